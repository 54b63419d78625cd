"""Days of a rhythm."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.cadence import days_beside, falls_on, month_later, next_after
from core.rules.condition import Every, RhythmCondition

DAYS = st.dates(date(1995, 1, 1), date(2095, 1, 1))
EVERY = st.sampled_from(["week", "month", "quarter", "year"])


@pytest.mark.parametrize(
    ("every", "on", "day", "beside"),
    [
        ("month", date(2026, 1, 31), date(2026, 2, 28), 0),
        ("month", date(2026, 1, 1), date(2026, 3, 31), 1),
        ("month", date(2026, 1, 15), date(2025, 11, 17), 2),
        ("quarter", date(2026, 1, 5), date(2026, 4, 8), 3),
        ("quarter", date(2026, 1, 5), date(2026, 2, 19), 45),
        ("year", date(2024, 2, 29), date(2026, 2, 28), 0),
        ("year", date(2026, 1, 1), date(2026, 12, 30), 2),
        ("week", date(2026, 11, 24), date(2026, 12, 2), 1),
    ],
)
def test_days_beside_a_rhythm_are_counted_to_its_nearest_day(every: Every, on: date, day: date, beside: int) -> None:
    assert days_beside(every, on, day) == beside


@given(EVERY, DAYS, DAYS)
def test_the_next_day_is_later_and_on_the_rhythm(every: Every, on: date, day: date) -> None:
    later = next_after(every, on, day)
    assert later > day
    assert days_beside(every, on, later) == 0
    assert (later - day).days <= {"week": 7, "month": 31, "quarter": 92, "year": 366}[every]


@given(EVERY, DAYS, st.integers(0, 400))
def test_a_rhythm_runs_both_ways(every: Every, on: date, turns: int) -> None:
    moved = on - timedelta(days=7 * turns) if every == "week" else month_later(on.replace(day=min(on.day, 28)), -12 * (turns % 100))
    assert falls_on(RhythmCondition(every=every, on=on.replace(day=min(on.day, 28)) if every != "week" else on, within_days=0), moved)
