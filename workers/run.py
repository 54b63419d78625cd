"""One run of one job, and the fenced transaction in which it ends."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.db import Database
from core.outbox import settle
from core.outbox.claim import Claimed
from workers.failures import LeaseLost


class Run:
    """What a handler knows of its run. `job_id` stays the same over retries: external effects take it as their idempotency key."""

    def __init__(self, database: Database, claimed: Claimed) -> None:
        self._database = database
        self._claimed = claimed
        self.finished = False

    @property
    def job_id(self) -> UUID:
        return self._claimed.ticket.id

    @property
    def company_id(self) -> UUID:
        return self._claimed.company_id

    @property
    def attempt(self) -> int:
        """1 for the first."""
        return self._claimed.attempts

    @property
    def is_last_attempt(self) -> bool:
        """Whether a failure now is final, so that the user must be told."""
        return self._claimed.attempts >= self._claimed.max_attempts

    @asynccontextmanager
    async def finish(self) -> AsyncGenerator[AsyncSession]:
        """The one transaction in which the job's effects and its completion are committed together.

        Raises LeaseLost when another run has overtaken this one; let it pass. No network calls inside.
        """
        async with self._database.tenant(self.company_id) as session, session.begin():
            if not await settle.fence(session, self._claimed.ticket):
                raise LeaseLost(str(self._claimed.ticket))
            yield session
            await session.flush()
            await settle.complete(session, self._claimed.ticket)
        self.finished = True
