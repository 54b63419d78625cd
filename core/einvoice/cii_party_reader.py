"""Parties and addresses out of a Cross Industry Invoice."""

from core.einvoice.elements import attribute, compact, many, one, text
from core.einvoice.model import Address, Contact, Identifier, Party
from core.einvoice.xml_input import Element


def read_party(element: Element | None) -> Party:
    """A party that says as much as the file does."""
    registrations = {(attribute(one_, "schemeID") or "VA"): text(one_) for one_ in many(element, "SpecifiedTaxRegistration/ID")}
    identifiers = (uri_identifier(one_) for name in ("ID", "GlobalID") for one_ in many(element, name))
    return Party(
        name=text(element, "Name"),
        trading_name=text(element, "SpecifiedLegalOrganization/TradingBusinessName"),
        identifiers=tuple(found for found in identifiers if found),
        legal_id=uri_identifier(one(element, "SpecifiedLegalOrganization/ID")),
        vat_number=compact(registrations.get("VA")),
        tax_registration=registrations.get("FC"),
        legal_form=text(element, "Description"),
        endpoint=uri_identifier(one(element, "URIUniversalCommunication/URIID")),
        address=read_address(one(element, "PostalTradeAddress")),
        contact=_contact(one(element, "DefinedTradeContact")),
    )


def read_address(element: Element | None) -> Address | None:
    """A postal address, when it says anything."""
    found = Address(
        street=text(element, "LineOne"),
        additional_street=text(element, "LineTwo"),
        third_line=text(element, "LineThree"),
        city=text(element, "CityName"),
        postal_code=text(element, "PostcodeCode"),
        subdivision=text(element, "CountrySubDivisionName"),
        country=text(element, "CountryID"),
    )
    return found if found != Address() else None


def uri_identifier(element: Element | None) -> Identifier | None:
    """An identifier with its scheme."""
    value = text(element)
    return Identifier(value=value, scheme=attribute(element, "schemeID")) if value else None


def _contact(element: Element | None) -> Contact | None:
    found = Contact(
        name=text(element, "PersonName") or text(element, "DepartmentName"),
        telephone=text(element, "TelephoneUniversalCommunication/CompleteNumber"),
        email=text(element, "EmailURIUniversalCommunication/URIID"),
    )
    return found if found != Contact() else None
