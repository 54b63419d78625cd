"""Decisions end; what the user refused does not."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.link import undo_booking
from core.bookings.queries import list_bookings
from core.matching.confirm import confirm_suggestion, dismiss_suggestion, take_apart
from core.matching.models import MatchDecision
from core.matching.prune import KEEP, prune_decisions
from core.matching.reconcile import Reconciled, reconcile
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

REFERENCE = "+++090/9337/55493+++"


async def run(session: AsyncSession, company_id: UUID) -> Reconciled:
    await session.flush()
    return await reconcile(session, company_id, today=TODAY)


async def years_later(session: AsyncSession, company_id: UUID) -> int:
    """Prune when everything has become old; how many decisions are left."""
    await session.flush()
    await prune_decisions(session, company_id, now=clock.now() + timedelta(days=1000))
    return await session.scalar(select(func.count()).select_from(MatchDecision).where(MatchDecision.company_id == company_id)) or 0


async def cancelling(session: AsyncSession, company_id: UUID) -> UUID:
    await make_document(session, company_id, issue_date=date(2026, 11, 1))
    await make_document(session, company_id, kind="credit_note", issue_date=date(2026, 11, 5), due_date=None)
    await run(session, company_id)
    offered = select(MatchDecision.id).where(MatchDecision.company_id == company_id, MatchDecision.outcome == "suggested")
    return (await session.scalars(offered)).one()


async def test_a_dismissed_cancellation_outlives_its_decision(session: AsyncSession, company_id: UUID) -> None:
    await dismiss_suggestion(session, company_id, await cancelling(session, company_id))
    await run(session, company_id)
    left = await years_later(session, company_id)
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)
    offered = MatchDecision.outcome == "suggested"
    assert await session.scalar(select(func.count()).select_from(MatchDecision).where(MatchDecision.company_id == company_id, offered)) == 0
    assert left == 0


async def test_a_cancellation_undone_twice_is_remembered_once_and_outlives_its_decision(session: AsyncSession, company_id: UUID) -> None:
    booking = await confirm_suggestion(session, company_id, await cancelling(session, company_id))
    await take_apart(session, company_id, booking.id)
    await years_later(session, company_id)
    assert (await run(session, company_id)).suggested == 0


async def test_a_pair_taken_apart_outlives_its_decision(session: AsyncSession, company_id: UUID) -> None:
    await make_document(session, company_id, structured_communication=REFERENCE)
    await make_transaction(session, await make_account(session, company_id), structured_communication=REFERENCE)
    await run(session, company_id)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    await undo_booking(session, company_id, members.booking.id)
    assert await years_later(session, company_id) == 0
    assert await run(session, company_id) == Reconciled(linked=0, suggested=0)


async def test_the_reason_of_a_booking_and_what_stands_stay_and_what_ended_lately_too(session: AsyncSession, company_id: UUID) -> None:
    await make_document(session, company_id, structured_communication=REFERENCE)
    await make_transaction(session, await make_account(session, company_id), structured_communication=REFERENCE)
    await run(session, company_id)
    (members,) = await list_bookings(session, company_id, after=None, limit=10)
    await years_later(session, company_id)
    assert await session.get(MatchDecision, (company_id, members.booking.decision_id)) is not None

    now = clock.now()
    ended = {}
    for age in (KEEP - timedelta(days=1), KEEP + timedelta(days=1)):
        row = MatchDecision(company_id=company_id, outcome="suggested", document_ids=[], transaction_ids=[], score=0.5, reasons=[])
        row.superseded_at = now - age
        session.add(row)
        await session.flush()
        ended[age] = row.id
    assert await prune_decisions(session, company_id, now=now) == 1
    left = set(await session.scalars(select(MatchDecision.id).where(MatchDecision.company_id == company_id)))
    assert ended[KEEP - timedelta(days=1)] in left
