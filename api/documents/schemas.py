"""What the contract says of documents."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.counterparties.schemas import Lesson
from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.delivery.eligibility import VerdictReason
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
    sure: bool = Field(description="Fitted so that hardly one in two hundred of these is wrong; the others ask to be looked at.")
    page: int | None
    box: list[float] | None = Field(description="Where on the page: left, top, right, bottom, as fractions of its width and height.")
    source: Literal["einvoice", "qr", "learned", "known_counterparty", "text", "ocr", "user"] = Field(
        description="`learned`: from where it was corrected on an earlier paper; `known_counterparty`: from the registry of counterparties."
    )
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
    reason: VerdictReason
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


Side = Annotated[float, Field(ge=0, le=1)]


class PointedAt(In):
    """Where on the document the user found a value."""

    page: int = Field(ge=1, le=10_000)
    box: list[Side] = Field(
        min_length=4, max_length=4, description="Left, top, right, bottom, as fractions of the page's width and height."
    )

    @property
    def spot(self) -> tuple[int, tuple[float, float, float, float]]:
        """The page and the box on it."""
        left, top, right, bottom = self.box
        return self.page, (left, top, right, bottom)


class DocumentChange(In):
    """What the document really says; null takes a correction back."""

    fields: dict[FieldName, Annotated[str, StringConstraints(min_length=1, max_length=200)] | None] = Field(min_length=1)
    places: dict[FieldName, PointedAt] = Field(
        default_factory=dict[FieldName, PointedAt], description="Where the values stand, for those that were clicked on."
    )


class PageWord(Out):
    """One word on a page."""

    text: str
    box: list[float] = Field(description="Left, top, right, bottom, as fractions of the page's width and height.")


class PageWords(Out):
    """The words of one page."""

    items: list[PageWord]


class LessonList(Out):
    """What the corrections of one document taught."""

    items: list[Lesson]


class DocumentToCheck(Out):
    """A document and how many of its fields are unsure."""

    id: UUID
    filename: str
    unsure: int


class DocumentsToCheck(Out):
    """Documents to check, those that came first first."""

    items: list[DocumentToCheck]


class PaymentMarkWrite(In):
    """How it was paid, where no transfer will show it."""

    mark: PaymentMark


class ReminderWrite(In):
    """The day on which to be reminded to pay."""

    on: date


class ClosureWrite(In):
    """Why it is done with."""

    note: str = Field(min_length=1, max_length=500)


class PaperSeen(Out):
    """One of several papers on a page."""

    page: int
    corners: list[float] = Field(
        min_length=8, max_length=8, description="x and y of its corners, clockwise from the top left, as fractions of the page."
    )


class DocumentPart(Out):
    """A document that was cut from another."""

    id: UUID
    filename: str
    reading_state: ReadingState
    supplier_name: str | None
    currency: str | None
    tax_inclusive_amount: Amount | None
    deleted: bool


class DocumentParts(Out):
    """Several papers on one document."""

    offered: list[PaperSeen] = Field(description="The papers that were seen on it: it may be split into these.")
    items: list[DocumentPart] = Field(description="The documents it is split into; none while it is whole.")
    original: UUID | None = Field(description="The document this one was cut from.")
