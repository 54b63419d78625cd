"""How often something may be tried: counted over moving windows, in Valkey for all processes, in memory while that is away."""

import asyncio
import math
from collections.abc import Sequence
from dataclasses import dataclass

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


async def _count(limiter: MovingWindowRateLimiter, windows: Sequence[Window], key: tuple[str, ...]) -> Standing:
    tightest: Standing | None = None
    for window in windows:
        admitted = await limiter.hit(window.item, *key)
        stats = await limiter.get_window_stats(window.item, *key)
        after = max(1, math.ceil(stats.reset_time - clock.now().timestamp()))
        standing = Standing(admitted, window, stats.remaining, after)
        if tightest is None or (standing.admitted, standing.remaining) < (tightest.admitted, tightest.remaining):
            tightest = standing
    assert tightest is not None
    return tightest
