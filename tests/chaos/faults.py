"""What can go wrong, on purpose."""

import asyncio
import os
import random
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress

from redis.asyncio import Redis
from redis.exceptions import RedisError

from tests.chaos.environment import Environment

Fault = Callable[[Environment, random.Random], Awaitable[None]]


def _signal(environment: Environment, role: str, number: signal.Signals, rng: random.Random) -> int | None:
    pids = [pid for pid in environment.pids(role) if pid not in environment.frozen]
    if not pids:
        return None
    pid = rng.choice(pids)
    with suppress(ProcessLookupError):
        os.kill(pid, number)
    return pid


async def kill_worker(environment: Environment, rng: random.Random) -> None:
    _signal(environment, "fast", signal.SIGKILL, rng)


async def kill_relay(environment: Environment, rng: random.Random) -> None:
    _signal(environment, "relay", signal.SIGKILL, rng)


async def stop_worker(environment: Environment, rng: random.Random) -> None:
    _signal(environment, "fast", signal.SIGTERM, rng)


async def freeze_worker(environment: Environment, rng: random.Random) -> None:
    """Longer than its lease: it wakes up as a zombie, its work already given to another."""
    await _freeze(environment, _signal(environment, "fast", signal.SIGSTOP, rng), rng.uniform(4, 6))


async def freeze_valkey(environment: Environment, rng: random.Random) -> None:
    os.kill(environment.valkey.process.pid, signal.SIGSTOP)
    await _freeze(environment, environment.valkey.process.pid, rng.uniform(1, 3))


async def _freeze(environment: Environment, pid: int | None, seconds: float) -> None:
    if pid is None:
        return
    environment.frozen.add(pid)
    try:
        await asyncio.sleep(seconds)
    finally:
        environment.frozen.discard(pid)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)


async def kill_valkey(environment: Environment, rng: random.Random) -> None:
    environment.restart_valkey()


async def flush_valkey(environment: Environment, rng: random.Random) -> None:
    with suppress(RedisError, OSError):
        async with Redis.from_url(environment.valkey.url, socket_timeout=1) as redis:
            await redis.flushall()


async def crash_postgres(environment: Environment, rng: random.Random) -> None:
    environment.crash_postgres()


EVERYTHING: tuple[Fault, ...] = (
    kill_worker,
    kill_worker,
    kill_relay,
    stop_worker,
    freeze_worker,
    freeze_worker,
    kill_valkey,
    flush_valkey,
    freeze_valkey,
    crash_postgres,
)


async def inject(environment: Environment, faults: tuple[Fault, ...], rng: random.Random, seconds: float) -> list[str]:
    """A fault every half to one and a half seconds, freezes running on beside the next; returns their names once all has thawed.

    Every kind strikes before any strikes again, so that a short run leaves none out.
    """
    deadline = asyncio.get_running_loop().time() + seconds
    happened: list[str] = []
    underway: set[asyncio.Task[None]] = set()
    bag: list[Fault] = []
    while asyncio.get_running_loop().time() < deadline:
        await asyncio.sleep(rng.uniform(0.5, 1.5))
        if not bag:
            bag = rng.sample(faults, len(faults))
        fault = bag.pop()
        happened.append(fault.__name__)
        underway.add(asyncio.ensure_future(fault(environment, rng)))
    await asyncio.gather(*underway)
    return happened
