"""Asking for work, in the transaction of the change that calls for it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core import ids
from core.jobs import Job

_STAGE = text("""
    insert into job (id, company_id, kind, queue, args, dedup_key, priority, run_at, max_attempts)
    values (:id, :company_id, :kind, :queue, cast(:args as jsonb), cast(:dedup_key as text), :priority,
            coalesce(cast(:run_at as timestamptz), now()), :max_attempts)
    on conflict (company_id, kind, dedup_key) where dedup_key is not null and state in ('ready', 'queued')
    do update set priority = least(job.priority, excluded.priority), run_at = least(job.run_at, excluded.run_at)
    returning id
""")

_CANCEL = text("""
    update job set state = 'cancelled', lease_until = null, finished_at = now()
    where company_id = :company_id and id = :id and state in ('ready', 'queued')
    returning id
""")


async def stage(
    session: AsyncSession | AsyncConnection,
    company_id: UUID,
    job: Job,
    *,
    run_at: datetime | None = None,
    priority: int = 100,
) -> UUID:
    """Ask for `job` once the caller's transaction has committed; a rollback asks for nothing. Returns the id of the waiting job.

    A job of the same kind and key that still waits serves both callers, at the earlier time and the lower (more urgent) priority. Its
    row is updated, hence locked, until the caller commits: were it merely left alone, it could start and read before the commit, and
    the change it was asked for would be missed. A job that runs already does not serve: it may have read too early.
    """
    values = {
        "id": ids.uuid7(),
        "company_id": company_id,
        "kind": job.kind(),
        "queue": str(job.queue),
        "args": job.model_dump_json(),
        "dedup_key": job.dedup_key(),
        "priority": priority,
        "run_at": run_at,
        "max_attempts": job.max_attempts,
    }
    return (await session.execute(_STAGE, values)).scalar_one()


async def cancel(session: AsyncSession, company_id: UUID, job_id: UUID) -> bool:
    """Take back a job that has not started; False when it runs or has ended."""
    return (await session.execute(_CANCEL, {"company_id": company_id, "id": job_id})).scalar() is not None
