"""Invented suppliers and customers, and how banks and shops write them."""

import random
from dataclasses import dataclass

from bench.matching.numbers import iban, vat_number


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


FAMILIES = _words(
    "Janssens Peeters Maes Jacobs Mertens Willems Claes Goossens Wouters Desmet Dubois Lambert Dupont Martin Simon Laurent Leroy Renard "
    "Lefevre Fontaine Verbeke Vermeulen Hermans Aerts Pauwels Michiels Hendrickx Stevens Lemmens Smets Cools Segers Thijs Baert Lenaerts "
    "Coppens Geerts Moens Somers Thys Vandamme Vercammen Wauters Yildiz Nowak Ferrari Özdemir Çelik Müller Noël"
)
TRADES = _words(
    "Drukkerij Garage Bakkerij Elektro Transport Schilderwerken Boulangerie Menuiserie Imprimerie Toitures Traiteur Horeca Studio Tuinen "
    "Immo Plomberie Sanitair Chauffage Dakwerken Kapper Apotheek Slagerij Taxi Fleurs Consulting"
)
BRANDS = _words(
    "Proximus Telenet Engie Luminus Colruyt Makro Coolblue Brico Ikea Acerta Partena Securex Vivaqua Fluvius Ethias Baloise Bpost Lyreco "
    "Staples Hubo Delhaize Carrefour Orange Zalando Microsoft Google Adobe Amazon Spotify Dropbox Ryanair Thalys Sixt Lukoil Esso Shell"
)
SYLLABLES = _words("ver van de mer ma lem pau wil cla goo sen mans beke meu len ha rt dri ko st el bo ro na ti jo ge kir lo sa")
"""Of which further family names are made: the more parties, the more names, as in life."""
FORMS = ("NV", "BV", "SRL", "SA", "BVBA", "SPRL", "")
SIGNS = _words("Bistro Brasserie Café Broodjesbar Tankstation Parking Kiosk Lunchgarden Snackbar Wereldwinkel")
"""What stands above the door, where the receipt names the company behind it."""
TOWNS = _words("Gent Brussel Liège Namur Leuven Hasselt Brugge Mons Kortrijk Aalst")
OTHER_SCRIPTS = ("Фабрика Света", "株式会社みどり", "شركة النور", "Ελληνικά Τρόφιμα")


@dataclass(frozen=True)
class Party:
    """One other side; `creditor` and `mandate` when it collects by direct debit."""

    name: str
    vat_number: str | None
    iban: str
    sign: str
    creditor: str


def make_parties(chance: random.Random, count: int) -> list[Party]:
    """`count` parties, three quarters small firms of which several share a family name, as in life."""
    names = list(dict.fromkeys(f"{brand} {chance.choice(FORMS)}".strip() for brand in BRANDS))
    families = [*FAMILIES, *("".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize() for _ in range(count // 4))]
    while len(names) < count:
        more = chance.choice(("", f" {chance.choice(TOWNS)}", f" & {chance.choice(FAMILIES)}"))
        name = f"{chance.choice(TRADES)} {chance.choice(families)}{more} {chance.choice(FORMS)}".strip()
        names.append(name)
    chance.shuffle(names)
    return [
        Party(
            name,
            vat_number(chance) if chance.random() < 0.9 else None,
            iban(chance),
            f"{chance.choice(SIGNS)} {chance.choice(FAMILIES)}",
            f"BE{chance.randint(10, 99)}ZZZ0{chance.randint(10**8, 10**9 - 1)}",
        )
        for name in dict.fromkeys(names[:count])
    ]


def as_bank_writes(chance: random.Random, name: str) -> str:
    """In capitals, cut at 26 to 35 signs, sometimes the family name first or without the legal form."""
    written = name.upper()
    if chance.random() < 0.25:
        written = " ".join(reversed(written.split(" ", 1)))
    if chance.random() < 0.3:
        written = " ".join(word for word in written.split() if word not in FORMS)
    return written[: chance.choice((26, 32, 35))]


def mistyped(chance: random.Random, name: str) -> str:
    """Two neighbouring letters exchanged in the longest word."""
    words = name.split()
    longest = max(range(len(words)), key=lambda at: len(words[at]))
    word = words[longest]
    at = chance.randint(2, max(2, len(word) - 3))
    words[longest] = word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
    return " ".join(words).upper()
