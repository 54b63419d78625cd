"""DK-R: sellers in Denmark, some rules only when the buyer is there too."""

import re
from decimal import Decimal

from core.einvoice.checker.peppol.check_digits import is_number
from core.einvoice.checker.peppol.countries import BUYER, SELLER, countries
from core.einvoice.checker.rule import Pattern, Rule, at
from core.einvoice.checker.tree import Document, Node, squeezed

_CVR = "0184"
_MEANS = frozenset(["1", "10", "31", "42", "48", "49", "50", "58", "59", "93", "97"])
_ACCOUNT = re.compile(r"[0-9]{7,8}\Z")
_UNSPSC_VERSIONS = frozenset(("19.05.01", "19.0501", "26.08.01", "26.0801"))


def _both(_: Node, document: Document) -> bool:
    known = document.once(countries)
    return known.seller_bare == known.buyer_bare == "DK"


def _both_on_invoice(node: Node, document: Document) -> bool:
    return document.root.name == "ubl:Invoice" and _both(node, document)


def _says(node: Node, *path: str) -> bool:
    return any(squeezed(one.own_text) for one in node.all(*path))


def _code(means: Node, *codes: str) -> bool:
    return any(one.text in codes for one in means.named("cbc:PaymentMeansCode"))


def _registered_by_cvr(node: Node, *path: str) -> bool:
    found = node.all(*path, "cac:PartyLegalEntity", "cbc:CompanyID")
    return not found or squeezed(found[0].attributes.get("schemeID", "")) == _CVR


def _no_negative_credit(root: Node, document: Document) -> bool:
    payable = root.number("cac:LegalMonetaryTotal", "cbc:PayableAmount")
    return root.name != "cn:CreditNote" or document.once(countries).buyer_bare != "DK" or payable is None or payable >= Decimal(0)


def _schemed(identification: Node, _: Document) -> bool:
    id = identification.one("cbc:ID")
    return id is None or squeezed(id.attributes.get("schemeID", "")) != ""


def _known_means(means: Node, _: Document) -> bool:
    return len(means.named("cbc:PaymentMeansCode")) == 1 and means.named("cbc:PaymentMeansCode")[0].text in _MEANS


def _transfer(means: Node, _: Document) -> bool:
    account = ("cac:PayeeFinancialAccount",)
    branch = (*account, "cac:FinancialInstitutionBranch", "cbc:ID")
    return not _code(means, "31", "42") or (_says(means, *account, "cbc:ID") and _says(means, *branch))


def _mandate(means: Node, _: Document) -> bool:
    mandate = ("cac:PaymentMandate",)
    payer = (*mandate, "cac:PayerFinancialAccount", "cbc:ID")
    return not _code(means, "49") or (_says(means, *mandate, "cbc:ID") and _says(means, *payer))


def _payment_id(means: Node) -> str:
    id = means.one("cbc:PaymentID")
    return id.text if id else ""


def _account(means: Node) -> str:
    account = means.one("cac:PayeeFinancialAccount", "cbc:ID")
    return account.text if account else ""


def _giro(means: Node, _: Document) -> bool:
    kind = _payment_id(means)[:3]
    return not _code(means, "50") or (kind in ("01#", "04#", "15#") and bool(_ACCOUNT.match(_account(means))))


def _giro_length(means: Node, _: Document) -> bool:
    id = _payment_id(means)
    return not (_code(means, "50") and id[:3] in ("04#", "15#")) or len(id) == 19


def _joint_payment(means: Node, _: Document) -> bool:
    kind = _payment_id(means)[:3]
    return not _code(means, "93") or (kind in ("71#", "73#", "75#") and len(_account(means)) == 8)


def _joint_length(means: Node, _: Document) -> bool:
    id = _payment_id(means)
    return not (_code(means, "93") and id[:3] in ("71#", "75#")) or len(id) in (18, 19)


def _unspsc(line: Node, _: Document) -> bool:
    codes = line.all("cac:Item", "cac:CommodityClassification", "cbc:ItemClassificationCode")
    if not any(one.attributes.get("listID") == "TST" for one in codes):
        return True
    return any(one.attributes.get("listVersionID") in _UNSPSC_VERSIONS for one in codes)


def _reason(part: Node, _: Document) -> bool:
    if not any(one.text == "ZZZ" for one in part.named("cbc:AllowanceChargeReasonCode")):
        return True
    reason = part.one("cbc:AllowanceChargeReason")
    text = reason.text if reason else ""
    numbered = len(squeezed(text)) == 4 and is_number(text) and 0 <= float(text) <= 9999
    return numbered or ("#" in text and not text.startswith("#") and not text.endswith("#"))


_SELLER, _BUYER = "/".join(SELLER), "/".join(BUYER)
PATTERN = Pattern(
    [
        at(
            "/",
            Rule("DK-R-002", lambda root, _: _says(root, *SELLER, "cac:PartyLegalEntity", "cbc:CompanyID")),
            Rule("DK-R-014", lambda root, _: _registered_by_cvr(root, *SELLER)),
            Rule("DK-R-016", _no_negative_credit),
        ),
        at(f"/{_SELLER}/cac:PartyIdentification | /{_BUYER}/cac:PartyIdentification", Rule("DK-R-013", _schemed), when=_both),
        at(
            "/cac:PaymentMeans",
            Rule("DK-R-005", _known_means),
            Rule("DK-R-006", _transfer),
            Rule("DK-R-007", _mandate),
            Rule("DK-R-008", _giro),
            Rule("DK-R-009", _giro_length),
            Rule("DK-R-010", _joint_payment),
            Rule("DK-R-011", _joint_length),
            when=_both_on_invoice,
        ),
        at(f"/{_BUYER}", Rule("DK-R-017", lambda party, _: _registered_by_cvr(party)), when=_both),
        at("/cac:CreditNoteLine | /cac:InvoiceLine", Rule("DK-R-003", _unspsc), when=_both),
        at("cac:AllowanceCharge", Rule("DK-R-004", _reason), when=_both),
    ]
)
"""For sellers whose address is in Denmark; the others are narrowed to buyers there."""
