"""Account and VAT numbers whose check digits are right."""

import random


def iban(chance: random.Random) -> str:
    """A Belgian account number."""
    base = chance.randint(0, 10**10 - 1)
    body = f"{base:010d}{base % 97 or 97:02d}"
    return f"BE{98 - int(f'{body}111400') % 97:02d}{body}"


def vat_number(chance: random.Random) -> str:
    """A Belgian VAT number."""
    base = chance.randint(2_000_000, 7_999_999)
    return f"BE{base:08d}{97 - base % 97:02d}"
