"""What comes round comes once a round, keeps its rhythm, and is not made up for."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select, text

from core import clock, ids
from core.db import Database
from core.outbox.models import QueuedJob, Schedule
from core.outbox.schedules import drop_schedule, set_schedule, stage_due
from tests.workers.probe import ProbeAll, ProbeWork

HOUR = timedelta(hours=1)


async def _jobs(database: Database, company_id: UUID) -> list[QueuedJob]:
    async with database.tenant(company_id) as session:
        return list(await session.scalars(select(QueuedJob).where(QueuedJob.company_id == company_id)))


async def _stage_due(database: Database) -> None:
    async with database.dispatcher_engine.begin() as connection:
        await stage_due(connection, clock.now())


async def test_a_due_schedule_stages_its_job_about_its_subject_and_keeps_its_rhythm(database: Database, company_id: UUID) -> None:
    subject, due = ids.uuid7(), clock.now() - timedelta(minutes=200)
    async with database.tenant(company_id) as session, session.begin():
        await set_schedule(session, company_id, ProbeWork, subject, every=HOUR, first_run_at=due)
    await _stage_due(database)
    await _stage_due(database)
    assert [job.args for job in await _jobs(database, company_id)] == [{"mark": str(subject)}]
    async with database.tenant(company_id) as session:
        following = await session.scalar(select(Schedule.next_run_at).where(Schedule.company_id == company_id))
    assert following == due + 4 * HOUR


async def test_setting_it_again_changes_the_rhythm_and_dropping_it_ends_it(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        await set_schedule(session, company_id, ProbeAll, every=24 * HOUR)
        await set_schedule(session, company_id, ProbeAll, every=HOUR)
        rows = (await session.scalars(select(Schedule).where(Schedule.company_id == company_id))).all()
        assert [row.every_seconds for row in rows] == [3600]
        assert rows[0].next_run_at < clock.now() + 2 * HOUR
        await drop_schedule(session, company_id, ProbeAll)
        assert (await session.scalars(select(Schedule).where(Schedule.company_id == company_id))).all() == []


async def test_a_schedule_needs_exactly_the_subject_its_job_asks_for(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session:
        with pytest.raises(ValueError, match="cannot be scheduled"):
            await set_schedule(session, company_id, ProbeWork, every=HOUR)
        with pytest.raises(ValueError, match="cannot be scheduled"):
            await set_schedule(session, company_id, ProbeAll, ids.uuid7(), every=HOUR)


async def test_a_kind_of_another_version_does_not_hold_up_the_others(database: Database, company_id: UUID) -> None:
    past = clock.now() - HOUR
    async with database.tenant(company_id) as session, session.begin():
        await set_schedule(session, company_id, ProbeWork, ids.uuid7(), every=HOUR, first_run_at=past)
        await session.execute(text("update schedule set kind = 'from_the_future' where company_id = :id"), {"id": company_id})
        await set_schedule(session, company_id, ProbeAll, every=HOUR, first_run_at=past)
    await _stage_due(database)
    assert [job.kind for job in await _jobs(database, company_id)] == ["probe_all"]
