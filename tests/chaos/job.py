"""The work that is done while things break: a wait, now and then a failure, and one countable effect."""

import asyncio
import random
from uuid import UUID

from sqlalchemy import text

from core.jobs import Job
from workers.context import Context
from workers.registry import handles
from workers.run import Run

FAILING = 0.1
SLOW = 0.3

EFFECT = text("insert into chaos_effect (operation_id, company_id) values (:operation_id, :company_id)")


class ChaosJob(Job):
    """Leave exactly one effect of an operation."""

    max_attempts = 1000
    operation_id: UUID


async def work() -> None:
    """Most jobs are quick; a third is slow enough to be caught in the middle. One in ten fails."""
    await asyncio.sleep(random.uniform(0.3, 1.5) if random.random() < SLOW else random.uniform(0, 0.03))
    if random.random() < FAILING:
        raise RuntimeError("failed on purpose")


@handles(ChaosJob)
async def leave_effect(context: Context, job: ChaosJob, run: Run) -> None:
    await work()
    async with run.finish() as session:
        await session.execute(EFFECT, {"operation_id": job.operation_id, "company_id": run.company_id})
