"""The surroundings: a durable PostgreSQL, a forgetful Valkey, two relays, two workers, one for the quarantine; all restarted when dead."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import asyncpg

from cli.embedded import child, postgres, valkey
from tests import database as databases

TIMING = {
    "OKIOKI_LEASE": "2.5",
    "OKIOKI_HEARTBEAT": "1.1",
    "OKIOKI_DISPATCH_LEASE": "4",
    "OKIOKI_SWEEP": "0.5",
    "OKIOKI_CANARY": "0.5",
    "OKIOKI_BACK_OFF": "0.1",
    "OKIOKI_STOP": "2",
}
"""A tenth of the production values, so that a seed takes half a minute."""

ROLES = ("relay", "relay", "fast", "fast", "quarantine")

_TABLES = """
    create table chaos_operation (id uuid primary key, company_id uuid not null);
    create table chaos_effect (operation_id uuid not null, company_id uuid not null);
    grant select, insert on chaos_operation, chaos_effect to okioki_app;
    alter table job alter column max_crashes set default 1000;
"""


class Environment:
    """What runs, and how to hurt it."""

    def __init__(self, folder: Path, *mutants: str) -> None:
        self.folder = folder
        self.mutants = mutants
        self.postgres = postgres.start(folder / "pg", durable=True)
        self.valkey = valkey.start(folder / "valkey", durable=False)
        self.frozen: set[int] = set()
        self.processes: list[tuple[str, subprocess.Popen[bytes]]] = []

    async def prepare(self) -> None:
        await asyncio.to_thread(databases.migrate, self.postgres.url)
        connection = await asyncpg.connect(self.postgres.url)
        await connection.execute(_TABLES)
        self.processes = [(role, self._start(role)) for role in ROLES]
        async with asyncio.timeout(60):
            while await connection.fetchval("select count(*) from worker_process") < len(ROLES):
                await asyncio.sleep(0.1)
        await connection.close()

    def _start(self, role: str) -> subprocess.Popen[bytes]:
        env = os.environ | TIMING | {"DATABASE_URL": self.postgres.url, "REDIS_URL": self.valkey.url}
        env |= {"OKIOKI_KEY_ENCRYPTION_KEY": "11" * 32, "OKIOKI_STORAGE_URL": self.folder.as_uri()}
        command = [sys.executable, "-m", "tests.chaos.process", role, *self.mutants]
        with (self.folder / f"{role}.log").open("ab") as output:
            return child.start(command, env=env, output=output)

    async def supervise(self) -> None:
        """Start again whatever has died."""
        while True:
            for index, (role, process) in enumerate(self.processes):
                if process.poll() is not None:
                    self.processes[index] = (role, self._start(role))
            await asyncio.sleep(0.2)

    def pids(self, role: str) -> list[int]:
        return [process.pid for known, process in self.processes if known == role and process.poll() is None]

    def restart_valkey(self) -> None:
        self.valkey.process.kill()
        self.valkey.process.wait()
        self.valkey = valkey.start(self.folder / "valkey", port=self.valkey.port, durable=False)

    def crash_postgres(self) -> None:
        """An immediate shutdown, without a checkpoint: the next start recovers from the log."""
        self.postgres.process.send_signal(signal.SIGQUIT)
        self.postgres.process.wait(20)
        self.postgres = postgres.start(self.folder / "pg", port=self.postgres.port, durable=True)

    def stop(self) -> None:
        for _, process in self.processes:
            with suppress(ProcessLookupError):
                process.kill()
            process.wait()
        self.valkey.process.kill()
        self.valkey.process.wait()
        self.postgres.stop()


@asynccontextmanager
async def running(folder: Path, *mutants: str) -> AsyncGenerator[Environment]:
    environment = Environment(folder, *mutants)
    try:
        await environment.prepare()
        supervisor = asyncio.create_task(environment.supervise())
        yield environment
        supervisor.cancel()
    finally:
        environment.stop()
