"""A deleted document leaves its booking, and comes back to it when it is restored."""

from datetime import date
from uuid import UUID

from sqlalchemy import Uuid, cast, delete, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.models import BankTransaction
from core.bookings.link import Change, change_booking, make_booking
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.documents.models import Document


async def hold_booking_of(session: AsyncSession, company_id: UUID, document_id: UUID) -> None:
    """Lock the booking that holds a document, or held it when it was deleted, before its documents are locked: as all do who change one."""
    place = select(BookingDocument.booking_id).where(BookingDocument.company_id == company_id, BookingDocument.document_id == document_id)
    left = select(cast(Document.left_place["booking_id"].astext, Uuid)).where(Document.company_id == company_id, Document.id == document_id)
    wanted = select(Booking.id).where(Booking.company_id == company_id, or_(Booking.id.in_(place), Booking.id.in_(left)))
    await session.execute(wanted.with_for_update())


async def leave_booking(session: AsyncSession, document: Document) -> None:
    """Take a deleted document out of its booking and note on it where it stood; a no-op when no booking holds it.

    A booking without any document left says nothing of its movements any more: it is dissolved, and they are free for another paper.
    Nobody said that they do not belong together, so the pair stays a possible one.
    """
    company_id = document.company_id
    booking = await session.scalar(
        select(Booking)
        .join(BookingDocument, (BookingDocument.company_id == Booking.company_id) & (BookingDocument.booking_id == Booking.id))
        .where(Booking.company_id == company_id, BookingDocument.document_id == document.id)
        .with_for_update(of=Booking)
    )
    if booking is None:
        return
    held = select(BookingTransaction.transaction_id).where(
        BookingTransaction.company_id == company_id, BookingTransaction.booking_id == booking.id
    )
    movements = sorted(await session.scalars(held))
    document.left_place = {
        "booking_id": str(booking.id),
        "transactions": [str(each) for each in movements],
        "made_by": booking.made_by,
        "note": booking.note,
        "paused_until": booking.paused_until.isoformat() if booking.paused_until else None,
    }
    await session.execute(
        delete(BookingDocument).where(BookingDocument.company_id == company_id, BookingDocument.document_id == document.id)
    )
    if await _living_documents(session, company_id, booking.id):
        booking.accepted_at = None
        booking.version += 1
        booking.updated_at = clock.now()
        action = "booking.changed"
    else:
        await session.execute(delete(Booking).where(Booking.company_id == company_id, Booking.id == booking.id))
        session.expunge(booking)
        action = "booking.undone"
    facts = {"deleted_document": str(document.id), "transactions": [str(each) for each in movements]}
    events.tell(session, company_id, action, subject_type="booking", subject_id=booking.id, **facts)
    await audit.record(session, company_id, action, subject_type="booking", subject_id=booking.id, **facts)


async def return_to_booking(session: AsyncSession, document: Document) -> None:
    """Put a restored document where it stood, if that is still possible.

    Into its booking, or with its movements into a new one where it was dissolved and none of them has found another place or was taken
    back by the bank. Otherwise it stays by itself, and is matched like any other.
    """
    place, document.left_place = document.left_place, None
    await session.flush()
    company_id = document.company_id
    standing = document.superseded_by or document.id
    taken = exists().where(BookingDocument.company_id == company_id, BookingDocument.document_id == standing)
    if place is None or await session.scalar(select(taken)):
        return
    booking_id = UUID(place["booking_id"])
    if await session.scalar(select(Booking.id).where(Booking.company_id == company_id, Booking.id == booking_id)):
        await change_booking(session, company_id, booking_id, Change(add_documents=[document.id]), note=None)
        return
    movements = [UUID(each) for each in place["transactions"]]
    if await _are_free(session, company_id, movements):
        booking = await make_booking(session, company_id, [document.id], movements, made_by=place["made_by"], note=place["note"])
        booking.paused_until = date.fromisoformat(place["paused_until"]) if place["paused_until"] else None


async def _living_documents(session: AsyncSession, company_id: UUID, booking_id: UUID) -> bool:
    living = exists().where(
        BookingDocument.company_id == company_id,
        BookingDocument.booking_id == booking_id,
        Document.company_id == company_id,
        Document.id == BookingDocument.document_id,
        Document.deleted_at.is_(None),
    )
    return bool(await session.scalar(select(living)))


async def _are_free(session: AsyncSession, company_id: UUID, movements: list[UUID]) -> bool:
    """Locked in order, as who books them does, so that they stay free until the caller has booked them."""
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    standing = select(BankTransaction.id).where(
        BankTransaction.company_id == company_id, BankTransaction.id.in_(movements), BankTransaction.vanished_at.is_(None)
    )
    await session.execute(standing.order_by(BankTransaction.id).with_for_update())
    free = await session.scalar(select(func.count()).select_from(standing.where(~booked).subquery()))
    return free == len(movements)
