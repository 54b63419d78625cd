"""Finished jobs are dropped after a week; dead ones wait for a person."""

from uuid import UUID

import pytest
from sqlalchemy import text

from core import ids
from core.db import Database
from core.outbox.prune import prune_jobs
from tests.core.outbox.steps import staged
from tests.workers.probe import ProbeTimes


@pytest.mark.parametrize(
    ("state", "days", "dropped"), [("done", 8, True), ("cancelled", 8, True), ("done", 6, False), ("dead", 400, False)]
)
async def test_only_what_is_over_for_a_week_goes(database: Database, company_id: UUID, state: str, days: int, dropped: bool) -> None:
    job_id = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()))
    age = text("update job set state = :state, finished_at = now() - make_interval(days => :days) where id = :id")
    async with database.dispatcher_engine.begin() as connection:
        await connection.execute(age, {"state": state, "days": days, "id": job_id})
        await prune_jobs(connection)
        left = await connection.scalar(text("select count(*) from job where id = :id"), {"id": job_id})
    assert left == (0 if dropped else 1)
