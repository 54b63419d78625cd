"""Parties and addresses out of UBL."""

import re

from core.einvoice.elements import attribute, compact, many, one, text
from core.einvoice.model import Address, Contact, Identifier, Party
from core.einvoice.ubl_line_reader import identifier
from core.einvoice.xml_input import Element

CREDITOR_SCHEME = "SEPA"
"""schemeID that makes a party identification the creditor identifier (BT-90)."""
_VAT_SHAPE = re.compile(r"[A-Z]{2}[0-9A-Z]{4,14}")


def read_party(element: Element | None) -> Party:
    """A party that says as much as the file does; an empty one when the file has none."""
    registered = text(element, "PartyLegalEntity/RegistrationName")
    trading = text(element, "PartyName/Name")
    vat_number, registration = _tax_numbers(element)
    return Party(
        name=registered or trading or _person(element),
        trading_name=trading if registered else None,
        identifiers=tuple(
            Identifier(value=found, scheme=attribute(one_id, "schemeID"))
            for one_id in many(element, "PartyIdentification/ID")
            if (found := text(one_id)) and one_id.get("schemeID") != CREDITOR_SCHEME
        ),
        legal_id=identifier(one(element, "PartyLegalEntity/CompanyID")),
        vat_number=vat_number,
        tax_registration=registration,
        legal_form=text(element, "PartyLegalEntity/CompanyLegalForm"),
        endpoint=identifier(one(element, "EndpointID")),
        address=read_address(one(element, "PostalAddress")),
        contact=_contact(one(element, "Contact")),
    )


def read_address(element: Element | None) -> Address | None:
    """An address; the house number that UBL.BE and e-FFF set apart joins the street."""
    if element is None:
        return None
    street = " ".join(part for part in (text(element, "StreetName"), text(element, "BuildingNumber")) if part)
    found = Address(
        street=street or None,
        additional_street=text(element, "AdditionalStreetName"),
        third_line=text(element, "AddressLine/Line"),
        city=text(element, "CityName"),
        postal_code=text(element, "PostalZone"),
        subdivision=text(element, "CountrySubentity"),
        country=text(element, "Country/IdentificationCode"),
    )
    return found if found != Address() else None


def _tax_numbers(element: Element | None) -> tuple[str | None, str | None]:
    """VAT number and other tax number. Old files leave the scheme's name out: the number's shape then decides."""
    vat_number = registration = None
    for scheme in many(element, "PartyTaxScheme"):
        value = text(scheme, "CompanyID")
        name = (text(scheme, "TaxScheme/ID") or text(scheme, "TaxScheme/TaxTypeCode") or "").upper()
        looks_like_vat = bool(_VAT_SHAPE.fullmatch(compact(value) or ""))
        if name == "VAT" or (not name and looks_like_vat):
            vat_number = vat_number or compact(value)
        else:
            registration = registration or value
    return vat_number, registration


def _person(element: Element | None) -> str | None:
    names = (text(element, "Person/FirstName"), text(element, "Person/FamilyName"))
    return " ".join(name for name in names if name) or None


def _contact(element: Element | None) -> Contact | None:
    found = Contact(name=text(element, "Name"), telephone=text(element, "Telephone"), email=text(element, "ElectronicMail"))
    return found if found != Contact() else None
