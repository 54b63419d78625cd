"""Which words are the label of a value where tables print them over or under it, told by how near the rows stand."""

import re

from core.reading.fields.layout import Cell, Layout, Row

NEARER = 0.8
"""A row that much nearer than the one on the other side is the one that belongs to it."""
WORD = re.compile(r"[^\W\d_]{2}")


def label_under(layout: Layout, cell: Cell) -> Cell | None:
    """The label printed under a value: in a row of words without digits that stands nearer to the value than what is over it."""
    below = _neighbour(layout, cell, 1)
    if below is None or not _is_labels(below, at_least=len(layout.rows[cell.row].cells)) or not _is_values(layout.rows[cell.row]):
        return None
    label = _facing(below, cell)
    if label is None:
        return None
    down = label.y0 - cell.y1
    above = _neighbour(layout, cell, -1)
    over = _facing(above, cell) if above is not None and _is_labels(above) else None
    if len(below.cells) == 1 and (over is not None or abs(label.x0 - cell.x0) > cell.height or _has_value_under(layout, label)):
        return None
    return label if over is None or down < NEARER * (cell.y0 - over.y1) else None


def value_over(layout: Layout, cell: Cell) -> Cell | None:
    """The value printed over a label, where no value stands as near under it."""
    above = _neighbour(layout, cell, -1)
    if above is None or not _is_labels(layout.rows[cell.row]) or not _is_values(above):
        return None
    value = _facing(above, cell)
    if value is None:
        return None
    below = _neighbour(layout, cell, 1)
    under = _facing(below, cell) if below is not None and _is_values(below) else None
    return value if under is None or cell.y0 - value.y1 < NEARER * (under.y0 - cell.y1) else None


def _neighbour(layout: Layout, cell: Cell, step: int) -> Row | None:
    number = cell.row + step
    if not 0 <= number < len(layout.rows) or layout.rows[number].page != cell.page:
        return None
    row = layout.rows[number]
    gap = row.cells[0].y0 - cell.y1 if step > 0 else cell.y0 - row.cells[0].y1
    return row if gap < 3 * cell.height else None


def _has_value_under(layout: Layout, label: Cell) -> bool:
    below = _neighbour(layout, label, 1)
    return below is not None and _is_values(below)


def _is_labels(row: Row, *, at_least: int = 2) -> bool:
    return (
        len(row.cells) >= min(2, at_least)
        and not any(char.isdigit() for one in row.cells for char in one.text)
        and WORD.search(row.text) is not None
    )


def _is_values(row: Row) -> bool:
    """Whether at least half of the row's cells hold digits."""
    return 2 * sum(any(char.isdigit() for char in one.text) for one in row.cells) >= len(row.cells)


def _facing(row: Row, cell: Cell) -> Cell | None:
    """The cell of that row that stands straight over or under it."""
    facing = [one for one in row.cells if one.x0 < cell.x1 and one.x1 > cell.x0]
    return min(facing, key=lambda one: abs(one.x0 - cell.x0), default=None)
