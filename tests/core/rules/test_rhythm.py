"""Rhythms among payments, and the rules that they suggest."""

import random
import time
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.banking.models import Explanation
from core.rules.action import MarkAction
from core.rules.book import Book
from core.rules.cadence import month_later
from core.rules.condition import CreditorCondition, Every, RhythmCondition
from core.rules.facts import Facts
from core.rules.propose import draft_of, meets
from core.rules.rhythm import find_rhythms
from tests.core.rules.world import LESSOR, any_movement, movement, rule

TODAY = date(2026, 11, 24)


def lease(*days: date, amount: str = "-450.00", **fields: object) -> list[Facts]:
    return [movement(day=day, amount=Decimal(amount), **fields) for day in days]


def monthly(times: int, *, last: date = date(2026, 11, 2), **fields: object) -> list[Facts]:
    return lease(*(month_later(last, -back) for back in range(times)), **fields)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_three_months_of_one_lease_are_a_rhythm_and_two_are_not() -> None:
    assert not find_rhythms(monthly(2), today=TODAY)
    (seen,) = find_rhythms(monthly(3), today=TODAY)
    assert (seen.every, len(seen.times), seen.lowest, seen.last.day) == ("month", 3, Decimal("450.00"), date(2026, 11, 2))


def test_an_indexed_rent_and_weekends_do_not_break_it() -> None:
    days = (date(2026, 8, 3), date(2026, 9, 1), date(2026, 10, 5), date(2026, 11, 2))
    told = [movement(day=day, amount=Decimal(amount)) for day, amount in zip(days, (-700, -700, -728, -728), strict=True)]
    (seen,) = find_rhythms(told, today=TODAY)
    assert (len(seen.times), seen.lowest, seen.highest) == (4, 700, 728)


def test_two_leases_at_one_lessor_are_two_rhythms() -> None:
    assert len(find_rhythms([*monthly(3), *monthly(3, amount="-320.00", last=date(2026, 11, 5))], today=TODAY)) == 2


def test_direct_debits_are_told_apart_by_their_mandates() -> None:
    both = [*monthly(3, creditor_id="BE1", mandate_id="A"), *monthly(3, creditor_id="BE1", mandate_id="B")]
    assert {seen.last.mandate_id for seen in find_rhythms(both, today=TODAY)} == {"A", "B"}


@pytest.mark.parametrize(
    "told",
    [
        monthly(6, last=date(2026, 5, 2)),
        lease(date(2026, 9, 1), date(2026, 9, 14), date(2026, 11, 2)),
        lease(date(2026, 11, 2), date(2026, 11, 2), date(2026, 11, 2)),
        [movement(day=month_later(TODAY, -back), amount=Decimal(-100 * (back + 1))) for back in range(4)],
        monthly(5, counterparty_name=None, iban=None),
        [*monthly(2), *monthly(2, amount="450.00")],
        [*monthly(2), *monthly(2, currency="USD", last=date(2026, 10, 2))],
    ],
    ids=["ended", "irregular", "one day", "amounts", "nobody", "both ways", "currencies"],
)
def test_what_only_looks_like_a_rhythm_is_none(told: list[Facts]) -> None:
    assert not find_rhythms(told, today=TODAY)


@pytest.mark.parametrize(
    ("every", "days"),
    [
        ("week", [TODAY - timedelta(days=7 * n) for n in range(3)]),
        ("quarter", [date(2026, 10, 1), date(2026, 7, 1), date(2026, 4, 1)]),
        ("year", [date(2026, 3, 2), date(2025, 3, 1), date(2024, 2, 29)]),
    ],
)
def test_weeks_quarters_and_years_are_rhythms_too(every: Every, days: list[date]) -> None:
    (seen,) = find_rhythms(lease(*days), today=TODAY)
    assert seen.every == every


def test_the_suggested_rule_meets_all_it_was_seen_in_and_the_next() -> None:
    told = monthly(4, creditor_id="BE12ZZZ99", mandate_id="L-7")
    (seen,) = find_rhythms(told, today=TODAY)
    draft = draft_of(seen, [MarkAction(explanation=Explanation.LOAN)])
    assert draft is not None
    assert draft.conditions[0] == CreditorCondition(creditor_id="BE12ZZZ99", mandate_id="L-7")
    assert isinstance(draft.conditions[-1], RhythmCondition)
    assert all(meets(draft, one) for one in told)
    later = movement(day=date(2026, 12, 4), amount=Decimal("-462.10"), creditor_id="BE12ZZZ99", mandate_id="L-7")
    assert meets(draft, later)
    assert not meets(draft, movement(day=date(2026, 12, 18), creditor_id="BE12ZZZ99", mandate_id="L-7"))


def test_it_is_the_same_rhythm_after_an_indexation_and_a_new_one_at_another_price() -> None:
    (seen,) = find_rhythms(monthly(3), today=TODAY)
    assert seen.is_same(seen.side, "month", Decimal("430.00"), Decimal("441.00"))
    assert not seen.is_same(seen.side, "month", Decimal("200.00"), Decimal("210.00"))
    assert not seen.is_same(seen.side, "quarter", Decimal("450.00"), Decimal("450.00"))


@settings(deadline=None)  # the machine is shared
@given(st.randoms(use_true_random=False))
def test_the_order_in_which_they_came_does_not_matter(chance: random.Random) -> None:
    told = [*monthly(4), *lease(TODAY, iban="BE00"), *(any_movement(chance) for _ in range(30))]
    before = [(seen.key, [one.id for one in seen.times]) for seen in find_rhythms(told, today=TODAY)]
    chance.shuffle(told)
    assert [(seen.key, [one.id for one in seen.times]) for seen in find_rhythms(told, today=TODAY)] == before
    assert any(LESSOR in key for key, _ in before)


def test_ten_thousand_payments_to_one_account_are_looked_through_at_once() -> None:
    told = [movement(day=TODAY - timedelta(days=n % 900), amount=Decimal(-100 - n % 37)) for n in range(10_000)]
    began = time.perf_counter()
    find_rhythms(told, today=TODAY)
    assert time.perf_counter() - began < 2, "far below what pairs would take"


def test_a_thousand_rules_over_thousands_of_payments_take_about_as_long_as_ten() -> None:
    chance = random.Random(7)
    things = [movement(iban=f"BE{chance.randrange(10**6):06d}", counterparty_name=f"Firma {n}") for n in range(3000)]

    def seconds(rules: int) -> float:
        book = Book([rule(CreditorCondition(creditor_id=f"BE{n}ZZZ")) for n in range(rules)])
        began = time.perf_counter()
        for one in things:
            book.decide(one)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(1000) < 5 * seconds(10) + 0.05
