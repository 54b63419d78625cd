"""What the option counts."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from core.coda.price import Month, On, count_months, price_of

FIRST, SECOND = UUID(int=1), UUID(int=2)
TODAY = date(2026, 11, 24)


def test_an_account_counts_once_a_month_however_often_it_is_switched() -> None:
    stretches = [
        On(FIRST, date(2026, 10, 30), date(2026, 11, 2)),
        On(FIRST, date(2026, 11, 5), None),
        On(SECOND, date(2026, 11, 24), None),
    ]
    assert count_months(stretches, TODAY) == [
        Month(date(2026, 11, 1), 2, Decimal("3.20")),
        Month(date(2026, 10, 1), 1, Decimal("1.60")),
    ]


def test_a_year_that_turns_is_counted_month_by_month() -> None:
    counted = count_months([On(FIRST, date(2025, 11, 30), date(2026, 2, 1))], TODAY)
    assert [f"{month.first_day:%Y-%m}" for month in counted] == ["2026-02", "2026-01", "2025-12", "2025-11"]


def test_nothing_counts_before_it_was_switched_on() -> None:
    assert count_months([], TODAY) == []
    assert count_months([On(FIRST, TODAY, None)], TODAY) == [Month(date(2026, 11, 1), 1, Decimal("1.60"))]
    assert price_of(TODAY) == Decimal("1.60")
