"""How often something may be tried: counted over moving windows, in Valkey for all processes, in memory while that is away."""

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from limits import RateLimitItem, RateLimitItemPerSecond
from limits.aio.storage import MemoryStorage, RedisStorage, Storage
from limits.aio.strategies import MovingWindowRateLimiter
from redis.asyncio import ConnectionPool

from core import clock
from core.errors import DomainError
from core.log import logger

_log = logger("throttle")

PATIENCE = 0.5
"""Seconds the counters may take before a request goes on with those of this process."""
AWAY = 10.0
"""Seconds before counters that failed are asked again."""


class TooManyRequests(DomainError):
    """There were too many attempts in a short time."""


@dataclass(frozen=True, slots=True)
class Window:
    """At most `most` tries in any `seconds`."""

    most: int
    seconds: int

    @property
    def item(self) -> RateLimitItem:
        return RateLimitItemPerSecond(self.most, self.seconds)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a caller stands in the tightest window."""

    admitted: bool
    window: Window
    remaining: int
    reset_after: int
    """Whole seconds until the window admits again, or has emptied."""


class Throttle:
    """Counts tries. When the shared counters fail, each process counts for itself: limits loosen, nothing stops."""

    def __init__(self, shared: Storage | None = None, *, connections: ConnectionPool | None = None) -> None:
        self._connections = connections
        self._own = MovingWindowRateLimiter(MemoryStorage())
        self._shared = MovingWindowRateLimiter(shared) if shared is not None else None  # pyright: ignore[reportArgumentType]
        self._at_once = _AtOnce(cast("_Counters", shared.bridge)) if isinstance(shared, RedisStorage) else None
        self._away_until = 0.0

    @classmethod
    def on(cls, redis_url: str) -> "Throttle":
        """Counters in Valkey or Redis."""
        settings = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
        connections = ConnectionPool.from_url(redis_url, **settings)  # pyright: ignore[reportUnknownMemberType]
        uri = f"async+{redis_url}"
        storage = RedisStorage(uri, implementation="redispy", connection_pool=connections)  # pyright: ignore[reportArgumentType]
        return cls(storage, connections=connections)

    async def close(self) -> None:
        """Let go of the shared counters."""
        if self._connections is not None:
            await self._connections.aclose()

    async def count(self, windows: Sequence[Window], *key: str) -> Standing:
        """Count one try under `key`. A refused try is counted in the windows that still had room, so that hammering does not pay."""
        if self._shared is not None and clock.monotonic() >= self._away_until:
            try:
                async with asyncio.timeout(PATIENCE):
                    if self._at_once is not None:
                        return _tightest([await self._at_once.count(window, key) for window in windows])
                    return await _count(self._shared, windows, key)
            except Exception as error:  # whatever a client library raises: the request goes on
                self._away_until = clock.monotonic() + AWAY
                _log.warning("counters_away", error=type(error).__name__)
        return await _count(self._own, windows, key)

    async def admit(self, windows: Sequence[Window], *key: str) -> None:
        """Count one try. Raises TooManyRequests with `retry_after`, in seconds."""
        standing = await self.count(windows, *key)
        if not standing.admitted:
            raise TooManyRequests(retry_after=standing.reset_after)

    async def forgive(self, windows: Sequence[Window], *key: str) -> None:
        """Forget the tries under `key`: the last one was right."""
        for limiter in filter(None, (self._own, self._shared)):
            for window in windows:
                try:
                    async with asyncio.timeout(PATIENCE):
                        await limiter.clear(window.item, *key)
                except Exception as error:  # as above: forgetting late harms nobody but the one who waits
                    _log.warning("counters_away", error=type(error).__name__)


_Script = Callable[[list[str], list[str | int]], Awaitable[tuple[int, int, bytes]]]


class _Client(Protocol):
    def register_script(self, script: str) -> _Script: ...


class _Counters(Protocol):
    """What is used of the library's storage, whose own types are half known."""

    def prefixed_key(self, key: str) -> str: ...

    def get_connection(self) -> _Client: ...


class _AtOnce:
    """Counts a try and tells how things stand in one round trip, over the same lists of times, the newest first, as the library keeps.

    Every request is counted: asked apart, as the library does, the standing costs each of them a second journey.
    """

    SCRIPT = """
        local now, most, seconds = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        local admitted, begin = 0, now - seconds
        local blocking = redis.call('lindex', KEYS[1], most - 1)
        if not blocking or tonumber(blocking) < begin then
            redis.call('lpush', KEYS[1], ARGV[1])
            redis.call('ltrim', KEYS[1], 0, most - 1)
            redis.call('expire', KEYS[1], seconds)
            admitted = 1
        end
        local low, high, count, oldest = 0, most - 1, 0, ARGV[1]
        while low <= high do
            local middle = math.floor((low + high) / 2)
            local at = redis.call('lindex', KEYS[1], middle)
            if at and tonumber(at) >= begin then
                count, oldest, low = middle + 1, at, middle + 1
            else
                high = middle - 1
            end
        end
        return {admitted, count, oldest}
    """

    def __init__(self, counters: _Counters) -> None:
        self._prefixed = counters.prefixed_key
        self._script = counters.get_connection().register_script(self.SCRIPT)

    async def count(self, window: Window, key: tuple[str, ...]) -> Standing:
        now = clock.now().timestamp()
        stored = self._prefixed(window.item.key_for(*key))
        admitted, count, oldest = await self._script([stored], [repr(now), window.most, window.seconds])
        after = max(1, math.ceil(float(oldest) + window.seconds - now))
        return Standing(bool(admitted), window, window.most - int(count), after)


async def _count(limiter: MovingWindowRateLimiter, windows: Sequence[Window], key: tuple[str, ...]) -> Standing:
    standings: list[Standing] = []
    for window in windows:
        admitted = await limiter.hit(window.item, *key)
        stats = await limiter.get_window_stats(window.item, *key)
        after = max(1, math.ceil(stats.reset_time - clock.now().timestamp()))
        standings.append(Standing(admitted, window, stats.remaining, after))
    return _tightest(standings)


def _tightest(standings: Sequence[Standing]) -> Standing:
    return min(standings, key=lambda standing: (standing.admitted, standing.remaining))
