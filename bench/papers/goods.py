# ruff: noqa: E501 (a table: one entry a line)
"""What is sold: names by trade and language, with the range of the price (net of VAT) and the Belgian rate."""

from decimal import Decimal
from random import Random

from bench.papers.habits import Language

# name in fr | nl | en | de; lowest and highest price in euro; rate in percent
_GOODS: dict[str, tuple[tuple[str, int, int, str], ...]] = {
    "office": (
        ("Papier A4 80 g (2500 feuilles)|Papier A4 80 g (2500 vel)|A4 paper 80 g (2500 sheets)|Papier A4 80 g (2500 Blatt)", 18, 40, "21"),
        ("Cartouche d'encre noire|Inktpatroon zwart|Black ink cartridge|Tintenpatrone schwarz", 20, 90, "21"),
        ("Cartes de visite 350 g, quadri recto/verso|Visitekaartjes 350 g, quadri recto/verso|Business cards 350 g, both sides|Visitenkarten 350 g, beidseitig", 45, 120, "21"),
        ("Livre « Droit fiscal 2026 »|Boek \"Fiscaal recht 2026\"|Book \"Tax law 2026\"|Buch \"Steuerrecht 2026\"", 30, 95, "6"),
        ("Chaise de bureau ergonomique|Ergonomische bureaustoel|Ergonomic office chair|Ergonomischer Bürostuhl", 150, 420, "21"),
        ("Classeurs à levier (10 p.)|Hefboomordners (10 st.)|Lever arch files (10 pcs)|Ordner (10 St.)", 15, 32, "21"),
    ),
    "food": (
        ("Farine de froment T55 25 kg|Tarwebloem T55 25 kg|Wheat flour T55 25 kg|Weizenmehl T55 25 kg", 18, 28, "6"),
        ("Beurre doux 82 % - 10 kg|Boter ongezouten 82% - 10 kg|Unsalted butter 82% - 10 kg|Butter ungesalzen 82 % - 10 kg", 60, 95, "6"),
        ("Café en grains 1 kg|Koffiebonen 1 kg|Coffee beans 1 kg|Kaffeebohnen 1 kg", 11, 26, "6"),
        ("Bac de bière blonde 24 x 25 cl|Bak blond bier 24 x 25 cl|Crate of blond beer 24 x 25 cl|Kasten Blondbier 24 x 25 cl", 14, 24, "21"),
        ("Vin rouge Côtes du Rhône 75 cl|Rode wijn Côtes du Rhône 75 cl|Red wine Côtes du Rhône 75 cl|Rotwein Côtes du Rhône 75 cl", 6, 19, "21"),
        ("Plateau de sandwiches garnis (12 p.)|Schotel belegde broodjes (12 p.)|Sandwich platter (12 p.)|Platte belegte Brötchen (12 P.)", 38, 75, "6"),
        ("Serviettes papier blanches|Papieren servetten wit|White paper napkins|Papierservietten weiß", 4, 12, "21"),
    ),
    "build": (
        ("Remplacement chaudière gaz condensation|Vervanging condensatieketel gas|Replacement of gas boiler|Austausch Gas-Brennwertkessel", 1800, 3900, "21"),
        ("Main-d'œuvre (heures)|Werkuren|Labour (hours)|Arbeitsstunden", 42, 68, "21"),
        ("Travaux de rénovation salle de bain|Renovatiewerken badkamer|Bathroom renovation works|Renovierung Badezimmer", 900, 4200, "6"),
        ("Plaques de plâtre 260 x 60 cm|Gipsplaten 260 x 60 cm|Plasterboards 260 x 60 cm|Gipskartonplatten 260 x 60 cm", 7, 13, "21"),
        ("Location échafaudage / semaine|Huur stelling / week|Scaffolding rental / week|Gerüstmiete / Woche", 120, 310, "21"),
        ("Déplacement|Verplaatsing|Travel costs|Anfahrt", 25, 60, "21"),
    ),
    "it": (
        ("Hébergement web Business (12 mois)|Webhosting Business (12 maanden)|Web hosting Business (12 months)|Webhosting Business (12 Monate)", 90, 260, "21"),
        ("Abonnement logiciel, 5 utilisateurs|Softwareabonnement, 5 gebruikers|Software subscription, 5 users|Software-Abo, 5 Benutzer", 60, 190, "21"),
        ("Développement (jours)|Ontwikkeling (dagen)|Development (days)|Entwicklung (Tage)", 480, 780, "21"),
        ("Nom de domaine .be|Domeinnaam .be|Domain name .be|Domainname .be", 9, 22, "21"),
        ("Écran 27 pouces QHD|Scherm 27 inch QHD|27-inch QHD monitor|Monitor 27 Zoll QHD", 190, 390, "21"),
        ("Maintenance serveur mensuelle|Maandelijks serveronderhoud|Monthly server maintenance|Monatliche Serverwartung", 75, 240, "21"),
    ),
    "service": (
        ("Honoraires comptables trimestriels|Kwartaalhonorarium boekhouding|Quarterly accounting fee|Quartalshonorar Buchhaltung", 350, 980, "21"),
        ("Nettoyage des bureaux|Schoonmaak kantoren|Office cleaning|Büroreinigung", 140, 480, "21"),
        ("Entretien véhicule 1-ABC-234|Onderhoud wagen 1-ABC-234|Car service 1-ABC-234|Wartung Fahrzeug 1-ABC-234", 160, 420, "21"),
        ("Formation sécurité (par personne)|Opleiding veiligheid (per persoon)|Safety training (per person)|Sicherheitsschulung (pro Person)", 95, 220, "21"),
        ("Frais de dossier|Dossierkosten|Administration fee|Bearbeitungsgebühr", 15, 45, "21"),
        ("Transport de personnes|Personenvervoer|Passenger transport|Personenbeförderung", 35, 160, "6"),
    ),
    "restaurant": (
        ("Plat du jour|Dagschotel|Dish of the day|Tagesgericht", 15, 19, "12"),
        ("Steak frites|Steak friet|Steak and fries|Steak mit Pommes", 21, 29, "12"),
        ("Croquettes crevettes|Garnaalkroketten|Shrimp croquettes|Garnelenkroketten", 16, 24, "12"),
        ("Soupe maison|Soep van het huis|House soup|Haussuppe", 6, 9, "12"),
        ("Eau plate 50 cl|Plat water 50 cl|Still water 50 cl|Stilles Wasser 50 cl", 4, 6, "21"),
        ("Bière Triple 33 cl|Tripel 33 cl|Triple beer 33 cl|Tripel 33 cl", 4, 6, "21"),
        ("Verre de vin blanc|Glas witte wijn|Glass of white wine|Glas Weißwein", 5, 8, "21"),
        ("Café|Koffie|Coffee|Kaffee", 2, 4, "21"),
        ("Dame blanche|Dame blanche|Vanilla sundae|Eisbecher", 7, 10, "12"),
    ),
    "shop": (
        ("PAIN GRIS 800G|BROOD GRIJS 800G|BROWN BREAD 800G|GRAUBROT 800G", 2, 4, "6"), ("LAIT DEMI-ECR 1L|MELK HALFVOL 1L|MILK SEMI 1L|MILCH FETTARM 1L", 1, 2, "6"),
        ("BANANES KG|BANANEN KG|BANANAS KG|BANANEN KG", 1, 3, "6"), ("FROMAGE GOUDA|KAAS GOUDA|GOUDA CHEESE|KÄSE GOUDA", 3, 8, "6"),
        ("CAFE MOULU 250G|KOFFIE GEMALEN 250|GROUND COFFEE 250|KAFFEE GEM. 250G", 3, 6, "6"), ("PILES AA X8|BATTERIJEN AA X8|BATTERIES AA X8|BATTERIEN AA X8", 6, 12, "21"),
        ("LIQUIDE VAISSELLE|AFWASMIDDEL|DISH SOAP|SPÜLMITTEL", 1, 4, "21"), ("ESSUIE-TOUT 6R|KEUKENROL 6R|KITCHEN ROLL 6|KÜCHENROLLE 6", 3, 7, "21"),
        ("STYLOS BILLE X4|BALPENNEN X4|BALLPENS X4|KUGELSCHR. X4", 2, 6, "21"), ("VIN ROUGE BIO|RODE WIJN BIO|RED WINE ORG.|ROTWEIN BIO", 5, 14, "21"),
        ("AMPOULE LED E27|LEDLAMP E27|LED BULB E27|LED LAMPE E27", 3, 9, "21"), ("VIS INOX 4X40|SCHROEF INOX 4X40|SCREWS INOX 4X40|SCHRAUBEN 4X40", 4, 11, "21"),
    ),
}  # fmt: skip
_ORDER: tuple[Language, ...] = ("fr", "nl", "en", "de")


def draw_goods(chance: Random, trade: str, language: Language, count: int) -> list[tuple[str, Decimal, Decimal]]:
    """Names, unit prices and rates; a longer list repeats with other prices."""
    known = _GOODS[trade]
    picked = chance.sample(known, k=min(count, len(known))) + chance.choices(known, k=max(0, count - len(known)))
    place = _ORDER.index(language)
    return [
        (names.split("|")[place], Decimal(chance.randint(low * 100, high * 100)) / 100, Decimal(rate)) for names, low, high, rate in picked
    ]
