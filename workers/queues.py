"""The kinds of workers there are, and arq set up as one of them."""

import os
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from arq.connections import ArqRedis
from arq.worker import Worker, func
from redis.exceptions import WatchError

from core.outbox.sweep import QUARANTINE
from core.outbox.ticket import Ticket
from workers.carrier import FUNCTION, pack, queue_name, unpack
from workers.context import Context
from workers.execute import execute
from workers.leases import Leases
from workers.settings import Timing


@dataclass(frozen=True, slots=True)
class Profile:
    """One queue: jobs at once in a process, seconds a job may take, and how many tickets lie in the queue at most."""

    at_once: int
    limit: float
    cap: int


QUEUES = {
    "fast": Profile(at_once=20, limit=30, cap=300),
    "net": Profile(at_once=10, limit=300, cap=100),
    "reading": Profile(at_once=max(1, os.cpu_count() or 1), limit=600, cap=20),
    QUARANTINE: Profile(at_once=1, limit=600, cap=5),
}
"""A queue a duration class: arq keeps a dead worker's job marked for the longest limit among its functions."""

_MARGIN = 30
"""Seconds between our limit, which records why, and arq's, which is the last resort."""


class PatientWorker(Worker):
    """arq's worker, that outlives a Valkey which went away between two looks at a ticket: arq would end with the WatchError."""

    async def start_jobs(self, job_ids: list[bytes]) -> None:
        """Start what is still there. A look that was cut off is given up, its slot with it: the next round looks again."""
        try:
            await super().start_jobs(job_ids)
        except WatchError:
            self.job_counter -= 1
            self.sem.release()


def build_worker(queue: str, redis: ArqRedis, context: Context, leases: Leases, *, worker: str, timing: Timing) -> Worker:
    """An arq worker that runs the tickets of `queue`. It retries nothing and keeps nothing: the database does both."""
    profile = QUEUES[queue]

    async def run_job(ctx: dict[Any, Any], job_id: str, generation: int) -> None:
        await execute(context, Ticket(UUID(job_id), generation), leases, worker=worker, limit=profile.limit, timing=timing)

    return PatientWorker(
        functions=[func(run_job, name=FUNCTION)],
        queue_name=queue_name(queue),
        redis_pool=redis,
        max_jobs=profile.at_once,
        job_timeout=profile.limit + _MARGIN,
        job_completion_wait=max(1, round(timing.stop)),
        keep_result=0,
        max_tries=1_000_000,
        poll_delay=timing.worker_poll,
        allow_abort_jobs=False,
        job_serializer=pack,
        job_deserializer=unpack,
        log_results=False,
    )
