"""Which days to ask for, and whether we may ask."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.window import A_DAY, HISTORY_ATTENDED, OVERLAP, UNATTENDED_A_DAY, first_day, next_allowed, prove

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
