"""The user says that an incomplete booking is provisionally OK."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.bookings.models import Booking
from core.bookings.queries import get_booking


async def accept_booking(session: AsyncSession, company_id: UUID, booking_id: UUID, *, accepted: bool) -> Booking:
    """Keep an incomplete booking on the list on purpose, as provisionally OK; or take that back. Saying it again changes nothing.

    Raises BookingNotFound.
    """
    booking = await get_booking(session, company_id, booking_id, lock=True)
    if (booking.accepted_at is not None) == accepted:
        return booking
    booking.accepted_at = clock.now() if accepted else None
    booking.version += 1
    booking.updated_at = clock.now()
    events.tell(session, company_id, "booking.accepted", subject_type="booking", subject_id=booking_id, accepted=accepted)
    await audit.record(session, company_id, "booking.accepted", subject_type="booking", subject_id=booking_id, accepted=accepted)
    return booking
