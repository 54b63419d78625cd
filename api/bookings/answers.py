"""What is said about an incomplete booking."""

from uuid import UUID

from fastapi import Response

from api.bookings.represent import represent
from api.bookings.schemas import Booking, BookingClosureWrite, BookingPauseWrite
from api.deps import CompanyId, Today, Transaction
from api.permissions import Permission
from api.preconditions import tell_version
from api.routing import Routes
from core.bookings.accept import accept_booking as accept
from core.bookings.close import close_booking as close
from core.bookings.errors import BookingNotFound, PauseOutOfRange
from core.bookings.pause import pause_booking as pause
from core.bookings.pause import resume_booking as resume

routes = Routes("bookings")
_WRITE = Permission.BOOKINGS_WRITE


@routes.put("/bookings/{id}/acceptance", permission=_WRITE, problems=(BookingNotFound,))
async def accept_booking(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """Keep it on the list on purpose: it is provisionally OK."""
    tell_version(response, (await accept(transaction, company_id, id, accepted=True)).version)
    return await represent(transaction, company_id, id)


@routes.delete("/bookings/{id}/acceptance", permission=_WRITE, problems=(BookingNotFound,))
async def withdraw_acceptance(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """It is not OK after all."""
    tell_version(response, (await accept(transaction, company_id, id, accepted=False)).version)
    return await represent(transaction, company_id, id)


@routes.put("/bookings/{id}/pause", permission=_WRITE, problems=(BookingNotFound, PauseOutOfRange))
async def pause_booking(
    id: UUID, body: BookingPauseWrite, response: Response, transaction: Transaction, company_id: CompanyId, today: Today
) -> Booking:
    """Put it aside until a day, or until the missing part arrives. The accountant may have its documents now."""
    tell_version(response, (await pause(transaction, company_id, id, until=body.until, today=today)).version)
    return await represent(transaction, company_id, id)


@routes.delete("/bookings/{id}/pause", permission=_WRITE, problems=(BookingNotFound,))
async def resume_booking(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """Ask about it again now."""
    tell_version(response, (await resume(transaction, company_id, id)).version)
    return await represent(transaction, company_id, id)


@routes.put("/bookings/{id}/closure", permission=_WRITE, problems=(BookingNotFound,))
async def close_booking(
    id: UUID, body: BookingClosureWrite, response: Response, transaction: Transaction, company_id: CompanyId
) -> Booking:
    """Be done with it and say why: nothing more will come. The note is kept on what it holds."""
    tell_version(response, (await close(transaction, company_id, id, body.note)).version)
    return await represent(transaction, company_id, id)


@routes.delete("/bookings/{id}/closure", permission=_WRITE, problems=(BookingNotFound,))
async def reopen_booking(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """Ask about what is missing again."""
    tell_version(response, (await close(transaction, company_id, id, None)).version)
    return await represent(transaction, company_id, id)
