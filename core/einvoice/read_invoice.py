"""What reading a document yields, as far as an e-invoice can use it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ReadKind(StrEnum):
    """The kinds of document that can become an e-invoice."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadVat:
    """The VAT of one rate as the document shows it; a missing amount is worked out from the others."""

    rate: Decimal
    """In percent."""
    taxable_amount: Decimal | None = None
    vat_amount: Decimal | None = None
    category: str | None = None
    """UNCL5305, where it is known; otherwise the translation decides from the parties and the wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadParty:
    """Supplier or customer."""

    name: str | None = None
    vat_number: str | None = None
    """With country prefix."""
    enterprise_number: str | None = None
    """Belgian, ten digits, for those without VAT number."""
    reference: str | None = None
    """How our side names this party (BT-29): lets a supplier without any public number be told apart."""
    iban: str | None = None
    bic: str | None = None
    street: str | None = None
    postal_code: str | None = None
    city: str | None = None
    country: str | None = None
    """ISO 3166-1; taken from the VAT number when absent."""
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadLine:
    """One line of the document; lines are used only when they add up to the amounts of their rate."""

    description: str
    net_amount: Decimal
    vat_rate: Decimal
    quantity: Decimal | None = None
    unit_price: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAttachment:
    """The document itself, to travel inside the e-invoice."""

    content: bytes
    mime_type: str
    filename: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadInvoice:
    """The fields of one document. Signs are free: a credit note may be read positive or negative."""

    kind: ReadKind = ReadKind.INVOICE
    invoice_number: str | None = None
    fallback_number: str | None = None
    """Stands in for the number of a receipt, which seldom has one."""
    issue_date: date | None = None
    due_date: date | None = None
    delivery_date: date | None = None
    currency: str | None = "EUR"
    tax_inclusive_amount: Decimal | None = None
    tax_exclusive_amount: Decimal | None = None
    vat_amount: Decimal | None = None
    vat_breakdown: tuple[ReadVat, ...] = ()
    vat_wording: str | None = None
    """The sentence on the document that says why no VAT is charged."""
    supplier: ReadParty = field(default_factory=ReadParty)
    customer: ReadParty = field(default_factory=ReadParty)
    structured_communication: str | None = None
    payment_means: str | None = None
    """UNCL4461, or one of cash, card, direct_debit, credit_transfer."""
    buyer_reference: str | None = None
    credited_invoice: str | None = None
    """Number of the invoice that a credit note credits."""
    lines: tuple[ReadLine, ...] = ()
    attachment: ReadAttachment | None = None
