"""One process of the product under test: `python -m tests.chaos.process relay|fast|quarantine [MUTANT]`."""

import asyncio
import os
import sys

from tests.chaos import job
from tests.chaos.mutants import MUTANTS
from workers.context import connect, open_context
from workers.process import log_to_stderr, stop_on_signals
from workers.queues import QUEUES, Profile
from workers.registry import HANDLERS
from workers.relay import relay
from workers.serve import serve
from workers.settings import Timing


async def run(role: str) -> None:
    assert job.ChaosJob.kind() in HANDLERS
    QUEUES["fast"] = Profile(at_once=8, limit=20, cap=60)
    QUEUES["quarantine"] = Profile(at_once=6, limit=20, cap=30)  # many crashes by design: one at a time would take minutes
    database = connect()
    if role == "relay":
        await relay(database, os.environ["REDIS_URL"], Timing(), stop_on_signals())
    else:
        async with open_context(database=database) as context:
            await serve(context, role, os.environ["REDIS_URL"], Timing())
    await database.dispose()


if __name__ == "__main__":
    log_to_stderr()
    for mutant in sys.argv[2:]:
        MUTANTS[mutant]()
    asyncio.run(run(sys.argv[1]))
