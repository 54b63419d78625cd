"""From rows to lines: a line may go on in the rows under it, with the place, the foreign amount and the rate."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from core.reading.card_statements import words
from core.reading.card_statements.columns import Columns
from core.reading.card_statements.line_amounts import Amount, lonely_mark
from core.reading.card_statements.rows import ReadRow

FURTHEST = 2.1
"""Row heights between the tops of a line's rows."""
MOST_ROWS = 4


@dataclass(slots=True)
class RawLine:
    """A line before its sign is known. `card` is the number of the statement it belongs to."""

    row: ReadRow
    day: date
    booked: date | None
    amount: Amount | None
    card: int
    further: list[ReadRow] = field(default_factory=list[ReadRow])
    fee: bool = False
    """An amount without a day under another line: a fee of it."""


def read_lines(rows: Sequence[ReadRow], columns: Columns, until: date | None, cards: Sequence[int]) -> list[RawLine]:
    """All lines in reading order; `cards` tells for each row whose lines it stands among."""
    edge = _edge(rows, columns)
    lines: list[RawLine] = []
    last: ReadRow | None = None
    for row, card in zip(rows, cards, strict=True):
        if row.role == "line" and (begun := _begin(row, columns, until, card)) is not None:
            lines.append(begun)
            last = row
            continue
        if last is None or not lines or not _follows(row, last, lines[-1]):
            last = None
            continue
        line = lines[-1]
        if line.amount is not None and not line.amount.mark and (mark := lonely_mark(row.row.cells)):
            line.amount = replace(line.amount, mark=mark)
        elif row.amounts and line.amount is None:
            line.amount = columns.own_amount(row.amounts)
        elif row.role == "sum" and _is_own_fee(row, edge):
            lines.append(RawLine(row, line.day, line.booked, row.amounts[-1], card, fee=True))
        line.further.append(row)
        last = row
    return [line for line in lines if line.amount is not None]


def _begin(row: ReadRow, columns: Columns, until: date | None, card: int) -> RawLine | None:
    days = [day for read in row.days if (day := read.resolved(until)) is not None]
    if not days:
        return None
    booked = days[1] if len(days) > 1 else None
    if booked is not None and abs((booked - days[0]).days) > 60:  # the year turned between the two
        booked = None
    return RawLine(row, days[0], booked, columns.own_amount(row.amounts), card)


def _follows(row: ReadRow, last: ReadRow, line: RawLine) -> bool:
    """Whether a row belongs to the line above it: close under it, on the same page, and neither heading nor sum."""
    if row.row.page != last.row.page or row.top - last.top > FURTHEST * max(row.height, last.height) or len(line.further) >= MOST_ROWS:
        return False
    if row.role in ("card", "head") and not _is_card_of_line(row, line):
        return False
    is_sum = any(label.search(row.folded) for label in (words.TOTAL, words.CARRIED, words.PREVIOUS, words.DUE))
    return not (row.amounts and is_sum)


def _is_card_of_line(row: ReadRow, line: RawLine) -> bool:
    """A card named in small print under a line, not at the margin where headings stand."""
    return row.role == "card" and row.row.cells[0].x0 > line.row.row.cells[0].x0 + 4 * row.height and not row.amounts


def _is_own_fee(row: ReadRow, edge: float | None) -> bool:
    return edge is not None and abs(row.amounts[-1].right - edge) < 1.5 * row.height and words.FEE.search(row.folded) is not None


def _edge(rows: Sequence[ReadRow], columns: Columns) -> float | None:
    """The right edge of the column of amounts: where most of them end."""
    edges = sorted(own.right for row in rows if row.role == "line" and (own := columns.own_amount(row.amounts)) is not None)
    return edges[len(edges) // 2] if edges else None
