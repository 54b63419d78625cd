"""Whether two documents with other bytes say the same: another scan, another channel, or another invoice."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Verdict = Literal["same", "maybe", "different"]

_LEGAL_FORMS = frozenset({"nv", "sa", "bv", "bvba", "srl", "sprl", "cv", "cvba", "sc", "scrl", "vof", "snc", "vzw", "asbl", "gmbh", "ltd"})
_EASILY_MISREAD = str.maketrans({"O": "0", "Q": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6"})


class Ground(StrEnum):
    """What two documents have in common, or not; stable codes for the screens."""

    SUPPLIER_SAME = "supplier_same"
    SUPPLIER_DIFFERS = "supplier_differs"
    SUPPLIER_UNKNOWN = "supplier_unknown"
    NUMBER_SAME = "number_same"
    NUMBER_DIFFERS = "number_differs"
    NUMBER_MISREAD = "number_misread"
    NUMBER_UNKNOWN = "number_unknown"
    DATE_SAME = "date_same"
    DATE_DIFFERS = "date_differs"
    DATE_UNKNOWN = "date_unknown"
    TOTAL_SAME = "total_same"
    TOTAL_DIFFERS = "total_differs"
    TOTAL_UNKNOWN = "total_unknown"
    KIND_DIFFERS = "kind_differs"
    DIRECTION_DIFFERS = "direction_differs"


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one invoice from another, as read from a document."""

    kind: str
    direction: str | None = None
    supplier_name: str | None = None
    supplier_vat_number: str | None = None
    invoice_number: str | None = None
    issue_date: date | None = None
    currency: str | None = None
    tax_inclusive_amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """The verdict and its grounds, in a fixed order."""

    verdict: Verdict
    grounds: tuple[Ground, ...]


def compare_documents(one: Identity, other: Identity) -> Likeness:
    """`same`: one leads and the other is a version of it; `maybe`: the user decides; symmetric.

    The same number from two suppliers is two invoices. An invoice and a credit note are two documents. With another
    total two documents are never the same, at most a question (a corrected copy, a misread digit).
    """
    if _kind_excludes(one, other):
        return Likeness("different", (Ground.KIND_DIFFERS,))
    if one.direction and other.direction and one.direction != other.direction:
        return Likeness("different", (Ground.DIRECTION_DIFFERS,))
    grounds = (_supplier(one, other), _number(one, other), _date(one, other), _total(one, other))
    return Likeness(_verdict(one.kind == other.kind, grounds), grounds)


def _verdict(kind_same: bool, grounds: tuple[Ground, Ground, Ground, Ground]) -> Verdict:  # noqa: FBT001
    supplier, number, day, amount = grounds
    if supplier is Ground.SUPPLIER_DIFFERS or number is Ground.NUMBER_DIFFERS:
        return "different"
    sure = (supplier, number, amount) == (Ground.SUPPLIER_SAME, Ground.NUMBER_SAME, Ground.TOTAL_SAME)
    if sure and day is not Ground.DATE_DIFFERS:
        return "same" if kind_same else "maybe"
    if supplier is Ground.SUPPLIER_SAME and number is Ground.NUMBER_SAME:
        return "maybe"
    # Without supplier and number both, only the rest taken together raises the question.
    alike = amount is Ground.TOTAL_SAME and day is Ground.DATE_SAME
    known = supplier is Ground.SUPPLIER_SAME or number is Ground.NUMBER_SAME
    return "maybe" if alike and known else "different"


def _kind_excludes(one: Identity, other: Identity) -> bool:
    """An invoice and a receipt may be one paper read in two ways; any other pair of kinds may not."""
    return one.kind != other.kind and {one.kind, other.kind} != {"invoice", "receipt"}


def _supplier(one: Identity, other: Identity) -> Ground:
    numbers = _vat(one.supplier_vat_number), _vat(other.supplier_vat_number)
    if all(numbers):
        return Ground.SUPPLIER_SAME if numbers[0] == numbers[1] else Ground.SUPPLIER_DIFFERS
    names = _name(one.supplier_name), _name(other.supplier_name)
    if not all(names):
        return Ground.SUPPLIER_UNKNOWN
    if names[0] == names[1]:
        return Ground.SUPPLIER_SAME
    shorter, longer = sorted(names, key=len)
    return Ground.SUPPLIER_UNKNOWN if len(shorter) >= 4 and longer.startswith(shorter) else Ground.SUPPLIER_DIFFERS


def _number(one: Identity, other: Identity) -> Ground:
    numbers = _plain(one.invoice_number), _plain(other.invoice_number)
    if not all(numbers):
        return Ground.NUMBER_UNKNOWN
    if numbers[0] == numbers[1]:
        return Ground.NUMBER_SAME
    read_alike = numbers[0].translate(_EASILY_MISREAD) == numbers[1].translate(_EASILY_MISREAD)
    return Ground.NUMBER_MISREAD if read_alike else Ground.NUMBER_DIFFERS


def _date(one: Identity, other: Identity) -> Ground:
    if one.issue_date is None or other.issue_date is None:
        return Ground.DATE_UNKNOWN
    return Ground.DATE_SAME if one.issue_date == other.issue_date else Ground.DATE_DIFFERS


def _total(one: Identity, other: Identity) -> Ground:
    if one.tax_inclusive_amount is None or other.tax_inclusive_amount is None or not one.currency or not other.currency:
        return Ground.TOTAL_UNKNOWN
    if one.currency != other.currency:
        return Ground.TOTAL_DIFFERS
    amounts = one.tax_inclusive_amount, other.tax_inclusive_amount
    if one.kind == "credit_note":  # written with or without its minus sign
        amounts = abs(amounts[0]), abs(amounts[1])
    return Ground.TOTAL_SAME if amounts[0] == amounts[1] else Ground.TOTAL_DIFFERS


def _vat(number: str | None) -> str:
    plain = _plain(number)
    return plain if not plain.isdigit() else f"BE{plain.zfill(10)}"


def _plain(text: str | None) -> str:
    return re.sub(r"[^0-9A-Z]", "", (text or "").upper())


def _name(name: str | None) -> str:
    spread = unicodedata.normalize("NFKD", (name or "").lower().replace(".", ""))
    words = re.findall(r"[a-z0-9]+", "".join(sign for sign in spread if not unicodedata.combining(sign)))
    return "".join(word for word in words if word not in _LEGAL_FORMS)
