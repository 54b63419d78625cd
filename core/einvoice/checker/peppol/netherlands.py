"""NL-R: sellers in the Netherlands, some rules only when the buyer or the representative is there too."""

from core.einvoice.checker.peppol.countries import countries
from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.tree import Document, Node

_REGISTERS = ("0106", "0190")
_MEANS = ("30", "48", "49", "57", "58", "59")


def _buyer_too(_: Node, document: Document) -> bool:
    return document.once(countries).buyer_address == "NL"


def _representative_too(_: Node, document: Document) -> bool:
    return document.once(countries).representative_address == "NL"


def _addressed(address: Node, _: Document) -> bool:
    return address.has("cbc:StreetName") and address.has("cbc:CityName") and address.has("cbc:PostalZone")


def _registered(number: Node, _: Document) -> bool:
    schemes = f" {number.attributes.get('schemeID', '')} "
    return any(f" {one} " in schemes for one in _REGISTERS) and number.value != ""


def _payable(totals: Node, document: Document) -> bool:
    payable, kind = totals.number("cbc:PayableAmount"), document.root.name
    if payable is not None and (payable <= 0 if kind == "ubl:Invoice" else payable >= 0):
        return True
    return bool(document.by_name.get("cac:PaymentMeans"))


def _refers_back(_: Node, document: Document) -> bool:
    return document.root.has("cac:BillingReference", "cac:InvoiceDocumentReference", "cbc:ID")


_SELLER, _BUYER = "cac:AccountingSupplierParty/cac:Party", "cac:AccountingCustomerParty/cac:Party"
PATTERN = Pattern(
    [
        at("cbc:CreditNoteTypeCode", Rule("NL-R-001", _refers_back)),
        at(f"{_SELLER}/cac:PostalAddress", Rule("NL-R-002", _addressed)),
        at(f"{_SELLER}/cac:PartyLegalEntity/cbc:CompanyID", Rule("NL-R-003", _registered)),
        at(f"{_BUYER}/cac:PostalAddress", Rule("NL-R-004", _addressed), when=_buyer_too),
        at(f"{_BUYER}/cac:PartyLegalEntity/cbc:CompanyID", Rule("NL-R-005", _registered), when=_buyer_too),
        at("cac:TaxRepresentativeParty/cac:PostalAddress", Rule("NL-R-006", _addressed), when=_representative_too),
        at("cac:LegalMonetaryTotal", Rule("NL-R-007", _payable)),
        at("cac:PaymentMeans", Rule("NL-R-008", lambda means, _: means.said("cbc:PaymentMeansCode") in _MEANS), when=_buyer_too),
        at(
            "cac:OrderLineReference/cbc:LineID",
            Rule("NL-R-009", lambda _, document: document.root.has("cac:OrderReference", "cbc:ID")),
        ),
    ]
)
"""For sellers whose address is in the Netherlands."""
