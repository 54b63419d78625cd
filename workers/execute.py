"""Running one ticket: claim, work, and whatever end it comes to."""

import asyncio
import logging
from enum import StrEnum

from sqlalchemy.exc import SQLAlchemyError

from core.db import Database
from core.outbox import settle
from core.outbox.claim import Claimed, claim
from core.outbox.redaction import redact
from core.outbox.ticket import Ticket
from workers.context import Context
from workers.failures import LeaseLost, earliest_retry, is_permanent
from workers.handlers import find_handler
from workers.leases import Leases
from workers.run import Run
from workers.settings import Timing

log = logging.getLogger(__name__)

_SETTLING_PAUSES = (0.0, 0.5, 2.0)
"""Seconds before each try to record a failure: a database that restarts should not make it look like a crash."""


class Outcome(StrEnum):
    """How a delivery of a ticket ended."""

    STALE = "stale"
    DONE = "done"
    FAILED = "failed"
    OVERTAKEN = "overtaken"


class _Stuck(Exception):
    """The job took longer than its queue allows."""


async def execute(context: Context, ticket: Ticket, leases: Leases, *, worker: str, limit: float, timing: Timing) -> Outcome:
    """Run the job of `ticket` if it is still to be run, for `limit` seconds at most. Raises nothing but CancelledError, when stopped."""
    async with context.database.dispatcher_engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        claimed = await claim(connection, ticket, worker=worker, lease=timing.lease)
    if claimed is None:
        return Outcome.STALE
    run = Run(context.database, claimed)
    try:
        with leases.hold(ticket):
            try:
                await _work(context, claimed, run, limit)
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if not leases.has_lost(ticket) or task is None:
                    raise
                task.uncancel()
                return Outcome.OVERTAKEN
    except LeaseLost:
        return Outcome.OVERTAKEN
    except asyncio.CancelledError:
        await asyncio.shield(_hand_back(context.database, ticket))
        raise
    except Exception as error:
        if not run.finished:
            log.warning("job %s %s failed: %s", claimed.kind, ticket, redact(error), exc_info=log.isEnabledFor(logging.DEBUG))
            await _record_failure(context.database, ticket, error, timing)
            return Outcome.FAILED
        log.warning("job %s %s failed after its end: %s", claimed.kind, ticket, redact(error))
    return Outcome.DONE


async def _work(context: Context, claimed: Claimed, run: Run, limit: float) -> None:
    registered = await find_handler(claimed.kind)
    if registered is None:
        raise LookupError(f"this version has no handler for {claimed.kind}")
    job = registered.job.model_validate(claimed.args)
    clock = asyncio.timeout(limit)
    try:
        async with clock:
            await registered.handler(context, job, run)
            if not run.finished:
                async with run.finish():
                    pass  # nothing to record but that it is done
    except TimeoutError as error:
        if clock.expired():
            raise _Stuck(f"longer than {limit:g} s") from error
        raise


async def _record_failure(database: Database, ticket: Ticket, error: Exception, timing: Timing) -> None:
    for pause in _SETTLING_PAUSES:
        await asyncio.sleep(pause)
        try:
            async with database.dispatcher_engine.begin() as connection:
                await settle.fail(
                    connection,
                    ticket,
                    error=redact(error),
                    permanent=is_permanent(error),
                    not_before=earliest_retry(error),
                    back_off=timing.back_off,
                )
        except (SQLAlchemyError, OSError, TimeoutError):
            continue
        return
    log.error("the failure of job %s could not be recorded: its lease will end by itself", ticket)


async def _hand_back(database: Database, ticket: Ticket) -> None:
    try:
        async with database.dispatcher_engine.begin() as connection:
            await settle.release(connection, ticket)
    except (SQLAlchemyError, OSError, TimeoutError):
        log.warning("job %s could not be handed back: its lease will end by itself", ticket)
