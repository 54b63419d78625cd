"""The heartbeat of one process for all the jobs it runs."""

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from core.db import Database
from core.outbox.heartbeat import renew
from core.outbox.processes import beat
from core.outbox.ticket import Ticket

log = logging.getLogger(__name__)


class Leases:
    """Which jobs run here, in which tasks. A task whose lease was lost is cancelled: its work can no longer count."""

    def __init__(self, database: Database, *, process_id: str, role: str, lease: float) -> None:
        self._database = database
        self._process_id = process_id
        self._role = role
        self._lease = lease
        self._tasks: dict[Ticket, asyncio.Task[object]] = {}
        self._lost: set[Ticket] = set()

    @contextmanager
    def hold(self, ticket: Ticket) -> Generator[None]:
        """Keep the lease of `ticket` while the current task works on it."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks[ticket] = task
        try:
            yield
        finally:
            del self._tasks[ticket]
            self._lost.discard(ticket)

    def has_lost(self, ticket: Ticket) -> bool:
        return ticket in self._lost

    async def renew_all(self) -> None:
        """One heartbeat."""
        held = dict(self._tasks)
        async with self._database.dispatcher_engine.begin() as connection:
            await beat(connection, self._process_id, self._role)
            kept = await renew(connection, held.keys(), lease=self._lease) if held else set[Ticket]()
        for ticket, task in held.items():
            if ticket not in kept and self._tasks.get(ticket) is task:
                log.warning("lease of job %s lost", ticket)
                self._lost.add(ticket)
                task.cancel()

    async def keep(self, every: float) -> None:
        """Heartbeats without end; a database that is away is tried again at the next."""
        while True:
            try:
                async with asyncio.timeout(every * 2):
                    await self.renew_all()
            except (SQLAlchemyError, OSError, TimeoutError) as error:
                log.warning("heartbeat failed: %s", type(error).__name__)
            await asyncio.sleep(every)
