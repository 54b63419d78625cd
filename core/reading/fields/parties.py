"""Who sends the invoice and who receives it: names and VAT numbers, told apart by place and words."""

import re
from collections import Counter
from dataclasses import dataclass

from core.reading.fields.folding import fold
from core.reading.fields.identifiers import NumberSeen
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.names import (
    ADDRESSED,
    BUYER_LABEL,
    HOLDER_LABEL,
    NAME_LABEL,
    OTHER_PARTY_LABEL,
    PERSON,
    SELLER_LABEL,
    clean_name,
    domains_in,
    has_legal_form,
    is_address,
    is_sender_line,
    matches_domain,
    may_be_name,
)

YOURS = r"uw|ihre?|votre|vos|client|klant|kunden?|customer|your|acheteur|kaufer|buyer|empfanger|bill"
LABEL_ROWS = 7
"""Rows over a name in which its block's heading may stand."""


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A possible name with what speaks for either side."""

    name: str
    cell: Cell
    seller: float
    buyer: float


@dataclass(frozen=True, slots=True)
class Parties:
    """The chosen names and numbers."""

    supplier: NameSeen | None
    customer: NameSeen | None
    supplier_vat: NumberSeen | None
    customer_vat: NumberSeen | None


def find_parties(layout: Layout, vat_numbers: list[NumberSeen], *, own_names: tuple[str, ...] = (), own_vat: str | None = None) -> Parties:
    """Both sides of the document; our own names and number, when given, are recognised on either."""
    supplier_vat, customer_vat = _split_vat_numbers(layout, vat_numbers)
    names = _weigh_names(layout, supplier_vat, customer_vat)
    supplier = max(names, key=lambda one: one.seller - 0.5 * max(0.0, one.buyer), default=None)
    if supplier is not None and supplier.seller <= 0:
        supplier = None
    rest = [one for one in names if supplier is None or fold(one.name) != fold(supplier.name)]
    customer = max(rest, key=lambda one: one.buyer - 0.3 * max(0.0, one.seller), default=None)
    if customer is not None and customer.buyer < 0.8:
        customer = None
    supplier_vat, customer_vat = _split_vat_numbers(
        layout, vat_numbers, supplier.cell if supplier is not None else None, customer.cell if customer is not None else None
    )
    own = {fold(name) for name in own_names}
    if (
        supplier is not None
        and customer is not None
        and own
        and own_vat is None
        and fold(supplier.name) in own
        and customer.seller > supplier.seller
    ):
        supplier, customer = customer, supplier
    return Parties(supplier, customer, supplier_vat, customer_vat)


def heading_of(layout: Layout, cell: Cell) -> str:
    """The nearest words over or left of a cell that name a side: the heading of its block."""
    left = layout.left_of(cell)
    if left is not None and NAME_LABEL.match(fold(left.text)):
        return heading_of(layout, left)
    if left is not None and names_side(fold(left.text)) and cell.x0 - left.x1 < 30 * cell.height:
        return fold(left.text)
    for over in layout.above(cell, rows=LABEL_ROWS):
        folded = fold(over.text)
        if names_side(folded) and len(over.text) < 45 and over.x0 - cell.x0 < 6 * cell.height and cell.x0 - over.x0 < 14 * cell.height:
            return folded
    return ""


def names_side(folded: str) -> bool:
    """Whether the text begins by naming a side: "Client", "Verkäufer", "Bill to"; not "your client number"."""
    return any(pattern.match(folded) for pattern in (BUYER_LABEL, SELLER_LABEL, OTHER_PARTY_LABEL, HOLDER_LABEL))


def _split_vat_numbers(
    layout: Layout, numbers: list[NumberSeen], supplier_name: Cell | None = None, customer_name: Cell | None = None
) -> tuple[NumberSeen | None, NumberSeen | None]:
    """The first number that nothing calls the customer's is the supplier's; the first other number is the customer's."""
    theirs: list[NumberSeen] = []
    ours: list[NumberSeen] = []
    for seen in numbers:
        left = layout.left_of(seen.cell)
        label = fold(seen.cell.text[: seen.start][-40:]) or fold(left.text if left else "")
        over = next(iter(layout.above(seen.cell, rows=2)), None)
        column = fold(over.text) if over is not None and not label.strip(" :") else ""
        heading = heading_of(layout, seen.cell)
        is_buyer = re.search(rf"(?<![a-z])(?:{YOURS})(?![a-z])", label + " " + column) is not None or (
            BUYER_LABEL.search(heading) is not None and SELLER_LABEL.search(heading) is None
        )
        if not is_buyer and customer_name is not None and supplier_name is not None and len({one.number for one in numbers}) > 1:
            is_buyer = _near(seen.cell, customer_name) and not _near(seen.cell, supplier_name)
        (theirs if is_buyer else ours).append(seen)
    supplier = ours[0] if ours else None
    others = [seen for seen in theirs if supplier is None or seen.number != supplier.number]
    if not others and supplier is not None:
        others = [seen for seen in ours if seen.number != supplier.number]
    if supplier is None and len({seen.number for seen in theirs}) > 1:
        supplier, others = theirs[0], [seen for seen in theirs if seen.number != theirs[0].number]
    return supplier, (others[0] if others else None)


def _weigh_names(layout: Layout, supplier_vat: NumberSeen | None, customer_vat: NumberSeen | None) -> list[NameSeen]:
    first_page = layout.rows[0].page if layout.rows else 1
    cells = [cell for cell in layout.cells if cell.page <= first_page + 1]
    surroundings = _Surroundings(layout, first_page, domains_in(layout.text), Counter(fold(clean_name(cell.text)) for cell in cells))
    found: list[NameSeen] = []
    for cell in cells:
        name = clean_name(_after_label(cell.text))
        left = layout.left_of(cell)
        is_named = left is not None and NAME_LABEL.match(fold(left.text)) is not None
        is_other_fact = left is not None and left.text.endswith(":") and not is_named and not names_side(fold(left.text))
        if not may_be_name(name) or is_address(name) or cell.text.endswith(":") or is_other_fact:
            continue
        by_look = _by_look(surroundings, cell, name, rank=len(found))
        by_words = _by_words(layout, cell, name, is_named=is_named)
        by_number = _by_number(cell, supplier_vat, customer_vat)
        found.append(NameSeen(name, cell, *(sum(parts) for parts in zip(by_look, by_words, by_number, strict=True))))
    return found


@dataclass(frozen=True, slots=True)
class _Surroundings:
    layout: Layout
    first_page: int
    domains: set[str]
    counts: Counter[str]


def _by_look(around: _Surroundings, cell: Cell, name: str, *, rank: int) -> tuple[float, float]:
    """What the name itself and its place say for seller and buyer: sellers stand first, buyers in the address window."""
    position = cell.y0 / max(1.0, around.layout.heights.get(cell.page, 1.0))
    seller = 0.15 * min(3, around.counts[fold(name)] - 1)
    buyer = 0.0
    if has_legal_form(name):
        seller, buyer = seller + 0.8, buyer + 0.5
    if matches_domain(name, around.domains):
        seller += 1.0
    if is_sender_line(cell.text):
        seller += 1.3
    if cell.page == around.first_page:
        seller += 0.7 * max(0.0, 1 - rank / 5) + 0.3 * (1 - position)
    else:
        seller, buyer = seller - 0.6, buyer - 0.6
    if _address_follows(around.layout, cell):
        seller, buyer = seller + 0.4, buyer + (0.9 if position < 0.5 else 0.2)
    if position > 0.45:
        buyer -= 0.6
    if len(name.split()) > 7:
        seller, buyer = seller - 0.8, buyer - 0.8
    return seller, buyer


def _by_words(layout: Layout, cell: Cell, name: str, *, is_named: bool) -> tuple[float, float]:
    """What labels, headings and the line above say for seller and buyer."""
    own = fold(cell.text)
    is_labelled = name != clean_name(cell.text) or (":" in cell.text and names_side(own))
    seller, buyer = _label_weights(own if is_labelled else heading_of(layout, cell), direct=is_labelled or is_named)
    over = next(iter(layout.above(cell, rows=2)), None)
    if over is not None and abs(over.x0 - cell.x0) < 3 * cell.height and (is_sender_line(over.text) or ADDRESSED.match(fold(over.text))):
        seller, buyer = seller - 1.0, buyer + 1.5
    if over is not None and _continues(over, cell) and not is_labelled and not is_named:
        # the second line of a block is a person, a department or a street
        seller, buyer = seller - (0.0 if has_legal_form(name) else 0.8), buyer - 0.8
    if PERSON.match(fold(name)) and not has_legal_form(name):
        seller, buyer = seller - 0.5, buyer + 0.5
    return seller, buyer


def _by_number(cell: Cell, supplier_vat: NumberSeen | None, customer_vat: NumberSeen | None) -> tuple[float, float]:
    """What a VAT number in the same block says for seller and buyer."""
    seller = 0.5 if supplier_vat is not None and _near(cell, supplier_vat.cell) else 0.0
    if customer_vat is not None and _near(cell, customer_vat.cell):
        return seller - 0.5, 0.5
    return seller, 0.0


def _after_label(text: str) -> str:
    """The text behind "Client:" and the like; the whole text when there is no such label."""
    label, colon, rest = text.partition(":")
    if colon and len(rest.strip()) >= 3 and len(label) < 40 and names_side(fold(label)):
        return rest.strip()
    for pattern in (HOLDER_LABEL, BUYER_LABEL):
        match = pattern.match(fold(text))
        if match and len(text) - match.end() > 3 and text[match.end()] in " :":
            return text[match.end() :].strip(" :")
    return text


def _label_weights(folded: str, *, direct: bool) -> tuple[float, float]:
    weight = 1.0 if direct else 0.8
    if OTHER_PARTY_LABEL.match(folded):
        return -1.5 * weight, -1.0 * weight
    if BUYER_LABEL.match(folded):
        return -2.0 * weight, 1.8 * weight
    if SELLER_LABEL.match(folded):
        return 1.8 * weight, -2.0 * weight
    if HOLDER_LABEL.match(folded):
        return 0.5 * weight, -1.0 * weight
    return 0.0, 0.0


def _address_follows(layout: Layout, cell: Cell) -> bool:
    below = [under for under in layout.below(cell, rows=4) if abs(under.x0 - cell.x0) < 3 * cell.height]
    return any(is_address(under.text) for under in below[:3])


def _continues(over: Cell, cell: Cell) -> bool:
    """Whether the cell goes on with a block whose line above is a name or an address."""
    close = cell.y0 - over.y1 < 0.9 * cell.height and abs(over.x0 - cell.x0) < 1.5 * cell.height
    return (
        close and not names_side(fold(over.text)) and (is_address(over.text) or (may_be_name(over.text) and not is_sender_line(over.text)))
    )


def _near(cell: Cell, other: Cell) -> bool:
    """Whether both stand in one block."""
    return cell.page == other.page and abs(cell.x0 - other.x0) < 4 * cell.height and abs(cell.y0 - other.y0) < 9 * cell.height
