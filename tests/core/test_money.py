"""Amounts are exact, bounded, and rounded as on Belgian invoices."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.money import CENT, LARGEST, is_storable, to_cent, total

AMOUNTS = st.decimals(min_value=-LARGEST, max_value=LARGEST, places=2, allow_nan=False, allow_infinity=False)


@given(st.lists(AMOUNTS, max_size=20))
def test_a_sum_is_exact(amounts: list[Decimal]) -> None:
    assert total(amounts) * 100 == sum(int(amount * 100) for amount in amounts)


@given(st.decimals(min_value=-1000, max_value=1000, places=5))
def test_rounding_moves_at_most_half_a_cent(amount: Decimal) -> None:
    assert abs(to_cent(amount) - amount) <= CENT / 2


@pytest.mark.parametrize(("exact", "rounded"), [("0.005", "0.01"), ("0.004", "0.00"), ("-0.005", "-0.01"), ("2.675", "2.68")])
def test_half_a_cent_goes_up(exact: str, rounded: str) -> None:
    assert to_cent(Decimal(exact)) == Decimal(rounded)


@given(AMOUNTS)
def test_what_the_database_holds_is_storable(amount: Decimal) -> None:
    assert is_storable(amount)


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity", "0.001", "1000000000000.00"])
def test_what_it_does_not_hold_is_not(amount: str) -> None:
    assert not is_storable(Decimal(amount))


def test_no_amounts_make_zero_with_two_places() -> None:
    assert str(total([])) == "0.00"
