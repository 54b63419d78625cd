"""While everything breaks, nothing is lost, nothing happens twice, and what was rolled back never was.

Two seeds by default, eight in a soak (OKIOKI_SOAK); OKIOKI_CHAOS_SEEDS says how many. A seed is printed with its verdict: the same
seed brings the same faults in the same order, though not at the same instant.
"""

import asyncio
import os
import random
from pathlib import Path

import pytest

from core import clock
from tests import database as databases
from tests.chaos import faults
from tests.chaos.auditor import Verdict, audit
from tests.chaos.environment import Environment, running
from tests.chaos.generator import Generator
from tests.factories.companies import make_company

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(150), pytest.mark.xdist_group("chaos")]

SEEDS = range(1, 1 + int(os.environ.get("OKIOKI_CHAOS_SEEDS", "8" if os.environ.get("OKIOKI_SOAK") else "2")))


async def _run(
    environment: Environment, mix: tuple[faults.Fault, ...], seed: int, *, seconds: float, patience: float, plain: bool = False
) -> Verdict:
    rng = random.Random(seed)
    database = databases.connect(environment.postgres.url)
    companies = [await make_company(database) for _ in range(3)]
    generator, stopped = Generator(database, companies, environment.valkey.url if plain else None), asyncio.Event()
    load = asyncio.create_task(generator.generate(rng, stopped))
    happened = await faults.inject(environment, mix, rng, seconds)
    stopped.set()
    await load
    await database.dispose()
    if plain:
        await asyncio.sleep(4)  # what did reach the queue is done by then
    verdict = await audit(environment.postgres.url, generator, patience=patience)
    print(f"\nseed {seed}, {len(happened)} faults ({', '.join(happened)}): {verdict}")
    return verdict


@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_is_lost_and_nothing_is_done_twice(tmp_path: Path, seed: int) -> None:
    luck = ("deaf",) if seed % 2 else ()
    async with running(tmp_path, *luck) as environment:
        verdict = await _run(environment, faults.EVERYTHING, seed, seconds=14, patience=40)
    assert verdict.committed > 100
    assert verdict.is_clean, verdict


async def test_without_the_fence_zombies_are_caught(tmp_path: Path) -> None:
    async with running(tmp_path, "deaf", "no_fence") as environment:
        verdict = await _run(environment, (faults.freeze_worker,), clock.now().microsecond, seconds=8, patience=15)
    assert verdict.twice, verdict


async def test_without_the_sweeper_losses_are_caught(tmp_path: Path) -> None:
    mix = (faults.kill_worker, faults.flush_valkey)
    async with running(tmp_path, "no_sweeper") as environment:
        verdict = await _run(environment, mix, clock.now().microsecond, seconds=7, patience=7)
    assert verdict.lost, verdict
    assert verdict.drained_after is None


async def test_telling_the_queue_after_the_commit_is_caught(tmp_path: Path) -> None:
    mix = (faults.kill_valkey, faults.flush_valkey, faults.freeze_valkey)
    async with running(tmp_path, "enqueue_after_commit") as environment:
        verdict = await _run(environment, mix, clock.now().microsecond, seconds=7, patience=1, plain=True)
    assert verdict.lost, verdict
