"""For how long the event loop was held, on a busy machine too: waiting for a free processor is the machine's doing, not ours."""

import asyncio
import time
from pathlib import Path

QUEUED = Path("/proc/thread-self/schedstat")
"""Linux: its second figure is how many nanoseconds this thread was ready to run and had no processor."""
NANOSECOND = 1e-9


async def longest_hold(done: asyncio.Event) -> float:
    """Seconds between two turns of the loop at most, until `done` is set; where the kernel does not tell the queue, on the clock."""
    longest = 0.0
    while not done.is_set():
        before, queued = time.monotonic(), _queued()
        await asyncio.sleep(0.01)
        longest = max(longest, time.monotonic() - before - (_queued() - queued))
    return longest


def _queued() -> float:
    try:
        return int(QUEUED.read_text().split()[1]) * NANOSECOND
    except (OSError, IndexError):
        return 0.0
