"""Close an incomplete booking with a message: nothing more will come."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.banking import explain
from core.bookings.models import Booking
from core.bookings.queries import get_members
from core.documents import mark


async def close_booking(session: AsyncSession, company_id: UUID, booking_id: UUID, note: str | None) -> Booking:
    """Take a booking off the list with a note why (a discount, a rest that is written off), or (None) ask about it again.

    The note is kept on what it holds, where the accountant reads it: on its documents, or without any on its transactions. That is also
    what closes it. Raises BookingNotFound.
    """
    members = await get_members(session, company_id, booking_id, lock=True)
    for document in members.documents:
        await mark.close(session, company_id, document.id, note)
    if not members.documents:
        for transaction in members.transactions:
            await explain.close(session, company_id, transaction.id, note)
    return members.booking
