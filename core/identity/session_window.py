"""How long a session lives."""

from datetime import datetime, timedelta

IDLE = timedelta(days=14)
ABSOLUTE = timedelta(days=90)
TOUCH = timedelta(minutes=5)
"""How stale `last_used_at` may be: every request would otherwise write."""


def is_live(*, last_used_at: datetime, expires_at: datetime, revoked_at: datetime | None, now: datetime) -> bool:
    """Whether a session may still be used."""
    return revoked_at is None and now < expires_at and now - last_used_at < IDLE


def is_stale(last_used_at: datetime, *, now: datetime) -> bool:
    """Whether the last use should be noted again."""
    return now - last_used_at >= TOUCH
