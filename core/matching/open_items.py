"""What is open and could belong together, as the engine wants it."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Document, Kind, PaymentMark, ReadingState
from core.matching.candidates import Direction, DocumentCandidate, TransactionCandidate
from core.matching.models import CounterpartyAlias

LOOK_BACK = timedelta(days=550)
"""Eighteen months, as accountants' programs do: older papers are linked by hand."""
MOST = 5000
"""Of each kind, newest first: what an engine run takes in seconds. Beyond it, older ones wait until newer are answered."""
PAYABLE = (Kind.INVOICE, Kind.CREDIT_NOTE, Kind.RECEIPT, Kind.CARD_STATEMENT)


async def open_documents(session: AsyncSession, company_id: UUID, *, today: date) -> list[DocumentCandidate]:
    """Documents that are read, lead their family, and wait for a payment."""
    booked = exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)
    settled = Document.payment_mark.in_([PaymentMark.PRIVATE_MONEY, PaymentMark.CASH]) & (Document.payment_mark_by == "user")
    wanted = select(Document).where(
        Document.company_id == company_id,
        Document.deleted_at.is_(None),
        Document.closed_at.is_(None),
        Document.superseded_by.is_(None),
        Document.reading_state == ReadingState.READ,
        Document.kind.in_(PAYABLE),
        Document.direction.is_not(None),
        or_(Document.payment_mark.is_(None), ~settled),
        or_(Document.issue_date.is_(None), Document.issue_date >= today - LOOK_BACK),
        ~booked,
    )
    rows = await session.scalars(wanted.order_by(Document.created_at.desc()).limit(MOST))
    return [_document(row) for row in rows]


async def open_transactions(session: AsyncSession, company_id: UUID, *, today: date) -> list[TransactionCandidate]:
    """Transactions that nobody explained and no booking holds; those a rule explained may still belong to a paper."""
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    by_user = BankTransaction.explanation.is_not(None) & (BankTransaction.explained_by == "user")
    wanted = select(BankTransaction).where(
        BankTransaction.company_id == company_id,
        BankTransaction.closed_at.is_(None),
        BankTransaction.vanished_at.is_(None),
        BankTransaction.booking_date >= today - LOOK_BACK,
        ~by_user,
        ~booked,
    )
    rows = await session.scalars(wanted.order_by(BankTransaction.booking_date.desc(), BankTransaction.id).limit(MOST))
    return [_transaction(row) for row in rows]


async def aliases(session: AsyncSession, company_id: UUID) -> frozenset[tuple[str, str]]:
    """What users' confirmations taught: counterparty and name or IBAN."""
    rows = await session.execute(
        select(CounterpartyAlias.counterparty, CounterpartyAlias.value).where(CounterpartyAlias.company_id == company_id)
    )
    return frozenset((counterparty, value) for counterparty, value in rows.tuples())


def _document(row: Document) -> DocumentCandidate:
    return DocumentCandidate(
        id=str(row.id),
        kind=row.kind,
        direction=cast(Direction, row.direction),
        supplier_name=row.supplier_name,
        supplier_vat_number=row.supplier_vat_number,
        customer_name=row.customer_name,
        customer_vat_number=row.customer_vat_number,
        invoice_number=row.invoice_number,
        issue_date=row.issue_date,
        due_date=row.due_date,
        currency=row.currency,
        tax_inclusive_amount=row.tax_inclusive_amount,
        payable_amount=_payable(row),
        iban=row.iban,
        structured_communication=row.structured_communication,
        payment_means=row.payment_mark or row.payment_means,
    )


def _payable(row: Document) -> Decimal | None:
    """What is still to be paid where the paper says so apart from the total: after an advance, or rounded to five cents."""
    fields: Mapping[str, Any] = (row.extraction or {}).get("fields", {})
    field: Mapping[str, Any] = fields.get("payable_amount") or {}
    written = field.get("value")
    corrected = "tax_inclusive_amount" in row.corrections
    return Decimal(str(written)) if written is not None and not corrected else None


def _transaction(row: BankTransaction) -> TransactionCandidate:
    return TransactionCandidate(
        id=str(row.id),
        booking_date=row.booking_date,
        value_date=row.value_date,
        amount=row.amount,
        currency=row.currency,
        counterparty_name=row.counterparty_name,
        counterparty_iban=row.counterparty_iban,
        remittance_information=row.remittance_information,
        structured_communication=row.structured_communication,
        end_to_end_id=row.end_to_end_id,
        purpose=row.explanation,
    )
