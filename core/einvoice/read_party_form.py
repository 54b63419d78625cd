"""Parties of a read document as parties of an e-invoice."""

from stdnum.be import vat as belgian_vat
from stdnum.eu import vat as european_vat

from core.einvoice.codes import ENTERPRISE_NUMBER_SCHEME, VAT_SCHEMES
from core.einvoice.elements import compact
from core.einvoice.model import Address, Contact, Identifier, Party
from core.einvoice.read_invoice import ReadParty

_UNCHECKED_COUNTRIES = frozenset({"CH", "GB", "LI", "MC", "NO", "AD", "AL", "BA", "ME", "MK", "RS", "SM", "TR", "VA"})
"""Countries outside the Union whose VAT numbers are taken as they are read."""


def valid_vat_number(number: str | None) -> str | None:
    """The number without spaces, when its check digits are right (Union) or its country is one we cannot check."""
    found = compact(number)
    if not found:
        return None
    if found[:2] in _UNCHECKED_COUNTRIES:
        return found
    if found.startswith("BE"):
        return f"BE{belgian_vat.compact(found)}" if belgian_vat.is_valid(found) else None
    return found if european_vat.is_valid(found) else None


def country_of(party: ReadParty) -> str | None:
    """The country read, else that of the VAT number (EL is Greece), else Belgium for a Belgian enterprise number."""
    if party.country:
        return party.country.upper()
    prefix = (valid_vat_number(party.vat_number) or "")[:2]
    if prefix:
        return "GR" if prefix == "EL" else prefix
    return "BE" if _enterprise_number(party) else None


def to_party(party: ReadParty, *, with_vat_number: bool = True) -> Party:
    """The party with the electronic address and legal number that follow from its VAT or enterprise number."""
    vat_number = valid_vat_number(party.vat_number)
    enterprise = _enterprise_number(party)
    return Party(
        name=party.name,
        identifiers=(Identifier(value=party.reference),) if party.reference else (),
        legal_id=Identifier(value=enterprise, scheme=ENTERPRISE_NUMBER_SCHEME) if enterprise else None,
        vat_number=vat_number if with_vat_number else None,
        endpoint=_endpoint(vat_number, enterprise),
        address=Address(street=party.street, city=party.city, postal_code=party.postal_code, country=country_of(party)),
        contact=Contact(email=party.email) if party.email else None,
    )


def _enterprise_number(party: ReadParty) -> str | None:
    """Ten digits: a Belgian VAT number is the enterprise number behind BE."""
    vat_number = valid_vat_number(party.vat_number)
    if vat_number and vat_number.startswith("BE"):
        return vat_number[2:]
    if party.enterprise_number and belgian_vat.is_valid(party.enterprise_number):
        return belgian_vat.compact(party.enterprise_number)
    return None


def _endpoint(vat_number: str | None, enterprise: str | None) -> Identifier | None:
    if enterprise:
        return Identifier(value=enterprise, scheme=ENTERPRISE_NUMBER_SCHEME)
    scheme = VAT_SCHEMES.get((vat_number or "")[:2])
    return Identifier(value=vat_number, scheme=scheme) if vat_number and scheme else None
