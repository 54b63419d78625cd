"""Every SELECT over bookings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core.banking.models import BankTransaction
from core.bookings.errors import BookingNotFound
from core.bookings.models import Booking, BookingDocument, BookingTransaction, UndonePair
from core.documents.models import Document


@dataclass(frozen=True, slots=True)
class Members:
    """What a booking holds."""

    booking: Booking
    documents: tuple[Document, ...]
    transactions: tuple[BankTransaction, ...]


async def get_booking(session: AsyncSession, company_id: UUID, booking_id: UUID, *, lock: bool = False) -> Booking:
    """The company's booking. Raises BookingNotFound."""
    wanted = select(Booking).where(Booking.company_id == company_id, Booking.id == booking_id)
    booking = await session.scalar(wanted.with_for_update() if lock else wanted)
    if booking is None:
        raise BookingNotFound(booking_id=booking_id)
    return booking


async def members_of(session: AsyncSession, company_id: UUID, bookings: Sequence[Booking]) -> list[Members]:
    """The documents (but deleted ones) and transactions of each booking, in two statements for all of them.

    Without what was read and what the bank sent word for word: that may be a hundred times the rest.
    """
    wanted = [booking.id for booking in bookings]
    documents = await session.execute(
        select(BookingDocument.booking_id, Document)
        .join(Document, (Document.company_id == BookingDocument.company_id) & (Document.id == BookingDocument.document_id))
        .options(defer(Document.extraction), defer(Document.corrections))
        .where(BookingDocument.company_id == company_id, BookingDocument.booking_id.in_(wanted), Document.deleted_at.is_(None))
        .order_by(Document.issue_date, Document.id)
    )
    transactions = await session.execute(
        select(BookingTransaction.booking_id, BankTransaction)
        .join(
            BankTransaction,
            (BankTransaction.company_id == BookingTransaction.company_id) & (BankTransaction.id == BookingTransaction.transaction_id),
        )
        .options(defer(BankTransaction.raw), defer(BankTransaction.words))
        .where(BookingTransaction.company_id == company_id, BookingTransaction.booking_id.in_(wanted))
        .order_by(BankTransaction.booking_date, BankTransaction.id)
    )
    papers: dict[UUID, list[Document]] = {booking_id: [] for booking_id in wanted}
    movements: dict[UUID, list[BankTransaction]] = {booking_id: [] for booking_id in wanted}
    for booking_id, document in documents:
        papers[booking_id].append(document)
    for booking_id, transaction in transactions:
        movements[booking_id].append(transaction)
    return [Members(booking, tuple(papers[booking.id]), tuple(movements[booking.id])) for booking in bookings]


async def get_members(session: AsyncSession, company_id: UUID, booking_id: UUID, *, lock: bool = False) -> Members:
    """One booking with what it holds. Raises BookingNotFound."""
    booking = await get_booking(session, company_id, booking_id, lock=lock)
    return (await members_of(session, company_id, [booking]))[0]


async def list_bookings(
    session: AsyncSession, company_id: UUID, *besides: ColumnElement[bool], after: tuple[datetime, UUID] | None, limit: int
) -> list[Members]:
    """The latest bookings first, with what they hold; `besides` are conditions over what other capabilities know of bookings."""
    wanted = select(Booking).where(Booking.company_id == company_id, *besides)
    if after is not None:
        wanted = wanted.where(tuple_(Booking.created_at, Booking.id) < after)
    rows = (await session.scalars(wanted.order_by(Booking.created_at.desc(), Booking.id.desc()).limit(limit))).all()
    return await members_of(session, company_id, rows)


async def undone_pairs(session: AsyncSession, company_id: UUID) -> frozenset[tuple[str, str]]:
    """Every (document, transaction) the user took apart."""
    rows = await session.execute(select(UndonePair.document_id, UndonePair.transaction_id).where(UndonePair.company_id == company_id))
    return frozenset((str(document_id), str(transaction_id)) for document_id, transaction_id in rows)
