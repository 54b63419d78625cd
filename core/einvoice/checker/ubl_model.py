"""EN 16931 bound to UBL: the rules of the model."""

import re
from collections.abc import Iterable

from core.einvoice.checker import ubl_amounts as amounts
from core.einvoice.checker import ubl_parties as parties
from core.einvoice.checker import vat_categories
from core.einvoice.checker.code_lists import CODES
from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.rule_shapes import attribute, cents, filled, required
from core.einvoice.checker.tree import Document, Node
from core.einvoice.checker.vat_use import is_allowance, is_charge, is_vat

_PARTY = "cac:Party"
_DATE = re.compile(r"-?\d{4,}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?\Z")


def _lets(node: Node, _: Document) -> bool:
    return is_allowance(node)


def _charges(node: Node, _: Document) -> bool:
    return is_charge(node)


def _vat_category(node: Node, _: Document) -> bool:
    return any(one.has("cbc:ID") and is_vat(one) for one in node.named("cac:TaxCategory"))


_REASONS = ("cbc:AllowanceChargeReason", "cbc:AllowanceChargeReasonCode")


def _part_of_document(category: str, *ids: str) -> tuple[Rule, ...]:
    return (Rule(category, _vat_category), *_part_of_line(*ids))


def _part_of_line(*ids: str) -> tuple[Rule, ...]:
    amount, why, either, cent, base_cent = ids
    return (
        required(amount, "cbc:Amount"),
        required(why, *_REASONS),
        required(either, *_REASONS),
        cents(cent, "cbc:Amount"),
        cents(base_cent, "cbc:BaseAmount"),
    )


def _tax_point_once(root: Node, _: Document) -> bool:
    return not (root.has("cbc:TaxPointDate") and root.has("cac:InvoicePeriod", "cbc:DescriptionCode"))


def _in_vat_currency(root: Node, document: Document) -> bool:
    told = {one.attributes.get("currencyID") for one in document.anywhere("cac:TaxTotal", "cbc:TaxAmount")}
    return all(currency.text in told for currency in root.named("cbc:TaxCurrencyCode"))


def _nonnegative(node: Node, *path: str) -> bool:
    number = node.number(*path)
    return number is not None and number >= 0


def _priced(line: Node, _: Document) -> bool:
    return _nonnegative(line, "cac:Price", "cbc:PriceAmount")


def _gross_priced(line: Node, _: Document) -> bool:
    path = ("cac:Price", "cac:AllowanceCharge", "cbc:BaseAmount")
    return not line.has(*path) or _nonnegative(line, *path)


def _line_vat(line: Node, _: Document) -> bool:
    return any(one.has("cbc:ID") and is_vat(one) for one in line.all("cac:Item", "cac:ClassifiedTaxCategory"))


def _measured(line: Node, _: Document) -> bool:
    return any("unitCode" in one.attributes for name in ("cbc:InvoicedQuantity", "cbc:CreditedQuantity") for one in line.named(name))


def _in_order(period: Node, _: Document) -> bool:
    start, end = period.one("cbc:StartDate"), period.one("cbc:EndDate")
    return start is None or end is None or (_day(end) >= _day(start) != "")


def _day(node: Node) -> str:
    text = node.value
    return text[:10] if _DATE.match(text) else ""


def _bounded(period: Node, _: Document) -> bool:
    return period.has("cbc:StartDate") or period.has("cbc:EndDate") or period.has("cbc:DescriptionCode")


def _subject_known(note: Node, _: Document) -> bool:
    hash_mark, rest = note.text.partition("#")[1:]
    subject, second = rest.partition("#")[:2]
    return not (hash_mark and second and len(subject) == 3) or subject in CODES.spaced["note_subject"]


def _rate_known(subtotal: Node, _: Document) -> bool:
    categories = [one for one in subtotal.named("cac:TaxCategory") if is_vat(one)]
    return any(one.has("cbc:Percent") or one.said("cbc:ID") == "O" for one in categories)


def _domestic_b(root: Node, document: Document) -> bool:
    if not any(_has_code(document.anywhere(name), "B") for name in ("cac:TaxCategory", "cac:ClassifiedTaxCategory")):
        return True
    return not any(one.text != "IT" for one in document.anywhere("cbc:IdentificationCode"))


def _split_payment_alone(root: Node, document: Document) -> bool:
    def used(code: str) -> bool:
        nodes = [*root.all("cac:TaxTotal", "cac:TaxSubtotal", "cac:TaxCategory"), *root.all("cac:AllowanceCharge", "cac:TaxCategory")]
        return _has_code([*nodes, *document.anywhere("cac:ClassifiedTaxCategory")], code)

    return not (used("B") and used("S"))


def _has_code(nodes: Iterable[Node], code: str) -> bool:
    return any(id.text == code for one in nodes for id in one.named("cbc:ID"))


_SELLER, _BUYER = "cac:AccountingSupplierParty", "cac:AccountingCustomerParty"
_COUNTRY = "cac:Country/cbc:IdentificationCode"
_TOTALS = ("cbc:LineExtensionAmount", "cbc:AllowanceTotalAmount", "cbc:ChargeTotalAmount", "cbc:TaxExclusiveAmount")

MODEL = Pattern(
    [
        at("cac:AdditionalDocumentReference", filled("BR-52", "cbc:ID")),
        at(f"{_BUYER}/{_PARTY}/cbc:EndpointID", attribute("BR-63", "schemeID")),
        at(f"{_BUYER}/{_PARTY}/cac:PostalAddress", filled("BR-11", _COUNTRY)),
        at(
            "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID",
            Rule("BR-51", lambda node, _: len(node.value) <= 10, fatal=False),
        ),
        at("cac:Delivery/cac:DeliveryLocation/cac:Address", required("BR-57", _COUNTRY)),
        at(
            "/cac:AllowanceCharge",
            *_part_of_document("BR-32", "BR-31", "BR-33", "BR-CO-21", "BR-DEC-01", "BR-DEC-02"),
            when=_lets,
        ),
        at(
            "/cac:AllowanceCharge",
            *_part_of_document("BR-37", "BR-36", "BR-38", "BR-CO-22", "BR-DEC-05", "BR-DEC-06"),
            when=_charges,
        ),
        at(
            "cac:LegalMonetaryTotal",
            required("BR-12", "cbc:LineExtensionAmount"),
            required("BR-13", "cbc:TaxExclusiveAmount"),
            required("BR-14", "cbc:TaxInclusiveAmount"),
            required("BR-15", "cbc:PayableAmount"),
            Rule("BR-CO-10", amounts.lines_add_up),
            Rule("BR-CO-11", amounts.allowances_add_up),
            Rule("BR-CO-12", amounts.charges_add_up),
            Rule("BR-CO-13", amounts.exclusive_adds_up),
            Rule("BR-CO-16", amounts.payable_adds_up),
            *(cents(f"BR-DEC-{number:02}", name) for number, name in enumerate(_TOTALS, start=9)),
            cents("BR-DEC-14", "cbc:TaxInclusiveAmount"),
            cents("BR-DEC-16", "cbc:PrepaidAmount"),
            cents("BR-DEC-17", "cbc:PayableRoundingAmount"),
            cents("BR-DEC-18", "cbc:PayableAmount"),
        ),
        at(
            "/",
            filled("BR-01", "cbc:CustomizationID"),
            filled("BR-02", "cbc:ID"),
            filled("BR-03", "cbc:IssueDate"),
            filled("BR-04", "cbc:InvoiceTypeCode", "cbc:CreditNoteTypeCode"),
            filled("BR-05", "cbc:DocumentCurrencyCode"),
            filled("BR-06", f"{_SELLER}/{_PARTY}/cac:PartyLegalEntity/cbc:RegistrationName"),
            filled("BR-07", f"{_BUYER}/{_PARTY}/cac:PartyLegalEntity/cbc:RegistrationName"),
            required("BR-08", f"{_SELLER}/{_PARTY}/cac:PostalAddress"),
            required("BR-10", f"{_BUYER}/{_PARTY}/cac:PostalAddress"),
            required("BR-16", "cac:InvoiceLine", "cac:CreditNoteLine"),
            Rule("BR-53", _in_vat_currency),
            Rule("BR-CO-03", _tax_point_once),
            Rule("BR-CO-15", amounts.inclusive_adds_up),
            required("BR-CO-18", "cac:TaxTotal/cac:TaxSubtotal"),
            *vat_categories.root_rules(),
            Rule("BR-B-01", _domestic_b),
            Rule("BR-B-02", _split_payment_alone),
        ),
        at(
            "cac:InvoiceLine | cac:CreditNoteLine",
            filled("BR-21", "cbc:ID"),
            required("BR-22", "cbc:InvoicedQuantity", "cbc:CreditedQuantity"),
            Rule("BR-23", _measured),
            required("BR-24", "cbc:LineExtensionAmount"),
            filled("BR-25", "cac:Item/cbc:Name"),
            required("BR-26", "cac:Price/cbc:PriceAmount"),
            Rule("BR-27", _priced),
            Rule("BR-28", _gross_priced),
            Rule("BR-CO-04", _line_vat),
            cents("BR-DEC-23", "cbc:LineExtensionAmount"),
        ),
        at(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
            *_part_of_line("BR-41", "BR-42", "BR-CO-23", "BR-DEC-24", "BR-DEC-25"),
            when=_lets,
        ),
        at(
            "cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge",
            *_part_of_line("BR-43", "BR-44", "BR-CO-24", "BR-DEC-27", "BR-DEC-28"),
            when=_charges,
        ),
        at(
            "cac:InvoiceLine/cac:InvoicePeriod | cac:CreditNoteLine/cac:InvoicePeriod",
            Rule("BR-30", _in_order),
            required("BR-CO-20", "cbc:StartDate", "cbc:EndDate"),
        ),
        at("cac:InvoicePeriod", Rule("BR-29", _in_order), Rule("BR-CO-19", _bounded)),
        at("cac:AdditionalItemProperty", Rule("BR-54", lambda node, _: node.has("cbc:Name") and node.has("cbc:Value"))),
        at(
            "cac:InvoiceLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"
            " | cac:CreditNoteLine/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
            attribute("BR-65", "listID"),
        ),
        at(
            "cac:InvoiceLine/cac:Item/cac:StandardItemIdentification/cbc:ID"
            " | cac:CreditNoteLine/cac:Item/cac:StandardItemIdentification/cbc:ID",
            attribute("BR-64", "schemeID"),
        ),
        at("/cbc:Note", Rule("BR-CL-08", _subject_known)),
        at("cac:PayeeParty", Rule("BR-17", parties.another_payee)),
        at("cac:PaymentMeans/cac:PayeeFinancialAccount", filled("BR-50", "cbc:ID"), when=parties.of_transfer),
        at("cac:PaymentMeans", required("BR-49", "cbc:PaymentMeansCode"), Rule("BR-61", parties.payable_to)),
        at("cac:BillingReference", required("BR-55", "cac:InvoiceDocumentReference/cbc:ID")),
        at(_SELLER, Rule("BR-CO-26", parties.seller_known)),
        at(f"{_SELLER}/{_PARTY}/cbc:EndpointID", attribute("BR-62", "schemeID")),
        at(f"{_SELLER}/{_PARTY}/cac:PostalAddress", filled("BR-09", _COUNTRY)),
        at(
            "cac:TaxRepresentativeParty",
            filled("BR-18", "cac:PartyName/cbc:Name"),
            required("BR-19", "cac:PostalAddress"),
            Rule("BR-56", parties.represented_by_number),
        ),
        at("cac:TaxRepresentativeParty/cac:PostalAddress", filled("BR-20", _COUNTRY)),
        at("/cac:TaxTotal", Rule("BR-CO-14", amounts.taxes_add_up)),
        at(
            "cac:TaxTotal/cac:TaxSubtotal",
            required("BR-45", "cbc:TaxableAmount"),
            required("BR-46", "cbc:TaxAmount"),
            Rule("BR-47", _vat_category),
            Rule("BR-48", _rate_known),
            Rule("BR-CO-17", amounts.tax_follows_the_rate),
            cents("BR-DEC-19", "cbc:TaxableAmount"),
            cents("BR-DEC-20", "cbc:TaxAmount"),
        ),
        at("cac:PartyTaxScheme", Rule("BR-CO-09", parties.country_prefix), when=lambda node, _: is_vat(node)),
        *vat_categories.contexts(),
    ]
)
"""BR-DEC-13 and BR-DEC-15 compare an amount's currency with a child it never has, and BR-CO-05 to BR-CO-08 ask whether two texts mean the
same: they hold always, so they are left out."""
