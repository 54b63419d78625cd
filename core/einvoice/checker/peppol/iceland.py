"""IS-R: sellers in Iceland, some rules only when the buyer is there too."""

from datetime import date

from core.einvoice.checker.peppol.countries import SELLER, countries
from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.tree import Document, Node

_KENNITALA = "0196"
_TYPES = ("380", "381")
_FINAL_DAY = "EINDAGI"
"""The last day on which it can be paid without interest."""


def _both(_: Node, document: Document) -> bool:
    known = document.once(countries)
    return known.seller_bare == known.buyer_bare == "IS"


def _typed(root: Node, _: Document) -> bool:
    return root.said("cbc:InvoiceTypeCode") in _TYPES or root.said("cbc:CreditNoteTypeCode") in _TYPES


def _registered(node: Node, *path: str) -> bool:
    return any(one.attributes.get("schemeID") == _KENNITALA for one in node.all(*path, "cac:PartyLegalEntity", "cbc:CompanyID"))


def _addressed(node: Node, *path: str) -> bool:
    return node.has(*path, "cac:PostalAddress", "cbc:StreetName") and node.has(*path, "cac:PostalAddress", "cbc:PostalZone")


def _account(rule: str, code: str) -> Rule:
    def holds(root: Node, _: Document) -> bool:
        means = [one for one in root.named("cac:PaymentMeans") if any(said.text == code for said in one.named("cbc:PaymentMeansCode"))]
        accounts = [account for one in means for account in one.all("cac:PayeeFinancialAccount", "cbc:ID")]
        return not means or (bool(accounts) and len(accounts[0].value) == 12)

    return Rule(rule, holds)


def _final_days(root: Node) -> list[Node]:
    references = root.named("cac:AdditionalDocumentReference")
    return [one for one in references if any(said.text == _FINAL_DAY for said in one.named("cbc:DocumentDescription"))]


def _is_day(root: Node, _: Document) -> bool:
    references = _final_days(root)
    if not references:
        return True
    id = references[0].one("cbc:ID")
    try:
        return id is not None and len(id.text) == 10 and bool(date.fromisoformat(id.text))
    except ValueError:
        return False


def _not_before_due(root: Node, _: Document) -> bool:
    references, due = _final_days(root), root.one("cbc:DueDate")
    ids = [id.text for one in references for id in one.named("cbc:ID")]
    return not references or (due is not None and any(due.text <= id for id in ids))


PATTERN = Pattern(
    [
        at(
            "/",
            Rule("IS-R-001", _typed, fatal=False),
            Rule("IS-R-002", lambda root, _: _registered(root, *SELLER)),
            Rule("IS-R-003", lambda root, _: _addressed(root, *SELLER)),
            _account("IS-R-006", "9"),
            _account("IS-R-007", "42"),
            Rule("IS-R-008", _is_day),
            Rule("IS-R-009", lambda root, _: not _final_days(root) or root.has("cbc:DueDate")),
            Rule("IS-R-010", _not_before_due),
        ),
        at(
            "/cac:AccountingCustomerParty",
            Rule("IS-R-004", lambda party, _: _registered(party, "cac:Party")),
            Rule("IS-R-005", lambda party, _: _addressed(party, "cac:Party")),
            when=_both,
        ),
    ]
)
"""For sellers whose address is in Iceland."""
