"""The label beside which a value stands: how it is chosen, and how it is found again."""

from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout, Token
from core.reading.learned.printed import Printed

MOST_WORDS = 4
SAME_LABEL = 86
"""Ratio of letters from which two prints of a label are one: recognition misreads one letter in ten at worst."""
ROWS_ABOVE = 3
FARTHEST = 3.0
"""Heights of a line between a value and the label above it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A label and where the value stands from it, in widths of the page, from the label's left top."""

    text: str
    left: float
    right: float
    down: float
    width: float
    """Of the label itself: the measure of a page that was photographed from further off."""
    nth: int
    """How many of this label stand before it on the page."""

    @property
    def is_beside(self) -> bool:
        """Whether the value stands in the label's row rather than below it."""
        return abs(self.down) < 0.008


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a label stands on a page, in widths of the page."""

    page: int
    left: float
    top: float
    width: float


def anchors_of(layout: Layout, value: Printed) -> tuple[Anchor, ...]:
    """The label to the left of a value and the one above it, as far as there are any."""
    scale = layout.widths[value.cell.page] or 1.0
    found: list[Anchor] = []
    for tokens in (_left(layout, value), _above(layout, value)):
        if tokens:
            x0, y0, x1 = tokens[0].x0 / scale, min(token.y0 for token in tokens) / scale, tokens[-1].x1 / scale
            text = _text(tokens)
            own = Seen(value.cell.page, x0, y0, x1 - x0)
            before = [one for one in find_label(layout, text) if one.page == own.page and (one.top, one.left) < (own.top - 1e-6, own.left)]
            left, right, top = _sides(value, scale)
            found.append(Anchor(text, left - x0, right - x0, top - y0, x1 - x0, len(before)))
    return tuple(found)


def find_label(layout: Layout, text: str) -> list[Seen]:
    """Everywhere the label is printed, in reading order."""
    count = len(text.split())
    found: list[Seen] = []
    for cell in layout.cells:
        scale = layout.widths[cell.page] or 1.0
        for tokens in _runs(cell, count):
            if fuzz.ratio(_text(tokens), text) >= SAME_LABEL:
                x0, y0 = tokens[0].x0 / scale, min(token.y0 for token in tokens) / scale
                found.append(Seen(cell.page, x0, y0, tokens[-1].x1 / scale - x0))
    return found


def sides_of(layout: Layout, value: Printed) -> tuple[float, float, float]:
    """Left, right and top of a value in widths of its page."""
    return _sides(value, layout.widths[value.cell.page] or 1.0)


def _sides(value: Printed, scale: float) -> tuple[float, float, float]:
    tokens = value.tokens
    return tokens[0].x0 / scale, tokens[-1].x1 / scale, min(token.y0 for token in tokens) / scale


def _runs(cell: Cell, count: int) -> Iterator[tuple[Token, ...]]:
    for first in range(len(cell.tokens) - count + 1):
        yield cell.tokens[first : first + count]


def _text(tokens: tuple[Token, ...]) -> str:
    return " ".join(fold(token.text).strip(":.#*") or "-" for token in tokens)


def _is_label(token: Token) -> bool:
    return sum(char.isalpha() for char in token.text) >= 2 and not any(char.isdigit() for char in token.text)


def _tail(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The last words of letters in a row, a rate or a colon behind them left off: `Btw` of `Btw 21 %`."""
    end = len(tokens)
    while end and not _is_label(tokens[end - 1]):
        end -= 1
    start = end
    while start and end - start < MOST_WORDS and not any(char.isdigit() for char in tokens[start - 1].text):
        start -= 1
    return tokens[start:end]


def _left(layout: Layout, value: Printed) -> tuple[Token, ...]:
    first = value.tokens[0]
    before = tuple(token for token in value.cell.tokens if token.x1 <= first.x0 + 1e-6 and token is not first)
    cell: Cell | None = value.cell
    tokens = _tail(before)
    while not tokens and (cell := layout.left_of(cell)) is not None:
        tokens = _tail(cell.tokens)
    return tokens


def _above(layout: Layout, value: Printed) -> tuple[Token, ...]:
    for cell in layout.above(value.cell, rows=ROWS_ABOVE):
        tokens = cell.tokens[:MOST_WORDS]
        if value.cell.y0 - cell.y1 > FARTHEST * value.cell.height:
            break
        if all(not any(char.isdigit() for char in token.text) for token in tokens) and any(map(_is_label, tokens)):
            return tokens
    return ()
