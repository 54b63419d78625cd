"""What the contract says of the to-do list."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.bookings.schemas import DocumentSummary, Reason, TransactionSummary
from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.todo.entry import Subject
from core.todo.item import Answer, Question


class TodoSubject(Out):
    """What a question is about. Of `accountant` the id is the company's."""

    type: Subject
    id: UUID


class TitleFacts(Out):
    """What a screen makes a title of; what does not apply is null."""

    name: str | None = Field(description="The other side, the bank, or the mailbox.", examples=["Proximus NV"])
    filename: str | None
    description: str | None = Field(description="An invoice number, or the text of a transaction.")
    amount: Amount | None = Field(description="Of a transaction signed, of a document as it stands on the paper.")
    currency: str | None
    date: str | None = Field(description="The issue date, the booking date, or the last day of a permission.", examples=["2026-11-24"])
    due_date: str | None
    days: str | None = Field(description="Left until a permission ends.")
    missing: str | None = Field(description="What the bank must still show for a booking, signed.", examples=["-60.00"])
    payment_mark: str | None = Field(description="How it was said to be paid, where that was not seen.")
    accepted: Literal["yes"] | None = Field(description="The booking was said to be provisionally OK.")
    ended: Literal["yes"] | None = Field(description="The permission has ended.")
    valid_until: str | None
    waiting: str | None = Field(description="Documents that wait for an accountant.")


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
    answers: list[Answer] = Field(description="The likeliest first. Each closes the question in one action, but `keep`.")
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
