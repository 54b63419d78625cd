"""Staging asks once, commits with its cause, and misses no change."""

import asyncio
from datetime import timedelta
from uuid import UUID

from core import clock, ids
from core.db import Database
from core.outbox.stage import cancel, stage
from tests.core.outbox.steps import claimed, dispatched, row, running, staged
from tests.factories.companies import make_company
from tests.workers.probe import ProbeAll, ProbeTimes, ProbeWork


async def test_a_job_waits_once_its_transaction_has_committed(database: Database, company_id: UUID) -> None:
    mark = ids.uuid7()
    stored = await row(database, await staged(database, company_id, ProbeWork(mark=mark)))
    assert (stored.state, stored.kind, stored.queue, stored.args) == ("ready", "probe_work", "fast", {"mark": str(mark)})


async def test_a_rolled_back_transaction_asks_for_nothing(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session:
        job_id = await stage(session, company_id, ProbeAll())
        await session.rollback()
    assert await staged(database, company_id, ProbeAll()) != job_id


async def test_waiting_jobs_of_one_key_are_one_at_the_earlier_time_and_higher_priority(database: Database, company_id: UUID) -> None:
    later = clock.now() + timedelta(hours=1)
    first = await staged(database, company_id, ProbeAll(), run_at=later)
    assert await staged(database, company_id, ProbeAll(), priority=10) == first
    stored = await row(database, first)
    assert stored.priority == 10
    assert stored.wait <= timedelta(0)


async def test_jobs_without_a_key_each_count(database: Database, company_id: UUID) -> None:
    job = ProbeTimes(mark=ids.uuid7())
    assert await staged(database, company_id, job) != await staged(database, company_id, job)


async def test_a_running_job_does_not_serve_for_a_later_change(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeAll())
    assert await staged(database, company_id, ProbeAll()) != ticket.id


async def test_the_same_key_of_another_company_is_another_job(database: Database, company_id: UUID) -> None:
    mine = await staged(database, company_id, ProbeAll())
    other = await make_company(database)
    theirs = await staged(database, other, ProbeAll())
    assert theirs != mine
    assert (await row(database, theirs)).company_id == other


async def test_a_waiting_job_does_not_start_before_the_change_it_serves_is_committed(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeAll()))
    async with database.tenant(company_id) as session, session.begin():
        assert await stage(session, company_id, ProbeAll()) == ticket.id
        claiming = asyncio.create_task(claimed(database, ticket))
        await asyncio.sleep(0.3)
        assert not claiming.done()
    assert await claiming is not None


async def test_a_job_can_be_taken_back_until_it_starts(database: Database, company_id: UUID) -> None:
    waiting = await staged(database, company_id, ProbeAll())
    async with database.tenant(company_id) as session, session.begin():
        assert await cancel(session, company_id, waiting)
    assert (await row(database, waiting)).state == "cancelled"
    ticket = await running(database, company_id, ProbeAll())
    async with database.tenant(company_id) as session, session.begin():
        assert not await cancel(session, company_id, ticket.id)


async def test_another_company_cannot_take_it_back(database: Database, company_id: UUID) -> None:
    waiting = await staged(database, company_id, ProbeAll())
    other = await make_company(database)
    async with database.tenant(other) as session, session.begin():
        assert not await cancel(session, company_id, waiting)
