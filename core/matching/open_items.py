"""What is open and could belong together, as the engine wants it."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import cast
from uuid import UUID

from sqlalchemy import Select, case, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core.banking.models import BankTransaction
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Document, Kind, PaymentMark, ReadingState
from core.matching.candidates import Direction, DocumentCandidate, TransactionCandidate
from core.matching.models import CounterpartyAlias
from core.matching.original import original_amount
from core.payments.models import LIVING, Payment

LOOK_BACK = timedelta(days=550)
"""Eighteen months, as accountants' programs do: older papers are linked by hand."""
MOST = 5000
"""Of each kind, newest first: what an engine run takes in seconds. Beyond it, older ones wait until newer are answered."""
PAYABLE = (Kind.INVOICE, Kind.CREDIT_NOTE, Kind.RECEIPT, Kind.CARD_STATEMENT)


async def open_documents(session: AsyncSession, company_id: UUID, *, today: date) -> list[DocumentCandidate]:
    """Documents that are read, lead their family, and wait for a payment."""
    booked = exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)
    settled = Document.payment_mark.in_([PaymentMark.PRIVATE_MONEY, PaymentMark.CASH]) & (Document.payment_mark_by == "user")
    wanted = documents_for_matching(company_id).where(
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
    rows = await session.execute(wanted.order_by(Document.created_at.desc()).limit(MOST))
    return [document_candidate(row, payable, end_to_end_id) for row, payable, end_to_end_id in rows]


async def open_transactions(session: AsyncSession, company_id: UUID, *, today: date) -> list[TransactionCandidate]:
    """Transactions that nobody explained and no booking holds; those a rule explained may still belong to a paper."""
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    by_user = BankTransaction.explanation.is_not(None) & (BankTransaction.explained_by == "user")
    wanted = transactions_for_matching(company_id).where(
        BankTransaction.closed_at.is_(None),
        BankTransaction.vanished_at.is_(None),
        BankTransaction.booking_date >= today - LOOK_BACK,
        ~by_user,
        ~booked,
    )
    rows = await session.scalars(wanted.order_by(BankTransaction.booking_date.desc(), BankTransaction.id).limit(MOST))
    return [transaction_candidate(row) for row in rows]


async def aliases(session: AsyncSession, company_id: UUID) -> frozenset[tuple[str, str]]:
    """What users' confirmations taught: counterparty and name or IBAN."""
    rows = await session.execute(
        select(CounterpartyAlias.counterparty, CounterpartyAlias.value).where(CounterpartyAlias.company_id == company_id)
    )
    return frozenset((counterparty, value) for counterparty, value in rows)


def documents_for_matching(company_id: UUID) -> Select[Document, str | None, str]:
    """The company's documents, each with what is still to be paid where the paper says so apart from the total, and with the reference
    of the payment we wrote for it, if any.

    Everything else that was read stays in the database: it may be a hundred times the rest, of thousands of documents.
    """
    corrected = Document.corrections.has_key("tax_inclusive_amount")
    payable = case((corrected, None), else_=Document.extraction["fields"]["payable_amount"]["value"].astext)
    ours = (Payment.company_id == Document.company_id, Payment.document_id == Document.id, Payment.state.in_(LIVING))
    end_to_end_id = select(Payment.end_to_end_id).where(*ours).scalar_subquery()
    return (
        select(Document, payable, end_to_end_id)
        .options(defer(Document.extraction), defer(Document.corrections))
        .where(Document.company_id == company_id)
    )


def transactions_for_matching(company_id: UUID) -> Select[BankTransaction]:
    """The company's transactions without the bank's own words, for the same reason."""
    light = (defer(BankTransaction.raw), defer(BankTransaction.words))
    return select(BankTransaction).options(*light).where(BankTransaction.company_id == company_id)


def document_candidate(row: Document, payable: str | None, end_to_end_id: str | None) -> DocumentCandidate:
    """A document as the engine wants it. Without a direction it is taken for a purchase, as nearly all papers that lack one are."""
    return DocumentCandidate(
        id=str(row.id),
        kind=row.kind,
        direction=cast(Direction, row.direction or "purchase"),
        supplier_name=row.supplier_name,
        supplier_vat_number=row.supplier_vat_number,
        customer_name=row.customer_name,
        customer_vat_number=row.customer_vat_number,
        invoice_number=row.invoice_number,
        issue_date=row.issue_date,
        due_date=row.due_date,
        currency=row.currency,
        tax_inclusive_amount=row.tax_inclusive_amount,
        payable_amount=_amount(payable),
        iban=row.iban,
        structured_communication=row.structured_communication,
        payment_means=row.payment_mark or row.payment_means,
        end_to_end_id=end_to_end_id,
    )


def _amount(written: str | None) -> Decimal | None:
    """Advances and cash rounding; what is not a number is not one."""
    try:
        amount = None if written is None else Decimal(written)
    except InvalidOperation:
        return None
    return amount if amount is None or amount.is_finite() else None


def transaction_candidate(row: BankTransaction) -> TransactionCandidate:
    """A transaction as the engine wants it."""
    original = original_amount(row.remittance_information, row.currency)
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
        on_card=row.source.startswith("card:"),
        original_amount=original[0] if original else None,
        original_currency=original[1] if original else None,
        creditor_id=row.creditor_id,
        mandate_id=row.mandate_id,
    )
