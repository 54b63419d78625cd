"""Whether the background works: which processes live, and how long work has been waiting."""

from dataclasses import dataclass

from core.db import Database
from core.outbox.backlog import Backlog, measure_backlog
from core.outbox.processes import Process, list_processes
from workers.queues import QUEUES

SILENT = 60.0
"""Seconds without a heartbeat after which a process counts as gone: six missed beats."""

WAITING = 300.0
"""Seconds that due work may wait to be handed out before somebody should look."""


@dataclass(frozen=True, slots=True)
class Health:
    """What is there, and what is wrong with it."""

    processes: list[Process]
    backlog: list[Backlog]
    problems: list[str]


async def check(database: Database) -> Health:
    """Look at heartbeats and backlog; `problems` is empty when all is well. Dead jobs are counted, not a problem of the machinery."""
    async with database.dispatcher_engine.connect() as connection:
        processes, backlog = await list_processes(connection), await measure_backlog(connection)
    alive = {process.role for process in processes if process.silent < SILENT}
    wanted = ["relay", *(f"worker-{queue}" for queue in QUEUES)]
    problems = [f"no {role} is alive" for role in wanted if role not in alive]
    problems += [f"work on {line.queue} has waited {line.oldest:.0f} s" for line in backlog if line.oldest > WAITING]
    problems += [f"nothing works on the queue {line.queue}" for line in backlog if line.queue not in QUEUES]
    return Health(processes, backlog, problems)
