"""A rhythm is seen where papers come regularly, and nowhere else."""

import itertools
import time
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.absence.rhythm import BEATS, Paper, Period, add_months, find_rhythm

_numbers = itertools.count(1)
FIRST = date(2026, 1, 5)


def _papers(days: list[date], *, lag: int = 2) -> list[Paper]:
    return [Paper(UUID(int=next(_numbers)), day, day + timedelta(days=lag), Decimal(100)) for day in days]


def _every(months: int, count: int, first: date = FIRST) -> list[date]:
    return [add_months(first, months * at) for at in range(count)]


@pytest.mark.parametrize(("months", "period"), [(1, Period.MONTHLY), (3, Period.QUARTERLY), (12, Period.YEARLY)])
def test_it_knows_the_month_the_quarter_and_the_year(months: int, period: Period) -> None:
    found = find_rhythm(_papers(_every(months, 5)))
    assert found is not None
    assert (found.period, found.expected_on, found.times) == (period, add_months(FIRST, months * 5), 5)
    assert found.late_on == found.expected_on + timedelta(days=BEATS[period].tolerance + 2 + 1)
    assert found.expected_on < found.late_on < found.lapses_on


@pytest.mark.parametrize(("months", "papers"), [(1, 4), (3, 4), (12, 3)])
def test_it_waits_for_enough_papers(months: int, papers: int) -> None:
    assert find_rhythm(_papers(_every(months, papers))) is not None
    assert find_rhythm(_papers(_every(months, papers - 1))) is None


def test_days_at_the_end_of_a_month_stay_there() -> None:
    found = find_rhythm(_papers([date(2025, 11, 30), date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 28)]))
    assert found is not None
    assert found.expected_on == date(2026, 3, 31)


@pytest.mark.parametrize(
    "days",
    [
        [],
        [FIRST],
        [FIRST + timedelta(days=d) for d in (0, 14, 31, 45, 59, 73)],  # two contracts that cross
        [FIRST + timedelta(days=d) for d in (0, 9, 50, 52, 110, 119)],  # whenever it was needed
        [*_every(1, 6), FIRST + timedelta(days=151 + 50)],  # the last one came out of step
    ],
)
def test_it_sees_none_where_there_is_none(days: list[date]) -> None:
    assert find_rhythm(_papers(days)) is None


def test_two_invoices_of_one_day_are_one_occasion() -> None:
    days = [day for month in _every(1, 5) for day in (month, month + timedelta(days=1))]
    found = find_rhythm(_papers(days))
    assert found is not None
    assert (found.period, found.times) == (Period.MONTHLY, 5)


def test_only_the_end_of_the_row_counts() -> None:
    days = [*_every(3, 4), *_every(1, 5, add_months(FIRST, 12))]
    found = find_rhythm(_papers(days))
    assert found is not None
    assert (found.period, found.times) == (Period.MONTHLY, 5)


def test_who_always_comes_late_is_late_later() -> None:
    soon, slow, hopeless = (find_rhythm(_papers(_every(1, 5), lag=lag)) for lag in (0, 15, 90))
    assert soon is not None
    assert slow is not None
    assert hopeless is not None
    assert slow.late_on - soon.late_on == timedelta(days=15)
    assert hopeless.late_on - soon.late_on == timedelta(days=20)


@given(st.lists(st.integers(-3, 3), min_size=4, max_size=30), st.randoms(use_true_random=False))
def test_weekends_do_not_disturb_it_nor_does_the_order(shifts: list[int], chance: object) -> None:
    days = [add_months(FIRST, at) + timedelta(days=shift) for at, shift in enumerate(shifts)]
    papers = _papers(days)
    straight = find_rhythm(papers)
    chance.shuffle(papers)  # type: ignore[attr-defined]
    assert straight is not None
    assert straight.period is Period.MONTHLY
    assert straight.last.day == days[-1]
    assert find_rhythm(papers) == straight


@given(st.lists(st.dates(date(1900, 1, 1), date(2200, 1, 1)), max_size=60))
def test_what_it_expects_follows_what_came(days: list[date]) -> None:
    found = find_rhythm(_papers(days))
    if found is not None:
        assert found.last.day == max(days)
        assert found.last.day < found.expected_on < found.late_on < found.lapses_on
        assert found.times >= BEATS[found.period].papers


def test_a_hundred_thousand_papers_take_a_second() -> None:
    papers = _papers([date(2000, 1, 1) + timedelta(days=at % 9000) for at in range(100_000)])
    began = time.perf_counter()
    find_rhythm(papers)
    assert time.perf_counter() - began < 5
