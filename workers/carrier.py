"""The queue between relay and workers, on Valkey or Redis: arq's sorted sets, told of tickets and nothing else."""

import asyncio
from collections.abc import Sequence
from typing import Any, cast

import msgpack
from arq.connections import ArqRedis
from redis.asyncio import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError
from redis.exceptions import TimeoutError as RedisTimeoutError

from core.outbox.ticket import Ticket

FUNCTION = "run_job"
CARRIER_ERRORS = (RedisError, OSError, TimeoutError)
"""Whatever a lost, frozen or restarting server shows itself as."""

_EPOCH = "arq:okioki:epoch"
_IN_FLIGHT = 20


def queue_name(queue: str) -> str:
    """The sorted set of a queue; the prefix `arq:` is what an access list admits."""
    return f"arq:okioki:{queue}"


def pack(value: object) -> bytes:
    """Plain data only: whoever can write to the queue must not be able to run code (arq's default is pickle)."""
    return cast("bytes", msgpack.packb(value, default=repr))  # pyright: ignore[reportUnknownMemberType]


def unpack(data: bytes) -> dict[str, Any]:
    """What `pack` wrote."""
    return cast("dict[str, Any]", msgpack.unpackb(data, raw=False))  # pyright: ignore[reportUnknownMemberType]


def connect(url: str, *, retries: int, timeout: float = 2) -> ArqRedis:
    """A client with a limit on every wait. `retries` bridges a restart of the server; OSError covers a refused connection."""
    pool = ConnectionPool.from_url(  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
        url,
        socket_timeout=timeout,
        socket_connect_timeout=timeout,
        socket_keepalive=True,
        health_check_interval=15,
        retry=Retry(ExponentialBackoff(cap=0.5, base=0.02), retries),  # pyright: ignore[reportArgumentType]
        retry_on_error=[RedisConnectionError, RedisTimeoutError, OSError],
    )
    return ArqRedis(pool, job_serializer=pack, job_deserializer=unpack)


async def close(redis: ArqRedis) -> None:
    """Close all connections: the client alone would leave those of its pool open."""
    await redis.aclose(close_connection_pool=True)


async def room(redis: ArqRedis, queue: str, cap: int) -> int:
    """How many more tickets the queue should hold: the rest waits in the database, where priorities and cancelling work."""
    return cap - int(await redis.zcard(queue_name(queue)))


async def send(redis: ArqRedis, queue: str, tickets: Sequence[Ticket]) -> list[Ticket]:
    """Put tickets into the queue; returns those it did not take. Sending one twice is harmless."""
    gate = asyncio.Semaphore(_IN_FLIGHT)

    async def put(ticket: Ticket) -> Ticket | None:
        async with gate:
            try:
                await redis.enqueue_job(FUNCTION, str(ticket.id), ticket.generation, _job_id=str(ticket), _queue_name=queue_name(queue))
            except CARRIER_ERRORS:
                return ticket
            return None

    answers = await asyncio.gather(*(put(ticket) for ticket in tickets))
    return [ticket for ticket in answers if ticket is not None]


async def read_epoch(redis: ArqRedis) -> tuple[str, str | None]:
    """The server's run, and the run we last wrote down in it. They differ when it restarted, and the second is missing when it was
    emptied: either way tickets may be gone."""
    info = cast("dict[str, object]", await redis.info("server"))  # pyright: ignore[reportUnknownMemberType]
    noted = cast("bytes | None", await redis.get(_EPOCH))
    return str(info["run_id"]), noted.decode() if noted is not None else None


async def note_epoch(redis: ArqRedis, run: str) -> None:
    """Write down the server's run, once its lost tickets are dealt with."""
    await redis.set(_EPOCH, run)
