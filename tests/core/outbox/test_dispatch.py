"""Dispatching numbers each hand-over, so that an old one can never count."""

from uuid import UUID

from core import ids
from core.db import Database
from core.outbox.dispatch import dispatch, expire_queued, list_due_queues, put_back
from core.outbox.sweep import sweep
from tests.core.outbox.steps import claimed, dispatched, row, staged
from tests.workers.probe import ProbeTimes


async def test_due_jobs_are_dispatched_by_priority_and_no_more_than_asked(database: Database, company_id: UUID) -> None:
    low = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()), priority=3)
    high = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()), priority=1)
    async with database.dispatcher_engine.begin() as connection:
        assert "fast" in await list_due_queues(connection)
        tickets = await dispatch(connection, "fast", most=1, lease=60)
    assert [(ticket.id, ticket.generation) for ticket in tickets] == [(high, 1)]
    assert (await row(database, high)).state == "queued"
    assert (await row(database, low)).state == "ready"


async def test_what_the_queue_refused_is_ready_again_and_its_ticket_is_worthless(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))
    async with database.dispatcher_engine.begin() as connection:
        await put_back(connection, [ticket])
    assert (await row(database, ticket.id)).state == "ready"
    again = await dispatched(database, ticket.id)
    assert again.generation == ticket.generation + 1
    assert await claimed(database, ticket) is None
    assert await claimed(database, again) is not None


async def test_a_ticket_is_claimed_once(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))
    first = await claimed(database, ticket)
    assert first is not None
    assert (first.company_id, first.kind, first.attempts) == (company_id, "probe_times", 1)
    assert await claimed(database, ticket) is None


async def test_a_queue_that_lost_its_memory_is_filled_again_at_once(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))
    async with database.dispatcher_engine.begin() as connection:
        await expire_queued(connection)
    async with database.dispatcher_engine.begin() as connection:
        await sweep(connection)
    assert (await row(database, ticket.id)).state == "ready"
