"""SE-R: sellers in Sweden."""

from decimal import Decimal

from core.einvoice.checker.peppol.check_digits import is_number, swedish
from core.einvoice.checker.peppol.countries import SELLER
from core.einvoice.checker.rule import Pattern, Rule, Test, at
from core.einvoice.checker.tree import Document, Node

_RATES = (Decimal(25), Decimal(12), Decimal(6))
_PARTY = "cac:AccountingSupplierParty/cac:Party"


def _is_swedish(party: Node) -> bool:
    return any(one.text == "SE" for one in party.all("cac:PostalAddress", "cac:Country", "cbc:IdentificationCode"))


def _number(party: Node) -> str:
    """The VAT number as it stands."""
    for scheme in party.named("cac:PartyTaxScheme"):
        if any(one.text == "VAT" for one in scheme.all("cac:TaxScheme", "cbc:ID")):
            number = scheme.one("cbc:CompanyID")
            return number.text if number else ""
    return ""


def _vat_registered(party: Node, _: Document) -> bool:
    return _is_swedish(party) and _number(party)[:2] == "SE"


def _organisation(entity: Node, _: Document) -> bool:
    return entity.parent is not None and _is_swedish(entity.parent) and entity.has("cbc:CompanyID")


def _other_scheme(number: Node, _: Document) -> bool:
    scheme = number.parent
    party = scheme.parent if scheme else None
    if scheme is None or party is None or scheme.said("cac:TaxScheme", "cbc:ID").upper() == "VAT":
        return False
    return _is_swedish(party) and party.has("cac:PartyLegalEntity", "cbc:CompanyID")


def _sellers(document: Document) -> list[Node]:
    return document.anywhere(SELLER[0], SELLER[1])


def _standard(category: Node, document: Document) -> bool:
    return any(one.text == "S" for one in category.named("cbc:ID")) and any(
        _vat_registered(party, document) for party in _sellers(document)
    )


def _swedish_rate(category: Node, _: Document) -> bool:
    return category.number("cbc:Percent") in _RATES


def _giro(name: str) -> Test:
    def fits(account: Node, document: Document) -> bool:
        means = account.parent.parent if account.parent else None
        branch = ("cac:PayeeFinancialAccount", "cac:FinancialInstitutionBranch", "cbc:ID")
        if means is None or means.said("cbc:PaymentMeansCode") != "30" or means.said(*branch) != name:
            return False
        return any(_is_swedish(party) for party in _sellers(document))

    return fits


def _of_swede(*codes: str, buyer: bool = False) -> Test:
    def fits(means: Node, document: Document) -> bool:
        if not any(one.text in codes for one in means.named("cbc:PaymentMeansCode")):
            return False
        buyers = document.anywhere("cac:AccountingCustomerParty", "cac:Party")
        return any(_is_swedish(party) for party in _sellers(document)) and (not buyer or any(_is_swedish(one) for one in buyers))

    return fits


def _never(_: Node, __: Document) -> bool:
    return False


_ACCOUNT = "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID"
PATTERN = Pattern(
    [
        at(
            _PARTY,
            Rule("SE-R-001", lambda party, _: len(" ".join(_number(party).split())) == 14),
            Rule("SE-R-002", lambda party, _: is_number(_number(party)[2:14])),
            when=_vat_registered,
        ),
        at(
            f"{_PARTY}/cac:PartyLegalEntity",
            Rule("SE-R-003", lambda entity, _: is_number(entity.named("cbc:CompanyID")[0].text)),
            Rule("SE-R-004", lambda entity, _: len(entity.said("cbc:CompanyID")) == 10),
            Rule("SE-R-013", lambda entity, _: swedish(entity.said("cbc:CompanyID"))),
            when=_organisation,
        ),
        at(
            f"{_PARTY}/cac:PartyTaxScheme/cbc:CompanyID",
            Rule("SE-R-005", lambda number, _: number.value.upper() == "GODKÄND FÖR F-SKATT"),
            when=_other_scheme,
        ),
        at("cac:TaxCategory | cac:ClassifiedTaxCategory", Rule("SE-R-006", _swedish_rate), when=_standard),
        at(
            _ACCOUNT,
            Rule("SE-R-007", lambda account, _: is_number(account.value), fatal=False),
            Rule("SE-R-010", lambda account, _: 2 <= len(account.value) <= 8, fatal=False),
            when=_giro("SE:PLUSGIRO"),
        ),
        at(
            _ACCOUNT,
            Rule("SE-R-008", lambda account, _: is_number(account.value), fatal=False),
            Rule("SE-R-009", lambda account, _: len(account.value) in (7, 8), fatal=False),
            when=_giro("SE:BANKGIRO"),
        ),
        at("cac:PaymentMeans", Rule("SE-R-011", _never, fatal=False), when=_of_swede("50", "56")),
        at("cac:PaymentMeans", Rule("SE-R-012", _never, fatal=False), when=_of_swede("31", buyer=True)),
    ]
)
