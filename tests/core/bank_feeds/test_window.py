"""Which days to ask for, and whether we may ask."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.link import POLL_EVERY
from core.bank_feeds.window import (
    A_DAY,
    HISTORY_ATTENDED,
    OVERLAP,
    UNATTENDED_A_DAY,
    Hole,
    first_day,
    hole_after,
    next_allowed,
    prove,
)

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_the_first_fetch_takes_all_that_may_be_had() -> None:
    assert first_day(None, today=TODAY, just_approved=True) == TODAY - HISTORY_ATTENDED
    assert (TODAY - first_day(None, today=TODAY, just_approved=False)).days + 1 == 90


@given(st.dates(min_value=date(2025, 1, 1), max_value=date(2027, 1, 1)), st.booleans())
def test_what_was_fetched_is_overlapped_and_never_skipped(through: date, approved: bool) -> None:
    first = first_day(through, today=TODAY, just_approved=approved)
    assert first <= through
    assert first == min(through, TODAY) - OVERLAP


moments = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=3)).map(lambda ago: NOW - ago)


@given(st.lists(moments, max_size=12))
def test_four_in_any_twenty_four_hours(calls: list[datetime]) -> None:
    allowed = next_allowed(calls, now=NOW)
    recent = [call for call in calls if NOW - call < A_DAY]
    assert (allowed is None) == (len(recent) < UNATTENDED_A_DAY)
    if allowed is not None:
        assert NOW < allowed <= NOW + A_DAY
        assert sum(1 for call in recent if allowed - call < A_DAY) < UNATTENDED_A_DAY


def test_the_first_proof_states_the_opening_balance_and_later_ones_must_hold() -> None:
    first = prove(None, Decimal("-10.00"), Decimal("90.00"))
    assert (first.opening, first.holds) == (Decimal("100.00"), True)
    later = prove(first.opening, Decimal("-10.00"), Decimal("85.00"))
    assert (later.holds, later.difference) == (False, Decimal("-5.00"))


@given(st.lists(st.timedeltas(min_value=timedelta(0), max_value=timedelta(minutes=3)), min_size=12, max_size=12))
def test_the_rhythm_never_meets_the_limit(delays: list[timedelta]) -> None:
    rounds = [NOW + number * POLL_EVERY + delay for number, delay in enumerate(delays)]
    for number, now in enumerate(rounds):
        assert next_allowed(rounds[:number], now=now) is None


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


def test_days_the_bank_does_not_give_any_more_are_a_hole() -> None:
    assert hole_after(None, day(-100), first=day(-89)) == Hole(day(-99), day(-90))
    assert hole_after(None, day(-90), first=day(-89)) is None
    assert hole_after(None, None, first=day(-89)) is None


def test_a_hole_stays_until_its_days_have_come() -> None:
    hole = Hole(day(-99), day(-90))
    assert hole_after(hole, day(-1), first=day(-11)) == hole
    assert hole_after(hole, day(-1), first=day(-95)) == Hole(day(-99), day(-96))
    assert hole_after(hole, day(-1), first=day(-99)) is None
    assert hole_after(hole, day(-50), first=day(-40)) == Hole(day(-99), day(-41))


def test_a_hole_is_asked_for_when_the_user_is_at_hand() -> None:
    hole = Hole(day(-99), day(-90))
    assert first_day(day(-1), today=TODAY, just_approved=True, hole=hole) == day(-99)
    assert first_day(day(-1), today=TODAY, just_approved=False, hole=hole) == day(-1) - OVERLAP
