"""When a failed attempt is made again."""

from datetime import timedelta

SENDING_TAKES = timedelta(minutes=5)
"""Longer than any attempt may last: until then nobody else takes the delivery up."""
ATTEMPT_SECONDS = 240.0
"""Within which an attempt ends, one way or the other. 25 MiB at one megabit a second take 210."""
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (10, 30, 120, 600, 1800, 3600, 7200, 14400, 28800))
"""About sixteen hours in all: greylisting and a restart are over after minutes, a server down over night by the morning."""


def pause_after(attempts: int) -> timedelta | None:
    """How long to wait after that many attempts; None when it is enough and a person must look."""
    return PAUSES[attempts - 1] if 1 <= attempts <= len(PAUSES) else None
