"""A worker whose connection is cut between two looks at a ticket goes on, with all its slots."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest
from arq.worker import func

from cli.embedded import valkey
from workers import carrier
from workers.queues import PatientWorker

QUEUE = "arq:okioki:patient"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[valkey.Valkey]:
    running = valkey.start(tmp_path_factory.mktemp("valkey"), durable=False)
    yield running
    running.stop()


class Scissors:
    """A way to Valkey that is cut off once, right after the answer to a WATCH."""

    def __init__(self, port: int) -> None:
        self.port, self.cut = port, False

    async def pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it or it is cut."""
        back, there = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            await asyncio.gather(self._ask(reader, there, writer), self._answer(back, writer))
        except OSError:
            pass
        finally:
            writer.close()
            there.close()

    async def _ask(self, reader: asyncio.StreamReader, there: asyncio.StreamWriter, back: asyncio.StreamWriter) -> None:
        watching = False
        while data := await reader.read(65536):
            if watching and not self.cut:
                self.cut = True
                back.transport.abort()
            watching = b"WATCH" in data
            there.write(data)
        there.close()

    async def _answer(self, back: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await back.read(65536):
            writer.write(data)
        writer.close()


@pytest.fixture
async def scissors(server: valkey.Valkey) -> AsyncIterator[tuple[Scissors, str]]:
    scissors = Scissors(server.port)
    listening = await asyncio.start_server(scissors.pass_on, "127.0.0.1", 0)
    yield scissors, f"redis://127.0.0.1:{listening.sockets[0].getsockname()[1]}/0"
    listening.close()
    await listening.wait_closed()
    await asyncio.sleep(0.1)


async def test_it_looks_again_in_the_next_round(server: valkey.Valkey, scissors: tuple[Scissors, str]) -> None:
    cutting, url = scissors
    ran = asyncio.Event()

    async def job(ctx: dict[Any, Any]) -> None:
        ran.set()

    redis = carrier.connect(url, retries=3)
    worker = PatientWorker(
        functions=[func(job, name="job")],
        queue_name=QUEUE,
        redis_pool=redis,
        poll_delay=0.05,
        handle_signals=False,
        max_jobs=1,
        job_serializer=carrier.pack,
        job_deserializer=carrier.unpack,
    )
    straight = carrier.connect(server.url, retries=3)
    await straight.enqueue_job("job", _queue_name=QUEUE)
    await carrier.close(straight)
    running = asyncio.create_task(worker.async_run())
    try:
        await asyncio.wait_for(ran.wait(), 10)
        assert cutting.cut, "nothing was cut: the test shows nothing"
        assert not running.done()
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await carrier.close(redis)
