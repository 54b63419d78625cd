"""A deleted document gives its payment free, and finds its place again when it is restored."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankTransaction
from core.bookings.link import make_booking
from core.bookings.models import Booking, BookingDocument
from core.bookings.queries import get_members, undone_pairs
from core.documents.models import Document
from core.duplicates.delete_document import delete_document, restore_document
from core.matching.open_items import open_documents, open_transactions
from tests.conftest import TODAY
from tests.core.duplicates.test_compare import MORNING, XML, arrive
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document


async def movement(session: AsyncSession, company_id: UUID) -> BankTransaction:
    return await make_transaction(session, await make_account(session, company_id))


async def open_movements(session: AsyncSession, company_id: UUID) -> list[str]:
    return [one.id for one in await open_transactions(session, company_id, today=TODAY)]


async def booking_of(session: AsyncSession, document: Document) -> UUID | None:
    place = select(BookingDocument.booking_id).where(
        BookingDocument.company_id == document.company_id, BookingDocument.document_id == document.id
    )
    return await session.scalar(place)


async def test_the_payment_of_a_deleted_document_waits_for_another(session: AsyncSession, company_id: UUID) -> None:
    wrong, paid = await make_document(session, company_id), await movement(session, company_id)
    await make_booking(session, company_id, [wrong.id], [paid.id], made_by="matching")
    await delete_document(session, company_id, wrong.id)
    assert list(await session.scalars(select(Booking).where(Booking.company_id == company_id))) == []
    assert await open_movements(session, company_id) == [str(paid.id)]
    better = await make_document(session, company_id)
    await make_booking(session, company_id, [better.id], [paid.id], made_by="user")
    await restore_document(session, company_id, wrong.id)
    assert (await booking_of(session, wrong), wrong.left_place, wrong.deleted_at) == (None, None, None)


async def test_restoring_books_it_again_with_its_payment(session: AsyncSession, company_id: UUID) -> None:
    document, paid = await make_document(session, company_id), await movement(session, company_id)
    made = await make_booking(session, company_id, [document.id], [paid.id], made_by="matching", note="as said")
    made.paused_until = TODAY
    await delete_document(session, company_id, document.id)
    await delete_document(session, company_id, document.id)
    await restore_document(session, company_id, document.id)
    booking_id = await booking_of(session, document)
    assert booking_id is not None
    members = await get_members(session, company_id, booking_id)
    assert [one.id for one in members.transactions] == [paid.id]
    assert (members.booking.made_by, members.booking.note, members.booking.paused_until) == ("matching", "as said", TODAY)
    assert await undone_pairs(session, company_id) == frozenset()


async def test_a_payment_that_the_bank_took_back_meanwhile_is_not_booked_again(session: AsyncSession, company_id: UUID) -> None:
    document, paid = await make_document(session, company_id), await movement(session, company_id)
    await make_booking(session, company_id, [document.id], [paid.id], made_by="user")
    await delete_document(session, company_id, document.id)
    paid.vanished_at = clock.now()
    await session.flush()
    await restore_document(session, company_id, document.id)
    assert await booking_of(session, document) is None


async def test_a_booking_keeps_its_other_documents_and_takes_the_restored_one_back(session: AsyncSession, company_id: UUID) -> None:
    first, second = await make_document(session, company_id), await make_document(session, company_id)
    paid = await movement(session, company_id)
    booking = await make_booking(session, company_id, [first.id, second.id], [paid.id], made_by="user")
    await delete_document(session, company_id, first.id)
    members = await get_members(session, company_id, booking.id)
    assert ([one.id for one in members.documents], [one.id for one in members.transactions]) == ([second.id], [paid.id])
    assert (await booking_of(session, first), booking.version) == (None, 2)
    await restore_document(session, company_id, first.id)
    assert await booking_of(session, first) == booking.id


async def test_a_copy_takes_the_place_of_a_deleted_leader_and_gives_it_back(session: AsyncSession, company_id: UUID) -> None:
    photo = await arrive(session, company_id)
    peppol = await arrive(session, company_id, 1, **XML, released_at=MORNING)
    paid = await movement(session, company_id)
    booking = await make_booking(session, company_id, [peppol.id], [paid.id], made_by="matching")
    await delete_document(session, company_id, peppol.id)
    assert (photo.superseded_by, photo.released_at) == (None, MORNING)
    assert (await booking_of(session, photo), await booking_of(session, peppol)) == (booking.id, None)
    assert await open_documents(session, company_id, today=TODAY) == []
    assert await open_movements(session, company_id) == []
    await restore_document(session, company_id, peppol.id)
    assert (photo.superseded_by, peppol.superseded_by) == (peppol.id, None)
    assert await booking_of(session, peppol) == booking.id


async def test_deleting_a_copy_leaves_the_leader_where_it_is(session: AsyncSession, company_id: UUID) -> None:
    photo, peppol = await arrive(session, company_id), await arrive(session, company_id, 1, **XML)
    booking = await make_booking(session, company_id, [peppol.id], [], made_by="user")
    await delete_document(session, company_id, photo.id)
    await restore_document(session, company_id, photo.id)
    assert (photo.superseded_by, await booking_of(session, peppol)) == (peppol.id, booking.id)
