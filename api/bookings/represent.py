"""Bookings as the contract shows them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.bookings.schemas import Booking, BookingBalance, DocumentSummary, Reason, TransactionSummary
from core.bookings import models
from core.bookings.queries import Members, get_members
from core.bookings.weigh import Weighed, weigh
from core.matching.queries import reasons_of


async def represent(session: AsyncSession, company_id: UUID, booking_id: UUID) -> Booking:
    """One booking as it stands in this transaction. Raises BookingNotFound."""
    await session.flush()
    return (await represent_all(session, company_id, [await get_members(session, company_id, booking_id)]))[0]


async def represent_all(session: AsyncSession, company_id: UUID, found: Sequence[Members]) -> list[Booking]:
    """Bookings in the given order, in three statements however many they are."""
    weighed = await weigh(session, company_id, [members.booking.id for members in found])
    reasons = await reasons_of(session, company_id, [members.booking.decision_id for members in found])
    return [_booking(members, weighed[members.booking.id], reasons) for members in found]


def _booking(members: Members, weighed: Weighed, reasons: dict[UUID, list[dict[str, object]]]) -> Booking:
    booking: models.Booking = members.booking
    why = reasons.get(booking.decision_id, []) if booking.decision_id else []
    return Booking.model_validate(
        {
            "id": booking.id,
            "documents": [DocumentSummary.model_validate(one) for one in members.documents],
            "transactions": [TransactionSummary.model_validate(one) for one in members.transactions],
            "balance": balance(weighed),
            "made_by": booking.made_by,
            "reasons": [Reason.model_validate(one) for one in why],
            "accepted_at": booking.accepted_at,
            "paused_until": booking.paused_until,
            "note": booking.note,
            "version": booking.version,
            "created_at": booking.created_at,
        }
    )


def balance(weighed: Weighed) -> BookingBalance:
    """How a booking stands."""
    known = weighed.balance
    return BookingBalance(complete=weighed.settled, state=known.state, missing=known.difference, currency=known.currency)
