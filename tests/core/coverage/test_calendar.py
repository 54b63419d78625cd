"""What balances and sources say of each day of an account."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.coverage.calendar import A_DAY, DayState, Gap, Told, draw

MAY = date(2026, 5, 1)


def may(day: int) -> date:
    return MAY + timedelta(days=day - 1)


def statement(first: int, last: int, before: str, after: str) -> Told:
    opening, closing = (may(first) - A_DAY, Decimal(before)), (may(last), Decimal(after))
    return Told(may(first), may(last), firm=True, before=opening, after=closing)


def table(first: int, last: int) -> Told:
    return Told(may(first), may(last), firm=True)


def poll(first: int, today: int, yesterday: str) -> Told:
    return Told(may(first), may(today), firm=False, after=(may(today) - A_DAY, Decimal(yesterday)))


def sums(**days: str) -> dict[date, Decimal]:
    return {may(int(day[1:])): Decimal(amount) for day, amount in days.items()}


def states(told: list[Told], moved: dict[date, Decimal], first: int, last: int) -> str:
    calendar = draw(told, moved)
    return "".join(calendar.state(may(day)).name[0] for day in range(first, last + 1))


def test_of_an_account_of_which_nothing_was_told_nothing_is_known() -> None:
    calendar = draw([], {})
    assert (calendar.first, calendar.last, calendar.gaps) == (None, None, ())
    assert calendar.state(MAY) is DayState.NOT_COVERED


def test_a_statement_whose_balances_agree_proves_its_days() -> None:
    assert states([statement(2, 5, "100", "90")], sums(d3="-10"), 1, 6) == "NPPPPN"


def test_a_statement_without_balances_tells_and_proves_nothing() -> None:
    assert states([table(2, 5)], sums(d3="-10"), 1, 6) == "NTTTTN"


def test_the_first_poll_proves_nothing_and_the_second_the_days_between() -> None:
    assert states([poll(1, 10, "100")], sums(d3="-10"), 1, 11) == "T" * 10 + "N"
    assert states([poll(1, 10, "100"), poll(5, 13, "80")], sums(d3="-10", d11="-20"), 1, 13) == "T" * 9 + "PPP" + "T"


def test_a_movement_that_is_missing_between_two_polls_is_a_gap_with_its_amount() -> None:
    calendar = draw([poll(1, 10, "100"), poll(5, 13, "70")], sums(d3="-10", d11="-20"))
    assert calendar.gaps == (Gap(may(10), may(12), Decimal(-10)),)
    assert calendar.state(may(11)) is DayState.GAP


def test_days_that_nobody_told_between_two_statements_are_proved_where_the_balances_chain() -> None:
    told = [statement(1, 5, "100", "90"), statement(20, 25, "90", "80")]
    assert states(told, sums(d3="-10", d22="-10"), 1, 25) == "P" * 25


def test_what_is_missing_lies_among_the_days_that_nobody_told() -> None:
    told = [statement(1, 5, "100", "90"), statement(20, 25, "60", "50")]
    calendar = draw(told, sums(d3="-10", d22="-10"))
    assert calendar.gaps == (Gap(may(6), may(19), Decimal(-30)),)


def test_a_long_hole_without_balances_is_a_gap_and_a_short_one_is_quiet() -> None:
    assert draw([table(1, 5), table(20, 25)], {}).gaps == (Gap(may(6), may(19), None),)
    assert draw([table(1, 5), table(9, 12)], {}).gaps == ()
    assert states([table(1, 5), table(9, 12)], {}, 5, 9) == "TNNNT"


def test_two_statements_of_one_day_chain() -> None:
    told = [statement(3, 3, "100", "90"), statement(3, 3, "90", "85")]
    assert states(told, sums(d3="-15"), 2, 4) == "NPN"


def test_of_two_statements_of_one_day_the_missing_one_is_seen() -> None:
    told = [statement(1, 2, "100", "100"), statement(3, 3, "90", "85")]
    assert draw(told, sums(d3="-5")).gaps == (Gap(may(3), may(3), Decimal(-10)),)


def test_a_movement_inserted_later_does_not_make_an_earlier_poll_a_gap() -> None:
    moved = sums(d8="-7", d11="-20")  # of the eighth, told only after the poll of the tenth
    assert states([poll(1, 5, "100"), poll(1, 10, "100"), poll(1, 13, "73")], moved, 5, 12) == "P" * 8


def test_a_statement_outweighs_a_poll_on_the_same_day() -> None:
    told = [statement(1, 5, "100", "90"), poll(1, 6, "55"), statement(6, 9, "90", "90")]
    assert draw(told, sums(d3="-10")).gaps == ()


def test_what_the_user_accepted_is_no_gap() -> None:
    told = [statement(1, 5, "100", "90"), statement(20, 25, "60", "50")]
    accepted = Gap(may(6), may(19), Decimal(-30))
    calendar = draw(told, sums(d3="-10", d22="-10"), accepted=[accepted])
    assert calendar.gaps == ()
    assert calendar.state(may(10)) is DayState.TOLD


AMOUNTS = st.dictionaries(st.integers(1, 28), st.integers(-500, 500).filter(bool).map(Decimal), max_size=20)


@given(AMOUNTS, st.lists(st.integers(1, 28), min_size=1, max_size=6, unique=True))
def test_whole_statements_of_a_true_ledger_leave_no_gap(moved: dict[int, Decimal], cuts: list[int]) -> None:
    told = {may(day): amount for day, amount in moved.items() if day >= min(cuts)}
    calendar = draw(_cut(moved, cuts), told)
    assert calendar.gaps == ()
    assert all(calendar.state(may(day)) is DayState.PROVED for day in range(min(cuts), 29))


@given(AMOUNTS.filter(bool), st.lists(st.integers(1, 28), min_size=1, max_size=6, unique=True), st.data())
def test_a_movement_that_was_lost_is_found_with_its_amount(moved: dict[int, Decimal], cuts: list[int], data: st.DataObject) -> None:
    lost = data.draw(st.sampled_from(sorted(moved)))
    kept = {may(day): amount for day, amount in moved.items() if day != lost}
    gaps = draw(_cut(moved, [*cuts, 0] if 0 not in cuts else cuts), kept).gaps
    assert [gap.difference for gap in gaps] == [moved[lost]]
    assert gaps[0].first <= may(lost) <= gaps[0].last


def _cut(moved: dict[int, Decimal], cuts: list[int]) -> list[Told]:
    """A ledger of May as statements that begin at these days, the last of them at the end of the month's fourth week."""
    starts, ends = sorted(cuts), [*sorted(cuts)[1:], 29]
    balance = {day: sum((amount for on, amount in moved.items() if on <= day), Decimal(1000)) for day in range(-1, 30)}
    spans = zip(starts, ends, strict=True)
    return [statement(first, end - 1, str(balance[first - 1]), str(balance[end - 1])) for first, end in spans]
