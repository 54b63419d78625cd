"""The processes that run and relay jobs, and when each was last alive."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_BEAT = text("""
    insert into worker_process (id, role, started_at, seen_at) values (:id, :role, now(), now())
    on conflict (id) do update set seen_at = now()
""")

_LIST = text("select id, role, started_at, extract(epoch from now() - seen_at)::float as silent from worker_process order by role, id")


@dataclass(frozen=True, slots=True)
class Process:
    """A process by its id, which is new at every start. `silent` is the seconds since it was last heard of."""

    id: str
    role: str
    started_at: datetime
    silent: float


async def beat(connection: AsyncConnection, process_id: str, role: str) -> None:
    """Say that the process is alive."""
    await connection.execute(_BEAT, {"id": process_id, "role": role})


async def forget(connection: AsyncConnection, process_id: str) -> None:
    """Take out a process that stops in good order."""
    await connection.execute(text("delete from worker_process where id = :id"), {"id": process_id})


async def forget_silent(connection: AsyncConnection) -> None:
    """Take out processes not heard of for an hour: they did not stop in good order, and will not come back under that id."""
    await connection.execute(text("delete from worker_process where seen_at < now() - interval '1 hour'"))


async def list_processes(connection: AsyncConnection) -> list[Process]:
    """Every process known, by role."""
    return [Process(*row) for row in await connection.execute(_LIST)]
