from decimal import Decimal
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from core.matching.subsets import exact_subsets

CENTS = st.lists(st.integers(-20, 40).filter(bool).map(Decimal), max_size=8)


def test_one_answer() -> None:
    assert exact_subsets(Decimal(6), [Decimal(1), Decimal(2), Decimal(4), Decimal(9)], most_members=6) == [(1, 2)]


def test_two_answers_smallest_first() -> None:
    amounts = [Decimal(each) for each in (1, 2, 4, 6, 7)]

    assert exact_subsets(Decimal(13), amounts, most_members=3) == [(3, 4), (1, 2, 4)]


def test_members_that_cancel_are_no_second_answer() -> None:
    amounts = [Decimal(each) for each in (100, 200, 50, -50)]

    assert exact_subsets(Decimal(300), amounts, most_members=6) == [(0, 1)]


def test_required_members_are_in_every_answer() -> None:
    amounts = [Decimal(each) for each in (1, 2, 3, 4)]

    assert exact_subsets(Decimal(5), amounts, most_members=6, required=frozenset({0})) == [(0, 3)]


@settings(max_examples=200, deadline=None)
@given(CENTS, st.integers(-30, 60).map(Decimal))
def test_it_finds_an_answer_exactly_when_trying_everything_does(amounts, target) -> None:
    found = exact_subsets(target, amounts, most_members=4)
    everything = [
        chosen
        for size in (2, 3, 4)
        for chosen in combinations(range(len(amounts)), size)
        if target != 0 and sum(amounts[at] for at in chosen) == target
    ]

    assert bool(found) == bool(everything)
    assert all(sum(amounts[at] for at in chosen) == target for chosen in found)
    assert len(found) <= 2
