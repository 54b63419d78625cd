"""A value found on a document, with where it stands and how sure we are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.reading.fields.layout import Cell
from core.reading.page import Box, Source

VatLine = dict[str, str]
"""rate, taxable_amount and vat_amount as decimal strings."""
Value = str | list[VatLine]


@dataclass(frozen=True, slots=True)
class Found:
    """One field's value. Dates are ISO, amounts decimal strings, numbers without spaces."""

    value: Value
    confidence: float
    """0 to 1, meant as the share of such answers that are right (compared with truth in bench/reading.py)."""
    source: Source
    page: int | None = None
    box: Box | None = None
    signs: Mapping[str, float] = field(default_factory=dict[str, float], compare=False, repr=False)
    """What speaks for the value, each from 0 to 1; `core.reading.fields.sureness` makes the confidence of it. Not kept."""


def found_in(
    cell: Cell, value: Value, confidence: float, start: int = 0, end: int | None = None, *, signs: Mapping[str, float] | None = None
) -> Found:
    """A value read from those characters of a cell; a doubtful recognition lowers the confidence."""
    read = min((token.word.confidence for token in cell.under(start, len(cell.text) if end is None else end)), default=1.0)
    told = {"legible": legible(read)} | dict(signs or {})
    return Found(value, round(max(0.01, min(0.99, confidence * read)), 2), cell.source, cell.page, cell.box(start, end), told)


def legible(confidence: float) -> float:
    """An engine's confidence as a sign: 0 from 0.8 down, 1 at 1."""
    return max(0.0, min(1.0, (confidence - 0.8) / 0.2))
