"""Summaries are of a week, and the return of a quarter is near for a week."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.notifications.calendar import vat_deadline, vat_warning, week_of


@pytest.mark.parametrize(
    ("now", "key", "due"),
    [
        (datetime(2026, 11, 23, 5, 59, tzinfo=UTC), "2026-W48", "2026-11-23T06:00:00+00:00"),
        (datetime(2026, 11, 29, 22, 59, tzinfo=UTC), "2026-W48", "2026-11-23T06:00:00+00:00"),
        (datetime(2026, 11, 29, 23, 1, tzinfo=UTC), "2026-W49", "2026-11-30T06:00:00+00:00"),
        (datetime(2027, 1, 1, 12, tzinfo=UTC), "2026-W53", "2026-12-28T06:00:00+00:00"),
        (datetime(2026, 7, 1, 12, tzinfo=UTC), "2026-W27", "2026-06-29T05:00:00+00:00"),
    ],
)
def test_a_week_begins_on_monday_in_brussels(now: datetime, key: str, due: str) -> None:
    week = week_of(now)
    assert (week.key, week.due_at.astimezone(UTC).isoformat()) == (key, due)


@pytest.mark.parametrize(
    ("today", "deadline", "warning"),
    [
        (date(2026, 1, 17), date(2026, 1, 25), None),
        (date(2026, 1, 18), date(2026, 1, 25), 7),
        (date(2026, 1, 22), date(2026, 1, 25), 7),
        (date(2026, 1, 23), date(2026, 1, 25), 2),
        (date(2026, 1, 25), date(2026, 1, 25), 2),
        (date(2026, 1, 26), date(2026, 4, 25), None),
        (date(2026, 11, 24), date(2027, 1, 25), None),
    ],
)
def test_the_return_of_a_quarter_is_due_on_the_25th(today: date, deadline: date, warning: int | None) -> None:
    assert (vat_deadline(today), vat_warning(today)) == (deadline, warning)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_return_is_never_far_and_never_past(today: date) -> None:
    assert timedelta(0) <= vat_deadline(today) - today <= timedelta(days=92)
