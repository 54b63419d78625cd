"""Days are closed as far as balances prove them, and only where they follow from what is stored before."""

from datetime import date, timedelta
from decimal import Decimal

from core.coda.proved import Stretch, may_begin, proved_stretches, proved_through
from core.coverage.calendar import Told

MAY = date(2026, 5, 1)


def may(day: int) -> date:
    return MAY + timedelta(days=day - 1)


def poll(today: int, yesterday: str) -> Told:
    return Told(may(1), may(today), firm=False, after=(may(today - 1), Decimal(yesterday)))


def sums(**days: str) -> dict[date, Decimal]:
    return {may(int(day[1:])): Decimal(amount) for day, amount in days.items()}


def test_the_first_balance_proves_nothing_and_the_second_the_days_between() -> None:
    moved = sums(d3="-10", d11="-20")
    assert proved_stretches([poll(10, "90")], moved, Decimal(100)) == []
    assert proved_stretches([poll(10, "90"), poll(13, "70")], moved, Decimal(100)) == [Stretch(may(10), may(12))]


def test_behind_a_gap_nothing_is_closed_though_balances_agree_again() -> None:
    moved = sums(d3="-10", d11="-20")
    told = [poll(10, "90"), poll(13, "70"), poll(16, "65"), poll(18, "65")]
    assert proved_stretches(told, moved, Decimal(100)) == [Stretch(may(10), may(12))]
    told_whole = proved_stretches(told, moved | sums(d14="-5"), Decimal(100))
    assert told_whole == [Stretch(may(10), may(17))]


def test_without_an_opening_balance_nothing_is_proved() -> None:
    assert proved_stretches([poll(10, "90"), poll(13, "90")], {}, None) == []


def test_a_day_that_is_not_over_is_not_reached() -> None:
    stretches = [Stretch(may(1), may(12))]
    assert proved_through(stretches, may(9)) == may(9)
    assert proved_through(stretches, may(20)) == may(12)
    assert proved_through([Stretch(may(10), may(12))], may(9)) is None


def test_statements_may_begin_today_or_on_a_proved_day() -> None:
    stretches = [Stretch(may(10), may(12))]
    assert [day for day in range(1, 16) if may_begin(stretches, may(day), may(15))] == [10, 11, 12, 13, 15]
