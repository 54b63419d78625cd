"""The same journey while every process is killed in turn, at random moments: nothing lost, nothing twice.

Three seeds by default, thirty in `make soak`; OKIOKI_JOURNEY_SEEDS names others ("7" or "1-30"). A seed is printed with what it killed and
when: the same seed kills the same processes after the same pauses, though the product is then not at the same line.
"""

import asyncio
import os
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.journeys.company import Posted, new_company
from tests.journeys.judge import judge
from tests.journeys.stack import Stack

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(300)]

PAPERS = 3
LONGEST_PAUSE = 4.0
"""Seconds between two kills at most: about what a process needs to come up again, so that there is work to be hit."""
SOAK = bool(os.environ.get("OKIOKI_SOAK"))


def _seeds() -> range:
    first, _, last = os.environ.get("OKIOKI_JOURNEY_SEEDS", "1-30" if SOAK else "1-3").partition("-")
    return range(int(first), int(last or first) + 1)


@dataclass
class Saboteur:
    """Kills every process of the stack once, in an order and at moments of its own."""

    stack: Stack
    rng: random.Random
    killed: list[str] = field(default_factory=list)

    async def work(self) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time()
        for name in self.rng.sample(self.stack.names, len(self.stack.names)):
            await asyncio.sleep(self.rng.uniform(0.05, LONGEST_PAUSE))
            await asyncio.to_thread(self.stack.kill, name)
            self.killed.append(f"{name} at {loop.time() - began:.1f} s")
            await asyncio.sleep(self.rng.uniform(0, 0.4))
            await asyncio.to_thread(self.stack.start, name)


@asynccontextmanager
async def sabotaged(stack: Stack, rng: random.Random) -> AsyncIterator[Saboteur]:
    """Kill while the block runs; at its end everything has been killed once and runs again."""
    saboteur = Saboteur(stack, rng)
    work = asyncio.create_task(saboteur.work())
    try:
        yield saboteur
        await work
        await stack.until_ready()
    finally:
        work.cancel()


@pytest.mark.parametrize("seed", _seeds())
async def test_nothing_is_lost_and_nothing_is_done_twice(fragile_stack: Stack, rules: Path | None, seed: int) -> None:
    rng = random.Random(seed)
    async with new_company(fragile_stack, "sftp" if seed % 2 else "email") as company:
        await company.sign_up()
        posted: dict[str, Posted] = {}
        async with sabotaged(fragile_stack, rng) as saboteur:
            await company.link()
            for number in range(PAPERS):
                paper = company.invoice(seed * PAPERS + number)
                steps = [company.receive, company.pay]
                for step in rng.sample(steps, len(steps)):
                    arrived = await step(paper)
                    posted |= {paper.number: arrived} if arrived else {}
                    await company.look()
                    await asyncio.sleep(rng.uniform(0, LONGEST_PAUSE / 2))
        deliveries = await company.arrived(PAPERS)
        tries = [one["attempts"] for one in deliveries]
        print(f"\nseed {seed}, {company.channel}, attempts {tries}; killed {', '.join(saboteur.killed)}")
        await judge(company, posted, rules)
