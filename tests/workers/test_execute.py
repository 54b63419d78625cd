"""One ticket from claim to end: done, failed, overtaken, stopped."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import text

from core import clock, ids
from core.companies.models import Company
from core.db import Database
from core.errors import DomainError, Kind
from core.outbox.stage import stage
from core.outbox.ticket import Ticket
from tests.core.outbox.steps import claimed, dispatched, row, staged
from tests.drain import drain
from tests.workers.probe import ProbeAll, ProbeTimes
from workers.context import Context
from workers.execute import Outcome, execute
from workers.leases import Leases
from workers.registry import HANDLERS, Handler, handles
from workers.run import Run
from workers.settings import Timing


class ServerDown(DomainError):
    """The server is down."""

    kind = Kind.UNAVAILABLE


class DocumentTooOdd(DomainError):
    """The document is too odd."""


@pytest.fixture(autouse=True)
async def _no_probe_handlers() -> AsyncIterator[None]:
    yield
    for known in (ProbeTimes, ProbeAll):
        HANDLERS.pop(known.kind(), None)


def _handle(handler: Handler[ProbeTimes]) -> None:
    handles(ProbeTimes)(handler)


async def _ticket(database: Database, company_id: UUID) -> Ticket:
    return await dispatched(database, await staged(database, company_id, ProbeTimes(mark=ids.uuid7())))


async def _execute(context: Context, ticket: Ticket, *, limit: float = 10, leases: Leases | None = None) -> Outcome:
    held = leases or Leases(context.database, process_id="test", role="test", lease=30)
    return await execute(context, ticket, held, worker="test", limit=limit, timing=Timing())


async def _rename(run: Run, name: str) -> None:
    async with run.finish() as session:
        company = await session.get_one(Company, run.company_id)
        company.name = name


async def _name(database: Database, company_id: UUID) -> str:
    async with database.tenant(company_id) as session:
        return (await session.get_one(Company, company_id)).name


async def test_effects_and_completion_are_committed_together(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        await _rename(run, "done")

    _handle(handler)
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket) is Outcome.DONE
    assert await _name(database, company_id) == "done"
    assert (await row(database, ticket.id)).state == "done"
    assert await _execute(context, ticket) is Outcome.STALE


async def test_a_handler_that_has_nothing_to_record_is_done_too(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        assert run.attempt == 1

    _handle(handler)
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket) is Outcome.DONE
    assert (await row(database, ticket.id)).state == "done"


@pytest.mark.parametrize(
    "case",
    [
        (ServerDown(), "ready", "serverDown: The server is down."),
        (DocumentTooOdd(), "dead", "documentTooOdd: The document is too odd."),
        (RuntimeError("password=hunter2"), "ready", "RuntimeError: password=***"),
    ],
)
async def test_failures_roll_back_and_are_kept_with_their_reason(
    database: Database, context: Context, company_id: UUID, case: tuple[Exception, str, str]
) -> None:
    error, state, words = case

    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        async with run.finish() as session:
            company = await session.get_one(Company, run.company_id)
            company.name = "half done"
            await session.flush()
            raise error

    _handle(handler)
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket) is Outcome.FAILED
    stored = await row(database, ticket.id)
    assert (stored.state, stored.last_error) == (state, words)
    assert await _name(database, company_id) != "half done"


async def test_the_moment_the_outside_names_is_waited_for(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        raise ServerDown(retry_at=clock.now() + timedelta(hours=2))

    _handle(handler)
    ticket = await _ticket(database, company_id)
    await _execute(context, ticket)
    assert (await row(database, ticket.id)).wait > timedelta(hours=1)


async def test_a_job_that_takes_too_long_is_stopped_and_says_so(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        await asyncio.sleep(30)

    _handle(handler)
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket, limit=0.1) is Outcome.FAILED
    assert "longer than 0.1 s" in (await row(database, ticket.id)).last_error


async def test_a_run_that_was_overtaken_leaves_no_trace(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        async with database.dispatcher_engine.begin() as connection:
            await connection.execute(text("update job set state = 'ready', lease_until = null where id = :id"), {"id": run.job_id})
        assert await claimed(database, await dispatched(database, run.job_id)) is not None
        await _rename(run, "zombie")

    _handle(handler)
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket) is Outcome.OVERTAKEN
    assert await _name(database, company_id) != "zombie"
    assert (await row(database, ticket.id)).state == "running"


async def test_the_heartbeat_stops_a_run_whose_lease_is_lost(database: Database, context: Context, company_id: UUID) -> None:
    started = asyncio.Event()

    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        started.set()
        await asyncio.sleep(30)

    _handle(handler)
    ticket = await _ticket(database, company_id)
    leases = Leases(database, process_id="test", role="test", lease=30)
    running = asyncio.create_task(_execute(context, ticket, leases=leases))
    await started.wait()
    await leases.renew_all()
    assert not running.done()
    async with database.dispatcher_engine.begin() as connection:
        await connection.execute(text("update job set state = 'ready', lease_until = null where id = :id"), {"id": ticket.id})
    await leases.renew_all()
    assert await running is Outcome.OVERTAKEN


async def test_a_run_that_is_stopped_on_purpose_is_handed_back(database: Database, context: Context, company_id: UUID) -> None:
    started = asyncio.Event()

    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        started.set()
        await asyncio.sleep(30)

    _handle(handler)
    ticket = await _ticket(database, company_id)
    running = asyncio.create_task(_execute(context, ticket))
    await started.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    stored = await row(database, ticket.id)
    assert (stored.state, stored.attempts, stored.crashes) == ("ready", 0, 0)


async def test_a_kind_without_a_handler_is_kept_for_a_version_that_has_one(database: Database, context: Context, company_id: UUID) -> None:
    ticket = await _ticket(database, company_id)
    assert await _execute(context, ticket) is Outcome.FAILED
    assert (await row(database, ticket.id)).state == "ready"


async def test_draining_runs_what_jobs_stage_in_turn(database: Database, context: Context, company_id: UUID) -> None:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        async with run.finish() as session:
            await stage(session, run.company_id, ProbeAll())

    async def last(context: Context, job: ProbeAll, run: Run) -> None:
        raise DocumentTooOdd

    _handle(handler)
    handles(ProbeAll)(last)
    await staged(database, company_id, ProbeTimes(mark=ids.uuid7()))
    assert await drain(database, context, company_id=company_id) == ["probe_times", "probe_all: documentTooOdd: The document is too odd."]
