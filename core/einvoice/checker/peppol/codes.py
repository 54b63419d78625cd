"""PEPPOL-EN16931-CL, -P and -F: code lists narrower than the norm's, and dates."""

from collections.abc import Sequence
from datetime import date

from core.einvoice.checker.code_lists import CODES
from core.einvoice.checker.peppol.countries import countries
from core.einvoice.checker.peppol.general import BILLING, profile
from core.einvoice.checker.rule import Pattern, Rule, Test, at, chosen
from core.einvoice.checker.tree import Document, Node, squeezed
from core.einvoice.checker.ubl_codes import AMOUNTS, ATTACHMENTS

_EXEMPTIONS = {
    "VATEX-EU-G": ("PEPPOL-EN16931-P0104", "G"),
    "VATEX-EU-O": ("PEPPOL-EN16931-P0105", "O"),
    "VATEX-EU-IC": ("PEPPOL-EN16931-P0106", "K"),
    "VATEX-EU-AE": ("PEPPOL-EN16931-P0107", "AE"),
    "VATEX-EU-D": ("PEPPOL-EN16931-P0108", "E"),
    "VATEX-EU-F": ("PEPPOL-EN16931-P0109", "E"),
    "VATEX-EU-I": ("PEPPOL-EN16931-P0110", "E"),
    "VATEX-EU-J": ("PEPPOL-EN16931-P0111", "E"),
}
"""The VAT category that an exemption code (VATEX) belongs to."""


def _of_category(id: str, code: str) -> tuple[Rule]:
    return (Rule(id, lambda node, _: node.said("cbc:ID") == code),)


_EXEMPTION_RULES = {exemption: _of_category(id, code) for exemption, (id, code) in _EXEMPTIONS.items()}


def _exemption(node: Node, _: Document) -> Sequence[Rule] | None:
    reason = node.one("cbc:TaxExemptionReasonCode")
    return _EXEMPTION_RULES.get(reason.text.upper()) if reason else None


def _own(node: Node) -> str:
    return squeezed(node.own_text)


def _is_indicated(value: str) -> Test:
    return lambda node, _: node.parent is not None and any(one.text == value for one in node.parent.named("cbc:ChargeIndicator"))


def _is_day(node: Node, _: Document) -> bool:
    if len(node.own_text) != 10:
        return False
    try:
        date.fromisoformat(node.text)
    except ValueError:
        return False
    return node.text[4] == "-"


def _german_type(node: Node, document: Document) -> bool:
    return node.value not in ("326", "384") or document.once(countries).german


def pattern(kind: str) -> Pattern:
    """The code lists of one of the two specifications."""
    billing = kind == BILLING

    def typed(list_name: str) -> Test:
        def holds(node: Node, document: Document) -> bool:
            named = profile(document, kind)
            return not (named in ("01", "02") if billing else named == "01") or _own(node) in CODES[list_name]

        return holds

    endpoints = CODES[f"peppol_{kind}_endpoint"]
    invoice = [Rule("PEPPOL-EN16931-P0100", typed(f"peppol_{kind}_invoice"))]
    if billing:
        invoice.append(Rule("PEPPOL-EN16931-P0112", _german_type))
    return Pattern(
        [
            at(
                "cbc:EmbeddedDocumentBinaryObject",
                Rule("PEPPOL-EN16931-CL001", lambda node, _: node.attributes["mimeCode"] in ATTACHMENTS),
                when=lambda node, _: "mimeCode" in node.attributes,
            ),
            at(
                "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
                Rule("PEPPOL-EN16931-CL002", lambda node, _: _own(node) in CODES["allowance_reason"]),
                when=_is_indicated("false"),
            ),
            at(
                "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
                Rule("PEPPOL-EN16931-CL003", lambda node, _: _own(node) in CODES["charge_reason"]),
                when=_is_indicated("true"),
            ),
            at(
                "cac:InvoicePeriod/cbc:DescriptionCode",
                Rule("PEPPOL-EN16931-CL006", lambda node, _: _own(node) in CODES["tax_point"]),
            ),
            at(
                AMOUNTS,
                Rule("PEPPOL-EN16931-CL007", lambda node, _: node.attributes.get("currencyID") in CODES[f"peppol_{kind}_currency"]),
            ),
            at("cbc:InvoiceTypeCode", *invoice),
            at("cbc:CreditNoteTypeCode", Rule("PEPPOL-EN16931-P0101", typed(f"peppol_{kind}_credit_note"))),
            at(
                "cbc:IssueDate | cbc:DueDate | cbc:TaxPointDate | cbc:StartDate | cbc:EndDate | cbc:ActualDeliveryDate",
                Rule("PEPPOL-EN16931-F001", _is_day),
            ),
            at(
                "cbc:EndpointID",
                Rule("PEPPOL-EN16931-CL008", lambda node, _: node.attributes["schemeID"] in endpoints),
                when=lambda node, _: "schemeID" in node.attributes,
            ),
            chosen("cac:TaxCategory", _exemption),
        ]
    )
