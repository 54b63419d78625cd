"""Everything on a page that has the shape of a field: what can stand at a learned place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stdnum import iso11649

from core.reading.fields.amounts import find_amounts, written
from core.reading.fields.dates import find_dates
from core.reading.fields.folding import fold
from core.reading.fields.identifiers import NumberSeen, find_ibans, find_structured_communications, find_vat_numbers
from core.reading.fields.layout import Cell, Layout, Token

LONGEST_NUMBER = 4
"""Words of an invoice number that is printed with spaces."""
CREDITOR_REFERENCE = re.compile(r"(?<![A-Z0-9])RF\d{2}(?: ?[A-Z0-9]{1,4}){1,6}(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Printed:
    """A value in the form the reader gives, and the characters of the cell that print it."""

    value: str
    cell: Cell
    start: int
    end: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.cell.under(self.start, self.end)


def printed(layout: Layout, field: str) -> list[Printed]:
    """All values of the field's shape, in reading order; check digits are right where there are any. Empty for fields without a place."""
    find = _FINDERS.get(field)
    return list(find(layout)) if find else []


def is_same(field: str, first: str, second: str) -> bool:
    """Whether two written forms are one value."""
    if field.endswith("_amount"):
        return first.lstrip("-") == second.lstrip("-")
    if field.endswith("_name"):
        return _squeezed(first) == _squeezed(second)
    return _bare(first) == _bare(second)


def shape_of(value: str) -> str:
    """The value with every run of letters and of digits as one sign: FA-2026-0042 is A-9-9."""
    return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "A", value))


def _bare(text: str) -> str:
    return "".join(char for char in fold(text) if char.isalnum())


def _squeezed(text: str) -> str:
    return " ".join(fold(text).split())


def _amounts(layout: Layout) -> Iterator[Printed]:
    for seen in find_amounts(layout):
        if not seen.is_percent and seen.has_cents:
            yield Printed(written(seen.amount), seen.cell, seen.start, seen.end)


def _dates(layout: Layout) -> Iterator[Printed]:
    for seen in find_dates(layout):
        yield Printed(seen.day.isoformat(), seen.cell, seen.start, seen.end)


def _checked(find: Callable[[Layout], list[NumberSeen]]) -> Callable[[Layout], Iterator[Printed]]:
    def found(layout: Layout) -> Iterator[Printed]:
        for seen in find(layout):
            if seen.checked:
                yield Printed(seen.number, seen.cell, seen.start, seen.end)

    return found


def _communications(layout: Layout) -> Iterator[Printed]:
    yield from _checked(find_structured_communications)(layout)
    for cell in layout.cells:
        for match in CREDITOR_REFERENCE.finditer(cell.text):
            reference = match[0].replace(" ", "")
            if iso11649.is_valid(reference):
                yield Printed(reference, cell, match.start(), match.end())


def _numbers(layout: Layout) -> Iterator[Printed]:
    """Runs of words with a digit among them; a label that recognition glued on with a colon is left off."""
    for cell in layout.cells:
        starts = [match.span() for match in re.finditer(r"[^\s:]+(?=[\s:]|$)", cell.text)]
        for first in range(len(starts)):
            for last in range(first, min(len(starts), first + LONGEST_NUMBER)):
                start, end = starts[first][0], starts[last][1]
                text = cell.text[start:end]
                bare = text.strip(" .,;#()[]")
                if bare and any(char.isdigit() for char in bare) and ":" not in bare:
                    start += text.index(bare)
                    yield Printed(" ".join(bare.split()), cell, start, start + len(bare))


def _names(layout: Layout) -> Iterator[Printed]:
    """Whole cells, and what stands behind a colon in one."""
    for cell in layout.cells:
        if sum(char.isalpha() for char in cell.text) >= 2:
            yield Printed(cell.text, cell, 0, len(cell.text))
            behind = cell.text.find(": ")
            if 0 < behind < len(cell.text) - 3:
                yield Printed(cell.text[behind + 2 :], cell, behind + 2, len(cell.text))


_FINDERS: dict[str, Callable[[Layout], Iterator[Printed]]] = {
    "tax_inclusive_amount": _amounts,
    "tax_exclusive_amount": _amounts,
    "vat_amount": _amounts,
    "issue_date": _dates,
    "due_date": _dates,
    "supplier_vat_number": _checked(find_vat_numbers),
    "customer_vat_number": _checked(find_vat_numbers),
    "iban": _checked(find_ibans),
    "structured_communication": _communications,
    "invoice_number": _numbers,
    "supplier_name": _names,
    "customer_name": _names,
}
