"""Days and amounts of MT940: YYMMDD, and a comma before the decimals."""

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from core.bank_files.errors import Damage, damaged
from core.bank_files.whole_number import whole_number

_BALANCE = re.compile(r"([CD])(\d{6})([A-Z]{3})([\d.,]+)\s*$")
_THIS_CENTURY = 80


@lru_cache(maxsize=2048)
def day(digits: str, line: int) -> date:
    """YYMMDD. Raises StatementDamaged."""
    try:
        year = int(digits[:2])
        return date((2000 if year < _THIS_CENTURY else 1900) + year, int(digits[2:4]), int(digits[4:6]))
    except ValueError as error:
        raise damaged(Damage.DATE, line, digits) from error


def near(digits: str, other: date, line: int) -> date:
    """MMDD in the year that brings it nearest to the other day. Raises StatementDamaged."""
    found = _nearest(digits, other)
    if found is None:
        raise damaged(Damage.DATE, line, digits)
    return found


@lru_cache(maxsize=2048)
def _nearest(digits: str, other: date) -> date | None:
    days = [found for year in (other.year - 1, other.year, other.year + 1) if (found := _valid(year, digits)) is not None]
    return min(days, key=lambda found: abs(found - other), default=None)


def _valid(year: int, digits: str) -> date | None:
    try:
        return date(year, int(digits[:2]), int(digits[2:]))
    except ValueError:
        return None


def amount(written: str, line: int) -> Decimal:
    """Digits with a comma, unsigned; a point is taken for one where a bank writes it so. Raises StatementDamaged."""
    whole, _, decimals = written.replace(".", ",").partition(",")
    if whole_number(whole) is None or (decimals and whole_number(decimals) is None) or len(whole.lstrip("0")) > 15 or len(decimals) > 3:
        raise damaged(Damage.AMOUNT, line, written)
    return Decimal(f"{whole}.{decimals.ljust(2, '0')}")


def balance(value: str, line: int) -> tuple[Decimal, date, str]:
    """Amount, day and currency of a field 60 or 62. Raises StatementDamaged."""
    match = _BALANCE.match(value.strip())
    if match is None:
        raise damaged(Damage.AMOUNT, line, value)
    size = amount(match[4], line)
    return (size if match[1] == "C" else -size), day(match[2], line), match[3]
