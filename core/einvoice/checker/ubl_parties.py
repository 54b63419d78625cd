"""Who sells, who buys, who is paid and how (BR-17, BR-50, BR-56, BR-61, BR-CO-09, BR-CO-26)."""

from core.einvoice.checker.code_lists import CODES
from core.einvoice.checker.tree import Document, Node
from core.einvoice.checker.vat_use import is_vat

_PARTY = "cac:Party"


def another_payee(payee: Node, _: Document) -> bool:
    if not payee.has("cac:PartyName", "cbc:Name") or payee.parent is None:
        return False
    for path in (("cac:PartyName", "cbc:Name"), ("cac:PartyIdentification", "cbc:ID")):
        sellers = {one.text for one in payee.parent.all("cac:AccountingSupplierParty", _PARTY, *path)}
        if any(one.text in sellers for one in payee.all(*path)):
            return False
    return True


def _transfer(node: Node) -> bool:
    return node.said("cbc:PaymentMeansCode") in ("30", "58")


def payable_to(means: Node, _: Document) -> bool:
    return not _transfer(means) or means.has("cac:PayeeFinancialAccount", "cbc:ID")


def of_transfer(account: Node, _: Document) -> bool:
    codes = account.parent.named("cbc:PaymentMeansCode") if account.parent else ()
    return any(one.text in ("30", "58") for one in codes)


def seller_known(supplier: Node, _: Document) -> bool:
    registered = any(one.has("cbc:CompanyID") and is_vat(one) for one in supplier.all(_PARTY, "cac:PartyTaxScheme"))
    named = any(one.attributes.get("schemeID") != "SEPA" for one in supplier.all(_PARTY, "cac:PartyIdentification", "cbc:ID"))
    return registered or named or supplier.has(_PARTY, "cac:PartyLegalEntity", "cbc:CompanyID")


def represented_by_number(party: Node, _: Document) -> bool:
    return any(one.has("cbc:CompanyID") and is_vat(one) for one in party.named("cac:PartyTaxScheme"))


def country_prefix(scheme: Node, _: Document) -> bool:
    company = scheme.one("cbc:CompanyID")
    return (company.text[:2] if company else "") in CODES.spaced["vat_prefix"]
