"""PEPPOL-COMMON: identifiers by their scheme."""

import re
from collections.abc import Callable, Sequence

from core.einvoice.checker.peppol import check_digits
from core.einvoice.checker.rule import Context, Rule, chosen
from core.einvoice.checker.tree import Document, Node


def _shape(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern + r"\Z").match


def _rule(id: str, fits: Callable[[str], object], *, fatal: bool = True, bare: bool = False) -> tuple[Rule]:
    return (Rule(id, lambda node, _: bool(fits(node.text if bare else node.value)), fatal),)


def _danish_or_cvr(text: str) -> bool:
    return check_digits.danish(text) or check_digits.digits(text, 8)


def _abroad_or_swedish(text: str) -> bool:
    return len(text) == 10 and check_digits.is_number(text) and check_digits.swedish(text)


_FOR_SCHEME = {
    "0088": _rule("PEPPOL-COMMON-R040", check_digits.gln),
    "0192": _rule("PEPPOL-COMMON-R041", lambda text: check_digits.digits(text, 9) and check_digits.mod11(text)),
    "0184": _rule("PEPPOL-COMMON-R042", _danish_or_cvr, bare=True),
    "0096": _rule("PEPPOL-COMMON-R052", lambda text: check_digits.digits(text, 10), bare=True),
    "0198": _rule("PEPPOL-COMMON-R053", check_digits.danish, bare=True),
    "0208": _rule("PEPPOL-COMMON-R043", check_digits.belgian),
    "0201": _rule("PEPPOL-COMMON-R044", check_digits.codice_ipa, fatal=False),
    "0210": _rule("PEPPOL-COMMON-R045", check_digits.codice_fiscale, fatal=False),
    "0211": _rule("PEPPOL-COMMON-R047", check_digits.partita_iva, fatal=False),
    "0007": _rule("PEPPOL-COMMON-R049", _abroad_or_swedish),
    "0151": _rule("PEPPOL-COMMON-R050", check_digits.australian),
    "0106": _rule("PEPPOL-COMMON-R054", lambda text: check_digits.digits(text, 8), fatal=False),
    "0190": _rule("PEPPOL-COMMON-R055", lambda text: check_digits.digits(text, 20), fatal=False),
    "9944": _rule("PEPPOL-COMMON-R056-1", _shape("NL[0-9]{9}B[0-9]{2}"), fatal=False),
}
_ENDPOINT_ONLY = {"9907": _rule("PEPPOL-COMMON-R046", check_digits.codice_fiscale, fatal=False)}
_DUTCH = _rule("PEPPOL-COMMON-R056-2", _shape("NL[0-9]{9}B[0-9]{2}"), fatal=False)
_LATE = {"0217": _rule("PEPPOL-COMMON-R057", lambda text: check_digits.digits(text, 12), fatal=False)}


def _identified(node: Node, _: Document) -> Sequence[Rule] | None:
    scheme = node.attributes.get("schemeID", "")
    known = _FOR_SCHEME.get(scheme)
    if known is not None:
        return known
    if node.name == "cbc:EndpointID" and scheme in _ENDPOINT_ONLY:
        return _ENDPOINT_ONLY[scheme]
    return _DUTCH if _is_dutch_vat(node) else _LATE.get(scheme)


def _is_dutch_vat(node: Node) -> bool:
    over = node.parent
    if node.name != "cbc:CompanyID" or over is None or over.name != "cac:PartyTaxScheme":
        return False
    return node.value.startswith("NL") and over.said("cac:TaxScheme", "cbc:ID") == "VAT"


def contexts() -> list[Context]:
    """Electronic addresses, party identifiers and registrations."""
    return [chosen("cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID", _identified)]
