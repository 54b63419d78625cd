"""What the contract says of documents."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.documents.models import Direction, Kind, PaymentMark, ReadingState

FieldName = Literal[
    "kind",
    "direction",
    "supplier_name",
    "supplier_vat_number",
    "customer_name",
    "customer_vat_number",
    "invoice_number",
    "issue_date",
    "due_date",
    "currency",
    "tax_inclusive_amount",
    "tax_exclusive_amount",
    "vat_amount",
    "iban",
    "structured_communication",
    "payment_means",
]
"""The fields a user may correct: core.documents.fields.PARSERS."""


class DocumentField(Out):
    """One thing the document says, and how we know."""

    value: Any = Field(description="A text, a decimal string, an ISO date, or (VAT by rate) a list.")
    confidence: float = Field(ge=0, le=1)
    page: int | None
    box: list[float] | None = Field(description="Where on the page: left, top, right, bottom, as fractions of its width and height.")
    source: Literal["einvoice", "qr", "text", "ocr", "user"]
    corrected: bool


class Saying(Out):
    """What one evidence says."""

    value: Any
    source: str


class DocumentContradiction(Out):
    """A field about which evidences differ: shown, never averaged."""

    field: str
    values: list[Saying]


class Arrival(Out):
    """One time the document came in."""

    source: str
    source_reference: str | None
    filename: str
    created_at: datetime


class DeliveryVerdict(Out):
    """Whether the document is due to the accountant now, and why (not)."""

    due: bool
    reason: str
    due_at: datetime | None
    facts: dict[str, str]


class DocumentDelivery(Out):
    """How the document stands towards the accountant."""

    state: Literal["none", "planned", "sending", "sent", "failed"]
    sent_at: datetime | None
    recipient: str | None
    verdict: DeliveryVerdict


class Document(Out):
    """One file of the administration, what was read in it, and what was said of it."""

    id: UUID
    filename: str
    media_type: str
    size: int
    pages: int | None
    source: str
    received_at: datetime
    reading_state: ReadingState
    reading_problem: StoredProblem | None
    kind: Kind
    direction: Direction | None
    supplier_name: str | None
    supplier_vat_number: str | None
    customer_name: str | None
    customer_vat_number: str | None
    invoice_number: str | None
    issue_date: date | None
    due_date: date | None
    currency: str | None
    tax_inclusive_amount: Amount | None
    tax_exclusive_amount: Amount | None
    vat_amount: Amount | None
    iban: str | None
    structured_communication: str | None
    payment_means: str | None
    fields: dict[str, DocumentField]
    contradictions: list[DocumentContradiction]
    payment_mark: PaymentMark | None
    payment_mark_by: Literal["user", "paper"] | None
    snoozed_until: date | None
    reminder_on: date | None
    closed_at: datetime | None
    closed_note: str | None
    deleted_at: datetime | None
    released_at: datetime | None
    superseded_by: UUID | None = Field(description="Another arrival of the same invoice that leads.")
    booking_id: UUID | None
    delivery: DocumentDelivery
    arrivals: list[Arrival]
    version: int


class UploadedDocument(Document):
    """A document, and whether these bytes were new."""

    arrival: Literal["new", "seen_before"]


class DocumentPage(Out):
    """Some documents, the newest first."""

    items: list[Document]
    next: str | None


class DocumentChange(In):
    """What the document really says; null takes a correction back."""

    fields: dict[FieldName, Annotated[str, StringConstraints(min_length=1, max_length=200)] | None] = Field(min_length=1)


class PaymentMarkWrite(In):
    """How it was paid, where no transfer will show it."""

    mark: PaymentMark


class ReminderWrite(In):
    """The day on which to be reminded to pay."""

    on: date


class ClosureWrite(In):
    """Why it is done with."""

    note: str = Field(min_length=1, max_length=500)
