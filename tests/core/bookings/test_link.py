"""Booking by hand: each thing in one booking, and what was taken apart stays apart."""

import asyncio
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.banking.errors import TransactionNotFound
from core.bookings.errors import AlreadyBooked, BookingNotFound, NothingToBook
from core.bookings.link import Change, change_booking, make_booking, undo_booking
from core.bookings.models import Booking
from core.bookings.queries import get_members, undone_pairs
from core.db import Database
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.documents.models import Document
from tests.factories.banking import make_account, make_transaction
from tests.factories.companies import make_company
from tests.factories.documents import make_document


async def held(session: AsyncSession, company_id: UUID, booking_id: UUID) -> tuple[set[UUID], set[UUID]]:
    members = await get_members(session, company_id, booking_id)
    return {one.id for one in members.documents}, {one.id for one in members.transactions}


async def test_a_booking_holds_any_mix(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    movements = [(await make_transaction(session, account)).id for _ in range(2)]
    papers = [(await make_document(session, company_id)).id for _ in range(3)]
    booking = await make_booking(session, company_id, papers, movements, made_by="user", note="together")
    assert (booking.version, booking.note) == (1, "together")
    assert await held(session, company_id, booking.id) == (set(papers), set(movements))


async def test_a_booking_of_nothing_is_refused(session: AsyncSession, company_id: UUID) -> None:
    with pytest.raises(NothingToBook):
        await make_booking(session, company_id, [], [], made_by="user")


async def test_a_second_booking_of_the_same_thing_names_the_first(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id)
    first = await make_booking(session, company_id, [document.id], [], made_by="user")
    with pytest.raises(AlreadyBooked) as refused:
        await make_booking(session, company_id, [document.id], [], made_by="user")
    assert refused.value.facts == {"booking_id": first.id, "document_id": document.id}
    account = await make_account(session, company_id)
    movement = await make_transaction(session, account)
    await change_booking(session, company_id, first.id, Change(add_transactions=[movement.id]), note=None)
    with pytest.raises(AlreadyBooked) as again:
        await make_booking(session, company_id, [], [movement.id], made_by="user")
    assert again.value.facts == {"booking_id": first.id, "transaction_id": movement.id}


async def test_what_is_not_there_or_deleted_cannot_be_booked(session: AsyncSession, company_id: UUID) -> None:
    deleted = await make_document(session, company_id, deleted_at=clock.now())
    with pytest.raises(DocumentIsDeleted):
        await make_booking(session, company_id, [deleted.id], [], made_by="user")
    with pytest.raises(DocumentNotFound):
        await make_booking(session, company_id, [ids.uuid7()], [], made_by="user")
    with pytest.raises(TransactionNotFound):
        await make_booking(session, company_id, [], [ids.uuid7()], made_by="user")


async def test_another_company_s_documents_are_not_there(database: Database, session: AsyncSession, company_id: UUID) -> None:
    other_id = await make_company(database)
    async with database.tenant(other_id) as other, other.begin():
        document = await make_document(other, other_id)
    with pytest.raises(DocumentNotFound):
        await make_booking(session, company_id, [document.id], [], made_by="user")


async def test_the_copy_that_leads_is_booked_for_its_versions(session: AsyncSession, company_id: UUID) -> None:
    leader = await make_document(session, company_id)
    version = await make_document(session, company_id, superseded_by=leader.id)
    booking = await make_booking(session, company_id, [version.id], [], made_by="user")
    assert await held(session, company_id, booking.id) == ({leader.id}, set())


async def test_what_is_undone_is_kept_apart_until_the_user_puts_it_together_again(session: AsyncSession, company_id: UUID) -> None:
    document, movement = await make_document(session, company_id), await make_transaction(session, await make_account(session, company_id))
    booking = await make_booking(session, company_id, [document.id], [movement.id], made_by="matching")
    await undo_booking(session, company_id, booking.id)
    assert await undone_pairs(session, company_id) == {(str(document.id), str(movement.id))}
    with pytest.raises(BookingNotFound):
        await undo_booking(session, company_id, booking.id)
    await make_booking(session, company_id, [document.id], [movement.id], made_by="user")
    assert await undone_pairs(session, company_id) == frozenset()


async def test_what_is_taken_out_is_kept_apart_from_what_stays(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    document = await make_document(session, company_id)
    right, wrong = await make_transaction(session, account), await make_transaction(session, account)
    booking = await make_booking(session, company_id, [document.id], [right.id, wrong.id], made_by="user")
    changed = await change_booking(session, company_id, booking.id, Change(remove_transactions=[wrong.id]), note="one of two")
    assert (changed.version, changed.note, changed.accepted_at) == (2, "one of two", None)
    assert await held(session, company_id, booking.id) == ({document.id}, {right.id})
    assert await undone_pairs(session, company_id) == {(str(document.id), str(wrong.id))}


async def test_taking_out_what_is_not_in_it_does_no_harm(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id)
    movement = await make_transaction(session, await make_account(session, company_id))
    booking = await make_booking(session, company_id, [document.id], [movement.id], made_by="user")
    nobody = Change(remove_documents=[ids.uuid7()], remove_transactions=[ids.uuid7()], add_documents=[document.id])
    await change_booking(session, company_id, booking.id, nobody, note=None)
    assert await held(session, company_id, booking.id) == ({document.id}, {movement.id})
    assert await undone_pairs(session, company_id) == frozenset()


async def test_a_booking_is_not_emptied_by_a_change(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id)
    booking = await make_booking(session, company_id, [document.id], [], made_by="user")
    with pytest.raises(NothingToBook):
        await change_booking(session, company_id, booking.id, Change(remove_documents=[document.id]), note=None)


async def test_of_two_who_book_the_same_at_once_one_is_refused(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        document = await make_document(session, company_id)
        account = await make_account(session, company_id)
        movements = [(await make_transaction(session, account, amount=Decimal(-n))).id for n in (1, 2)]

    async def book(movement_id: UUID) -> str:
        try:
            async with database.tenant(company_id) as own, own.begin():
                await make_booking(own, company_id, [document.id], [movement_id], made_by="user")
        except AlreadyBooked:
            return "refused"
        return "booked"

    assert sorted(await asyncio.gather(*map(book, movements))) == ["booked", "refused"]
    async with database.tenant(company_id) as session:
        assert await session.scalar(select(func.count()).select_from(Booking).where(Booking.company_id == company_id)) == 1
        assert await session.scalar(select(func.count()).select_from(Document).where(Document.company_id == company_id)) == 1
