"""Book transactions with the contract they belong to."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.errors import AlreadyBooked
from core.bookings.link import Change, change_booking, make_booking
from core.bookings.models import BookingDocument
from core.documents.models import Document, Kind

MADE_BY = "rule"


async def bookings_of_contracts(session: AsyncSession, company_id: UUID, contracts: Collection[UUID]) -> Mapping[UUID, UUID | None]:
    """The booking of each contract that is still there, or None where there is none yet."""
    if not contracts:
        return {}
    rows = await session.execute(
        select(Document.id, BookingDocument.booking_id)
        .outerjoin(BookingDocument, (BookingDocument.company_id == Document.company_id) & (BookingDocument.document_id == Document.id))
        .where(
            Document.company_id == company_id,
            Document.id.in_(contracts),
            Document.kind == Kind.CONTRACT,
            Document.deleted_at.is_(None),
        )
    )
    return {row.id: row.booking_id for row in rows}


async def attach(session: AsyncSession, company_id: UUID, contract_id: UUID, transactions: Sequence[UUID]) -> dict[UUID, UUID]:
    """Put them into the contract's booking, making that where there is none; each with its booking, without those booked meanwhile."""
    try:
        async with session.begin_nested():
            return await _put(session, company_id, contract_id, transactions)
    except AlreadyBooked:
        if len(transactions) == 1:
            return {}
    found: dict[UUID, UUID] = {}
    for one in transactions:
        found |= await attach(session, company_id, contract_id, [one])
    return found


async def _put(session: AsyncSession, company_id: UUID, contract_id: UUID, transactions: Sequence[UUID]) -> dict[UUID, UUID]:
    booking_id = (await bookings_of_contracts(session, company_id, [contract_id])).get(contract_id)
    if booking_id is None:
        booking_id = (await make_booking(session, company_id, [contract_id], transactions, made_by=MADE_BY)).id
    else:
        await change_booking(session, company_id, booking_id, Change(add_transactions=transactions), note=None)
    return dict.fromkeys(transactions, booking_id)
