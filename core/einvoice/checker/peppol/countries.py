"""Where the seller and the buyer are, as Peppol's rules ask it."""

from dataclasses import dataclass

from core.einvoice.checker.tree import Document, Node, squeezed

SELLER = ("cac:AccountingSupplierParty", "cac:Party")
BUYER = ("cac:AccountingCustomerParty", "cac:Party")
REPRESENTATIVE = ("cac:TaxRepresentativeParty",)
_ADDRESS = ("cac:PostalAddress", "cac:Country", "cbc:IdentificationCode")
NOWHERE = "XX"


@dataclass(frozen=True, slots=True)
class Countries:
    """ISO 3166 codes in capitals. By VAT number first, or by address alone; the address also as it stands."""

    seller: str
    buyer: str
    seller_address: str
    buyer_address: str
    representative_address: str
    seller_bare: str
    buyer_bare: str
    seller_without_representative: str

    @property
    def german(self) -> bool:
        """Both in Germany."""
        return self.seller_address == self.buyer_address == "DE"


def countries(document: Document) -> Countries:
    """Look at the parties."""
    root = document.root
    seller = root.one(*SELLER, *_ADDRESS)
    buyer = root.one(*BUYER, *_ADDRESS)
    own, represented = _prefix(root, SELLER), _prefix(root, REPRESENTATIVE)
    return Countries(
        seller=own or represented or (_capitals(seller) if seller else NOWHERE),
        buyer=_prefix(root, BUYER) or (_capitals(buyer) if buyer else NOWHERE),
        seller_address=_capitals(seller),
        buyer_address=_capitals(buyer),
        representative_address=_capitals(root.one(*REPRESENTATIVE, *_ADDRESS)),
        seller_bare=seller.text if seller else "",
        buyer_bare=buyer.text if buyer else "",
        seller_without_representative=own or (_capitals(seller) if seller else NOWHERE),
    )


def vat_numbers(party: Node) -> list[str]:
    """The VAT numbers of a party as they stand; white space around the scheme does not matter."""
    schemes = [one for one in party.named("cac:PartyTaxScheme") if one.said("cac:TaxScheme", "cbc:ID") == "VAT"]
    return [number.text for scheme in schemes for number in scheme.named("cbc:CompanyID")]


def _prefix(root: Node, party: tuple[str, ...]) -> str:
    for scheme in root.all(*party, "cac:PartyTaxScheme"):
        if any(id.text == "VAT" for id in scheme.all("cac:TaxScheme", "cbc:ID")):
            number = scheme.one("cbc:CompanyID")
            return squeezed(number.text[:2]).upper() if number else ""
    return ""


def _capitals(node: Node | None) -> str:
    return node.value.upper() if node else ""
