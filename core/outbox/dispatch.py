"""Handing ready jobs to the queue, and taking them back."""

from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.outbox.ticket import Ticket

_DUE = text("select distinct queue from job where state = 'ready' and run_at <= now()")

_DISPATCH = text("""
    with chosen as (
        select id from job where state = 'ready' and queue = :queue and run_at <= now()
        order by priority, run_at, id limit :most for update skip locked
    )
    update job set state = 'queued', generation = generation + 1, lease_until = now() + make_interval(secs => :lease)
    from chosen where job.id = chosen.id
    returning job.id, job.generation
""")

_PUT_BACK = text("""
    update job set state = 'ready', lease_until = null
    where state = 'queued'
      and (id, generation) in (select * from unnest(cast(:ids as uuid[]), cast(:generations as int[])))
""")

_EXPIRE = text("update job set lease_until = now() where state = 'queued'")


async def list_due_queues(connection: AsyncConnection) -> list[str]:
    """The queues that have something to dispatch now."""
    return list((await connection.execute(_DUE)).scalars())


async def dispatch(connection: AsyncConnection, queue: str, *, most: int, lease: float) -> list[Ticket]:
    """Mark up to `most` due jobs as queued. Commit, then hand the tickets on; `lease` seconds later an unclaimed job is ready again."""
    rows = await connection.execute(_DISPATCH, {"queue": queue, "most": most, "lease": lease})
    return [Ticket(row.id, row.generation) for row in rows]


async def put_back(connection: AsyncConnection, tickets: Sequence[Ticket]) -> None:
    """Make jobs ready again that the queue did not take."""
    values = {"ids": [ticket.id for ticket in tickets], "generations": [ticket.generation for ticket in tickets]}
    await connection.execute(_PUT_BACK, values)


async def expire_queued(connection: AsyncConnection) -> None:
    """End the lease of everything queued: the queue has lost its memory, so nobody holds those tickets."""
    await connection.execute(_EXPIRE)
