"""PEPPOL-EN16931-R: what every invoice on the network keeps."""

from collections.abc import Sequence
from decimal import Decimal

from core.einvoice.checker.peppol import identifiers
from core.einvoice.checker.peppol.countries import countries
from core.einvoice.checker.rule import Broken, Pattern, Rule, at
from core.einvoice.checker.rule_shapes import required
from core.einvoice.checker.tree import Document, Node, decimal, rounded

_SLACK, _HUNDRED, _ZERO, _ONE = Decimal("0.02"), Decimal(100), Decimal(0), Decimal(1)
BILLING, SELF_BILLING = "billing", "selfbilling"
_RESPONSE = "urn:peppol:bis:billing_with_response"
_FRENCH = ("urn:peppol:france:billing:regulated", "urn:peppol:france:billing:non-regulated")


def profile(document: Document, kind: str) -> str | None:
    """The process that the document names, by its number; none when it is unknown."""
    said = document.root.said("cbc:ProfileID")
    if said in (f"urn:fdc:peppol.eu:2017:poacc:{kind}:01:1.0", *_FRENCH):
        return "01"
    return "02" if said == _RESPONSE else None


EMPTY = Rule("PEPPOL-EN16931-R008", lambda _, __: False)


def empty_elements(document: Document) -> list[Broken]:
    """PEPPOL-EN16931-R008: an element without children says something."""
    return [Broken(EMPTY, node) for node in document.nodes if not node.children and not node.value]


def _own_text(node: Node | None) -> str:
    return " ".join(node.own_text.split()) if node else ""


def _follows(kind: str) -> Rule:
    customization = f"urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:{kind}:3.0"

    def holds(root: Node, _: Document) -> bool:
        said = _own_text(root.one("cbc:CustomizationID"))
        return said.startswith(customization) and "::" not in said

    return Rule("PEPPOL-EN16931-R004", holds)


def _one_note(root: Node, document: Document) -> bool:
    return len(root.named("cbc:Note")) <= 1 or document.once(countries).german


def _one_breakdown(root: Node, _: Document) -> bool:
    return sum(1 for one in root.named("cac:TaxTotal") if one.has("cac:TaxSubtotal")) == 1


def _total_in_vat_currency(root: Node, _: Document) -> bool:
    bare = sum(1 for one in root.named("cac:TaxTotal") if not one.has("cac:TaxSubtotal"))
    return bare == (1 if root.has("cbc:TaxCurrencyCode") else 0)


def _same_sign(root: Node, _: Document) -> bool:
    if not root.has("cbc:TaxCurrencyCode"):
        return True

    def amounts(currency: str) -> list[Decimal]:
        wanted = root.said(currency)
        found = [one for one in root.all("cac:TaxTotal", "cbc:TaxAmount") if one.attributes.get("currencyID") == wanted]
        return [number for one in found if (number := decimal(one.text)) is not None]

    own, other = amounts("cbc:TaxCurrencyCode"), amounts("cbc:DocumentCurrencyCode")
    negative = any(one <= 0 for one in own) and any(one <= 0 for one in other)
    return negative or (any(one >= 0 for one in own) and any(one >= 0 for one in other))


def _another_currency(node: Node, _: Document) -> bool:
    document_currency = node.parent.one("cbc:DocumentCurrencyCode") if node.parent else None
    return _own_text(node) != _own_text(document_currency)


def _multiplied(part: Node, _: Document) -> bool:
    if not (part.has("cbc:MultiplierFactorNumeric") and part.has("cbc:BaseAmount")):
        return True
    base, factor = part.number("cbc:BaseAmount"), part.number("cbc:MultiplierFactorNumeric")
    amount = part.number("cbc:Amount") if part.has("cbc:Amount") else _ZERO
    return base is not None and factor is not None and amount is not None and _near(amount, base * factor / _HUNDRED)


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= _SLACK


def _indicated(part: Node, _: Document) -> bool:
    return _own_text(part.one("cbc:ChargeIndicator")) in ("true", "false")


def _debited(means: Node, _: Document) -> bool:
    return means.said("cbc:PaymentMeansCode") in ("49", "59")


def _in_document_currency(node: Node, document: Document) -> bool:
    return any(one.text == node.attributes.get("currencyID") for one in document.root.named("cbc:DocumentCurrencyCode"))


def _of_breakdown(node: Node, _: Document) -> bool:
    return node.parent is not None and node.parent.has("cac:TaxSubtotal")


def _within(name: str, *, after: bool) -> Rule:
    """A line's period lies within that of the document. Days compare as they are written (ISO 8601)."""

    def holds(node: Node, document: Document) -> bool:
        bounds = document.root.all("cac:InvoicePeriod", name)
        bound, day = bounds[0].value[:10], node.value[:10]
        return bound <= day if after else day <= bound

    return Rule("PEPPOL-EN16931-R110" if after else "PEPPOL-EN16931-R111", holds)


def _line_adds_up(line: Node, document: Document) -> bool:
    quantities = "cbc:InvoicedQuantity" if document.root.name == "ubl:Invoice" else "cbc:CreditedQuantity"
    quantity, price = line.number(quantities), line.number("cac:Price", "cbc:PriceAmount")
    for_quantity = line.number("cac:Price", "cbc:BaseQuantity") or _ONE
    charges, allowances = _parts(line, "true"), _parts(line, "false")
    amount = (_ONE if quantity is None else quantity) * ((price or _ZERO) / for_quantity) + charges - allowances
    return _near(line.number("cbc:LineExtensionAmount") or _ZERO, amount)


def _parts(line: Node, indicator: str) -> Decimal:
    parts = [one for one in line.named("cac:AllowanceCharge") if one.said("cbc:ChargeIndicator") == indicator]
    return rounded(sum((part.total("cbc:Amount") for part in parts), _ZERO))


def _positive_base(line: Node, _: Document) -> bool:
    quantity = line.number("cac:Price", "cbc:BaseQuantity")
    return not line.has("cac:Price", "cbc:BaseQuantity") or (quantity is not None and quantity > 0)


def _object_of_line(line: Node, _: Document) -> bool:
    references = line.named("cac:DocumentReference")
    return not references or any(one.text == "130" for reference in references for one in reference.named("cbc:DocumentTypeCode"))


def _net_price(part: Node, _: Document) -> bool:
    if not part.has("cbc:BaseAmount"):
        return True
    price = part.parent.number("cbc:PriceAmount") if part.parent else None
    base, taken = part.number("cbc:BaseAmount"), part.number("cbc:Amount")
    return price is not None and base is not None and taken is not None and price == base - taken


def _same_unit(base: Node, document: Document) -> bool:
    line = base.parent.parent if base.parent else None
    if line is None or not (line.has("cbc:InvoicedQuantity") or line.has("cbc:CreditedQuantity")):
        return True
    quantity = line.one("cbc:InvoicedQuantity" if document.root.name == "ubl:Invoice" else "cbc:CreditedQuantity")
    return quantity is not None and quantity.attributes.get("unitCode") == base.attributes["unitCode"]


_PARTS = "/cac:AllowanceCharge | /cac:InvoiceLine/cac:AllowanceCharge | /cac:CreditNoteLine/cac:AllowanceCharge"
_OTHER_AMOUNTS = (
    "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount"
    " | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount"
    " | cbc:PayableAmount"
)


def _never(id: str) -> Rule:
    return Rule(id, lambda _, __: False)


def patterns(kind: str) -> Sequence[Pattern]:
    """The general rules of one of the two specifications."""
    currency = Rule("PEPPOL-EN16931-R051", _in_document_currency)
    subtotals = [at("cac:TaxSubtotal/cbc:TaxAmount", currency)] if kind == BILLING else []
    lines = "/cac:InvoiceLine/cac:InvoicePeriod/{0} | /cac:CreditNoteLine/cac:InvoicePeriod/{0}"
    return [
        Pattern([at("/", Rule("PEPPOL-EN16931-R080", _one_response), when=lambda root, _: root.name == "cn:CreditNote")]),
        Pattern(
            [
                at(
                    "/",
                    required("PEPPOL-EN16931-R001", "cbc:ProfileID"),
                    Rule("PEPPOL-EN16931-R007", lambda _, document: profile(document, kind) is not None),
                    Rule("PEPPOL-EN16931-R002", _one_note),
                    required("PEPPOL-EN16931-R003", "cbc:BuyerReference", "cac:OrderReference/cbc:ID"),
                    _follows(kind),
                    Rule("PEPPOL-EN16931-R053", _one_breakdown),
                    Rule("PEPPOL-EN16931-R054", _total_in_vat_currency),
                    Rule("PEPPOL-EN16931-R055", _same_sign),
                ),
                at("cbc:TaxCurrencyCode", Rule("PEPPOL-EN16931-R005", _another_currency)),
                at("cac:AccountingCustomerParty/cac:Party", required("PEPPOL-EN16931-R010", "cbc:EndpointID")),
                at("cac:AccountingSupplierParty/cac:Party", required("PEPPOL-EN16931-R020", "cbc:EndpointID")),
                at(
                    _PARTS,
                    _never("PEPPOL-EN16931-R041"),
                    when=lambda part, _: part.has("cbc:MultiplierFactorNumeric") and not part.has("cbc:BaseAmount"),
                ),
                at(
                    _PARTS,
                    _never("PEPPOL-EN16931-R042"),
                    when=lambda part, _: part.has("cbc:BaseAmount") and not part.has("cbc:MultiplierFactorNumeric"),
                ),
                at(_PARTS, Rule("PEPPOL-EN16931-R040", _multiplied), Rule("PEPPOL-EN16931-R043", _indicated)),
                at("cac:PaymentMeans", required("PEPPOL-EN16931-R061", "cac:PaymentMandate/cbc:ID"), when=_debited),
                at("cac:TaxTotal/cbc:TaxAmount", currency, when=_of_breakdown),
                *subtotals,
                at(_OTHER_AMOUNTS, currency),
                at(
                    lines.format("cbc:StartDate"),
                    _within("cbc:StartDate", after=True),
                    when=lambda _, document: document.root.has("cac:InvoicePeriod", "cbc:StartDate"),
                ),
                at(
                    lines.format("cbc:EndDate"),
                    _within("cbc:EndDate", after=False),
                    when=lambda _, document: document.root.has("cac:InvoicePeriod", "cbc:EndDate"),
                ),
                at(
                    "cac:InvoiceLine | cac:CreditNoteLine",
                    Rule("PEPPOL-EN16931-R120", _line_adds_up),
                    Rule("PEPPOL-EN16931-R121", _positive_base),
                    Rule("PEPPOL-EN16931-R100", lambda line, _: len(line.named("cac:DocumentReference")) <= 1),
                    Rule("PEPPOL-EN16931-R101", _object_of_line),
                ),
                at(
                    "cac:Price/cac:AllowanceCharge",
                    Rule("PEPPOL-EN16931-R044", lambda part, _: part.said("cbc:ChargeIndicator") == "false"),
                    Rule("PEPPOL-EN16931-R046", _net_price),
                ),
                at(
                    "cac:Price/cbc:BaseQuantity",
                    Rule("PEPPOL-EN16931-R130", _same_unit),
                    when=lambda base, _: "unitCode" in base.attributes,
                ),
                *identifiers.contexts(),
            ]
        ),
    ]


def _one_response(root: Node, _: Document) -> bool:
    references = root.named("cac:AdditionalDocumentReference")
    return sum(1 for one in references if any(code.text == "50" for code in one.named("cbc:DocumentTypeCode"))) <= 1
