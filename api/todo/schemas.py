"""What the contract says of the to-do list."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.bookings.schemas import DocumentSummary, Reason, TransactionSummary
from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.absence.rhythm import Period
from core.delivery.models import Channel
from core.intake.mailbox.reason import MailReason
from core.todo.entry import Subject
from core.todo.question import Answer, Question


class TodoSubject(Out):
    """What a question is about. Of `accountant` the id is the company's."""

    type: Subject
    id: UUID
    document_id: UUID | None = Field(description="Of a delivery: the document that could not go; of a card's month: its paper.")
    mailbox_id: UUID | None = Field(description="Of a message: the mailbox it is in.")
    bank_account_id: UUID | None = Field(description="Of missing days: their account.")


class TitleFacts(Out):
    """What a screen makes a title of; what does not apply is null."""

    name: str | None = Field(
        description="The other side, the bank, the account, the mailbox, a message's sender, the accountant's address.",
        examples=["Proximus NV"],
    )
    filename: str | None
    description: str | None = Field(
        description="An invoice number, the text of a transaction, the number of an account, or the subject of a message."
    )
    amount: Amount | None = Field(description="Of a transaction or of what is missing signed, of a document as it stands on the paper.")
    currency: str | None
    date: str | None = Field(
        description="The issue date, the booking date, the last day of a permission, the first missing day, or the day on which a message "
        "was looked at.",
        examples=["2026-11-24"],
    )
    due_date: str | None
    days: str | None = Field(description="Left until a permission ends.")
    missing: str | None = Field(description="What the bank must still show for a booking, signed.", examples=["-60.00"])
    payment_mark: str | None = Field(description="How it was said to be paid, where that was not seen.")
    accepted: Literal["yes"] | None = Field(description="The booking was said to be provisionally OK.")
    ended: Literal["yes"] | None = Field(description="The permission has ended.")
    valid_until: str | None
    waiting: str | None = Field(description="Documents that wait for an accountant.")
    documents: str | None = Field(description="How many could not be delivered, all for the problem that stands beside.")
    channel: Channel | None = Field(description="The way on which they could not; with the problem's code it names them all.")
    mailbox: str | None = Field(description="The address in which a message is.")
    total: str | None = Field(description="What a card statement states that its lines come to.")
    lines_sum: str | None = Field(description="What they do come to.")
    last_day: str | None = Field(description="The last of the missing days; `date` is the first.")
    reason: MailReason | None = Field(description="Why a message was not taken in.")
    period: Period | None = Field(description="How often a supplier invoices of whom the usual invoice did not come.")
    expected_on: str | None = Field(description="The day of the invoice that did not come, or of the reminder about it.")
    times: str | None = Field(description="How many invoices showed the rhythm.")
    asked_from: str | None = Field(description="Whom its document was asked from by mail.")
    asked_on: str | None = Field(description="The day on which it was.")
    ask_failed: Literal["yes"] | None = Field(description="The mail that asks could not be sent.")


class TodoSuggestion(Out):
    """What the matching offers: these belong together."""

    decision_id: UUID
    documents: list[DocumentSummary]
    transactions: list[TransactionSummary]
    score: float
    reasons: list[Reason]


class TodoItem(Out):
    """One open question."""

    id: str = Field(description="The kind and what it is about: the same while the question stands.")
    kind: Question
    subject: TodoSubject
    title_facts: TitleFacts
    urgent: bool
    since: date
    suggestion: TodoSuggestion | None = Field(description="With `suggestion_to_confirm`.")
    answers: list[Answer] = Field(
        description="The likeliest first. Each closes the question in one action, but `keep`, `open_mailbox` and `import_file`."
    )
    problem: StoredProblem | None


class TodoList(Out):
    """Some questions: urgent ones first, then those that stand longest."""

    items: list[TodoItem]
    next: str | None
    counts: dict[Question, int] = Field(description="Of each kind, counted up to 1000.")
    total: int = Field(description="The sum of the counts.")


class SnoozeWrite(In):
    """How long to keep it off the list."""

    until: date = Field(description="The day it comes back.", examples=["2026-12-15"])
