"""The VAT category rules (BR-S, BR-Z, BR-E, BR-AE, BR-IC, BR-G, BR-O, BR-AF, BR-AG) in UBL, one set for each category of UNCL5305."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.einvoice.checker.rule import Context, Rule, Test, chosen
from core.einvoice.checker.tree import Document, Node, decimal, rounded
from core.einvoice.checker.vat_use import CATEGORY, CLASSIFIED, Place, VatUse, is_allowance, is_charge, is_vat, vat_use

_LINES = ("cac:InvoiceLine", "cac:CreditNoteLine")
_HUNDRED, _ONE, _ZERO = Decimal(100), Decimal(1), Decimal(0)


@dataclass(frozen=True, slots=True)
class Category:
    """How the norm treats one category. `letters` stand in the rule ids, `code` in the files."""

    letters: str
    code: str
    rated: bool = False
    """Its rate is above or at zero and its sums are taken for each rate (S, L, M)."""
    buyer: str | None = None
    """Which number of the buyer is asked: 'vat', or 'any' (VAT or legal registration)."""
    seller_vat_only: bool = False
    """The seller's tax registration does not do in the place of the VAT number."""


STANDARD, ZERO, EXEMPT = Category("S", "S", rated=True), Category("Z", "Z"), Category("E", "E")
REVERSE = Category("AE", "AE", buyer="any")
INTRA = Category("IC", "K", buyer="vat", seller_vat_only=True)
EXPORT, OUTSIDE = Category("G", "G", seller_vat_only=True), Category("O", "O")
CANARY, CEUTA = Category("AF", "L", rated=True), Category("AG", "M", rated=True)
ALL = (REVERSE, EXEMPT, EXPORT, INTRA, CANARY, CEUTA, OUTSIDE, STANDARD, ZERO)


def root_rules() -> Sequence[Rule]:
    """The rules about the whole document."""
    return [rule for category in ALL for rule in _of_document(category)]


def contexts() -> Sequence[Context]:
    """The rules about the breakdown, the allowances, the charges and the lines, each by the category it is of."""
    by_code = {category.code: category for category in ALL}
    breakdown = {code: _of_breakdown(category) for code, category in by_code.items()}
    rates = {code: {number: (_rate(category, number),) for number in (5, 6, 7)} for code, category in by_code.items()}

    def of_breakdown(node: Node, _: Document) -> Sequence[Rule] | None:
        return breakdown.get(node.said("cbc:ID")) if is_vat(node) else None

    def of_part(node: Node, _: Document) -> Sequence[Rule] | None:
        known, part = rates.get(node.said("cbc:ID")), node.parent
        if known is None or part is None or not is_vat(node):
            return None
        return known[6] if is_allowance(part) else known[7] if is_charge(part) else None

    def of_line(node: Node, _: Document) -> Sequence[Rule] | None:
        known = rates.get(node.said("cbc:ID"))
        return known[5] if known is not None and is_vat(node) else None

    return [
        chosen("/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", of_breakdown),
        chosen("cac:AllowanceCharge/cac:TaxCategory", of_part),
        chosen(" | ".join(f"{line}/cac:Item/{CLASSIFIED}" for line in _LINES), of_line),
    ]


def _of_document(category: Category) -> Sequence[Rule]:
    letters = category.letters
    first = Rule(f"BR-{letters}-01", _for_each_rate(category) if category.rated else _once(category))
    if category is OUTSIDE:
        return [first, *_outside()]
    rules = [
        first,
        Rule(f"BR-{letters}-02", _identified(category, _used_on_lines(category))),
        Rule(f"BR-{letters}-03", _identified(category, lambda use: category.code in use.allowances.vat)),
        Rule(f"BR-{letters}-04", _identified(category, _used_as_charge(category))),
    ]
    if category is INTRA:
        rules += [Rule("BR-IC-11", _delivered_when), Rule("BR-IC-12", _delivered_where)]
    return rules


def _once(category: Category) -> Test:
    """Where the category is used there is exactly one breakdown of it."""
    code = category.code

    def holds(_: Node, document: Document) -> bool:
        use = document.once(vat_use)
        return not (code in use.anywhere.vat or code in use.lines.vat) or use.breakdown.count(code) == 1

    return holds


def _for_each_rate(category: Category) -> Test:
    """A breakdown of the category is there when it is used, and only then. The codes of the islands are compared as they stand."""
    code = category.code

    def holds(_: Node, document: Document) -> bool:
        use = document.once(vat_use)
        if category is STANDARD:
            used = code in use.allowances.codes or code in use.charges.codes or code in use.lines.codes or code in _undecided(document)
            return used == (code in use.breakdown.codes)
        if not (code in use.allowances.vat or code in use.charges.vat or code in use.lines.vat):
            return code not in use.breakdown.vat
        known = {one.bare for one in use.breakdown.used} if category is CANARY else use.breakdown.bare_vat
        return code in known

    return holds


def _undecided(document: Document) -> set[str]:
    """Of allowances or charges that say neither which they are."""
    parts = [one for one in document.anywhere("cac:AllowanceCharge") if not (is_allowance(one) or is_charge(one))]
    return {one.said("cbc:ID") for part in parts for one in part.named(CATEGORY)}


def _used_on_lines(category: Category) -> Callable[[VatUse], bool]:
    return lambda use: category.code in (use.lines.codes if category is STANDARD else use.lines.vat)


def _used_as_charge(category: Category) -> Callable[[VatUse], bool]:
    """BR-AF-04 alone looks for the bare code, without white space around it."""
    return lambda use: category.code in (use.charges.bare_vat if category is CANARY else use.charges.vat)


def _identified(category: Category, used: Callable[[VatUse], bool]) -> Test:
    """Who uses the category names the seller's number or its representative's, and where it is asked the buyer's."""

    def holds(_: Node, document: Document) -> bool:
        use = document.once(vat_use)
        if not used(use):
            return True
        if category is STANDARD and category.code in use.lines.codes and category.code not in use.lines.vat:
            return category.code in use.allowances.vat or category.code in use.charges.vat
        seller = use.seller_vat if category.seller_vat_only else use.seller_registered
        buyer = category.buyer is None or use.buyer_vat or (category.buyer == "any" and use.buyer_registered)
        return (seller or use.represented) and buyer

    return holds


def _delivered_when(root: Node, document: Document) -> bool:
    """BR-IC-11: the day of delivery or a period."""
    if INTRA.code not in document.once(vat_use).breakdown.vat:
        return True
    return len(_text(root, "cac:Delivery", "cbc:ActualDeliveryDate")) > 1 or any(one.children for one in root.named("cac:InvoicePeriod"))


def _delivered_where(root: Node, document: Document) -> bool:
    """BR-IC-12: the country."""
    country = ("cac:Delivery", "cac:DeliveryLocation", "cac:Address", "cac:Country", "cbc:IdentificationCode")
    return INTRA.code not in document.once(vat_use).breakdown.vat or len(_text(root, *country)) > 1


def _text(node: Node, *path: str) -> str:
    found = node.one(*path)
    return found.text if found else ""


def _outside() -> Sequence[Rule]:
    """Not subject to VAT: nobody's VAT number, and no other category beside it."""
    code = OUTSIDE.code

    def nameless(place: Callable[[VatUse], Place]) -> Test:
        def holds(_: Node, document: Document) -> bool:
            use = document.once(vat_use)
            return code not in place(use).vat or not (use.seller_vat or use.represented or use.buyer_vat)

        return holds

    def alone(place: Callable[[VatUse], Place]) -> Test:
        def holds(_: Node, document: Document) -> bool:
            use = document.once(vat_use)
            return code not in use.breakdown.vat or not place(use).has_other(code)

        return holds

    return [
        Rule("BR-O-02", nameless(lambda use: use.lines)),
        Rule("BR-O-03", nameless(lambda use: use.root_allowances)),
        Rule("BR-O-04", nameless(lambda use: use.root_charges)),
        Rule("BR-O-11", alone(lambda use: use.breakdown)),
        Rule("BR-O-12", alone(lambda use: use.lines)),
        Rule("BR-O-13", alone(lambda use: use.allowances)),
        Rule("BR-O-14", alone(lambda use: use.charges)),
    ]


def _of_breakdown(category: Category) -> tuple[Rule, ...]:
    letters = category.letters
    return (
        Rule(f"BR-{letters}-08", _summed(category)),
        Rule(f"BR-{letters}-09", _taxed if category.rated else _untaxed),
        Rule(f"BR-{letters}-10", _unexplained if category.rated or category is ZERO else _explained),
    )


def _rate(category: Category, number: int) -> Rule:
    """No rate outside VAT, a rate above zero in the standard category, zero or above on the islands, zero in all others."""

    def holds(node: Node, _: Document) -> bool:
        if category is OUTSIDE:
            return not node.has("cbc:Percent")
        rate = node.number("cbc:Percent")
        if rate is None:
            return False
        return rate > 0 if category is STANDARD else rate >= 0 if category.rated else rate == 0

    return Rule(f"BR-{category.letters}-{number:02}", holds)


def _untaxed(node: Node, _: Document) -> bool:
    return node.parent is not None and node.parent.number("cbc:TaxAmount") == 0


def _taxed(node: Node, _: Document) -> bool:
    """The tax is the rate of what is taxable, give or take less than one."""
    rate, over = node.number("cbc:Percent"), node.parent
    taxable, tax = (over.number("cbc:TaxableAmount"), over.number("cbc:TaxAmount")) if over else (None, None)
    if rate is None or taxable is None or tax is None:
        return False
    return abs(abs(tax) - rounded(abs(taxable) * (rate / _HUNDRED))) < _ONE


def _explained(node: Node, _: Document) -> bool:
    return node.has("cbc:TaxExemptionReason") or node.has("cbc:TaxExemptionReasonCode")


def _unexplained(node: Node, document: Document) -> bool:
    return not _explained(node, document)


def _summed(category: Category) -> Test:
    """What is taxable is the sum of the lines and charges less the allowances of the category; of the rated ones for each rate, give or
    take less than one."""

    def holds(node: Node, document: Document) -> bool:
        taxable = node.parent.number("cbc:TaxableAmount") if node.parent else None
        rates = [decimal(one.text) for one in node.named("cbc:Percent")] if category.rated else [None]
        if taxable is None:
            return not rates
        return all(any(_agrees(category, document, kind, rate, taxable) for kind in _LINES) for rate in rates)

    return holds


def _agrees(category: Category, document: Document, kind: str, rate: Decimal | None, taxable: Decimal) -> bool:
    root = document.root
    lines = [line for line in root.named(kind) if _is_of(line.all("cac:Item", CLASSIFIED), category, rate)]
    if category is STANDARD:
        parts = document.anywhere("cac:AllowanceCharge")
        if not lines and not any(_is_of(part.named(CATEGORY), category, rate) for part in parts):
            return False
    elif not document.by_name.get(kind):
        return False
    total = sum((line.total("cbc:LineExtensionAmount") for line in lines), _ZERO)
    for part in root.named("cac:AllowanceCharge"):
        if _is_of(part.named(CATEGORY), category, rate):
            sign = 1 if is_charge(part) else -1 if is_allowance(part) else 0
            total += sign * part.total("cbc:Amount")
    return abs(taxable - total) < _ONE if category.rated else taxable == total


def _is_of(categories: Sequence[Node], category: Category, rate: Decimal | None) -> bool:
    if not any(one.said("cbc:ID") == category.code for one in categories):
        return False
    return rate is None or any(decimal(percent.text) == rate for one in categories for percent in one.named("cbc:Percent"))
