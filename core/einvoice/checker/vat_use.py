"""Which VAT categories a UBL document uses, and where: found out once, asked by many rules."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from core.einvoice.checker.tree import Document, Node

CATEGORY, CLASSIFIED = "cac:TaxCategory", "cac:ClassifiedTaxCategory"
SUBTOTALS = ("cac:TaxTotal", "cac:TaxSubtotal", CATEGORY)


@dataclass(frozen=True, slots=True)
class Used:
    """A tax category somewhere: its squeezed code, whether it is of VAT, and the code as it stands."""

    code: str
    vat: bool
    bare: str


@dataclass(slots=True)
class Place:
    """The categories of one kind of place."""

    used: list[Used] = field(default_factory=list[Used])
    codes: set[str] = field(default_factory=set[str])
    vat: set[str] = field(default_factory=set[str])
    bare_vat: set[str] = field(default_factory=set[str])

    @classmethod
    def of(cls, nodes: Iterable[Node]) -> "Place":
        """The categories of these elements."""
        place = cls()
        for node in nodes:
            ids = node.named("cbc:ID")
            one = Used(ids[0].value if ids else "", is_vat(node), ids[0].text if ids else "")
            place.used.append(one)
            place.codes.add(one.code)
            if one.vat:
                place.vat.add(one.code)
                place.bare_vat.add(one.bare)
        return place

    def count(self, code: str) -> int:
        """How often a category of VAT stands there."""
        return sum(1 for one in self.used if one.vat and one.code == code)

    def has_other(self, code: str) -> bool:
        """Whether a category of VAT other than this one stands there."""
        return any(one != code for one in self.vat)


@dataclass(frozen=True, slots=True)
class VatUse:
    """Everything about VAT that concerns the document as a whole."""

    lines: Place
    allowances: Place
    charges: Place
    root_allowances: Place
    root_charges: Place
    anywhere: Place
    """All but those of lines: of the breakdown, of allowances and of charges."""
    breakdown: Place
    seller_registered: bool
    """The seller has any tax registration."""
    seller_vat: bool
    represented: bool
    buyer_vat: bool
    buyer_registered: bool
    """The buyer has a legal registration."""


def is_vat(node: Node) -> bool:
    """Whether a tax category or a party's tax scheme is about VAT."""
    for scheme in node.named("cac:TaxScheme"):
        ids = scheme.named("cbc:ID")
        if ids and ids[0].value.upper() == "VAT":
            return True
    return False


def is_charge(node: Node) -> bool:
    """Whether an allowance or charge is a charge."""
    return any(one.value in ("true", "1") for one in node.named("cbc:ChargeIndicator"))


def is_allowance(node: Node) -> bool:
    """Whether an allowance or charge is an allowance."""
    return any(one.value in ("false", "0") for one in node.named("cbc:ChargeIndicator"))


def vat_use(document: Document) -> VatUse:
    """Look through the document."""
    root = document.root
    allowances = [one for one in document.anywhere("cac:AllowanceCharge") if is_allowance(one)]
    charges = [one for one in document.anywhere("cac:AllowanceCharge") if is_charge(one)]
    return VatUse(
        lines=Place.of(document.anywhere(CLASSIFIED)),
        allowances=_of_parts(allowances),
        charges=_of_parts(charges),
        root_allowances=_of_parts(one for one in allowances if one.parent is root),
        root_charges=_of_parts(one for one in charges if one.parent is root),
        anywhere=Place.of(document.anywhere(CATEGORY)),
        breakdown=Place.of(root.all(*SUBTOTALS)),
        seller_registered=_numbered(document, "cac:AccountingSupplierParty", vat=False),
        seller_vat=_numbered(document, "cac:AccountingSupplierParty", vat=True),
        represented=any(one.has("cbc:CompanyID") and is_vat(one) for one in document.anywhere("cac:TaxRepresentativeParty", _SCHEME)),
        buyer_vat=_numbered(document, "cac:AccountingCustomerParty", vat=True),
        buyer_registered=bool(document.anywhere("cac:AccountingCustomerParty", "cac:Party", "cac:PartyLegalEntity", "cbc:CompanyID")),
    )


_SCHEME = "cac:PartyTaxScheme"


def _of_parts(parts: Iterable[Node]) -> Place:
    return Place.of(one for part in parts for one in part.named(CATEGORY))


def _numbered(document: Document, party: str, *, vat: bool) -> bool:
    return any(one.has("cbc:CompanyID") and (not vat or is_vat(one)) for one in document.anywhere(party, "cac:Party", _SCHEME))
