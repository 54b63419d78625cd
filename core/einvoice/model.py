"""The invoice as EN 16931 knows it: immutable, decimals for amounts, `None` for what a file does not say."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from core.einvoice.codes import CREDIT_NOTE_TYPES, PEPPOL_BILLING, PEPPOL_PROCESS
from core.einvoice.line import AllowanceCharge, Classification, ItemAttribute, Line, Period
from core.einvoice.party import Address, Contact, Identifier, Party

__all__ = [
    "Address",
    "AllowanceCharge",
    "Attachment",
    "Classification",
    "Contact",
    "Delivery",
    "Identifier",
    "Invoice",
    "ItemAttribute",
    "Line",
    "Note",
    "Party",
    "PaymentMeans",
    "Period",
    "PrecedingInvoice",
    "Totals",
    "VatBreakdown",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark on the whole document (BG-1). Peppol allows one."""

    text: str
    """BT-22."""
    subject_code: str | None = None
    """BT-21 (UNCL4451)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedingInvoice:
    """The invoice that this one corrects or credits (BG-3)."""

    number: str
    """BT-25."""
    issue_date: date | None = None
    """BT-26."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A supporting document (BG-24), inside the file or elsewhere."""

    id: str | None = None
    """BT-122."""
    description: str | None = None
    """BT-123."""
    uri: str | None = None
    """BT-124."""
    content: bytes | None = None
    """BT-125."""
    mime_type: str | None = None
    filename: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Where and when it was delivered (BG-13)."""

    party_name: str | None = None
    """BT-70."""
    location: Identifier | None = None
    """BT-71."""
    delivery_date: date | None = None
    """BT-72."""
    address: Address | None = None
    """BG-15."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentMeans:
    """One way to pay (BG-16), with its account (BG-17), card (BG-18) or mandate (BG-19)."""

    code: str
    """BT-81 (UNCL4461)."""
    text: str | None = None
    """BT-82."""
    payment_id: str | None = None
    """BT-83: the reference to repeat, in Belgium the structured communication."""
    iban: str | None = None
    """BT-84."""
    account_name: str | None = None
    """BT-85."""
    bic: str | None = None
    """BT-86."""
    card_number: str | None = None
    """BT-87: at most the first six and last four digits."""
    card_holder: str | None = None
    """BT-88."""
    mandate_id: str | None = None
    """BT-89."""
    debited_iban: str | None = None
    """BT-91."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VatBreakdown:
    """The VAT of one category and rate (BG-23)."""

    category: str | None = None
    """BT-118 (UNCL5305)."""
    rate: Decimal | None = None
    """BT-119, in percent; none in category O."""
    taxable_amount: Decimal | None = None
    """BT-116."""
    vat_amount: Decimal | None = None
    """BT-117."""
    exemption_reason: str | None = None
    """BT-120."""
    exemption_code: str | None = None
    """BT-121 (VATEX)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The sums of the document (BG-22), as the file states them."""

    line_total: Decimal | None = None
    """BT-106."""
    allowance_total: Decimal | None = None
    """BT-107."""
    charge_total: Decimal | None = None
    """BT-108."""
    tax_exclusive_amount: Decimal | None = None
    """BT-109."""
    vat_amount: Decimal | None = None
    """BT-110."""
    vat_amount_in_vat_currency: Decimal | None = None
    """BT-111."""
    tax_inclusive_amount: Decimal | None = None
    """BT-112."""
    prepaid_amount: Decimal | None = None
    """BT-113."""
    rounding_amount: Decimal | None = None
    """BT-114."""
    payable_amount: Decimal | None = None
    """BT-115."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """One invoice or credit note. Amounts of a credit note are positive: its type says which way they go."""

    number: str | None = None
    """BT-1."""
    issue_date: date | None = None
    """BT-2."""
    type_code: str = "380"
    """BT-3 (UNCL1001)."""
    currency: str | None = None
    """BT-5 (ISO 4217)."""
    vat_currency: str | None = None
    """BT-6."""
    tax_point_date: date | None = None
    """BT-7."""
    tax_point_code: str | None = None
    """BT-8 (UNCL2005)."""
    due_date: date | None = None
    """BT-9."""
    buyer_reference: str | None = None
    """BT-10."""
    project_reference: str | None = None
    """BT-11."""
    contract_reference: str | None = None
    """BT-12."""
    order_reference: str | None = None
    """BT-13."""
    sales_order_reference: str | None = None
    """BT-14."""
    receipt_reference: str | None = None
    """BT-15."""
    despatch_reference: str | None = None
    """BT-16."""
    tender_reference: str | None = None
    """BT-17."""
    object_id: Identifier | None = None
    """BT-18."""
    accounting_cost: str | None = None
    """BT-19."""
    payment_terms: str | None = None
    """BT-20."""
    notes: tuple[Note, ...] = ()
    profile_id: str | None = PEPPOL_PROCESS
    """BT-23."""
    customization_id: str | None = PEPPOL_BILLING
    """BT-24: the specification that the document says it follows."""
    preceding_invoices: tuple[PrecedingInvoice, ...] = ()
    seller: Party = field(default_factory=Party)
    buyer: Party = field(default_factory=Party)
    payee: Party | None = None
    tax_representative: Party | None = None
    delivery: Delivery | None = None
    period: Period | None = None
    payment_means: tuple[PaymentMeans, ...] = ()
    creditor_id: str | None = None
    """BT-90: the seller's or payee's creditor identifier for SEPA direct debit."""
    allowances: tuple[AllowanceCharge, ...] = ()
    totals: Totals = Totals()
    vat_breakdown: tuple[VatBreakdown, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def is_credit_note(self) -> bool:
        """Whether UBL gives this type the root CreditNote."""
        return self.type_code in CREDIT_NOTE_TYPES
