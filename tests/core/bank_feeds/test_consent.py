"""The end of a permission and its warnings."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds import consent

DAY = date(2026, 11, 24)


def test_it_asks_for_180_days() -> None:
    assert consent.valid_until_to_ask(DAY) == date(2027, 5, 23)


def test_the_banks_answer_counts_even_when_shorter() -> None:
    asked = consent.valid_until_to_ask(DAY)
    assert consent.valid_until(date(2027, 2, 22), asked) == date(2027, 2, 22)
    assert consent.valid_until(None, asked) == asked
    assert consent.valid_until(date(9999, 12, 31), asked) == asked


def test_the_last_day_still_counts() -> None:
    assert not consent.has_ended(DAY, DAY)
    assert consent.has_ended(DAY, DAY + timedelta(days=1))


def test_each_warning_is_given_once_on_its_day() -> None:
    last_day, warned, given_on = DAY + timedelta(days=30), None, {}
    for days in range(40):
        due = consent.warning_due(last_day, DAY + timedelta(days=days), warned)
        if due is not None:
            given_on[due], warned = 30 - days, due
    assert given_on == {14: 14, 7: 7, 1: 1}


def test_a_day_without_a_run_is_made_good() -> None:
    assert consent.warning_due(DAY + timedelta(days=12), DAY) == 14
    assert consent.warning_due(DAY + timedelta(days=5), DAY, warned=14) == 7
    assert consent.warning_due(DAY, DAY, warned=7) == 1
    assert consent.warning_due(DAY - timedelta(days=1), DAY) is None


@given(st.integers(-400, 400), st.sampled_from([None, *consent.WARN_DAYS]))
def test_a_warning_is_never_repeated_and_never_early(left: int, warned: int | None) -> None:
    due = consent.warning_due(DAY + timedelta(days=left), DAY, warned)
    assert due is None or (due in consent.WARN_DAYS and 0 <= left <= due and (warned is None or due < warned))


def test_renewal_is_offered_in_the_last_fortnight() -> None:
    assert not consent.renewal_is_due(DAY + timedelta(days=15), DAY)
    assert consent.renewal_is_due(DAY + timedelta(days=14), DAY)
    assert consent.renewal_is_due(DAY - timedelta(days=3), DAY)
