"""A to-do with what a screen needs to ask it: its subject, its title, and the suggestion it is about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from core.banking.models import BankTransaction
from core.documents.models import Document
from core.todo.item import Item
from core.todo.question import Question

Subject = Literal[
    "document",
    "transaction",
    "booking",
    "bank_connection",
    "mailbox",
    "document_pair",
    "delivery",
    "accountant",
    "mail_message",
    "expected_document",
    "coverage_gap",
    "card_statement",
]


@dataclass(frozen=True, slots=True)
class Title:
    """What a question is about. Amounts of transactions are signed, those of documents as they stand on the paper."""

    name: str | None = None
    filename: str | None = None
    description: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the matching offers: these belong together."""

    decision_id: UUID
    documents: tuple[Document, ...]
    transactions: tuple[BankTransaction, ...]
    score: float
    reasons: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a question stands in the list: urgent ones first, then the longest open; the id of its row decides the rest."""

    urgent: bool
    since: date
    row_id: UUID

    def key(self) -> tuple[int, date, UUID]:
        """Sorts, and makes the cursor."""
        return (0 if self.urgent else 1, self.since, self.row_id)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list."""

    item: Item
    row_id: UUID
    """Of what the question is about; for a suggestion, of the decision."""
    subject_type: Subject
    subject_id: UUID
    title: Title = Title()
    suggestion: Suggestion | None = None
    problem: Mapping[str, Any] | None = None
    within: UUID | None = None
    """The document of a delivery, of a card's month or before an expected one, the mailbox of a message, the account of missing days."""

    @property
    def question(self) -> Question:
        return self.item.question

    @property
    def place(self) -> Place:
        """Its place in the list."""
        return Place(self.item.urgent, self.item.since, self.row_id)


def title_of_document(document: Any) -> Title:  # noqa: ANN401 # a Document, or a row with these columns of one
    """The other side, and what is asked."""
    other = document.customer_name if document.direction == "sale" else document.supplier_name
    return Title(
        name=other,
        filename=document.filename,
        description=document.invoice_number,
        amount=document.tax_inclusive_amount,
        currency=document.currency,
        day=document.issue_date,
    )


def title_of_transaction(transaction: Any) -> Title:  # noqa: ANN401 # a BankTransaction, or a row with these columns of one
    """The other side, and what moved."""
    return Title(
        name=transaction.counterparty_name,
        description=transaction.remittance_information or None,
        amount=transaction.amount,
        currency=transaction.currency,
        day=transaction.booking_date,
    )
