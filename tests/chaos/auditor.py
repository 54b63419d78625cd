"""The judge: compares what was promised with what is there."""

import asyncio
from dataclasses import dataclass, field
from uuid import UUID

import asyncpg

from tests.chaos.generator import Generator


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found wrong; all empty when the promise was kept."""

    committed: int
    drained_after: float | None
    lost: set[UUID] = field(default_factory=set)
    twice: set[UUID] = field(default_factory=set)
    ghosts: set[UUID] = field(default_factory=set)
    dead: int = 0

    @property
    def is_clean(self) -> bool:
        return self.drained_after is not None and not (self.lost or self.twice or self.ghosts or self.dead)

    def __str__(self) -> str:
        drained = "not drained" if self.drained_after is None else f"drained in {self.drained_after:.1f} s"
        wrong = f"{len(self.lost)} lost, {len(self.twice)} twice, {len(self.ghosts)} of rolled-back transactions, {self.dead} dead"
        return f"{self.committed} committed: {wrong}; {drained}"


async def audit(url: str, generator: Generator, *, patience: float) -> Verdict:
    """Wait until nothing is left to do, `patience` seconds at most, then count effects against operations."""
    connection = await asyncpg.connect(url)
    try:
        drained_after = await _drain(connection, patience)
        operations = {row["id"] for row in await connection.fetch("select id from chaos_operation")}
        effects = await connection.fetch("select operation_id, count(*) as times from chaos_effect group by operation_id")
        dead = await connection.fetchval("select count(*) from job where state = 'dead'")
    finally:
        await connection.close()
    seen = {row["operation_id"] for row in effects}
    assert generator.committed <= operations, "PostgreSQL itself lost a commit: fsync is off?"
    return Verdict(
        committed=len(generator.committed),
        drained_after=drained_after,
        lost=operations - seen,
        twice={row["operation_id"] for row in effects if row["times"] > 1},
        ghosts=(seen - operations) | (seen & generator.rolled_back),
        dead=dead,
    )


async def _drain(connection: asyncpg.Connection, patience: float) -> float | None:
    left = "select exists (select from job where state in ('ready', 'queued', 'running'))"
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while loop.time() < begun + patience:
        if not await connection.fetchval(left):
            return loop.time() - begun
        await asyncio.sleep(0.1)
    return None
