"""Who sends the invoice and who receives it: names and VAT numbers, told apart by place and words."""

from collections import Counter
from dataclasses import dataclass

from rapidfuzz import fuzz

from core.reading.fields.folding import fold
from core.reading.fields.identifiers import NumberSeen
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.names import (
    ADDRESSED,
    BUYER_LABEL,
    CLERK,
    COMPANY_FACTS,
    CONTACT_WAYS,
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
from core.reading.fields.sides import Sided, block_of, split_vat_numbers

SAME_NAME, LONG_NAME, LONGEST_NAMED = 85, 45, 300
LABEL_ROWS = 7
"""Rows over a name in which its block's heading may stand."""


@dataclass(frozen=True, slots=True)
class NameSeen:
    """A possible name with what speaks for either side."""

    name: str
    cell: Cell
    seller: float
    buyer: float
    labelled: bool = False
    """Whether words beside it or over it name its side."""
    spelt: float = 0.0
    """How well an address on the internet spells it."""


@dataclass(frozen=True, slots=True)
class Parties:
    """The chosen names and numbers."""

    supplier: NameSeen | None
    customer: NameSeen | None
    supplier_vat: Sided | None
    customer_vat: Sided | None
    names: list[NameSeen]
    """All that were weighed."""

    def name_signs(self, *, supplier: bool) -> dict[str, float]:
        """What speaks for the chosen name of a side."""
        chosen, number = (self.supplier, self.supplier_vat) if supplier else (self.customer, self.customer_vat)
        if chosen is None:
            return {}

        def weight(one: NameSeen) -> float:
            return one.seller - 0.25 * max(0.0, one.buyer) if supplier else one.buyer - 0.1 * max(0.0, one.seller)

        other = self.customer if supplier else self.supplier
        taken = {fold(one.name) for one in (chosen, other) if one is not None}
        next_best = max((weight(one) for one in self.names if not _is_any(fold(one.name), taken)), default=0.0)
        return {
            "weight": max(0.0, min(1.0, weight(chosen) / 4)),
            "margin": max(0.0, min(1.0, (weight(chosen) - max(0.0, next_best)) / 2)),
            "legal_form": 1.0 if has_legal_form(chosen.name) else 0.0,
            "repeated": 1.0 if sum(fold(one.name) == fold(chosen.name) for one in self.names) > 1 else 0.0,
            "with_number": 1.0 if number is not None and chosen.cell.page == number.seen.cell.page else 0.0,
            "labelled": float(chosen.labelled),
            "spelt": chosen.spelt,
            "first": float(bool(self.names) and fold(self.names[0].name) == fold(chosen.name)),
            "apart": max(0.0, min(1.0, abs(chosen.seller - chosen.buyer) / 4)),
            "few_words": 1.0 if len(chosen.name) < LONG_NAME else 0.0,
        }


def find_parties(layout: Layout, vat_numbers: list[NumberSeen], *, own_names: tuple[str, ...] = (), own_vat: str | None = None) -> Parties:
    """Both sides of the document; our own names and number, when given, are recognised on either."""
    seller, buyer = split_vat_numbers(layout, vat_numbers, heading_of)
    names = _weigh_names(layout, seller.seen if seller else None, buyer.seen if buyer else None)
    supplier = max(names, key=lambda one: one.seller - 0.25 * max(0.0, one.buyer), default=None)
    if supplier is not None and supplier.seller <= 0:
        supplier = None
    rest = [one for one in names if supplier is None or fold(one.name) != fold(supplier.name)]
    customer = max(rest, key=lambda one: one.buyer - 0.1 * max(0.0, one.seller), default=None)
    if customer is not None and customer.buyer < 0.7:
        customer = None
    seller, buyer = split_vat_numbers(
        layout, vat_numbers, heading_of, supplier=supplier.cell if supplier else None, customer=customer.cell if customer else None
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
    return Parties(supplier, customer, seller, buyer, names)


def heading_of(layout: Layout, cell: Cell) -> str:
    """The nearest words over or left of a cell that name a side: the heading of its block."""
    left = layout.left_of(cell)
    if left is not None and NAME_LABEL.match(fold(left.text)):
        return heading_of(layout, left)
    if left is not None and names_side(fold(left.text)) and cell.x0 - left.x1 < 30 * cell.height:
        return fold(left.text)
    for over in layout.above(cell, rows=LABEL_ROWS):
        folded = fold(over.text)
        if CLERK.match(folded) and not has_legal_form(over.text):
            continue
        if names_side(folded) and len(over.text) < 45 and over.x0 - cell.x0 < 6 * cell.height and cell.x0 - over.x0 < 14 * cell.height:
            return folded
    return ""


def _is_clerk(text: str, name: str) -> bool:
    """Whether a first name stands behind "cashier:"; a company behind "seller:" is another matter."""
    return CLERK.match(fold(text)) is not None and len(name.split()) < 3 and not has_legal_form(name)


def _is_any(name: str, names: set[str]) -> bool:
    return any(fuzz.token_set_ratio(name, other) >= SAME_NAME for other in names)


def is_heading(text: str) -> bool:
    """Whether the text is nothing but the heading of a block: "Facturatieadres", "Sold to:"."""
    if len(text) > LONG_NAME:
        return False
    folded = fold(text).strip(" :.-")
    return any(pattern.fullmatch(folded) for pattern in (BUYER_LABEL, SELLER_LABEL, OTHER_PARTY_LABEL, HOLDER_LABEL)) or (
        names_side(folded) and text.rstrip().endswith(":")
    )


def names_side(folded: str) -> bool:
    """Whether the text begins by naming a side: "Client", "Verkäufer", "Bill to"; not "your client number"."""
    return any(pattern.match(folded) for pattern in (BUYER_LABEL, SELLER_LABEL, OTHER_PARTY_LABEL, HOLDER_LABEL))


def _weigh_names(layout: Layout, supplier_vat: NumberSeen | None, customer_vat: NumberSeen | None) -> list[NameSeen]:
    first_page = layout.rows[0].page if layout.rows else 1
    cells = [cell for cell in layout.cells if cell.page <= first_page + 1]
    surroundings = _Surroundings(layout, first_page, domains_in(layout.text), Counter(fold(clean_name(cell.text)) for cell in cells))
    found: list[NameSeen] = []
    for cell in cells:
        if len(cell.text) > LONGEST_NAMED or cell.text.endswith(":"):
            continue
        name = clean_name(_after_label(cell.text))
        if not may_be_name(name) or is_address(name):
            continue
        left = layout.left_of(cell)
        is_named = left is not None and NAME_LABEL.match(fold(left.text)) is not None
        is_other_fact = left is not None and left.text.endswith(":") and not is_named and not names_side(fold(left.text))
        if is_other_fact or is_heading(cell.text) or _is_clerk(cell.text, name):
            continue
        by_look = _by_look(surroundings, cell, name, rank=len(found))
        by_words = _by_words(layout, cell, name, is_named=is_named)
        by_number = _by_number(cell, supplier_vat, customer_vat)
        seller, buyer = (sum(parts) for parts in zip(by_look, by_words, by_number, strict=True))
        spelt = matches_domain(name, surroundings.domains)
        found.append(NameSeen(name, cell, seller, buyer, is_named or by_words[0] > 0.5 or by_words[1] > 0.5, spelt))
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
    seller += matches_domain(name, around.domains)
    if cell.text != name and COMPANY_FACTS.search(fold(cell.text)):
        # the line at the foot: name, seat, register, account
        seller, buyer = seller + 1.2, buyer - 0.8
    elif _has_contact(around.layout, cell):
        seller, buyer = seller + 0.5, buyer - 0.2
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


def _has_contact(layout: Layout, cell: Cell) -> bool:
    """Whether a telephone number or an address on the internet stands in the block: senders print theirs, and seldom their customer's."""
    return any(line.row > cell.row and CONTACT_WAYS.search(fold(line.text)) for line in block_of(layout, cell))


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
