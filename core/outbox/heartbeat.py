"""Keeping the leases of what a worker runs."""

from collections.abc import Collection

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.outbox.ticket import Ticket

# A row that is locked is being finished or swept right now: waiting for it would hold up the heartbeat of all the others.
_RENEW = text("""
    with free as (
        select id from job
        where state = 'running'
          and (id, generation) in (select * from unnest(cast(:ids as uuid[]), cast(:generations as int[])))
        for update skip locked
    )
    update job set lease_until = now() + make_interval(secs => :lease) from free where job.id = free.id
""")

_OURS = text("""
    select id, generation from job
    where state = 'running'
      and (id, generation) in (select * from unnest(cast(:ids as uuid[]), cast(:generations as int[])))
""")


async def renew(connection: AsyncConnection, tickets: Collection[Ticket], *, lease: float) -> set[Ticket]:
    """Prolong the leases by `lease` seconds from now. Tickets missing from the answer are no longer ours."""
    values = {"ids": [ticket.id for ticket in tickets], "generations": [ticket.generation for ticket in tickets]}
    await connection.execute(_RENEW, values | {"lease": lease})
    return {Ticket(row.id, row.generation) for row in await connection.execute(_OURS, values)}
