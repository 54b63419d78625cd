"""What a delivery needs to know of a document and of its company, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast
from uuid import UUID

from core.einvoice.read_invoice import ReadVat

TRANSLATED_KINDS = frozenset({"invoice", "credit_note", "receipt"})
"""What becomes an e-invoice; anything else goes as it came."""
_SAID_OF_IT = frozenset({"direction", "payment_means"})
"""Corrections that say something about the document, not what it says: they leave an e-invoice in XML as true as it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """A document after the user's corrections."""

    id: UUID
    version: int
    sha256: str
    filename: str
    media_type: str
    kind: str
    direction: str | None = None
    supplier_name: str | None = None
    supplier_vat_number: str | None = None
    customer_name: str | None = None
    customer_vat_number: str | None = None
    invoice_number: str | None = None
    issue_date: date | None = None
    due_date: date | None = None
    currency: str | None = None
    tax_inclusive_amount: Decimal | None = None
    tax_exclusive_amount: Decimal | None = None
    vat_amount: Decimal | None = None
    iban: str | None = None
    bic: str | None = None
    structured_communication: str | None = None
    payment_means: str | None = None
    vat_breakdown: tuple[ReadVat, ...] = ()
    corrected: frozenset[str] = frozenset()
    """The fields in which the user overruled what was read, as far as they change what it says."""
    may_carry_xml: bool = True
    """False when reading found no e-invoice in it."""

    @property
    def is_translated(self) -> bool:
        """Whether it goes as an e-invoice."""
        return self.kind in TRANSLATED_KINDS

    @property
    def is_sale(self) -> bool:
        return self.direction == "sale"

    @property
    def counterparty_name(self) -> str | None:
        """The other side: the customer of a sale, the supplier of anything else."""
        return self.customer_name if self.is_sale else self.supplier_name


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyFacts:
    """Our own side of every document."""

    id: UUID
    name: str
    vat_number: str
    language: str = "en"
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None


def breakdown_in(extraction: Mapping[str, Any] | None) -> tuple[ReadVat, ...]:
    """The VAT by rate as it was read; none when any part of it is no amount."""
    rows = _value(extraction, "vat_breakdown")
    if not isinstance(rows, list):
        return ()
    try:
        return tuple(_vat(cast(Mapping[str, Any], row)) for row in cast(list[Any], rows))
    except (InvalidOperation, KeyError, TypeError):
        return ()


def text_in(extraction: Mapping[str, Any] | None, name: str) -> str | None:
    """A field that was read and has no column of its own."""
    value = _value(extraction, name)
    return value if isinstance(value, str) and value else None


def may_carry_xml(extraction: Mapping[str, Any] | None, media_type: str) -> bool:
    """Whether there is an e-invoice to look for: the file is XML, or a PDF in which reading found one or that was never read."""
    if media_type == "application/xml":
        return True
    if media_type != "application/pdf":
        return False
    if extraction is None:
        return True
    fields = cast(Mapping[str, Mapping[str, Any] | None], extraction.get("fields") or {})
    return any((field or {}).get("source") == "einvoice" for field in fields.values())


def corrected_in(corrections: Mapping[str, Any]) -> frozenset[str]:
    """The corrections that change what the document says."""
    return frozenset(corrections) - _SAID_OF_IT


def _value(extraction: Mapping[str, Any] | None, name: str) -> object:
    fields = cast(Mapping[str, Mapping[str, Any] | None], (extraction or {}).get("fields") or {})
    return (fields.get(name) or {}).get("value")


def _vat(row: Mapping[str, Any]) -> ReadVat:
    return ReadVat(
        rate=Decimal(str(row["rate"])),
        taxable_amount=_amount(row.get("taxable_amount")),
        vat_amount=_amount(row.get("vat_amount")),
        category=row.get("category"),
    )


def _amount(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))
