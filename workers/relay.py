"""The relay: carries due jobs from the database to the queue, and looks after what got lost. Any number may run side by side."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from arq.connections import ArqRedis
from sqlalchemy.exc import SQLAlchemyError

from core import clock
from core.db import Database
from core.events import drop_foreign
from core.outbox.dispatch import dispatch, expire_queued, list_due_queues, put_back
from core.outbox.processes import beat, forget, forget_silent
from core.outbox.prune import prune_jobs
from core.outbox.schedules import stage_due
from core.outbox.sweep import sweep
from workers import carrier
from workers.process import new_process_id
from workers.queues import QUEUES
from workers.settings import Timing

log = logging.getLogger(__name__)

_TROUBLE = (*carrier.CARRIER_ERRORS, SQLAlchemyError)
_PRUNE_EVERY = 3600.0
_LONGEST_PAUSE = 2.0


class Relay:
    """One relay's chores, each repeated on its own beat so that a stalled queue never stops the sweeper."""

    def __init__(self, database: Database, redis: ArqRedis, timing: Timing) -> None:
        self._database = database
        self._redis = redis
        self._timing = timing
        self._process_id = new_process_id("relay")

    async def run(self, stopped: asyncio.Event) -> None:
        """Relay until `stopped` is set."""
        timing = self._timing
        chores = (
            (self.dispatch_due, timing.relay_poll),
            (self.watch_carrier, timing.canary),
            (self.sweep, timing.sweep),
            (self.stage_schedules, timing.schedules),
            (self.say_alive, timing.heartbeat),
            (self.prune, _PRUNE_EVERY),
        )
        tasks = [asyncio.create_task(_repeat(chore, every)) for chore, every in chores]
        log.info("%s started", self._process_id)
        await stopped.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        try:
            async with self._database.dispatcher_engine.begin() as connection:
                await forget(connection, self._process_id)
        except (SQLAlchemyError, OSError):
            log.warning("could not take %s off the list of processes", self._process_id)

    async def dispatch_due(self) -> bool:
        """Hand due jobs to the queue, as many as it has room for; whether there may be more at once.

        The jobs are marked and committed first: a relay that dies before sending leaves them to the sweeper, never unsaid.
        """
        engine = self._database.dispatcher_engine
        async with engine.connect() as connection:
            due = await list_due_queues(connection)
        more = False
        for queue in due:
            profile = QUEUES.get(queue)
            most = await carrier.room(self._redis, queue, profile.cap) if profile else 0
            if most <= 0:
                continue
            async with engine.begin() as connection:
                tickets = await dispatch(connection, queue, most=most, lease=self._timing.dispatch_lease)
            refused = await carrier.send(self._redis, queue, tickets)
            if refused:
                async with engine.begin() as connection:
                    await put_back(connection, refused)
                raise ConnectionError(f"the queue did not take {len(refused)} of {len(tickets)} jobs")
            more = more or len(tickets) == most
        return more

    async def watch_carrier(self) -> bool:
        """Notice that the queue restarted or was emptied, and hand out again what lay in it."""
        run, noted = await carrier.read_epoch(self._redis)
        if run != noted:
            log.warning("the queue lost its memory: handing out again what lay in it")
            async with self._database.dispatcher_engine.begin() as connection:
                await expire_queued(connection)
            await carrier.note_epoch(self._redis, run)
            await self.sweep()
        return False

    async def sweep(self) -> bool:
        """Make ready again what outlived its lease."""
        async with self._database.dispatcher_engine.begin() as connection:
            found = await sweep(connection, back_off=self._timing.back_off)
        if found.stranded:
            log.warning("%d jobs were stranded by their worker", found.stranded)
        return False

    async def stage_schedules(self) -> bool:
        """Stage what comes round now."""
        async with self._database.dispatcher_engine.begin() as connection:
            return await stage_due(connection, clock.now()) > 0

    async def say_alive(self) -> bool:
        async with self._database.dispatcher_engine.begin() as connection:
            await beat(connection, self._process_id, "relay")
        return False

    async def prune(self) -> bool:
        """Drop finished jobs, a batch at a time, processes long silent, and events that a restore brought from another cluster."""
        async with self._database.dispatcher_engine.begin() as connection:
            await forget_silent(connection)
            await drop_foreign(connection)
            return await prune_jobs(connection) > 0


async def _repeat(chore: Callable[[], Awaitable[bool]], every: float) -> None:
    """Do it again and again, at once where there is more; trouble of the surroundings is waited out."""
    pause = every
    while True:
        try:
            pause = 0.0 if await chore() else every
        except _TROUBLE as error:
            pause = min(_LONGEST_PAUSE, max(every, pause) * 2)
            log.warning("%s: %s", getattr(chore, "__name__", chore), type(error).__name__)
        await asyncio.sleep(pause)


async def relay(database: Database, redis_url: str, timing: Timing, stopped: asyncio.Event) -> None:
    """One relay process."""
    redis = carrier.connect(redis_url, retries=1)
    try:
        await Relay(database, redis, timing).run(stopped)
    finally:
        await carrier.close(redis)
