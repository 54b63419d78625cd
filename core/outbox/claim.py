"""Taking a dispatched job to run it: one worker succeeds, every other delivery of the ticket finds nothing."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.outbox.ticket import Ticket

# A claim lost in a crash of the server looks like a job still queued: nothing waits for the disk here.
_CLAIM = text("""
    update job set state = 'running', attempts = attempts + 1, worker = :worker, started_at = now(),
        lease_until = now() + make_interval(secs => :lease)
    where id = :id and generation = :generation and state = 'queued'
    returning company_id, kind, args, attempts, max_attempts, set_config('synchronous_commit', 'off', true)
""")


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job that is ours until its lease ends. `attempts` counts this one."""

    ticket: Ticket
    company_id: UUID
    kind: str
    args: dict[str, Any]
    attempts: int
    max_attempts: int


async def claim(connection: AsyncConnection, ticket: Ticket, *, worker: str, lease: float) -> Claimed | None:
    """The job, now running; None when the ticket is stale or already taken. One statement: it may run in autocommit."""
    values = {"id": ticket.id, "generation": ticket.generation, "worker": worker, "lease": lease}
    row = (await connection.execute(_CLAIM, values)).one_or_none()
    return None if row is None else Claimed(ticket, row.company_id, row.kind, row.args, row.attempts, row.max_attempts)
