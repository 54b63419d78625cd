"""Load: operations that commit together with the job they ask for; one in ten is rolled back."""

import asyncio
import random
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from core import ids
from core.db import Database
from core.outbox.stage import stage
from tests.chaos.job import ChaosJob
from tests.chaos.mutants import PLAIN
from workers import carrier

_OPERATION = text("insert into chaos_operation (id, company_id) values (:id, :company_id)")

ROLLED_BACK = 0.1
WRITERS = 3


class Generator:
    """What was asked for, as the one who asked knows it."""

    def __init__(self, database: Database, company_ids: list[UUID], redis_url: str | None = None) -> None:
        self._database = database
        self._company_ids = company_ids
        self._redis = carrier.connect(redis_url, retries=0, timeout=1) if redis_url else None
        self.committed: set[UUID] = set()
        self.rolled_back: set[UUID] = set()
        self.unknown: set[UUID] = set()
        """The answer to the commit was lost: either is right, but nothing in between."""

    async def generate(self, rng: random.Random, stopped: asyncio.Event) -> None:
        await asyncio.gather(*(self._write(random.Random(rng.random()), stopped) for _ in range(WRITERS)))
        if self._redis is not None:
            await carrier.close(self._redis)

    async def _write(self, rng: random.Random, stopped: asyncio.Event) -> None:
        while not stopped.is_set():
            operation_id, company_id = ids.uuid7(), rng.choice(self._company_ids)
            committing = False
            try:
                async with self._database.tenant(company_id) as session:
                    await session.execute(_OPERATION, {"id": operation_id, "company_id": company_id})
                    if self._redis is None:
                        await stage(session, company_id, ChaosJob(operation_id=operation_id))
                    if rng.random() < ROLLED_BACK:
                        await session.rollback()
                        self.rolled_back.add(operation_id)
                    else:
                        committing = True
                        await session.commit()
                        self.committed.add(operation_id)
            except (SQLAlchemyError, OSError, TimeoutError):
                if operation_id not in self.committed | self.rolled_back:
                    (self.unknown if committing else self.rolled_back).add(operation_id)
            if operation_id in self.committed:
                await self._tell_queue(operation_id, company_id)
            await asyncio.sleep(rng.uniform(0.02, 0.12))

    async def _tell_queue(self, operation_id: UUID, company_id: UUID) -> None:
        """The mutant's way, after the commit; the product's way does nothing here."""
        if self._redis is None:
            return
        try:
            queue = carrier.queue_name("fast")
            await self._redis.enqueue_job(PLAIN, str(operation_id), str(company_id), _job_id=str(operation_id), _queue_name=queue)
        except carrier.CARRIER_ERRORS:
            return
