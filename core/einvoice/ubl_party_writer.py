"""Parties and addresses as UBL."""

from core.einvoice.model import Address, Party
from core.einvoice.xml_input import Element
from core.einvoice.xml_output import group, put


def put_party(parent: Element, party: Party, *, creditor_id: str | None = None) -> None:
    """Seller or buyer; the creditor identifier (BT-90) hangs on the seller when there is no payee."""
    element = group(parent, "Party")
    if party.endpoint:
        put(element, "EndpointID", party.endpoint.value, schemeID=party.endpoint.scheme)
    _put_identifiers(element, party, creditor_id)
    put(group(element, "PartyName"), "Name", party.trading_name)
    put_address(element, "PostalAddress", party.address)
    _put_tax_scheme(element, party.vat_number, "VAT")
    _put_tax_scheme(element, party.tax_registration, "TAX")
    legal = group(element, "PartyLegalEntity")
    put(legal, "RegistrationName", party.name)
    if party.legal_id:
        put(legal, "CompanyID", party.legal_id.value, schemeID=party.legal_id.scheme)
    put(legal, "CompanyLegalForm", party.legal_form)
    if party.contact:
        contact = group(element, "Contact")
        put(contact, "Name", party.contact.name)
        put(contact, "Telephone", party.contact.telephone)
        put(contact, "ElectronicMail", party.contact.email)


def put_payee(parent: Element, party: Party, *, creditor_id: str | None) -> None:
    """Who is paid when it is not the seller (BG-10)."""
    element = group(parent, "PayeeParty")
    _put_identifiers(element, party, creditor_id)
    put(group(element, "PartyName"), "Name", party.name)
    if party.legal_id:
        put(group(element, "PartyLegalEntity"), "CompanyID", party.legal_id.value, schemeID=party.legal_id.scheme)


def put_tax_representative(parent: Element, party: Party) -> None:
    """Who answers for the seller's VAT (BG-11)."""
    element = group(parent, "TaxRepresentativeParty")
    put(group(element, "PartyName"), "Name", party.name)
    put_address(element, "PostalAddress", party.address)
    _put_tax_scheme(element, party.vat_number, "VAT")


def put_address(parent: Element, name: str, address: Address | None) -> None:
    """A postal address under the name it has there."""
    if address is None:
        return
    element = group(parent, name)
    put(element, "StreetName", address.street)
    put(element, "AdditionalStreetName", address.additional_street)
    put(element, "CityName", address.city)
    put(element, "PostalZone", address.postal_code)
    put(element, "CountrySubentity", address.subdivision)
    put(group(element, "AddressLine"), "Line", address.third_line)
    put(group(element, "Country"), "IdentificationCode", address.country)


def _put_identifiers(element: Element, party: Party, creditor_id: str | None) -> None:
    for identifier in party.identifiers:
        put(group(element, "PartyIdentification"), "ID", identifier.value, schemeID=identifier.scheme)
    put(group(element, "PartyIdentification"), "ID", creditor_id, schemeID="SEPA")


def _put_tax_scheme(element: Element, number: str | None, scheme: str) -> None:
    if number:
        tax = group(element, "PartyTaxScheme")
        put(tax, "CompanyID", number)
        put(group(tax, "TaxScheme"), "ID", scheme)
