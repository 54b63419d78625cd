"""Every SELECT over payments, and over what decides whether a document can be paid."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core.banking.models import BankAccount, BankTransaction
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Direction, Document, Kind
from core.payments.errors import PaymentFileNotFound
from core.payments.models import LIVING, Payment, PaymentFile
from core.payments.payable import Surroundings

_BOOKED = exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)
_IN_A_FILE = exists().where(Payment.company_id == Document.company_id, Payment.document_id == Document.id, Payment.state.in_(LIVING))
_LIGHT = (defer(Document.extraction), defer(Document.corrections))


@dataclass(frozen=True, slots=True)
class Candidate:
    """An unpaid purchase invoice, and what is known around it."""

    document: Document
    around: Surroundings


async def list_unpaid(session: AsyncSession, company_id: UUID, *, after: tuple[date, UUID] | None, limit: int) -> list[Candidate]:
    """Purchase invoices that nothing paid and no file holds, the first due first; `after` is the (due day, id) of the last one seen."""
    due = due_day()
    wanted = select(Document).options(*_LIGHT).where(*_unpaid(company_id), ~_BOOKED, ~_IN_A_FILE)
    if after is not None:
        wanted = wanted.where(tuple_(due, Document.id) > after)
    rows = (await session.scalars(wanted.order_by(due, Document.id).limit(limit))).all()
    return await _with_surroundings(session, company_id, [(row, False, False) for row in rows])


async def get_candidates(
    session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID], *, lock: bool = False
) -> dict[UUID, Candidate]:
    """These documents, each with what is known around it; those that are not there are left out.

    With `lock` they are looked at after they are locked, in one order: a payment that another transaction wrote meanwhile is seen.
    """
    these = (Document.company_id == company_id, Document.id.in_(document_ids), Document.deleted_at.is_(None))
    if lock:
        await session.execute(select(Document.id).where(*these).order_by(Document.id).with_for_update())
    wanted = select(Document, _BOOKED, _IN_A_FILE).options(*_LIGHT).where(*these)
    rows = [(document, booked, in_a_file) for document, booked, in_a_file in await session.execute(wanted)]
    return {candidate.document.id: candidate for candidate in await _with_surroundings(session, company_id, rows)}


def due_day() -> ColumnElement[date]:
    """The day by which a document sorts among the unpaid: due, else issued, else arrived."""
    return func.coalesce(Document.due_date, Document.issue_date, func.date(Document.created_at))


def _unpaid(company_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return (
        Document.company_id == company_id,
        Document.direction == Direction.PURCHASE,
        Document.kind == Kind.INVOICE,
        Document.closed_at.is_(None),
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        Document.payment_mark.is_(None),
    )


async def _with_surroundings(session: AsyncSession, company_id: UUID, rows: Sequence[tuple[Document, bool, bool]]) -> list[Candidate]:
    own = frozenset(await session.scalars(select(BankAccount.iban).where(BankAccount.company_id == company_id)))
    paid = await _accounts_paid(session, company_id, [document for document, _, _ in rows])
    return [
        Candidate(document, Surroundings(booked, in_a_file, own, paid.get(_supplier(document), frozenset())))
        for document, booked, in_a_file in rows
    ]


async def _accounts_paid(session: AsyncSession, company_id: UUID, documents: Sequence[Document]) -> dict[str, frozenset[str]]:
    """For each supplier the accounts that booked payments went to: what happened, not what papers say."""
    suppliers = {_supplier(document) for document in documents} - {""}
    if not suppliers:
        return {}
    supplier = func.coalesce(Document.supplier_vat_number, func.lower(Document.supplier_name))
    rows = await session.execute(
        select(supplier, BankTransaction.counterparty_iban)
        .select_from(Document)
        .join(BookingDocument, (BookingDocument.company_id == Document.company_id) & (BookingDocument.document_id == Document.id))
        .join(
            BookingTransaction,
            (BookingTransaction.company_id == BookingDocument.company_id) & (BookingTransaction.booking_id == BookingDocument.booking_id),
        )
        .join(
            BankTransaction,
            (BankTransaction.company_id == BookingTransaction.company_id) & (BankTransaction.id == BookingTransaction.transaction_id),
        )
        .where(
            Document.company_id == company_id,
            supplier.in_(suppliers),
            BankTransaction.amount < 0,
            BankTransaction.counterparty_iban.is_not(None),
        )
        .distinct()
    )
    found: dict[str, set[str]] = {}
    for name, iban in rows:
        found.setdefault(str(name), set()).add(str(iban))
    return {name: frozenset(ibans) for name, ibans in found.items()}


def _supplier(document: Document) -> str:
    return document.supplier_vat_number or (document.supplier_name or "").lower()


async def get_file(session: AsyncSession, company_id: UUID, file_id: UUID, *, lock: bool = False) -> PaymentFile:
    """The company's payment file. Raises PaymentFileNotFound."""
    wanted = select(PaymentFile).where(PaymentFile.company_id == company_id, PaymentFile.id == file_id)
    found = await session.scalar(wanted.with_for_update() if lock else wanted)
    if found is None:
        raise PaymentFileNotFound(payment_file_id=file_id)
    return found


async def list_files(session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int) -> Sequence[PaymentFile]:
    """The latest files first."""
    wanted = select(PaymentFile).where(PaymentFile.company_id == company_id)
    if after is not None:
        wanted = wanted.where(tuple_(PaymentFile.created_at, PaymentFile.id) < after)
    return (await session.scalars(wanted.order_by(PaymentFile.created_at.desc(), PaymentFile.id.desc()).limit(limit))).all()


async def payments_of(session: AsyncSession, company_id: UUID, file_ids: Sequence[UUID]) -> dict[UUID, list[Payment]]:
    """The payments of each file, in the order of the file."""
    wanted = select(Payment).where(Payment.company_id == company_id, Payment.payment_file_id.in_(file_ids))
    found: dict[UUID, list[Payment]] = {file_id: [] for file_id in file_ids}
    for payment in await session.scalars(wanted.order_by(Payment.position)):
        found[payment.payment_file_id].append(payment)
    return found


async def paid_documents(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> frozenset[UUID]:
    """Those of the documents that a booking holds by now."""
    wanted = select(BookingDocument.document_id).where(
        BookingDocument.company_id == company_id, BookingDocument.document_id.in_(document_ids)
    )
    return frozenset(await session.scalars(wanted))
