"""Amounts and days in tables that people look at: the column as a whole tells how they are written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.bank_files.errors import Damage, damaged

_NUMBER = re.compile(r"[-+(]?\s*\d[\d.,'\s]*[-)+]?$")
_PARTS = re.compile(r"(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{2,4})")
_TIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_CURRENCY = re.compile(r"\s*(EUR|€|[A-Z]{3})\s*$")
_THIS_CENTURY = 80


@dataclass(frozen=True, slots=True)
class Notation:
    """How a file writes amounts and days."""

    decimal_mark: str = ","
    month_first: bool = False


def notation_of(amounts: Iterable[str], days: Iterable[str]) -> Notation:
    """Learned from all the values of the columns."""
    marks = [mark for text in amounts if (mark := _mark(text))]
    comma = any(mark == "," for mark in marks) or not marks
    told = [match for text in days if (match := _PARTS.match(text.strip())) and len(match[1]) < 4]
    month_first = bool(told) and any(int(match[2]) > 12 for match in told) and all(int(match[1]) <= 12 for match in told)
    return Notation("," if comma else ".", month_first)


def _mark(text: str) -> str | None:
    """The decimal mark that a value shows beyond doubt: the last of two kinds, or one that is not followed by three digits."""
    digits = re.sub(r"[^\d.,]", "", text)
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return None
    mark = digits[last]
    if len({c for c in digits if c in ".,"}) == 2:
        return mark
    if digits.count(mark) > 1:
        return "." if mark == "," else ","
    return mark if len(digits) - last - 1 != 3 else None


def amount(text: str, notation: Notation, line: int) -> Decimal:
    """A signed amount; the minus may stand behind, or brackets for it. Raises StatementDamaged."""
    written = _CURRENCY.sub("", text.replace("\u2212", "-").replace("\xa0", " ").replace("\u202f", " ").strip())
    if not _NUMBER.match(written):
        raise damaged(Damage.AMOUNT, line, text)
    is_negative = "-" in written or "(" in written
    thousands = "." if notation.decimal_mark == "," else ","
    digits = re.sub(r"[^\d.,]", "", written).replace(thousands, "").replace(notation.decimal_mark, ".")
    if digits.count(".") > 1:
        raise damaged(Damage.AMOUNT, line, text)
    whole, _, decimals = digits.partition(".")
    if len(whole) > 15 or len(decimals) > 4:
        raise damaged(Damage.AMOUNT, line, text)
    value = Decimal(f"{whole or '0'}.{decimals.rstrip('0').ljust(2, '0')}")
    return -value if is_negative else value


def day(text: str, notation: Notation, line: int) -> date:
    """A day. Raises StatementDamaged."""
    written = text.strip()
    tight = _TIGHT.match(written)
    match = tight or _PARTS.match(written)
    if match is None:
        raise damaged(Damage.DATE, line, text)
    first, second, third = (int(part) for part in match.groups())
    if tight or len(match[1]) == 4:
        year, month, of_month = first, second, third
    elif notation.month_first:
        year, month, of_month = third, first, second
    else:
        year, month, of_month = third, second, first
    if year < 100:
        year += 2000 if year < _THIS_CENTURY else 1900
    try:
        return date(year, month, of_month)
    except ValueError as error:
        raise damaged(Damage.DATE, line, text) from error
