"""The relay and a worker over a real Valkey: delivery, loss of the queue, and what may not be loaded from it."""

import asyncio
import pickle
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from arq.connections import ArqRedis
from redis.exceptions import RedisError

from cli.embedded import valkey
from core import ids
from core.db import Database
from core.outbox.ticket import Ticket
from tests.core.outbox.steps import row, staged
from tests.workers.probe import ProbeTimes
from workers import carrier
from workers.context import Context
from workers.health import check
from workers.registry import HANDLERS, handles
from workers.relay import Relay
from workers.run import Run
from workers.serve import serve
from workers.settings import Timing

TIMING = Timing(lease=5, heartbeat=1, dispatch_lease=60, sweep=0.2, canary=0.2, stop=1)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[valkey.Valkey]:
    running = valkey.start(tmp_path_factory.mktemp("valkey"), durable=False)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def database(empty_database: Database) -> Database:
    """The relay hands out whatever is ready: here that is what these tests stage, and nothing that others left."""
    return empty_database


@pytest.fixture
async def redis(server: valkey.Valkey) -> AsyncIterator[ArqRedis]:
    client = carrier.connect(server.url, retries=1)
    await client.flushall()
    yield client
    await carrier.close(client)


@pytest.fixture(autouse=True)
async def _probe_handler() -> AsyncIterator[None]:
    async def handler(context: Context, job: ProbeTimes, run: Run) -> None:
        return

    handles(ProbeTimes)(handler)
    yield
    HANDLERS.pop(ProbeTimes.kind(), None)


async def _until(database: Database, job_id: UUID, state: str) -> None:
    async with asyncio.timeout(20):
        while (await row(database, job_id)).state != state:
            await asyncio.sleep(0.05)


async def test_a_staged_job_goes_through_relay_and_worker(
    database: Database, context: Context, company_id: UUID, server: valkey.Valkey, redis: ArqRedis
) -> None:
    stopped = asyncio.Event()
    relaying = asyncio.create_task(Relay(database, redis, TIMING).run(stopped))
    working = asyncio.create_task(serve(context, "fast", server.url, TIMING))
    job_id = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()))
    await _until(database, job_id, "done")
    health = await check(database)
    assert {process.role for process in health.processes} >= {"relay", "worker-fast"}
    assert "no worker-net is alive" in health.problems
    stopped.set()
    await asyncio.wait({relaying}, timeout=10)
    while not (working.done() and relaying.done()):
        working.cancel()  # again, where arq took it for the end of a single poll: a process is told by a signal instead
        relaying.cancel()
        await asyncio.wait({working, relaying}, timeout=3)


async def test_a_queue_that_was_emptied_is_filled_again_within_seconds(database: Database, company_id: UUID, redis: ArqRedis) -> None:
    relay = Relay(database, redis, TIMING)
    await relay.watch_carrier()
    job_id = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()))
    await relay.dispatch_due()
    assert (await row(database, job_id)).state == "queued"
    await redis.flushall()
    await relay.watch_carrier()
    assert (await row(database, job_id)).state == "ready"
    await relay.dispatch_due()
    stored = await row(database, job_id)
    assert (stored.state, stored.generation) == ("queued", 2)
    assert await redis.zscore(carrier.queue_name("fast"), f"{job_id}:2") is not None


async def test_a_queue_that_is_away_leaves_jobs_ready(database: Database, company_id: UUID) -> None:
    away = carrier.connect("redis://127.0.0.1:1/0", retries=0, timeout=0.2)
    job_id = await staged(database, company_id, ProbeTimes(mark=ids.uuid7()))
    with pytest.raises((RedisError, OSError)):
        await Relay(database, away, TIMING).dispatch_due()
    assert (await row(database, job_id)).state == "ready"
    assert await carrier.send(away, "fast", [Ticket(job_id, 1)]) == [Ticket(job_id, 1)]
    await carrier.close(away)


async def test_sending_a_ticket_twice_is_harmless(redis: ArqRedis) -> None:
    ticket = Ticket(ids.uuid7(), 1)
    for _ in range(2):
        assert await carrier.send(redis, "net", [ticket]) == []
    assert await redis.zcard(carrier.queue_name("net")) == 1


class _Planted:
    """A pickle of it would touch a file when it is loaded."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return (Path.touch, (self._path,))


def test_the_queue_carries_plain_data_and_loads_no_code(tmp_path: Path) -> None:
    assert carrier.unpack(carrier.pack({"a": [1, "x"]})) == {"a": [1, "x"]}
    planted = pickle.dumps(_Planted(tmp_path / "owned"))
    with pytest.raises(ValueError, match="extra data"):
        carrier.unpack(planted)
    assert not (tmp_path / "owned").exists()
    pickle.loads(planted)
    assert (tmp_path / "owned").exists()
