"""Account numbers as banks write them in files."""

import re
from functools import lru_cache

_TWELVE = re.compile(r"[0-9]{12}")
_COMPACT = re.compile(r"[\s.\-/]")
_SPACES = re.compile(r"[\s.]")
_IBAN = re.compile(r"[A-Z]{2}\d{2}[0-9A-Z]{11,30}")
_CURRENCY_BEHIND = re.compile(r"(?<=\d)[A-Z]{3}$")


def is_iban(text: str) -> bool:
    """Whether the check digits are right (ISO 13616)."""
    if not _IBAN.fullmatch(text):
        return False
    return int("".join(str(int(c, 36)) for c in text[4:] + text[:4])) % 97 == 1


@lru_cache(maxsize=4096)
def account_number(written: str) -> str | None:
    """An IBAN where it is one, or where a Belgian number of twelve digits gives one; else what stands there; None for nothing."""
    compact = _COMPACT.sub("", written).upper()
    if not compact or not compact.strip("0"):
        return None
    if is_iban(compact):
        return compact
    if _TWELVE.fullmatch(compact) and int(compact[:10]) % 97 in (int(compact[10:]), int(compact[10:]) % 97):
        return belgian_iban(compact)
    return _SPACES.sub("", written).upper()


def belgian_iban(twelve: str) -> str:
    """The IBAN of an old Belgian number of twelve digits."""
    return f"BE{98 - int(twelve + '111400') % 97:02d}{twelve}"


def without_currency(written: str) -> tuple[str, str | None]:
    """The number and the currency some banks hang on to it."""
    found = _CURRENCY_BEHIND.search(written.strip())
    return (written.strip()[:-3], found.group()) if found else (written.strip(), None)
