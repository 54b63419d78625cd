"""How long a session lives."""

from datetime import UTC, datetime, timedelta

import pytest

from core.identity.session_window import ABSOLUTE, IDLE, is_live, is_stale

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MOMENT = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("unused", "left", "revoked", "live"),
    [
        (timedelta(), ABSOLUTE, False, True),
        (IDLE - MOMENT, MOMENT, False, True),
        (IDLE, MOMENT, False, False),
        (timedelta(), timedelta(), False, False),
        (timedelta(), ABSOLUTE, True, False),
    ],
)
def test_it_ends_unused_old_or_revoked(unused: timedelta, left: timedelta, revoked: bool, live: bool) -> None:
    revoked_at = NOW if revoked else None
    assert is_live(last_used_at=NOW - unused, expires_at=NOW + left, revoked_at=revoked_at, now=NOW) is live


def test_its_use_is_noted_every_five_minutes() -> None:
    assert not is_stale(NOW - timedelta(minutes=4), now=NOW)
    assert is_stale(NOW - timedelta(minutes=5), now=NOW)
