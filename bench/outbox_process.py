"""One process of the outbox's measurement: `python -m bench.outbox_process relay|fast`."""

import asyncio
import os
import sys

from sqlalchemy import text

from tests.workers.probe import ProbeTimes
from workers.context import Context, connect, open_context
from workers.process import stop_on_signals
from workers.registry import handles
from workers.relay import relay
from workers.run import Run
from workers.serve import serve
from workers.settings import Timing

_EFFECT = text("insert into bench_effect (mark) values (:mark)")


@handles(ProbeTimes)
async def leave_mark(context: Context, job: ProbeTimes, run: Run) -> None:
    """The least a job can do: one row, with its completion."""
    async with run.finish() as session:
        await session.execute(_EFFECT, {"mark": job.mark})


async def run(role: str) -> None:
    database = connect()
    if role == "relay":
        await relay(database, os.environ["REDIS_URL"], Timing(), stop_on_signals())
    else:
        async with open_context(database=database) as context:
            await serve(context, role, os.environ["REDIS_URL"], Timing())


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1]))
