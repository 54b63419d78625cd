"""Which side of the document a VAT number belongs to, by its label, its block and the company line that it stands in."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from core.reading.fields.folding import fold
from core.reading.fields.identifiers import NumberSeen
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.names import BUYER_LABEL, COMPANY_FACTS, CONTACT_WAYS, SELLER_LABEL

YOURS = r"uw|ihre?|votre|vos|client|klant|kunden?|customer|your|acheteur|kaufer|buyer|empfanger|bill"
BLOCK_ROWS = 9
YOUR_BLOCK = re.compile(r"\W*(?:vos|votre|uw|ihre?|your)\b")
FAR = 22
"""Line heights to which a column goes on under the name at its head."""
CLOSE = 1.6
"""Line heights between two lines of one block of an address."""


@dataclass(frozen=True, slots=True)
class Sided:
    """A number with what speaks for the seller less what speaks for the buyer."""

    seen: NumberSeen
    lean: float


def split_vat_numbers(
    layout: Layout,
    numbers: list[NumberSeen],
    heading_of: Callable[[Layout, Cell], str],
    *,
    supplier: Cell | None = None,
    customer: Cell | None = None,
) -> tuple[Sided | None, Sided | None]:
    """The seller's number and the buyer's, each with how clearly it is theirs."""
    leans: dict[str, float] = defaultdict(float)
    for place, seen in enumerate(numbers):
        leans[seen.number] += _lean(layout, seen, heading_of, supplier, customer) + (0.4 if place == 0 else 0.0)
    first = {seen.number: seen for seen in reversed(numbers)}
    ranked = sorted(leans, key=lambda number: -leans[number])
    if not ranked:
        return None, None
    if len(ranked) == 1:
        only = Sided(first[ranked[0]], leans[ranked[0]])
        return (None, only) if only.lean < -1.0 else (only, None)
    ours, theirs = ranked[0], ranked[-1]
    apart = leans[ours] - leans[theirs]
    return Sided(first[ours], apart), Sided(first[theirs], -apart)


def _lean(
    layout: Layout, seen: NumberSeen, heading_of: Callable[[Layout, Cell], str], supplier: Cell | None, customer: Cell | None
) -> float:
    cell = seen.cell
    left = layout.left_of(cell)
    label = fold(cell.text[: seen.start][-40:]) or fold(left.text if left else "")
    over = next(iter(layout.above(cell, rows=2)), None)
    column = fold(over.text) if over is not None and not label.strip(" :") else ""
    lean = 0.0
    if re.search(rf"(?<![a-z])(?:{YOURS})(?![a-z])", f"{label} {column}"):
        lean -= 3.0
    heading = heading_of(layout, cell)
    if BUYER_LABEL.search(heading) and not SELLER_LABEL.search(heading):
        lean -= 2.0
    elif SELLER_LABEL.search(heading) and not BUYER_LABEL.search(heading):
        lean += 1.5
    if COMPANY_FACTS.search(fold(layout.rows[cell.row].text)):
        lean += 1.5
    if cell.y0 > 0.85 * max(1.0, layout.heights.get(cell.page, 1.0)):
        lean += 1.0
    block = block_of(layout, cell)
    if any(CONTACT_WAYS.search(fold(line.text)) for line in block):
        lean += 0.8
    if any(YOUR_BLOCK.match(fold(line.text)) for line in block if line.row < cell.row):
        lean -= 1.5
    if (supplier is not None and (supplier in block or supplier.row == cell.row)) or (supplier is not None and _under(cell, supplier)):
        lean += 1.2
    elif supplier is not None and _near(cell, supplier):
        lean += 0.3
    if customer is not None and customer in block:
        lean -= 1.5
    elif customer is not None and _under(cell, customer):
        lean -= 1.2
    elif customer is not None and _near(cell, customer):
        lean -= 0.5
    return lean + (0.4 if seen.checked else 0.0)


def block_of(layout: Layout, cell: Cell) -> list[Cell]:
    """The lines over and under a cell that begin where it begins, without a gap between them."""
    found = [cell]
    for step in (-1, 1):
        edge = cell
        for number in range(cell.row + step, cell.row + step * (BLOCK_ROWS + 1), step):
            if not 0 <= number < len(layout.rows) or layout.rows[number].page != cell.page:
                break
            gap = edge.y0 - layout.rows[number].cells[0].y1 if step < 0 else layout.rows[number].cells[0].y0 - edge.y1
            if gap > CLOSE * edge.height:
                break
            fitting = [one for one in layout.rows[number].cells if abs(one.x0 - cell.x0) < 1.5 * cell.height]
            if fitting:
                edge = fitting[0]
                found.append(edge)
    return found


def _under(cell: Cell, name: Cell) -> bool:
    """Whether the name stands over it at the head of the same column."""
    return cell.page == name.page and abs(cell.x0 - name.x0) < 1.5 * cell.height and 0 < cell.y0 - name.y0 < FAR * cell.height


def _near(cell: Cell, other: Cell) -> bool:
    return cell.page == other.page and abs(cell.x0 - other.x0) < 4 * cell.height and abs(cell.y0 - other.y0) < 9 * cell.height
