"""One decision over everything open: booked when certain, offered when not, never twice, never again once undone."""

import asyncio
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.link import undo_booking
from core.bookings.models import Booking
from core.bookings.queries import list_bookings
from core.db import Database
from core.documents.models import Document
from core.matching.confirm import confirm_suggestion, dismiss_suggestion, take_apart
from core.matching.models import MatchDecision
from core.matching.reconcile import Reconciled, reconcile
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

REFERENCE = "+++090/9337/55493+++"


async def suggestions(session: AsyncSession, company_id: UUID) -> list[MatchDecision]:
    wanted = select(MatchDecision).where(
        MatchDecision.company_id == company_id, MatchDecision.outcome == "suggested", MatchDecision.superseded_at.is_(None)
    )
    return list(await session.scalars(wanted))


async def run(session: AsyncSession, company_id: UUID) -> Reconciled:
    await session.flush()
    found = await reconcile(session, company_id, today=TODAY)
    await session.flush()
    return found


async def pay(session: AsyncSession, company_id: UUID, **fields: object) -> UUID:
    return (await make_transaction(session, await make_account(session, company_id), **fields)).id


async def test_what_is_certain_is_booked_with_its_reasons(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, structured_communication=REFERENCE)
    movement_id = await pay(session, company_id, structured_communication=REFERENCE)
    assert await run(session, company_id) == Reconciled(linked=1, suggested=0)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    assert ([one.id for one in members.documents], [one.id for one in members.transactions]) == ([document.id], [movement_id])
    assert members.booking.made_by == "matching"
    decision = await session.get_one(MatchDecision, (company_id, members.booking.decision_id))
    assert "structured_communication" in {reason["code"] for reason in decision.reasons}
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


async def test_what_is_not_certain_is_offered_and_a_later_run_keeps_what_stands(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, supplier_name="Proximus NV")
    await pay(session, company_id, amount=Decimal("-60.00"))
    assert await run(session, company_id) == Reconciled(linked=0, suggested=1)
    (first,) = await suggestions(session, company_id)
    await run(session, company_id)
    assert [one.id for one in await suggestions(session, company_id)] == [first.id]
    document.tax_inclusive_amount = Decimal("60.00")
    assert await run(session, company_id) == Reconciled(linked=1, suggested=0)
    assert await suggestions(session, company_id) == []


async def test_what_was_undone_is_never_booked_or_offered_again(session: AsyncSession, company_id: UUID) -> None:
    await make_document(session, company_id, structured_communication=REFERENCE)
    await pay(session, company_id, structured_communication=REFERENCE)
    await run(session, company_id)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    await undo_booking(session, company_id, members.booking.id)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


async def cancelling(session: AsyncSession, company_id: UUID) -> MatchDecision:
    await make_document(session, company_id, issue_date=date(2026, 11, 1))
    await make_document(session, company_id, kind="credit_note", issue_date=date(2026, 11, 5), due_date=None)
    await run(session, company_id)
    (offered,) = await suggestions(session, company_id)
    assert (len(offered.document_ids), offered.transaction_ids) == (2, [])
    return offered


async def test_a_dismissed_cancellation_is_not_offered_again(session: AsyncSession, company_id: UUID) -> None:
    await dismiss_suggestion(session, company_id, (await cancelling(session, company_id)).id)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


async def test_an_undone_cancellation_is_not_offered_again(session: AsyncSession, company_id: UUID) -> None:
    booking = await confirm_suggestion(session, company_id, (await cancelling(session, company_id)).id)
    await take_apart(session, company_id, booking.id)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


@pytest.mark.parametrize(
    "fields",
    [
        {"deleted_at": clock.now()},
        {"closed_at": clock.now()},
        {"reading_state": "waiting"},
        {"kind": "contract"},
        {"payment_mark": "cash", "payment_mark_by": "user"},
        {"direction": None},
    ],
)
async def test_documents_that_wait_for_no_payment_are_left_out(session: AsyncSession, company_id: UUID, fields: dict[str, object]) -> None:
    await make_document(session, company_id, structured_communication=REFERENCE, **fields)
    await pay(session, company_id, structured_communication=REFERENCE)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


@pytest.mark.parametrize(
    "fields", [{"closed_at": clock.now()}, {"vanished_at": clock.now()}, {"explanation": "private", "explained_by": "user"}]
)
async def test_transactions_that_were_answered_or_taken_back_are_left_out(
    session: AsyncSession, company_id: UUID, fields: dict[str, object]
) -> None:
    await make_document(session, company_id, structured_communication=REFERENCE)
    await pay(session, company_id, structured_communication=REFERENCE, **fields)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


async def test_of_one_invoice_that_came_twice_the_leader_is_booked(session: AsyncSession, company_id: UUID) -> None:
    leader = await make_document(session, company_id, structured_communication=REFERENCE)
    await make_document(session, company_id, structured_communication=REFERENCE, superseded_by=leader.id)
    await pay(session, company_id, structured_communication=REFERENCE)
    await run(session, company_id)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    assert [one.id for one in members.documents] == [leader.id]


async def test_when_the_leader_is_deleted_its_version_is_booked(session: AsyncSession, company_id: UUID) -> None:
    leader = await make_document(session, company_id, structured_communication=REFERENCE)
    version = await make_document(session, company_id, structured_communication=REFERENCE, superseded_by=leader.id)
    leader.deleted_at = clock.now()
    await pay(session, company_id, structured_communication=REFERENCE)
    await run(session, company_id)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    assert [one.id for one in members.documents] == [version.id]


async def committed_pairs(database: Database, company_id: UUID, count: int) -> None:
    async with database.tenant(company_id) as session, session.begin():
        account = await make_account(session, company_id)
        for n in range(count):
            amount = Decimal(f"{100 + n}.37")
            name = f"Leverancier{n} BV"
            await make_document(session, company_id, supplier_name=name, supplier_vat_number=None, tax_inclusive_amount=amount)
            await make_transaction(session, account, counterparty_name=name, amount=-amount)


async def test_runs_at_once_book_each_pair_once(database: Database, company_id: UUID) -> None:
    await committed_pairs(database, company_id, 5)

    async def one_run() -> int:
        async with database.tenant(company_id) as session, session.begin():
            return (await reconcile(session, company_id, today=TODAY)).linked

    assert sorted(await asyncio.gather(*(one_run() for _ in range(3)))) == [0, 0, 5]
    async with database.tenant(company_id) as session:
        assert len((await session.scalars(select(Booking).where(Booking.company_id == company_id))).all()) == 5


async def test_a_document_put_away_meanwhile_does_not_stop_the_rest(database: Database, company_id: UUID) -> None:
    await committed_pairs(database, company_id, 2)
    async with database.tenant(company_id) as session, session.begin():
        (first, _) = (await session.scalars(select(Document).where(Document.company_id == company_id).order_by(Document.id))).all()
        first.deleted_at = clock.now()
        await session.flush()

        async def one_run() -> int:
            async with database.tenant(company_id) as other, other.begin():
                return (await reconcile(other, company_id, today=TODAY)).linked

        running = asyncio.create_task(one_run())
        await asyncio.sleep(0.5)
        assert not running.done()
    assert await running == 1
