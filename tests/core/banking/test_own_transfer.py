"""Transfers between own accounts find their other half, one to one."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.banking.errors import TransactionNotFound
from core.banking.own_transfer import Half, find_other_half, join_halves
from tests.factories.banking import make_account, make_transaction

ZICHT, SPAAR, ELSEWHERE = "BE02737026917240", "BE71096123456769", "BE68539007547034"
DAY = date(2026, 11, 20)


def half(number: int, amount: str, iban: str, other: str | None, *, days: int = 0) -> Half:
    return Half(UUID(int=number), DAY + timedelta(days=days), Decimal(amount), iban, other)


def joined(*halves: Half) -> set[tuple[int, int]]:
    return {(one.int, other.int) for one, other in join_halves(halves).items() if one.int < other.int}


def test_what_left_one_account_is_what_came_on_the_other() -> None:
    assert joined(half(1, "-500", ZICHT, SPAAR), half(2, "500", SPAAR, ZICHT, days=1)) == {(1, 2)}


def test_one_side_that_names_the_other_is_enough_and_a_side_that_names_somebody_else_is_none() -> None:
    assert joined(half(1, "-500", ZICHT, SPAAR), half(2, "500", SPAAR, None)) == {(1, 2)}
    assert joined(half(1, "-500", ZICHT, None), half(2, "500", SPAAR, None)) == set()
    assert joined(half(1, "-500", ZICHT, SPAAR), half(2, "500", SPAAR, ELSEWHERE)) == set()


def test_too_far_apart_or_another_amount_is_another_transfer() -> None:
    assert joined(half(1, "-500", ZICHT, SPAAR), half(2, "500", SPAAR, ZICHT, days=6)) == set()
    assert joined(half(1, "-500", ZICHT, SPAAR), half(2, "499", SPAAR, ZICHT)) == set()


def test_two_alike_on_one_day_join_in_their_order_and_a_third_waits() -> None:
    out = [half(number, "-500", ZICHT, SPAAR) for number in (1, 2, 3)]
    assert joined(*out, half(4, "500", SPAAR, ZICHT), half(5, "500", SPAAR, ZICHT)) == {(1, 4), (2, 5)}


MOVED = st.tuples(
    st.sampled_from(["-5", "5", "-9", "9"]),
    st.sampled_from([ZICHT, SPAAR]),
    st.sampled_from([ZICHT, SPAAR, ELSEWHERE, None]),
    st.integers(0, 12),
)


@given(st.lists(MOVED, max_size=8))
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_moves_a_half_has_one_other_of_the_opposite_amount(moved: list[tuple[str, str, str | None, int]]) -> None:
    halves = [half(number, amount, iban, other, days=days) for number, (amount, iban, other, days) in enumerate(moved, start=1)]
    found, by_id = join_halves(halves), {one.id: one for one in halves}
    assert all(found[other] == one for one, other in found.items())
    assert all(by_id[one].amount == -by_id[other].amount and by_id[one].iban != by_id[other].iban for one, other in found.items())


async def test_it_is_found_among_what_is_stored(session, company_id) -> None:
    zicht, spaar = await make_account(session, company_id), await make_account(session, company_id)
    left = await make_transaction(session, zicht, amount=Decimal("-500.00"), counterparty_iban=spaar.iban)
    assert await find_other_half(session, company_id, left.id) is None
    came = await make_transaction(session, spaar, amount=Decimal("500.00"), counterparty_iban=None, booking_date=DAY + timedelta(days=1))
    await make_transaction(session, spaar, amount=Decimal("500.00"), counterparty_iban=ELSEWHERE)
    assert await find_other_half(session, company_id, left.id) is came
    assert await find_other_half(session, company_id, came.id) is left
    with pytest.raises(TransactionNotFound):
        await find_other_half(session, company_id, UUID(int=1))
