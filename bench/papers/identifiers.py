"""Random numbers with the check digits they must have."""

from random import Random

BANKS = {
    "001": ("GEBABEBB", "BNP Paribas Fortis"),
    "310": ("BBRUBEBB", "ING"),
    "363": ("BBRUBEBB", "ING"),
    "733": ("KREDBEBB", "KBC"),
    "732": ("CREGBEBB", "CBC"),
    "068": ("GKCCBEBB", "Belfius"),
    "523": ("TRIOBEBB", "Triodos"),
    "979": ("ARSPBE22", "Argenta"),
    "103": ("NICABEBB", "Crelan"),
    "645": ("JVBABE22", "Bank J. Van Breda & C°"),
    "143": ("GEBABEBB", "Fintro"),
}
"""Bank code of the account number: BIC and name."""


def vat_number(chance: Random) -> str:
    """BE, eight digits, and 97 less their remainder by 97."""
    first = chance.choice(
        [chance.randint(4_010_000, 4_999_999), chance.randint(5_000_000, 8_010_000), chance.randint(10_000_000, 10_190_000)]
    )
    return f"BE{first:08d}{97 - first % 97:02d}"


def foreign_vat_number(chance: Random, country: str) -> str:
    """A VAT number of a neighbour, by the rules of that country."""
    if country == "FR":
        siren = _with_luhn(f"{chance.randint(30_000_000, 89_999_999):08d}")
        return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02d}{siren}"
    if country == "LU":
        first = chance.randint(100_000, 349_999)
        return f"LU{first:06d}{first % 89:02d}"
    if country == "DE":
        digits, product = f"{chance.randint(10_000_000, 99_999_999):08d}", 10
        for digit in digits:  # ISO 7064, mod 11,10
            product = ((int(digit) + product) % 10 or 10) * 2 % 11
        return f"DE{digits}{(11 - product) % 10}"
    while True:  # Dutch: weights 9 to 2, the remainder by 11 is the last digit and cannot be ten
        digits = f"{chance.randint(10_000_000, 89_999_999):08d}"
        check = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 1, -1), strict=True)) % 11
        if check < 10:
            return f"NL{digits}{check}B{chance.randint(1, 3):02d}"


def account(chance: Random) -> tuple[str, str, str]:
    """A Belgian IBAN (national check digits are the remainder by 97, then those of ISO 13616), its BIC and its bank."""
    code = chance.choice(list(BANKS))
    ten = f"{code}{chance.randint(0, 9_999_999):07d}"
    digits = f"{ten}{int(ten) % 97 or 97:02d}"
    return _iban("BE", digits), *BANKS[code]


def foreign_account(chance: Random, country: str) -> tuple[str, str, str]:
    """An IBAN of a neighbour with right ISO 13616 digits; what is national inside it is random."""
    lengths = {"DE": 18, "LU": 16, "FR": 23}
    bics = {
        "DE": ("COBADEFF", "Commerzbank"),
        "LU": ("BCEELULL", "Spuerkeess"),
        "FR": ("AGRIFRPP", "Crédit Agricole"),
        "NL": ("INGBNL2A", "ING"),
    }
    body = f"INGB{chance.randint(0, 9_999_999):010d}" if country == "NL" else "".join(chance.choices("0123456789", k=lengths[country]))
    return _iban(country, body), *bics[country]


def _iban(country: str, body: str) -> str:
    number = int("".join(str(int(char, 36)) for char in f"{body}{country}00"))
    return f"{country}{98 - number % 97:02d}{body}"


def structured(chance: Random) -> str:
    """Twelve digits, the last two the remainder of the first ten by 97 (97 for none)."""
    first = chance.randint(1, 9_999_999_999)
    digits = f"{first:010d}{first % 97 or 97:02d}"
    return f"+++{digits[:3]}/{digits[3:7]}/{digits[7:]}+++"


def card_number(chance: Random, brand: str) -> str:
    """Sixteen digits (fifteen of American Express) that satisfy Luhn."""
    first = {"visa": "4", "mastercard": "5", "amex": "37"}[brand]
    length = 14 if brand == "amex" else 15
    return _with_luhn(first + "".join(chance.choices("0123456789", k=length - len(first))))


def _with_luhn(digits: str) -> str:
    total = 0
    for place, char in enumerate(reversed(digits)):
        doubled = int(char) * 2 if place % 2 == 0 else int(char)
        total += doubled - 9 if doubled > 9 else doubled
    return f"{digits}{-total % 10}"
