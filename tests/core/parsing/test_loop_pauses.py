"""The measure that other tests lean on: it sees a loop that is held, and takes no offence at a busy machine."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from tests.core.parsing.loop_pauses import longest_hold

HELD = 0.6
"""Seconds."""


def compute() -> None:
    end = time.thread_time() + HELD
    while time.thread_time() < end:
        pass


def wait() -> None:
    time.sleep(HELD)


async def held_by(*calls: Callable[[], None]) -> float:
    done = asyncio.Event()
    measured = asyncio.create_task(longest_hold(done))
    await asyncio.sleep(0.05)
    for call in calls:
        call()
    await asyncio.sleep(0.05)
    done.set()
    return await measured


@pytest.mark.parametrize("call", [compute, wait])
async def test_a_held_loop_is_seen_whether_it_computes_or_waits(call: Callable[[], None]) -> None:
    assert await held_by(call) > HELD * 0.9


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells for how long a thread had no processor")
async def test_a_busy_machine_is_not_taken_for_a_held_loop() -> None:
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(6)]
    try:
        await asyncio.sleep(0.3)
        done = asyncio.Event()
        measured = asyncio.create_task(longest_hold(done))
        await asyncio.sleep(1)
        done.set()
        assert await measured < HELD / 2
    finally:
        for one in busy:
            one.kill()
            one.wait()
