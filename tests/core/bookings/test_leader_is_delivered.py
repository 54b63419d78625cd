"""Who books a later arrival of an invoice books the one that leads; and that is the one the accountant must get."""

from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.link import Change, change_booking, make_booking
from tests.factories.documents import make_document

ASKED = text("select args ->> 'document_id' from job where company_id = :company_id and kind = 'deliver_document'")


async def test_the_delivery_of_the_leader_is_asked_for(session: AsyncSession, company_id: UUID) -> None:
    leader = await make_document(session, company_id)
    version = await make_document(session, company_id, superseded_by=leader.id)
    await make_booking(session, company_id, [version.id], [], made_by="matching")
    assert str(leader.id) in (await session.scalars(ASKED, {"company_id": company_id})).all()


async def test_also_when_it_is_added_to_a_booking(session: AsyncSession, company_id: UUID) -> None:
    booking = await make_booking(session, company_id, [(await make_document(session, company_id)).id], [], made_by="user")
    leader = await make_document(session, company_id)
    version = await make_document(session, company_id, superseded_by=leader.id)
    await change_booking(session, company_id, booking.id, Change(add_documents=[version.id]), note=None)
    assert str(leader.id) in (await session.scalars(ASKED, {"company_id": company_id})).all()
