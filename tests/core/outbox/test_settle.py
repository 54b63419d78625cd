"""A run ends with its effects or not at all; failures wait longer each time, and give up at last."""

from datetime import timedelta
from uuid import UUID

import pytest

from core import clock, ids
from core.db import Database
from core.outbox.settle import complete, fail, fence, release
from core.outbox.ticket import Ticket
from tests.core.outbox.steps import claimed, dispatched, row, running, staged
from tests.workers.probe import ProbeAll, ProbeTimes


async def _fail(database: Database, ticket: Ticket, **options: bool) -> str | None:
    async with database.dispatcher_engine.begin() as connection:
        return await fail(connection, ticket, error="it broke", **({"permanent": False} | options))


async def test_a_fenced_run_is_done_with_its_effects(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    async with database.tenant(company_id) as session, session.begin():
        assert await fence(session, ticket)
        await complete(session, ticket)
    stored = await row(database, ticket.id)
    assert (stored.state, stored.lease_until, stored.worker) == ("done", None, None)


async def test_a_run_that_was_overtaken_does_not_pass_the_fence(database: Database, company_id: UUID) -> None:
    old = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    assert await _fail(database, old) == "ready"
    new = await dispatched(database, old.id)
    assert await claimed(database, new) is not None
    async with database.tenant(company_id) as session, session.begin():
        assert not await fence(session, old)
        assert await fence(session, new)
    assert await _fail(database, old) is None


async def test_completing_without_the_fence_is_refused(database: Database, company_id: UUID) -> None:
    ticket = await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))
    async with database.tenant(company_id) as session, session.begin():
        with pytest.raises(RuntimeError, match="without its fence"):
            await complete(session, ticket)


async def test_each_failure_waits_longer_and_the_last_is_dead(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    for low, high in ((2, 6), (4, 12)):
        assert await _fail(database, ticket) == "ready"
        stored = await row(database, ticket.id)
        assert timedelta(seconds=low - 0.5) <= stored.wait <= timedelta(seconds=high)
        ticket = await dispatched(database, ticket.id)
        assert await claimed(database, ticket) is not None
    assert await _fail(database, ticket) == "dead"
    stored = await row(database, ticket.id)
    assert (stored.last_error, stored.attempts) == ("it broke", 3)
    assert stored.finished_at is not None


async def test_a_permanent_failure_is_dead_at_once(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    assert await _fail(database, ticket, permanent=True) == "dead"


async def test_the_outside_may_ask_for_a_longer_wait(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    async with database.dispatcher_engine.begin() as connection:
        await fail(connection, ticket, error="slow down", permanent=False, not_before=clock.now() + timedelta(hours=6))
    assert (await row(database, ticket.id)).wait > timedelta(hours=5)


async def test_a_failed_run_gives_way_to_a_waiting_job_of_its_key(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeAll())
    twin = await staged(database, company_id, ProbeAll())
    assert await _fail(database, ticket) == "cancelled"
    assert (await row(database, twin)).state == "ready"


async def test_a_run_that_is_handed_back_is_ready_at_once_and_not_counted(database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    async with database.dispatcher_engine.begin() as connection:
        assert await release(connection, ticket) == "ready"
    stored = await row(database, ticket.id)
    assert stored.attempts == 0
    assert stored.wait <= timedelta(0)
