"""What the contract says of bookings and of what they hold."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from api.rules.schemas import OfferedRule
from api.schemas import Amount, In, Out
from core.bookings.balance import State
from core.documents.models import Direction, Kind
from core.duplicates.likeness import Ground
from core.matching.decision import Code

MOST_MEMBERS = 100
"""Documents or transactions in one request: a month of a busy card, and no more."""


class DocumentSummary(Out):
    """A document in a few words."""

    id: UUID
    filename: str
    kind: Kind
    direction: Direction | None
    supplier_name: str | None
    customer_name: str | None
    invoice_number: str | None
    issue_date: date | None
    due_date: date | None
    currency: str | None
    tax_inclusive_amount: Amount | None
    structured_communication: str | None
    pages: int | None


class TransactionSummary(Out):
    """A transaction in a few words."""

    id: UUID
    booking_date: date
    amount: Amount
    currency: str
    counterparty_name: str | None
    counterparty_iban: str | None
    remittance_information: str
    structured_communication: str | None


class Reason(Out):
    """A ground for or against belonging together."""

    code: Code | Ground = Field(
        union_mode="left_to_right",
        description="Of the matching (`Code`), or of the comparison of two documents (`Ground`).",
        examples=["structured_communication"],
    )
    subjects: list[str] = Field(default=[], description="The ids it speaks of.")
    facts: dict[str, Any] = Field(default={}, description="Amounts, days and references, to make a sentence of.")


class BookingBalance(Out):
    """Whether anything is missing."""

    complete: bool = Field(description="Nothing is known to be missing.")
    state: State
    missing: Amount | None = Field(description="What the bank must still show, signed; null when it cannot be compared.")
    currency: str | None


class Booking(Out):
    """Where documents and transactions come together: each is in one booking at most."""

    id: UUID
    documents: list[DocumentSummary]
    transactions: list[TransactionSummary]
    balance: BookingBalance
    made_by: Literal["matching", "user", "rule"]
    reasons: list[Reason] = Field(description="Why the matching put them together.")
    accepted_at: datetime | None = Field(description="When it was said to be provisionally OK.")
    paused_until: date | None
    note: str | None
    version: int
    created_at: datetime


class MadeBooking(Booking):
    """A booking that was just made, and the rule that would make the next one."""

    proposed_rule: OfferedRule | None


class BookingPage(Out):
    """Some bookings, the latest first."""

    items: list[Booking]
    next: str | None


Ids = Annotated[list[UUID], Field(max_length=MOST_MEMBERS)]
Note = Annotated[str, Field(min_length=1, max_length=500)]


class NewBooking(In):
    """What belongs together: at least one document or transaction."""

    document_ids: Ids
    transaction_ids: Ids
    note: Note | None = None


class BookingChange(In):
    """What to put in and what to take out. What is taken out is not proposed again with what stays."""

    add_documents: Ids = []
    remove_documents: Ids = []
    add_transactions: Ids = []
    remove_transactions: Ids = []
    note: Note | None = None


class BookingPauseWrite(In):
    """How long to wait for the missing part."""

    until: date = Field(description="The day it is asked about again, unless the missing part arrives before.", examples=["2026-12-15"])


class BookingClosureWrite(In):
    """Why nothing more will come."""

    note: Note
