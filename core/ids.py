"""Identifiers: UUID version 7 (RFC 9562), so that rows sort by when they were made."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_last = 0


def uuid7() -> UUID:
    """A new id: 48 bits of Unix milliseconds, 12 bits of their fraction, 62 random bits.

    Those of one process follow each other, also within a millisecond (RFC 9562, section 6.2, method 3): what was told first sorts first.
    """
    global _last  # noqa: PLW0603  # the clock of this process, which may not stand still
    with _lock:
        _last = ticks = max(time.time_ns() * 4096 // 1_000_000, _last + 1)
    value = (ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64
    value |= 0x2 << 62 | int.from_bytes(os.urandom(8)) >> 2
    return UUID(int=value)
