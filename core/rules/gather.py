"""Transactions and documents as rules see them, and how each stands."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, literal, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from core import clock
from core.banking.models import BankTransaction
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Arrival, Direction, Document, DocumentText
from core.intake.mailbox.models import MailMessage
from core.remarks.models import Label, LabelKind
from core.rules.facts import Facts
from core.rules.narrow import Conditions
from core.rules.outcome import Now, Thing

MOST_WORDS = 20_000
"""Letters of a document that rules look through: its first pages. What follows are conditions of sale."""


async def gather_transactions(
    session: AsyncSession, company_id: UUID, *which: ColumnElement[bool], before: UUID | None = None, limit: int
) -> list[Thing]:
    """Those that fulfil `which`, the newest ids first; `before` is the last one seen."""
    wanted = _transactions().where(BankTransaction.company_id == company_id, *which, *_before(BankTransaction.id, before))
    rows = await session.execute(wanted.order_by(BankTransaction.id.desc()).limit(limit))
    return [_of_transaction(row) for row in rows]


async def gather_documents(
    session: AsyncSession, company_id: UUID, *which: ColumnElement[bool], before: UUID | None = None, limit: int
) -> list[Thing]:
    """As `gather_transactions`, of documents."""
    wanted = _documents().where(Document.company_id == company_id, *which, *_before(Document.id, before))
    rows = await session.execute(wanted.order_by(Document.id.desc()).limit(limit))
    return [_of_document(row) for row in rows]


def _before(column: InstrumentedAttribute[UUID], before: UUID | None) -> Conditions:
    return () if before is None else (column < before,)


@cache
def _transactions() -> Select[*tuple[Any, ...]]:
    booking = select(BookingTransaction.booking_id).where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    names = (
        "id", "booking_date", "counterparty_name", "remittance_information", "structured_communication", "counterparty_iban", "amount",
        "currency", "creditor_id", "mandate_id", "bank_account_id", "explanation", "explained_by", "closed_at", "vanished_at",
    )  # fmt: skip
    mine = (Label.company_id == BankTransaction.company_id, Label.transaction_id == BankTransaction.id)
    return select(*(getattr(BankTransaction, name) for name in names), booking.scalar_subquery().label("booking_id"), *_labels(mine))


@cache
def _documents() -> Select[*tuple[Any, ...]]:
    booking = select(BookingDocument.booking_id).where(
        BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id
    )
    words = select(func.left(DocumentText.words, MOST_WORDS)).where(
        DocumentText.company_id == Document.company_id, DocumentText.document_id == Document.id
    )
    sender = (
        select(func.min(MailMessage.sender))
        .join(Arrival, Arrival.source_reference == func.concat("mail_message/", MailMessage.id))
        .where(Arrival.company_id == Document.company_id, Arrival.document_id == Document.id, MailMessage.company_id == Document.company_id)
    )
    names = (
        "id", "created_at", "filename", "kind", "direction", "supplier_name", "supplier_vat_number", "customer_name", "customer_vat_number",
        "invoice_number", "issue_date", "currency", "tax_inclusive_amount", "iban", "payment_mark", "payment_mark_by", "closed_at",
        "deleted_at", "superseded_by", "released_at", "kept_back_at",
    )  # fmt: skip
    mine = (Label.company_id == Document.company_id, Label.document_id == Document.id)
    return select(
        *(getattr(Document, name) for name in names),
        booking.scalar_subquery().label("booking_id"),
        words.scalar_subquery().label("words"),
        sender.scalar_subquery().label("sender"),
        *_labels(mine),
    )


def _labels(mine: Conditions) -> Sequence[ColumnElement[Any]]:
    """The category, and the folded tags as one text: none of them contains a slash."""
    category = select(Label.name).where(*mine, Label.kind == LabelKind.CATEGORY)
    tags = select(func.string_agg(Label.folded, aggregate_order_by(literal("/"), Label.folded))).where(*mine, Label.kind == LabelKind.TAG)
    return category.scalar_subquery().label("category"), tags.scalar_subquery().label("tags")


def _of_transaction(row: Row[*tuple[Any, ...]]) -> Thing:
    facts = Facts(
        about="transaction",
        id=row.id,
        day=row.booking_date,
        counterparty_name=row.counterparty_name,
        words=" ".join(one for one in (row.remittance_information, row.structured_communication) if one),
        iban=row.counterparty_iban,
        amount=row.amount,
        currency=row.currency,
        creditor_id=row.creditor_id,
        mandate_id=row.mandate_id,
        account_id=row.bank_account_id,
    )
    now = Now(
        explanation=row.explanation,
        explained_by=row.explained_by,
        booking_id=row.booking_id,
        closed=row.closed_at is not None,
        gone=row.vanished_at is not None,
        category=row.category,
        tags=_tags(row.tags),
    )
    return Thing(facts, now)


def _of_document(row: Row[*tuple[Any, ...]]) -> Thing:
    is_sale = row.direction == Direction.SALE
    facts = Facts(
        about="document",
        id=row.id,
        day=row.issue_date or clock.brussels_day(row.created_at),
        counterparty_name=row.customer_name if is_sale else row.supplier_name,
        words=" ".join(one for one in (row.filename, row.invoice_number, row.words) if one),
        iban=row.iban,
        amount=row.tax_inclusive_amount,
        currency=row.currency,
        kind=row.kind,
        direction=row.direction,
        vat_number=row.customer_vat_number if is_sale else row.supplier_vat_number,
        sender=row.sender,
    )
    now = Now(
        booking_id=row.booking_id,
        closed=row.closed_at is not None,
        gone=row.deleted_at is not None or row.superseded_by is not None,
        payment_mark=row.payment_mark,
        payment_mark_by=row.payment_mark_by,
        released=row.released_at is not None,
        kept_back=row.kept_back_at is not None,
        category=row.category,
        tags=_tags(row.tags),
    )
    return Thing(facts, now)


def _tags(told: str | None) -> frozenset[str]:
    return frozenset(told.split("/")) if told else frozenset()
