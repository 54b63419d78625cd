"""Who takes part in an invoice, and where they are found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A value with the list or register it belongs to (ICD, EAS, UNCL1153 code), when the file names one."""

    value: str
    scheme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A postal address (BG-5, BG-8, BG-12, BG-15). Only the country is compulsory in EN 16931."""

    street: str | None = None
    """BT-35, BT-50, BT-64, BT-75."""
    additional_street: str | None = None
    """BT-36, BT-51, BT-65, BT-76."""
    third_line: str | None = None
    """BT-162 to BT-165."""
    city: str | None = None
    """BT-37, BT-52, BT-66, BT-77."""
    postal_code: str | None = None
    """BT-38, BT-53, BT-67, BT-78."""
    subdivision: str | None = None
    """BT-39, BT-54, BT-68, BT-79."""
    country: str | None = None
    """BT-40, BT-55, BT-69, BT-80: ISO 3166-1 alpha-2."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom to call (BG-6, BG-9)."""

    name: str | None = None
    """BT-41, BT-56."""
    telephone: str | None = None
    """BT-42, BT-57."""
    email: str | None = None
    """BT-43, BT-58."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Seller (BG-4), buyer (BG-7), payee (BG-10) or the seller's tax representative (BG-11)."""

    name: str | None = None
    """BT-27, BT-44, BT-59, BT-62: the registered name."""
    trading_name: str | None = None
    """BT-28, BT-45."""
    identifiers: tuple[Identifier, ...] = ()
    """BT-29, BT-46, BT-60."""
    legal_id: Identifier | None = None
    """BT-30, BT-47, BT-61: in Belgium the enterprise number, scheme 0208."""
    vat_number: str | None = None
    """BT-31, BT-48, BT-63, with the country prefix."""
    tax_registration: str | None = None
    """BT-32: a local tax number that is not a VAT number."""
    legal_form: str | None = None
    """BT-33."""
    endpoint: Identifier | None = None
    """BT-34, BT-49: the electronic address, scheme from the EAS list."""
    address: Address | None = None
    contact: Contact | None = None
