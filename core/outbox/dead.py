"""Jobs that ended badly, for a person to look at: they are kept until somebody decides."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from core.outbox.models import QueuedJob

_RETRY = text("""
    update job set state = 'ready', run_at = now(), attempts = 0, crashes = 0, finished_at = null
    where id = :id and state = 'dead' and not exists (
        select from job twin where twin.company_id = job.company_id and twin.kind = job.kind and twin.dedup_key = job.dedup_key
          and twin.state in ('ready', 'queued'))
    returning id
""")


@dataclass(frozen=True, slots=True)
class DeadJob:
    """What a person needs to decide whether to try again."""

    id: UUID
    company_id: UUID
    kind: str
    attempts: int
    crashes: int
    finished_at: datetime | None
    last_error: str | None


async def list_dead(connection: AsyncConnection, *, most: int = 100) -> list[DeadJob]:
    """The latest dead jobs of all companies, newest first."""
    wanted = select(
        QueuedJob.id,
        QueuedJob.company_id,
        QueuedJob.kind,
        QueuedJob.attempts,
        QueuedJob.crashes,
        QueuedJob.finished_at,
        QueuedJob.last_error,
    )
    rows = await connection.execute(wanted.where(QueuedJob.state == "dead").order_by(QueuedJob.finished_at.desc()).limit(most))
    return [DeadJob(*row) for row in rows]


async def retry_dead(connection: AsyncConnection, job_id: UUID) -> bool:
    """Make a dead job ready again with all its attempts; False when it is not dead, or when one like it waits already."""
    return (await connection.execute(_RETRY, {"id": job_id})).scalar() is not None
