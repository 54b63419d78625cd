"""DE-R: seller and buyer both in Germany."""

import re
from collections.abc import Sequence

from core.einvoice.checker.peppol.check_digits import iban
from core.einvoice.checker.rule import Pattern, Rule, Test, at
from core.einvoice.checker.rule_shapes import filled, required
from core.einvoice.checker.tree import Document, Node

_TAXED = frozenset(("S", "Z", "E", "AE", "K", "G", "L", "M"))
_TYPES = frozenset(("326", "380", "384", "389", "381", "875", "876", "877"))
_CORRECTED = "384"
_DISCOUNT = re.compile(r"(^|\r?\n)#(SKONTO)#TAGE=([0-9]+#PROZENT=[0-9]+\.[0-9]{2})(#BASISBETRAG=-?[0-9]+\.[0-9]{2})?#\Z")
_EMAIL = re.compile(r"[^@\s]+@([^@.\s]+\.)+[^@.\s]+\Z")
_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_SPACE = re.compile(r"\s")


def _numbered(root: Node, _: Document) -> bool:
    """DE-R-016: whoever charges VAT names a number or a representative."""
    codes = {
        one.text
        for part in root.named("cac:AllowanceCharge")
        if any(said.text in ("true", "false") for said in part.named("cbc:ChargeIndicator"))
        for one in part.all("cac:TaxCategory", "cbc:ID")
    }
    for line in ("cac:InvoiceLine", "cac:CreditNoteLine"):
        codes |= {one.text for one in root.all(line, "cac:Item", "cac:ClassifiedTaxCategory", "cbc:ID")}
    numbers = root.all("cac:AccountingSupplierParty", "cac:Party", "cac:PartyTaxScheme", "cbc:CompanyID")
    return not codes & _TAXED or root.has("cac:TaxRepresentativeParty") or any(number.value for number in numbers)


def _typed(root: Node, _: Document) -> bool:
    return root.said("cbc:InvoiceTypeCode") in _TYPES or root.said("cbc:CreditNoteTypeCode") in _TYPES


def _discounts(root: Node, _: Document) -> bool:
    """DE-R-018: a line of the terms that begins with # is an early-payment discount, and ends its line."""
    notes = [notes[0].text for terms in root.named("cac:PaymentTerms") if (notes := terms.named("cbc:Note"))]
    lines = [line for note in notes for line in re.split(r"\r?\n", note)]
    told = [line for line in (" ".join(line.split()) for line in lines) if line.startswith("#")]
    if not told:
        return True
    rests = [re.split(r"#.+#", note)[-1] for note in notes]
    return all(_DISCOUNT.search(line) for line in told) and any(re.match(r"\s*\n", rest) for rest in rests[-1:])


def _names_differ(root: Node, _: Document) -> bool:
    names: list[str] = []
    for reference in root.named("cac:AdditionalDocumentReference"):
        files = reference.all("cac:Attachment", "cbc:EmbeddedDocumentBinaryObject")
        own = [one.attributes["filename"] for one in files if "filename" in one.attributes]
        if any(name in names for name in own):
            return False
        names += own
    return True


def _corrects(root: Node, _: Document) -> bool:
    corrected = _CORRECTED in (root.said("cbc:InvoiceTypeCode"), root.said("cbc:CreditNoteTypeCode"))
    return not corrected or root.has("cac:BillingReference", "cac:InvoiceDocumentReference")


def _creditor(root: Node, _: Document) -> bool:
    if not root.has("cac:PaymentMeans", "cac:PaymentMandate"):
        return True
    identification = ("cac:PartyIdentification", "cbc:ID")
    ids = [*root.all("cac:AccountingSupplierParty", "cac:Party", *identification), *root.all("cac:PayeeParty", *identification)]
    return any(one.attributes.get("schemeID") == "SEPA" for one in ids)


def _debited(root: Node, _: Document) -> bool:
    mandate = ("cac:PaymentMeans", "cac:PaymentMandate")
    return not root.has(*mandate) or root.has(*mandate, "cac:PayerFinancialAccount", "cbc:ID")


def _iban(code: str, *path: str) -> Test:
    def holds(means: Node, _: Document) -> bool:
        account = means.one(*path)
        return means.said("cbc:PaymentMeansCode") != code or iban(_SPACE.sub("", account.text) if account else "")

    return holds


def _without(*names: str) -> Test:
    return lambda means, _: not any(means.has(name) for name in names)


def _paid(*codes: str) -> Test:
    return lambda means, _: means.said("cbc:PaymentMeansCode") in codes


_ACCOUNT, _CARD, _MANDATE = "cac:PayeeFinancialAccount", "cac:CardAccount", "cac:PaymentMandate"
_SELLER, _BUYER = "/cac:AccountingSupplierParty", "/cac:AccountingCustomerParty"


def _place(city: str, code: str) -> Sequence[Rule]:
    return filled(city, "cbc:CityName"), filled(code, "cbc:PostalZone")


PATTERN = Pattern(
    [
        at(
            "/",
            required("DE-R-001", "cac:PaymentMeans"),
            filled("DE-R-015", "cbc:BuyerReference"),
            Rule("DE-R-016", _numbered),
            Rule("DE-R-017", _typed, fatal=False),
            Rule("DE-R-018", _discounts),
            Rule("DE-R-022", _names_differ),
            Rule("DE-R-026", _corrects, fatal=False),
            Rule("DE-R-030", _creditor),
            Rule("DE-R-031", _debited),
        ),
        at(
            "/cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference",
            Rule("DE-R-T02", lambda one, _: bool(_ADDRESS.match(one.said("cbc:URI"))), fatal=False),
        ),
        at(_SELLER, required("DE-R-002", "cac:Party/cac:Contact")),
        at(f"{_SELLER}/cac:Party/cac:PostalAddress", *_place("DE-R-003", "DE-R-004")),
        at(
            f"{_SELLER}/cac:Party/cac:Contact",
            filled("DE-R-005", "cbc:Name"),
            filled("DE-R-006", "cbc:Telephone"),
            filled("DE-R-007", "cbc:ElectronicMail"),
            Rule("DE-R-027", lambda one, _: sum(sign in "0123456789" for sign in one.said("cbc:Telephone")) >= 3, fatal=False),
            Rule("DE-R-028", lambda one, _: bool(_EMAIL.match(one.said("cbc:ElectronicMail"))), fatal=False),
        ),
        at(f"{_BUYER}/cac:Party/cac:PostalAddress", *_place("DE-R-008", "DE-R-009")),
        at("/cac:Delivery/cac:DeliveryLocation/cac:Address", *_place("DE-R-010", "DE-R-011")),
        at(
            "/cac:PaymentMeans",
            Rule("DE-R-019", _iban("58", _ACCOUNT, "cbc:ID"), fatal=False),
            required("DE-R-023-1", _ACCOUNT),
            Rule("DE-R-023-2", _without(_CARD, _MANDATE)),
            when=_paid("30", "58"),
        ),
        at(
            "/cac:PaymentMeans",
            required("DE-R-024-1", _CARD),
            Rule("DE-R-024-2", _without(_ACCOUNT, _MANDATE)),
            when=_paid("48", "54", "55"),
        ),
        at(
            "/cac:PaymentMeans",
            Rule("DE-R-020", _iban("59", _MANDATE, "cac:PayerFinancialAccount", "cbc:ID"), fatal=False),
            required("DE-R-025-1", _MANDATE),
            Rule("DE-R-025-2", _without(_ACCOUNT, _CARD)),
            when=_paid("59"),
        ),
        at("/cac:TaxTotal/cac:TaxSubtotal", filled("DE-R-014", "cac:TaxCategory/cbc:Percent")),
    ]
)
