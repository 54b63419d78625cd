"""GR-R and GR-S: sellers in Greece, some rules only when the buyer is there too."""

import re

from core.einvoice.checker.peppol.check_digits import greek, is_number, is_whole
from core.einvoice.checker.peppol.countries import REPRESENTATIVE, SELLER, countries, vat_numbers
from core.einvoice.checker.rule import Pattern, Rule, Test, at
from core.einvoice.checker.tree import Document, Node, squeezed

_GREEK = ("GR", "EL")
_DATE = re.compile(r"(0?[1-9]|[12][0-9]|3[01])[-\\/ ]?(0?[1-9]|1[0-2])[-\\/ ]?(19|20)[0-9]{2}")
_DOCUMENT_TYPES = ("1.1", "1.6", "2.1", "2.4", "5.1", "5.2", "")
_MARK, _ADDRESS = "##M.AR.K##", "##INVOICE|URL##"
_ENDPOINT = "9933"


def _seller(_: Node, document: Document) -> bool:
    return document.once(countries).seller in _GREEK


def _both(_: Node, document: Document) -> bool:
    known = document.once(countries)
    return known.seller in _GREEK and known.buyer in _GREEK


def _in_greece(node: Node, document: Document) -> bool:
    return _seller(node, document) and document.once(countries).seller_bare == "GR"


def _segment(id: Node, number: int) -> str:
    segments = id.text.split("|")
    return segments[number - 1] if len(segments) >= number else ""


def _own_number(id: Node, document: Document) -> bool:
    first, root = _segment(id, 1), document.root
    known = [
        number.text[2:11]
        for path in (SELLER, REPRESENTATIVE)
        for scheme in root.all(*path, "cac:PartyTaxScheme")
        if any(one.text == "VAT" for one in scheme.all("cac:TaxScheme", "cbc:ID"))
        for number in scheme.named("cbc:CompanyID")
    ]
    return len(squeezed(first)) == 9 and greek(first) and first in known


def _issue_date(id: Node, document: Document) -> bool:
    second = _segment(id, 2)
    issued = document.root.one("cbc:IssueDate")
    day, told = second.split("/"), (issued.text if issued else "").split("-")
    return bool(squeezed(second) and _DATE.match(second)) and len(day) >= 3 and len(told) >= 3 and day[:3] == [told[2], told[1], told[0]]


def _serial(id: Node, _: Document) -> bool:
    third = _segment(id, 3)
    return bool(squeezed(third)) and is_number(third) and is_whole(third) and int(third) >= 0


def _one_greek_number(party: Node, _: Document) -> bool:
    numbers = vat_numbers(party)
    return len(numbers) == 1 and _greek_number(numbers[0])


def _greek_number(number: str) -> bool:
    return number[:2] == "EL" and greek(number[2:])


def _described(root: Node, description: str) -> int:
    references = root.named("cac:AdditionalDocumentReference")
    return sum(1 for one in references if any(said.text == description for said in one.named("cbc:DocumentDescription")))


def _reference(description: str, fits: Test) -> Test:
    def told(node: Node, document: Document) -> bool:
        reference = node if node.name == "cac:AdditionalDocumentReference" else node.parent
        described = reference is not None and any(one.text == description for one in reference.named("cbc:DocumentDescription"))
        return described and fits(node, document)

    return told


def _named(party: Node, _: Document) -> bool:
    name = party.one("cac:PartyName", "cbc:Name")
    return name is not None and name.text != ""


def _tax_endpoint(endpoint: Node, _: Document) -> bool:
    return endpoint.attributes.get("schemeID") == _ENDPOINT and greek(endpoint.text)


def _greek_seller_alone(_: Node, document: Document) -> bool:
    return document.once(countries).seller_without_representative in _GREEK


_PARTY, _CUSTOMER = "cac:AccountingSupplierParty/cac:Party", "cac:AccountingCustomerParty/cac:Party"

PATTERNS = (
    Pattern(
        [
            at(
                "/cbc:ID",
                Rule("GR-R-001-1", lambda id, _: len(id.text.split("|")) == 6),
                Rule("GR-R-001-2", _own_number),
                Rule("GR-R-001-3", _issue_date),
                Rule("GR-R-001-4", _serial),
                Rule("GR-R-001-5", lambda id, _: bool(squeezed(_segment(id, 4))) and _segment(id, 4) in _DOCUMENT_TYPES),
                Rule("GR-R-001-6", lambda id, _: _segment(id, 5) != ""),
                Rule("GR-R-001-7", lambda id, _: _segment(id, 6) != ""),
                when=_seller,
            ),
            at(_PARTY, Rule("GR-R-002", _named), Rule("GR-S-011", _one_greek_number, fatal=False), when=_seller),
            at(
                f"{_PARTY}/cac:PartyTaxScheme/cbc:CompanyID",
                Rule("GR-R-003", lambda number, _: _greek_number(number.text)),
                when=lambda number, document: (
                    number.parent is not None and number.parent.said("cac:TaxScheme", "cbc:ID") == "VAT" and _seller(number, document)
                ),
            ),
            at(
                "/",
                Rule("GR-R-004-1", lambda root, _: _described(root, _MARK) == 1),
                Rule("GR-S-008-1", lambda root, _: _described(root, _ADDRESS) == 1, fatal=False),
                Rule("GR-R-008-2", lambda root, _: _described(root, _ADDRESS) <= 1),
                when=_in_greece,
            ),
            at(
                "cac:AdditionalDocumentReference/cbc:ID",
                Rule("GR-R-004-2", lambda id, _: bool(re.match(r"[1-9]", id.text))),
                when=_reference(_MARK, _in_greece),
            ),
            at(
                "cac:AdditionalDocumentReference",
                Rule("GR-R-008-3", lambda one, _: one.said("cac:Attachment", "cac:ExternalReference", "cbc:URI") != ""),
                when=_reference(_ADDRESS, _seller),
            ),
            at(_CUSTOMER, Rule("GR-R-005", _named), when=_seller),
            at(f"{_PARTY}/cbc:EndpointID", Rule("GR-R-009", _tax_endpoint), when=_greek_seller_alone),
        ]
    ),
    Pattern(
        [
            at(_CUSTOMER, Rule("GR-R-006", _one_greek_number), when=_both),
            at(f"{_CUSTOMER}/cbc:EndpointID", Rule("GR-R-010", _tax_endpoint), when=_both),
        ]
    ),
)
