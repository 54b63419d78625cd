"""One worker process: takes tickets from a queue and runs them until it is told to stop."""

import asyncio
import logging

from sqlalchemy.exc import SQLAlchemyError

from core.outbox.processes import forget
from workers import carrier
from workers.context import Context
from workers.leases import Leases
from workers.process import new_process_id
from workers.queues import build_worker
from workers.settings import Timing

log = logging.getLogger(__name__)

_RETRIES = 15
"""Tries at Valkey before the worker gives up and leaves a fresh start to its supervisor: some seven seconds."""


async def serve(context: Context, queue: str, redis_url: str, timing: Timing) -> None:
    """Run the jobs of `queue`. SIGINT and SIGTERM let what runs finish for a while, then hand it back.

    Ends with an error when the queue stays away: whoever supervises starts it again.
    """
    process_id = new_process_id(f"worker-{queue}")
    redis = carrier.connect(redis_url, retries=_RETRIES)
    leases = Leases(context.database, process_id=process_id, role=f"worker-{queue}", lease=timing.lease)
    worker = build_worker(queue, redis, context, leases, worker=process_id, timing=timing)
    heartbeat = asyncio.create_task(leases.keep(timing.heartbeat))
    log.info("%s started", process_id)
    try:
        await worker.async_run()
    except asyncio.CancelledError:
        log.info("%s told to stop", process_id)
    finally:
        for task in worker.tasks.values():
            task.cancel()
        await asyncio.gather(*worker.tasks.values(), return_exceptions=True)
        heartbeat.cancel()
        try:
            async with context.database.dispatcher_engine.begin() as connection:
                await forget(connection, process_id)
        except (SQLAlchemyError, OSError):
            log.warning("could not take %s off the list of processes", process_id)
        await carrier.close(redis)
