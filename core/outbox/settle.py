"""How a run ends: fenced and done with its effects, failed, or handed back."""

from datetime import datetime

from sqlalchemy import TextClause, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core.outbox.ticket import Ticket

BACK_OFF = 2.0
"""Seconds, doubled with each attempt and spread over half to one and a half: 8 attempts span some eight minutes."""

_FENCE = text("select true from job where id = :id and generation = :generation and state = 'running' for update")

_COMPLETE = text("""
    update job set state = 'done', finished_at = now(), lease_until = null, worker = null
    where id = :id and generation = :generation and state = 'running'
    returning true
""")

# A job of the same key may have been staged while this one ran: two of them cannot wait, and the later one will see more.
_FAIL = text("""
    with mine as (
        select id, :permanent or attempts >= max_attempts as is_dead, exists (
            select from job twin where twin.company_id = job.company_id and twin.kind = job.kind and twin.dedup_key = job.dedup_key
              and twin.state in ('ready', 'queued')) as has_twin
        from job where id = :id and generation = :generation and state = 'running' for update
    )
    update job set
        state = case when is_dead then 'dead' when has_twin then 'cancelled' else 'ready' end,
        run_at = greatest(
            now() + make_interval(secs => least(3600, :back_off * 2 ^ attempts) * (0.5 + random())), cast(:not_before as timestamptz)
        ),
        finished_at = case when is_dead or has_twin then now() end,
        last_error = :error, lease_until = null, worker = null
    from mine where job.id = mine.id
    returning state
""")

_RELEASE = text("""
    with mine as (
        select id, exists (
            select from job twin where twin.company_id = job.company_id and twin.kind = job.kind and twin.dedup_key = job.dedup_key
              and twin.state in ('ready', 'queued')) as has_twin
        from job where id = :id and generation = :generation and state = 'running' for update
    )
    update job set
        state = case when has_twin then 'cancelled' else 'ready' end, attempts = greatest(attempts - 1, 0),
        finished_at = case when has_twin then now() end, lease_until = null, worker = null
    from mine where job.id = mine.id
    returning state
""")


async def fence(session: AsyncSession, ticket: Ticket) -> bool:
    """Lock the job, first thing in the transaction of its effects; False when another run has overtaken this one."""
    return (await session.execute(_FENCE, _key(ticket))).scalar() is not None


async def complete(session: AsyncSession, ticket: Ticket) -> None:
    """Mark a fenced job as done, last thing in the transaction of its effects."""
    if (await session.execute(_COMPLETE, _key(ticket))).scalar() is None:
        raise RuntimeError(f"Job {ticket} was completed without its fence.")


async def fail(
    connection: AsyncConnection,
    ticket: Ticket,
    *,
    error: str,
    permanent: bool,
    not_before: datetime | None = None,
    back_off: float = BACK_OFF,
) -> str | None:
    """End a run that failed: ready again later, dead, or cancelled in favour of a waiting job of the same key.

    Returns the new state; None when the run had been overtaken. `error` is stored as it comes: redact it first.
    """
    values = _key(ticket) | {"error": error, "permanent": permanent, "not_before": not_before, "back_off": back_off}
    return await _settle(connection, _FAIL, values)


async def release(connection: AsyncConnection, ticket: Ticket) -> str | None:
    """Hand back a run that was stopped on purpose: ready at once, and not counted as an attempt."""
    return await _settle(connection, _RELEASE, _key(ticket))


def _key(ticket: Ticket) -> dict[str, object]:
    return {"id": ticket.id, "generation": ticket.generation}


async def _settle(connection: AsyncConnection, statement: TextClause, values: dict[str, object]) -> str | None:
    try:
        async with connection.begin_nested():
            return (await connection.execute(statement, values)).scalar()
    except IntegrityError:
        # A twin was committed between our look and our write; now it is seen.
        return (await connection.execute(statement, values)).scalar()
