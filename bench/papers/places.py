# ruff: noqa: E501 (a table: one entry a line)
"""Invented people, companies, streets and towns."""

from dataclasses import dataclass, field
from random import Random

from bench.papers.habits import Language
from bench.papers.identifiers import account, foreign_account, foreign_vat_number, vat_number

TOWNS: dict[Language, tuple[str, ...]] = {
    "fr": ("1000 Bruxelles", "1050 Ixelles", "4000 Liège", "5000 Namur", "6000 Charleroi", "7000 Mons", "7500 Tournai", "1300 Wavre", "4800 Verviers", "6700 Arlon", "1400 Nivelles", "4500 Huy", "1180 Uccle", "5100 Jambes", "7100 La Louvière"),
    "nl": ("2000 Antwerpen", "9000 Gent", "8000 Brugge", "3000 Leuven", "3500 Hasselt", "8500 Kortrijk", "9300 Aalst", "2800 Mechelen", "1000 Brussel", "8400 Oostende", "9100 Sint-Niklaas", "2300 Turnhout", "3600 Genk", "8800 Roeselare", "2600 Berchem"),
    "en": ("1000 Brussels", "2000 Antwerp", "9000 Ghent", "1930 Zaventem", "1831 Diegem", "3001 Leuven", "1040 Brussels", "1050 Brussels"),
    "de": ("4700 Eupen", "4780 Sankt Vith", "4720 Kelmis", "4730 Raeren", "4760 Büllingen", "4750 Bütgenbach", "4710 Lontzen"),
}  # fmt: skip
STREETS: dict[Language, tuple[str, ...]] = {
    "fr": ("Rue de la Station {n}", "Avenue Louise {n}", "Chaussée de Bruxelles {n}", "Rue Haute {n}", "Boulevard du Midi {n}", "Place Saint-Lambert {n}", "Rue des Tanneurs {n} bte 3", "Quai du Commerce {n}", "Route de Philippeville, {n}", "Zoning Industriel, {n}"),
    "nl": ("Kerkstraat {n}", "Stationsstraat {n}", "Gentsesteenweg {n}", "Havenlaan {n}", "Nijverheidslaan {n}", "Meir {n} bus 2", "Veldstraat {n}", "Brusselsesteenweg {n}", "Industriepark {n}", "Molenstraat {n}"),
    "en": ("Leonardo da Vincilaan {n}", "Avenue Louise {n}", "Kruisstraat {n}", "Rue de la Loi {n}", "Excelsiorlaan {n}", "Culliganlaan {n}"),
    "de": ("Bahnhofstraße {n}", "Hauptstraße {n}", "Aachener Straße {n}", "Klosterstraße {n}", "Industriestraße {n}", "Neustraße {n}"),
}  # fmt: skip
FAMILIES: dict[Language, tuple[str, ...]] = {
    "fr": ("Lefèvre", "Dumont", "Lambert", "Dubois", "Renard", "Collard", "Marchal", "Gillet", "Denis", "Simon", "Noël", "Piérard", "Delvaux", "Hubert"),
    "nl": ("Peeters", "Janssens", "Maes", "Jacobs", "Willems", "De Smet", "Claes", "Goossens", "Wouters", "Van den Broeck", "Verhaegen", "D'Hondt", "Aerts", "Lauwers"),
    "en": ("Harbour", "Northgate", "Silverline", "Bluefin", "Summit", "Keystone", "Redwood", "Brightway", "Fairfield", "Atlas"),
    "de": ("Schmitz", "Müller", "Hermann", "Pauels", "Krings", "Hilgers", "Theissen", "Heinen", "Mertens", "Jousten"),
}  # fmt: skip
TRADES: dict[Language, dict[str, tuple[str, ...]]] = {
    "fr": {"office": ("Bureau {f}", "Papeterie {f}", "Imprimerie {f}"), "food": ("Boulangerie {f}", "Maison {f}", "Grossiste {f} & Fils", "Primeurs {f}"), "build": ("Entreprises {f}", "Toitures {f}", "{f} Construct", "Chauffage {f}"), "it": ("{f} Informatique", "Solutions {f}", "Studio {f}"), "service": ("Fiduciaire {f}", "Étude {f}", "Nettoyage {f}", "{f} Consulting")},
    "nl": {"office": ("Drukkerij {f}", "{f} Kantoor", "Papierhandel {f}"), "food": ("Bakkerij {f}", "Slagerij {f}", "Groothandel {f}", "Versmarkt {f}"), "build": ("Bouwwerken {f}", "Dakwerken {f}", "{f} Sanitair", "Elektro {f}"), "it": ("{f} IT Solutions", "Webbureau {f}", "{f} Computers"), "service": ("Accountantskantoor {f}", "Schoonmaak {f}", "Garage {f}", "{f} & Partners")},
    "en": {"office": ("{f} Office Supplies", "{f} Print"), "food": ("{f} Coffee Roasters", "{f} Foods"), "build": ("{f} Engineering", "{f} Facilities"), "it": ("{f} Software", "{f} Cloud Services", "{f} Data Systems"), "service": ("{f} Consulting", "{f} Logistics", "{f} Training")},
    "de": {"office": ("Bürobedarf {f}", "Druckerei {f}"), "food": ("Bäckerei {f}", "Metzgerei {f}"), "build": ("Bau {f}", "Dachdeckerei {f}", "Heizung {f}"), "it": ("{f} Systeme", "{f} EDV"), "service": ("Steuerberatung {f}", "Autohaus {f}", "{f} Reinigung")},
}  # fmt: skip
FORMS: dict[Language, tuple[str, ...]] = {
    "fr": ("SRL", "SA", "SPRL", "ASBL", "SC", "SNC"), "nl": ("BV", "NV", "BVBA", "CommV", "CV", "VOF"), "en": ("BV", "NV", "SA", "SRL"), "de": ("GmbH", "AG", "PGmbH", "VoG"),
}  # fmt: skip
COURTS: dict[Language, tuple[str, ...]] = {
    "fr": ("RPM Bruxelles", "RPM Liège", "RPM Mons", "RPM Namur"), "nl": ("RPR Antwerpen", "RPR Gent", "RPR Leuven", "RPR Brussel"), "en": ("RPR Brussels", "RPM Brussels"), "de": ("RJP Eupen", "RJP Sankt Vith"),
}  # fmt: skip
ABROAD = {"FR": ("75011 Paris", "12 Rue Oberkampf", "SARL"), "NL": ("1012 AB Amsterdam", "Damrak 44", "B.V."), "DE": ("50667 Köln", "Domstraße 8", "GmbH"), "LU": ("L-1611 Luxembourg", "41 Avenue de la Gare", "S.à r.l.")}  # fmt: skip
COUNTRY_NAMES = {"FR": "France", "NL": "Nederland", "DE": "Deutschland", "LU": "Luxembourg"}


@dataclass(frozen=True, slots=True)
class Party:
    """A company, or a private person (who has no VAT number)."""

    name: str
    street: str
    town: str
    language: Language
    vat_number: str | None
    iban: str
    bic: str
    bank: str
    phone: str
    domain: str
    court: str
    trade: str
    country: str = "BE"
    emails: tuple[str, ...] = field(default=("info", "facturation", "contact"))


def draw_company(chance: Random, language: Language, trade: str | None = None, *, abroad: bool = False) -> Party:
    """A company that could exist; `abroad` puts it with one of the neighbours."""
    trade = trade or chance.choice(["office", "food", "build", "it", "service"])
    family = chance.choice(FAMILIES[language])
    bare = chance.choice(TRADES[language][trade]).format(f=family)
    country = chance.choice(list(ABROAD)) if abroad else "BE"
    if abroad:
        town, street, form = ABROAD[country]
        number, (iban, bic, bank) = foreign_vat_number(chance, country), foreign_account(chance, country)
    else:
        town, form = chance.choice(TOWNS[language]), chance.choice(FORMS[language])
        street = chance.choice(STREETS[language]).format(n=chance.randint(1, 390))
        number, (iban, bic, bank) = vat_number(chance), account(chance)
    name = chance.choice([f"{bare} {form}", f"{bare} {form}", f"{bare} {form}", f"{bare.upper()} {form}", f"{form} {bare}", bare])
    domain = "".join(
        char for char in bare.lower().replace("&", "en").replace(" ", "-") if char.isascii() and (char.isalnum() or char == "-")
    )
    return Party(
        name,
        street,
        town,
        language,
        number,
        iban,
        bic,
        bank,
        _phone(chance),
        f"{domain}.example",
        chance.choice(COURTS[language]),
        trade,
        country,
    )


def draw_person(chance: Random, language: Language) -> Party:
    """A private customer."""
    first = chance.choice(["Marie", "Jan", "Sofie", "Luc", "Emma", "Thomas", "Nathalie", "Koen"])
    name = f"{first} {chance.choice(FAMILIES['nl'] if language == 'en' else FAMILIES[language])}"
    town, street = chance.choice(TOWNS[language]), chance.choice(STREETS[language]).format(n=chance.randint(1, 390))
    iban, bic, bank = account(chance)
    return Party(name, street, town, language, None, iban, bic, bank, _phone(chance), "mail.example", "", "person")


def _phone(chance: Random) -> str:
    rest = [f"{chance.randint(10, 99)}" for _ in range(3)]
    return chance.choice(
        [
            f"0{chance.randint(2, 9)} {chance.randint(200, 799)} {rest[0]} {rest[1]}",
            f"+32 {chance.randint(2, 9)} {chance.randint(200, 799)} {rest[0]} {rest[1]}",
            f"04{chance.randint(70, 99)}/{rest[0]}.{rest[1]}.{rest[2]}",
        ]
    )
