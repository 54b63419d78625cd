"""Whatever nobody works on is found, and what keeps killing its worker is put aside."""

from uuid import UUID

from sqlalchemy import text

from core import ids
from core.db import Database
from core.outbox.dead import list_dead, retry_dead
from core.outbox.heartbeat import renew
from core.outbox.sweep import sweep
from core.outbox.ticket import Ticket
from tests.core.outbox.steps import claimed, dispatched, row, running, staged
from tests.workers.probe import ProbeAll, ProbeTimes


async def _expire(database: Database, *tickets: Ticket) -> None:
    async with database.dispatcher_engine.begin() as connection:
        for ticket in tickets:
            await connection.execute(text("update job set lease_until = now() - interval '1 s' where id = :id"), {"id": ticket.id})


async def _sweep(database: Database) -> None:
    async with database.dispatcher_engine.begin() as connection:
        await sweep(connection)


async def test_a_ticket_lost_on_the_way_is_handed_out_again(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))
    await _expire(database, ticket)
    await _sweep(database)
    stored = await row(database, ticket.id)
    assert (stored.state, stored.crashes, stored.queue) == ("ready", 0, "fast")


async def test_a_run_whose_worker_died_is_tried_in_quarantine_and_dead_after_the_third(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    for crashes in (1, 2):
        await _expire(database, ticket)
        await _sweep(database)
        stored = await row(database, ticket.id)
        assert (stored.state, stored.crashes, stored.attempts, stored.queue) == ("ready", crashes, 0, "quarantine")
        ticket = await dispatched(database, ticket.id)
        assert await claimed(database, ticket) is not None
    await _expire(database, ticket)
    await _sweep(database)
    assert (await row(database, ticket.id)).state == "dead"


async def test_a_dead_job_is_shown_and_can_be_retried_once(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    async with database.dispatcher_engine.begin() as connection:
        await connection.execute(text("update job set crashes = 2 where id = :id"), {"id": ticket.id})
    await _expire(database, ticket)
    await _sweep(database)
    async with database.dispatcher_engine.begin() as connection:
        assert ticket.id in [job.id for job in await list_dead(connection)]
        assert await retry_dead(connection, ticket.id)
        assert not await retry_dead(connection, ticket.id)
    assert (await row(database, ticket.id)).state == "ready"


async def test_a_lease_that_is_renewed_is_not_swept(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    await _expire(database, ticket)
    async with database.dispatcher_engine.begin() as connection:
        assert await renew(connection, [ticket], lease=30) == {ticket}
    await _sweep(database)
    assert (await row(database, ticket.id)).state == "running"


async def test_a_heartbeat_neither_waits_for_a_run_that_is_finishing_nor_calls_it_lost(database: Database, company_id: UUID) -> None:
    finishing = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    stale = Ticket(finishing.id, finishing.generation - 1)
    async with database.tenant(company_id) as session, session.begin():
        await session.execute(text("select 1 from job where id = :id for update"), {"id": finishing.id})
        async with database.dispatcher_engine.begin() as connection:
            await connection.execute(text("set local lock_timeout = '200ms'"))
            assert await renew(connection, [finishing, stale], lease=30) == {finishing}


async def test_two_stranded_runs_of_one_key_become_one(database: Database, company_id: UUID) -> None:
    first = await running(database, company_id, ProbeAll())
    second = await running(database, company_id, ProbeAll())
    await _expire(database, first, second)
    await _sweep(database)
    stored = [await row(database, ticket.id) for ticket in (first, second)]
    assert sorted(job.state for job in stored) == ["cancelled", "ready"]
    assert all(job.crashes == 1 for job in stored)
