"""Put documents and transactions together in a booking, and take them apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.banking.queries import get_transaction
from core.bookings.errors import AlreadyBooked, NothingToBook
from core.bookings.models import Booking, BookingDocument, BookingTransaction, UndonePair
from core.bookings.queries import get_booking
from core.documents.queries import get_living_document
from core.jobs import DeliverDocument, Reconcile
from core.outbox.stage import stage


@dataclass(frozen=True, slots=True)
class Change:
    """What to put into a booking and what to take out."""

    add_documents: Sequence[UUID] = ()
    add_transactions: Sequence[UUID] = ()
    remove_documents: Sequence[UUID] = ()
    remove_transactions: Sequence[UUID] = ()


async def make_booking(
    session: AsyncSession,
    company_id: UUID,
    documents: Sequence[UUID],
    transactions: Sequence[UUID],
    *,
    made_by: str,
    decision_id: UUID | None = None,
    note: str | None = None,
) -> Booking:
    """A booking of these documents and transactions; each may be in one booking only, which the database sees to.

    Raises NothingToBook, AlreadyBooked, DocumentNotFound, DocumentIsDeleted, TransactionNotFound.
    """
    if not documents and not transactions:
        raise NothingToBook
    booking = Booking(company_id=company_id, id=ids.uuid7(), made_by=made_by, decision_id=decision_id, note=note)
    session.add(booking)
    await session.flush()
    papers = await _put_in(session, company_id, booking.id, documents, transactions)
    await _changed(session, booking, "booking.made", sorted(papers), transactions=[str(t) for t in transactions], made_by=made_by)
    return booking


async def change_booking(session: AsyncSession, company_id: UUID, booking_id: UUID, change: Change, *, note: str | None) -> Booking:
    """Put members in, take members out; what is taken out is not proposed with what stays. Raises as make_booking, BookingNotFound."""
    booking = await get_booking(session, company_id, booking_id, lock=True)
    held_documents, held_transactions = await _held(session, company_id, booking_id)
    # What it does not hold cannot be taken out of it: saying so again does no harm.
    out_documents, out_transactions = held_documents & set(change.remove_documents), held_transactions & set(change.remove_transactions)
    kept_documents, kept_transactions = held_documents - out_documents, held_transactions - out_transactions
    if not (kept_documents or kept_transactions or change.add_documents or change.add_transactions):
        raise NothingToBook
    in_booking = (BookingDocument.company_id == company_id, BookingDocument.booking_id == booking_id)
    await session.execute(delete(BookingDocument).where(*in_booking, BookingDocument.document_id.in_(out_documents)))
    also = (BookingTransaction.company_id == company_id, BookingTransaction.booking_id == booking_id)
    await session.execute(delete(BookingTransaction).where(*also, BookingTransaction.transaction_id.in_(out_transactions)))
    await _part(session, company_id, out_documents, held_transactions)
    await _part(session, company_id, kept_documents, out_transactions)
    papers = await _put_in(session, company_id, booking_id, change.add_documents, change.add_transactions)
    booking.note = note if note is not None else booking.note
    booking.accepted_at = None
    booking.version += 1
    touched = sorted(held_documents | papers)
    await _changed(session, booking, "booking.changed", touched)
    return booking


async def undo_booking(session: AsyncSession, company_id: UUID, booking_id: UUID) -> None:
    """Take a booking apart. Its pairs are never proposed together again. Raises BookingNotFound."""
    booking = await get_booking(session, company_id, booking_id, lock=True)
    documents, transactions = await _held(session, company_id, booking_id)
    await _part(session, company_id, documents, transactions)
    await session.execute(delete(Booking).where(Booking.company_id == company_id, Booking.id == booking_id))
    await _changed(session, booking, "booking.undone", sorted(documents))


async def _held(session: AsyncSession, company_id: UUID, booking_id: UUID) -> tuple[set[UUID], set[UUID]]:
    """Documents, deleted ones too, and transactions in the booking."""
    documents = select(BookingDocument.document_id).where(
        BookingDocument.company_id == company_id, BookingDocument.booking_id == booking_id
    )
    transactions = select(BookingTransaction.transaction_id).where(
        BookingTransaction.company_id == company_id, BookingTransaction.booking_id == booking_id
    )
    return set(await session.scalars(documents)), set(await session.scalars(transactions))


async def _put_in(
    session: AsyncSession, company_id: UUID, booking_id: UUID, documents: Sequence[UUID], transactions: Sequence[UUID]
) -> set[UUID]:
    """The documents that are booked: of the arrivals of one invoice the one that leads, whichever was named.

    Each row is locked before it is looked for in other bookings, so that of two callers one sees what the other did.
    """
    papers: set[UUID] = set()
    for document_id in sorted(set(documents)):
        document = await get_living_document(session, company_id, document_id)
        papers.add(document.superseded_by or document.id)
    for transaction_id in sorted(set(transactions)):
        await get_transaction(session, company_id, transaction_id, lock=True)
    held_documents, held_transactions = await _held(session, company_id, booking_id)
    try:
        async with session.begin_nested():
            for document_id in sorted(papers - held_documents):
                session.add(BookingDocument(company_id=company_id, booking_id=booking_id, document_id=document_id))
            for transaction_id in sorted(set(transactions) - held_transactions):
                session.add(BookingTransaction(company_id=company_id, booking_id=booking_id, transaction_id=transaction_id))
    except IntegrityError as error:
        raise await _already_booked(session, company_id, papers, set(transactions)) from error
    # A pair the user puts together by hand is no longer apart.
    pair = (UndonePair.company_id == company_id, UndonePair.document_id.in_(papers), UndonePair.transaction_id.in_(transactions))
    await session.execute(delete(UndonePair).where(*pair))
    return papers


async def _already_booked(session: AsyncSession, company_id: UUID, documents: set[UUID], transactions: set[UUID]) -> AlreadyBooked:
    """The failure, with the booking that holds one of them, so that the user can go there."""
    paper = await session.scalar(
        select(BookingDocument).where(BookingDocument.company_id == company_id, BookingDocument.document_id.in_(documents)).limit(1)
    )
    if paper is not None:
        return AlreadyBooked(booking_id=paper.booking_id, document_id=paper.document_id)
    movement = await session.scalar(
        select(BookingTransaction)
        .where(BookingTransaction.company_id == company_id, BookingTransaction.transaction_id.in_(transactions))
        .limit(1)
    )
    if movement is not None:
        return AlreadyBooked(booking_id=movement.booking_id, transaction_id=movement.transaction_id)
    return AlreadyBooked()


async def _part(session: AsyncSession, company_id: UUID, documents: Iterable[UUID], transactions: Iterable[UUID]) -> None:
    pairs = [
        {
            "company_id": company_id,
            "document_id": document_id,
            "transaction_id": transaction_id,
            "undone_by": session.info.get("user_id"),
            "undone_at": clock.now(),
        }
        for document_id in sorted(documents)
        for transaction_id in sorted(transactions)
    ]
    if pairs:
        await session.execute(insert(UndonePair).values(pairs).on_conflict_do_nothing())


async def _changed(session: AsyncSession, booking: Booking, action: str, touched: Sequence[UUID], **facts: object) -> None:
    booking.updated_at = clock.now()
    await stage(session, booking.company_id, Reconcile())
    for document_id in touched:
        await stage(session, booking.company_id, DeliverDocument(document_id=document_id))
    events.tell(session, booking.company_id, action, subject_type="booking", subject_id=booking.id, **facts)
    await audit.record(session, booking.company_id, action, subject_type="booking", subject_id=booking.id, **facts)
