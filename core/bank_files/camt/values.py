"""Amounts, days and texts of CAMT messages, whose names changed from version to version."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from core.bank_files.camt.xml_input import Element
from core.bank_files.errors import Damage, damaged
from core.clock import brussels_day

Texts = dict[str, list[str]]
"""What the leaves under an element say, by their path of local names; attributes under `path@name`."""
_MIDNIGHT = "00:00:00"


def flatten(element: Element, *, leave: frozenset[str] = frozenset()) -> tuple[Texts, list[Element]]:
    """Everything an element says in one pass, and the elements named in `leave`, which are not entered."""
    found: Texts = {}
    left: list[Element] = []
    _walk(element, "", found, left, leave)
    return found, left


def _walk(element: Element, prefix: str, found: Texts, left: list[Element], leave: frozenset[str]) -> None:
    for child in element:
        name = local(child.tag)
        if name in leave:
            left.append(child)
            continue
        path = prefix + name
        if len(child):
            _walk(child, path + "/", found, left, leave)
            continue
        written = child.text
        if written and (said := " ".join(written.split())):
            found.setdefault(path, []).append(said)
        if child.attrib:
            for key, value in child.attrib.items():
                found.setdefault(f"{path}@{local(str(key))}", []).append(str(value))


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def text(told: Texts, *paths: str) -> str | None:
    """The first that is said at the first of the paths."""
    for path in paths:
        found = told.get(path)
        if found:
            return found[0]
    return None


def amount(told: Texts, line: int, path: str = "Amt") -> tuple[Decimal, str]:
    """Amount and currency, unsigned. Raises StatementDamaged."""
    written = text(told, path)
    if written is None:
        raise damaged(Damage.AMOUNT, line, path)
    return decimal(written, line), (text(told, f"{path}@Ccy") or "").upper()


def decimal(written: str, line: int) -> Decimal:
    """A decimal with at least two places. Raises StatementDamaged."""
    try:
        value = Decimal(written)
        if not value.is_finite() or abs(value) >= 10**18:
            raise InvalidOperation
        if int(value.as_tuple().exponent) == -2:
            return value
        plain = value.normalize()
        return plain.quantize(Decimal("0.01")) if int(plain.as_tuple().exponent) >= -2 else plain
    except InvalidOperation as error:
        raise damaged(Damage.AMOUNT, line, written) from error


def signed(told: Texts, value: Decimal, line: int) -> Decimal:
    """With the sign of the credit or debit mark. Raises StatementDamaged."""
    mark = text(told, "CdtDbtInd")
    if mark not in ("CRDT", "DBIT"):
        raise damaged(Damage.SIGN, line, mark or "")
    return value if mark == "CRDT" else -value


def day(told: Texts, path: str, line: int) -> date | None:
    """A day, or the day in Brussels of a moment; None where nothing is said. Raises StatementDamaged."""
    written = text(told, f"{path}/Dt", f"{path}/DtTm", path)
    if written is None:
        return None
    try:
        return _day(written)
    except (ValueError, OverflowError) as error:  # the first hours of the calendar have no day in Brussels
        raise damaged(Damage.DATE, line, written) from error


@lru_cache(maxsize=4096)
def _day(written: str) -> date:
    if "T" not in written:
        return date.fromisoformat(written[:10])
    moment = datetime.fromisoformat(written)
    # A moment without a zone is the bank's own day; one at midnight is a day that was written as a moment.
    return moment.date() if moment.tzinfo is None or _MIDNIGHT in written[:20] else brussels_day(moment)


def line_of(element: Element) -> int:
    """Where it stands in the file."""
    line: int | None = element.sourceline
    return line or 1
