"""Invented purchases by card: what terminals and web shops write, with their place, country and currency."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

RATES = {
    "USD": "0.9213",
    "GBP": "1.1672",
    "CHF": "1.0421",
    "SEK": "0.0884",
    "DKK": "0.1341",
    "PLN": "0.2331",
    "JPY": "0.0061",
    "CZK": "0.0402",
}
"""Euro for one unit, about."""

_KNOWN = """
DELHAIZE 2114|IXELLES|BE|EUR|8|95
COLRUYT 3112|HALLE|BE|EUR|15|210
SHELL 2345 DROGENBOS|DROGENBOS|BE|EUR|35|110
Q8 105632|NAMUR|BE|EUR|30|105
TOTALENERGIES NF 044|GENT|BE|EUR|30|120
SNCB NMBS INTERNET|BRUXELLES|BE|EUR|6|60
RESTAURANT L'OGENBLIK|BRUXELLES|BE|EUR|40|260
BRASSERIE DE LA GARE|LIEGE|BE|EUR|18|140
INTERPARKING 24/7|ANTWERPEN|BE|EUR|2|32
BRICO 2033|LEUVEN|BE|EUR|9|180
MEDIAMARKT|MECHELEN|BE|EUR|20|900
COOLBLUE.BE|ANTWERPEN|BE|EUR|25|1400
BPOST SHOP|BRUXELLES|BE|EUR|5|45
IKEA ZAVENTEM|ZAVENTEM|BE|EUR|20|640
HOTEL DES INDES|BRUGGE|BE|EUR|95|340
AMAZON EU SARL|LUXEMBOURG|LU|EUR|8|320
AMZN MKTP FR*2K4|LUXEMBOURG|LU|EUR|6|120
GOOGLE *ADS4512896|DUBLIN|IE|EUR|50|800
GOOGLE*WORKSPACE ACME|DUBLIN|IE|EUR|6|60
MICROSOFT*OFFICE 365|MSBILL.INFO|IE|EUR|10|130
FACEBK *KX7QW2|DUBLIN|IE|EUR|20|400
ADOBE *CREATIVE CLOUD|DUBLIN|IE|EUR|24|67
RYANAIR 224KLMN|DUBLIN|IE|EUR|25|260
UBER *TRIP|AMSTERDAM|NL|EUR|8|48
BOOKING.COM 1284|AMSTERDAM|NL|EUR|80|620
1&1 IONOS SE|MONTABAUR|DE|EUR|5|40
DB VERTRIEB GMBH|FRANKFURT|DE|EUR|20|190
SNCF CONNECT|PARIS|FR|EUR|19|210
HOTEL 31 MONTMARTRE|PARIS 18|FR|EUR|90|260
LEROY MERLIN|LILLE|FR|EUR|12|230
OVH SAS|ROUBAIX|FR|EUR|4|90
OPENAI *CHATGPT SUBSCR|SAN FRANCISCO|US|USD|20|60
LINKEDIN 8841237|MOUNTAIN VIEW|US|USD|29|120
GITHUB INC|SAN FRANCISCO|US|USD|4|90
AWS EMEA|AWS.AMAZON.CO|LU|USD|12|800
ZOOM.US 888-799-9666|SAN JOSE|US|USD|14|60
HOTEL 48LEX|NEW YORK|US|USD|180|900
PREMIER INN 44503310|LONDON|GB|GBP|70|240
TFL TRAVEL CH|LONDON|GB|GBP|3|24
SBB CFF FFS EASYRIDE|BERN|CH|CHF|6|120
7-ELEVEN 3321|KOBENHAVN|DK|DKK|40|260
SJ AB|STOCKHOLM|SE|SEK|190|1400
ORLEN 421|POZNAN|PL|PLN|60|320
JR EAST SUICA|TOKYO|JP|JPY|1000|18000
""".strip().splitlines()


@dataclass(frozen=True, slots=True)
class Merchant:
    name: str
    place: str
    country: str
    currency: str
    low: int
    high: int


MERCHANTS = tuple(
    Merchant(name, place, country, currency, int(low), int(high))
    for name, place, country, currency, low, high in (line.split("|") for line in _KNOWN)
)


def draw_purchase(chance: Random, abroad: float) -> tuple[Merchant, Decimal, Decimal | None]:
    """Where, how much in the merchant's currency, and the rate when that is not the euro."""
    foreign = chance.random() < abroad
    merchant = chance.choice([one for one in MERCHANTS if (one.currency != "EUR") == foreign])
    amount = Decimal(chance.randint(merchant.low * 100, merchant.high * 100)) / 100
    if merchant.currency == "JPY":
        amount = amount.quantize(Decimal(1)) + Decimal("0.00")
    rate = Decimal(RATES[merchant.currency]) * Decimal(chance.randint(9700, 10300)) / 10000 if foreign else None
    return merchant, amount, rate
