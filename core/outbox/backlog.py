"""How the work in the background is doing, for health checks."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_BACKLOG = text("""
    select queue, count(*) filter (where state = 'ready') as ready, count(*) filter (where state = 'queued') as queued,
        count(*) filter (where state = 'running') as running, count(*) filter (where state = 'dead') as dead,
        coalesce(max(extract(epoch from now() - run_at)) filter (where state = 'ready' and run_at <= now()), 0)::float as oldest
    from job where state in ('ready', 'queued', 'running', 'dead') group by queue order by queue
""")


@dataclass(frozen=True, slots=True)
class Backlog:
    """One queue. `oldest` is how many seconds the longest-waiting due job has waited to be dispatched."""

    queue: str
    ready: int
    queued: int
    running: int
    dead: int
    oldest: float


async def measure_backlog(connection: AsyncConnection) -> list[Backlog]:
    """Every queue that holds anything unfinished."""
    return [Backlog(*row) for row in await connection.execute(_BACKLOG)]
