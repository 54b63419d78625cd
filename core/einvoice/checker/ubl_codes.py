"""EN 16931 bound to UBL: the rules of the code lists."""

from collections.abc import Callable

from core.einvoice.checker.code_lists import CODES
from core.einvoice.checker.rule import Context, Pattern, Rule, at
from core.einvoice.checker.tree import Document, Node, squeezed
from core.einvoice.checker.vat_use import is_allowance, is_charge

AMOUNTS = (
    "cbc:Amount | cbc:BaseAmount | cbc:PriceAmount | cbc:TaxAmount | cbc:TaxableAmount | cbc:LineExtensionAmount | cbc:TaxExclusiveAmount"
    " | cbc:TaxInclusiveAmount | cbc:AllowanceTotalAmount | cbc:ChargeTotalAmount | cbc:PrepaidAmount | cbc:PayableRoundingAmount"
    " | cbc:PayableAmount"
)
ATTACHMENTS = frozenset(
    (
        "application/pdf",
        "image/png",
        "image/jpeg",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet",
    )
)
_OBJECT_REFERENCE = "130"
"""The document type code (UNCL1001) by which a reference names the invoiced object."""


def _value(list_name: str) -> Callable[[Node, Document], bool]:
    return lambda node, _: node.value in CODES[list_name]


def _attribute(name: str, list_name: str) -> Callable[[Node, Document], bool]:
    return lambda node, _: squeezed(node.attributes.get(name, "")) in CODES[list_name]


def _carries(name: str) -> Callable[[Node, Document], bool]:
    return lambda node, _: name in node.attributes


def _scheme(path: str, rule: str, list_name: str) -> Context:
    return at(path, Rule(rule, _attribute("schemeID", list_name)), when=_carries("schemeID"))


def _type_known(node: Node, _: Document) -> bool:
    return node.value in CODES["invoice_type" if node.name == "cbc:InvoiceTypeCode" else "credit_note_type"]


def _party_known(node: Node, _: Document) -> bool:
    scheme = squeezed(node.attributes.get("schemeID", ""))
    if scheme == "SEPA":
        return node.within("cac:AccountingSupplierParty") or node.within("cac:PayeeParty")
    return scheme in CODES["party_scheme"]


def _object_reference(node: Node, _: Document) -> bool:
    types = node.parent.named("cbc:DocumentTypeCode") if node.parent else ()
    return "schemeID" in node.attributes and any(one.text == _OBJECT_REFERENCE for one in types)


CODE_LISTS = Pattern(
    [
        at("cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode", Rule("BR-CL-01", _type_known)),
        at(AMOUNTS, Rule("BR-CL-03", _attribute("currencyID", "currency"))),
        at("cbc:DocumentCurrencyCode", Rule("BR-CL-04", _value("currency"))),
        at("cbc:TaxCurrencyCode", Rule("BR-CL-05", _value("currency"))),
        at("cac:InvoicePeriod/cbc:DescriptionCode", Rule("BR-CL-06", _value("tax_point"))),
        at(
            "cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
            Rule("BR-CL-07", _attribute("schemeID", "object_scheme")),
            when=_object_reference,
        ),
        at("cac:PartyIdentification/cbc:ID", Rule("BR-CL-10", _party_known), when=_carries("schemeID")),
        _scheme("cac:PartyLegalEntity/cbc:CompanyID", "BR-CL-11", "party_scheme"),
        at(
            "cac:CommodityClassification/cbc:ItemClassificationCode",
            Rule("BR-CL-13", _attribute("listID", "item_list")),
            when=_carries("listID"),
        ),
        at("cac:Country/cbc:IdentificationCode", Rule("BR-CL-14", _value("country"))),
        at("cac:OriginCountry/cbc:IdentificationCode", Rule("BR-CL-15", _value("country"))),
        at("cac:PaymentMeans/cbc:PaymentMeansCode", Rule("BR-CL-16", _value("payment_means"))),
        at("cac:TaxCategory/cbc:ID", Rule("BR-CL-17", _value("vat_category"))),
        at("cac:ClassifiedTaxCategory/cbc:ID", Rule("BR-CL-18", _value("vat_category"))),
        at(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
            Rule("BR-CL-19", _value("allowance_reason")),
            when=lambda node, _: node.parent is not None and is_allowance(node.parent),
        ),
        at(
            "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
            Rule("BR-CL-20", _value("charge_reason")),
            when=lambda node, _: node.parent is not None and is_charge(node.parent),
        ),
        _scheme("cac:StandardItemIdentification/cbc:ID", "BR-CL-21", "party_scheme"),
        at("cbc:TaxExemptionReasonCode", Rule("BR-CL-22", lambda node, _: node.value.upper() in CODES["exemption"])),
        at(
            "cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity",
            Rule("BR-CL-23", _attribute("unitCode", "unit")),
            when=_carries("unitCode"),
        ),
        at(
            "cbc:EmbeddedDocumentBinaryObject",
            Rule("BR-CL-24", lambda node, _: node.attributes.get("mimeCode") in ATTACHMENTS),
            when=_carries("mimeCode"),
        ),
        _scheme("cbc:EndpointID", "BR-CL-25", "endpoint_scheme"),
        _scheme("cac:DeliveryLocation/cbc:ID", "BR-CL-26", "party_scheme"),
    ]
)
