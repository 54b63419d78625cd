"""The amounts of a document, each value once, with the roles that the words around it give it."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from core.reading.fields.amounts import Amount
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.total_labels import Role, roles_of

ASLANT = 1.1
"""Line heights by which the ends of one line may lie apart on a photo."""
LONGEST_LABEL = 60
"""Characters; what is longer is a sentence."""


@dataclass(slots=True)
class Weighed:
    """The best sighting of a value for each role, and how often it occurs."""

    sightings: dict[Role, tuple[float, Amount]]
    count: int = 0


def weigh_amounts(layout: Layout, amounts: list[Amount]) -> dict[Decimal, Weighed]:
    weighed: dict[Decimal, Weighed] = defaultdict(lambda: Weighed({}))
    rows, first_page = max(1, len(layout.rows)), layout.rows[0].page if layout.rows else 1
    for amount in amounts:
        if amount.is_percent or not (amount.has_cents or amount.has_sign) or "capital" in fold(layout.rows[amount.row].text):
            continue
        known = weighed[amount.amount]
        known.count += 1
        position = 0.1 * amount.row / rows + (0.1 if amount.cell.page == first_page else 0.0)
        for role, weight in _roles(layout, amount).items():
            score = weight + position + (0.15 if amount.has_sign else 0)
            if role not in known.sightings or score > known.sightings[role][0]:
                known.sightings[role] = (score, amount)
        known.sightings.setdefault(Role.OTHER, (0.0, amount))
    return weighed


def _roles(layout: Layout, amount: Amount) -> dict[Role, float]:
    """What the words before the amount in its row say, or else those in the row or two above it."""
    own = amount.cell.text[: amount.start]
    roles = roles_of(own)
    if roles:
        return roles
    cell: Cell | None = layout.left_of(amount.cell)
    steps = 0
    while cell is not None and steps < 3:
        if len(cell.text) <= LONGEST_LABEL and sum(char.isalpha() for char in cell.text) >= 2 and (roles := roles_of(cell.text)):
            return roles
        cell, steps = layout.left_of(cell), steps + 1
    beside = _beside(layout, amount.cell)
    if beside is not None and (roles := roles_of(beside.text)):
        return roles
    for step, over in enumerate(layout.above(amount.cell, rows=4)[:5]):
        is_column = abs(over.x1 - amount.x1) < 6 * amount.cell.height or over.x0 <= amount.x0
        if is_column and (roles := roles_of(over.text)):
            return {role: weight * (0.75 - 0.05 * step) for role, weight in roles.items()}
    return roles_of(amount.cell.text[amount.end :]) if len(amount.cell.text) - amount.end < 25 else {}


def _beside(layout: Layout, cell: Cell) -> Cell | None:
    """The words left of an amount that stands alone in its row, on a photo whose lines are not quite straight."""
    if len(layout.rows[cell.row].cells) > 1:
        return None
    near = [row for row in layout.rows[max(0, cell.row - 1) : cell.row + 2] if row.number != cell.row and row.page == cell.page]
    found = [
        row.cells[-1]
        for row in near
        if row.cells[-1].x1 < cell.x0 and abs(row.cells[-1].y0 + row.cells[-1].y1 - cell.y0 - cell.y1) < 2 * ASLANT * cell.height
    ]
    return min(found, key=lambda one: abs(one.y0 - cell.y0), default=None)


def weight_of(known: Weighed, role: Role) -> float:
    return known.sightings[role][0] if role in known.sightings else 0.0


def seen_as(weighed: dict[Decimal, Weighed], value: Decimal, role: Role) -> Amount:
    sightings = weighed[value].sightings
    return sightings[role][1] if role in sightings else max(sightings.values(), key=lambda seen: seen[0])[1]
