"""Jobs that come round. They live in the database: an outage or a change of the clock neither loses nor doubles one."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core import ids
from core.jobs import Job
from core.outbox.catalogue import job_class
from core.outbox.models import Schedule
from core.outbox.stage import stage

_SET = text("""
    insert into schedule (id, company_id, kind, subject_id, argument, every_seconds, next_run_at)
    values (:id, :company_id, :kind, cast(:subject_id as uuid), cast(:argument as text), cast(:every as int),
            coalesce(cast(:first as timestamptz), now() + make_interval(secs => cast(:every as int))))
    on conflict (company_id, kind, subject_id) do update set argument = excluded.argument, every_seconds = excluded.every_seconds,
        next_run_at = coalesce(cast(:first as timestamptz), least(schedule.next_run_at, excluded.next_run_at))
""")

# Whole steps past the time that was due: the rhythm stays, and runs missed meanwhile count as one.
_ADVANCE = text("""
    update schedule set next_run_at = next_run_at
        + make_interval(secs => every_seconds * (1 + floor(extract(epoch from now() - next_run_at) / every_seconds)))
    where company_id = :company_id and id = :id
""")


async def set_schedule(
    session: AsyncSession,
    company_id: UUID,
    job: type[Job],
    subject_id: UUID | None = None,
    *,
    every: timedelta,
    first_run_at: datetime | None = None,
) -> None:
    """Run `job` for `subject_id` (its one required argument, if it has any) every so often, from `first_run_at` or one step from now.

    Setting it again changes the rhythm; it does not make a second one.
    """
    required = [name for name, field in job.model_fields.items() if field.is_required()]
    if len(required) != (subject_id is not None):
        raise ValueError(f"{job.__name__} needs {required or 'no argument'}: it cannot be scheduled with subject {subject_id}.")
    values = {
        "id": ids.uuid7(),
        "company_id": company_id,
        "kind": job.kind(),
        "subject_id": subject_id,
        "argument": required[0] if required else None,
        "every": int(every.total_seconds()),
        "first": first_run_at,
    }
    await session.execute(_SET, values)


async def drop_schedule(session: AsyncSession, company_id: UUID, job: type[Job], subject_id: UUID | None = None) -> None:
    """Let it come round no more. What is staged already still runs."""
    same = Schedule.subject_id.is_not_distinct_from(subject_id)
    await session.execute(delete(Schedule).where(Schedule.company_id == company_id, Schedule.kind == job.kind(), same))


async def stage_due(connection: AsyncConnection, now: datetime, *, most: int = 100) -> int:
    """Stage what is due, in one transaction with the next time of each; how many were. Kinds this version does not know are passed by."""
    due = (
        select(Schedule.id, Schedule.company_id, Schedule.kind, Schedule.subject_id, Schedule.argument)
        .where(Schedule.next_run_at <= now)
        .order_by(Schedule.next_run_at)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    rows = (await connection.execute(due)).all()
    for row in rows:
        known = job_class(row.kind)
        if known is not None:
            await stage(connection, row.company_id, known.model_validate({row.argument: row.subject_id} if row.argument else {}))
        await connection.execute(_ADVANCE, {"company_id": row.company_id, "id": row.id})
    return len(rows)
