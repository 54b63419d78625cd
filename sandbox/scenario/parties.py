"""Who appears in the story: the bakery, its suppliers and its customers. None of them exists.

Enterprise numbers begin with 00, a range that was never issued; accounts of others carry bank code 999, which no bank has.
All check digits are right.
"""

from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "fr", "en"]


@dataclass(frozen=True, slots=True)
class Party:
    """One company as its papers show it."""

    key: str
    name: str
    street: str
    city: str
    vat_number: str
    iban: str
    email: str
    language: Language = "nl"
    colour: tuple[float, float, float] = (0.2, 0.2, 0.2)

    @property
    def enterprise_number(self) -> str:
        """Ten digits."""
        return self.vat_number.removeprefix("BE")


def vat_number(first_eight: int) -> str:
    """BE, eight digits, and 97 less their remainder by 97."""
    return f"BE{first_eight:08d}{97 - first_eight % 97:02d}"


def iban(bank_code: str, number: int) -> str:
    """A Belgian IBAN: national check digits (remainder by 97, 97 for none), then those of ISO 13616."""
    ten = f"{bank_code}{number:07d}"
    national = f"{ten}{int(ten) % 97 or 97:02d}"
    return f"BE{98 - int(national + '111400') % 97:02d}{national}"


def structured_communication(number: int) -> str:
    """+++ddd/dddd/ddddd+++ for a number of at most ten digits."""
    digits = f"{number:010d}{number % 97 or 97:02d}"
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def _party(key: str, name: str, address: tuple[str, str], number: int, domain: str, language: Language, hue: int) -> Party:  # noqa: PLR0917
    colour = (((hue * 37) % 60) / 100, ((hue * 53) % 50) / 100, ((hue * 71) % 70) / 100)
    return Party(key, name, *address, vat_number(number), iban("999", number), f"facturatie@{domain}.example", language, colour)


BAKERY = Party(
    "bakery",
    "Bakkerij De Gouden Aar BV",
    "Korenmarkt 14",
    "9000 Gent",
    vat_number(123456),
    "BE02737026917240",
    "facturen@gouden-aar.example",
)
KBC_IBAN = BAKERY.iban
BELFIUS_IBAN = "BE71096123456769"
"""Both are published examples with right check digits, known in tests of many programs."""

SUPPLIERS = {
    party.key: party
    for party in (
        _party("molens", "Molens Vandecasteele NV", ("Molenstraat 88", "8500 Kortrijk"), 200011, "molens-vandecasteele", "nl", 1),
        _party("zuivel", "Zuivelhandel Claeys BV", ("Melkerijweg 3", "9850 Deinze"), 200122, "zuivel-claeys", "nl", 2),
        _party("dubois", "Confiserie Dubois SRL", ("Rue du Sucre 21", "7500 Tournai"), 200233, "confiserie-dubois", "fr", 3),
        _party("energie", "Leie Energie NV", ("Stroomlaan 150", "9000 Gent"), 200344, "leie-energie", "nl", 4),
        _party("telecom", "Télécom Meuse SA", ("Quai de Meuse 9", "5000 Namur"), 200455, "telecom-meuse", "fr", 5),
        _party("pauwels", "Verpakkingen Pauwels BV", ("Kartonstraat 7", "9100 Sint-Niklaas"), 200566, "verpakkingen-pauwels", "nl", 6),
        _party("koffie", "Harbour Coffee Roasters BV", ("Kattendijkdok 40", "2000 Antwerpen"), 200677, "harbour-coffee", "en", 7),
        _party("verzekering", "Verzekeringen De Haan NV", ("Kouter 2", "9000 Gent"), 200788, "de-haan-verzekeringen", "nl", 8),
        _party("kassa", "Kassa Systems BV", ("Technologiepark 5", "9052 Zwijnaarde"), 200899, "kassa-systems", "nl", 9),
        _party("lambert", "Fiduciaire Lambert SRL", ("Avenue Louise 210", "1050 Bruxelles"), 200910, "fiduciaire-lambert", "fr", 10),
        _party("oven", "Oventechniek Maes BV", ("Industrieweg 61", "9810 Nazareth"), 201021, "oventechniek-maes", "nl", 11),
        _party("groothandel", "Horeca Groothandel Leie NV", ("Drongensesteenweg 200", "9000 Gent"), 201132, "groothandel-leie", "nl", 12),
        _party("tank", "Tankstation Dampoort BV", ("Dampoort 1", "9000 Gent"), 201243, "tank-dampoort", "nl", 13),
    )
}
CUSTOMERS = {
    party.key: party
    for party in (
        _party("hotel", "Hotel De Vlaamse Leeuw NV", ("Botermarkt 1", "9000 Gent"), 300011, "vlaamse-leeuw", "nl", 21),
        _party("beffroi", "Brasserie Le Beffroi SRL", ("Grand-Place 5", "7500 Tournai"), 300122, "le-beffroi", "fr", 22),
        _party("kabouters", "Kinderopvang De Kabouters VZW", ("Parklaan 33", "9000 Gent"), 300233, "de-kabouters", "nl", 23),
        _party("tearoom", "Tearoom Marie BV", ("Veldstraat 70", "9000 Gent"), 300344, "tearoom-marie", "nl", 24),
        _party("events", "Canal Events BV", ("Coupure 12", "9000 Gent"), 300455, "canal-events", "en", 25),
    )
}
