"""A burst over much that is open is looked at now and then, not at every document."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.matching.pace import FEW, LONGEST, next_run

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_little_that_is_open_is_looked_at_without_a_pause() -> None:
    assert next_run(NOW, FEW) == NOW


def test_two_thousand_of_each_leave_four_fifths_of_a_core_to_others() -> None:
    assert next_run(NOW, 4000) == NOW + timedelta(seconds=8)


@given(st.integers(min_value=0, max_value=10**7))
def test_nobody_waits_longer_than_stated(open_items: int) -> None:
    assert NOW <= next_run(NOW, open_items) <= NOW + LONGEST
