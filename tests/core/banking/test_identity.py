"""Every movement is stored once, whatever the bank sends again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from core.banking.identity import Comparison, Known, compare
from core.banking.movement import Movement, digest_of
from core.ids import uuid7

DAY = date(2026, 11, 20)
COFFEE = Movement(DAY, DAY, Decimal("-3.20"), "EUR", "Koffiebar", None, "Bancontact koffie")


def store(known: Sequence[Known], compared: Comparison) -> list[Known]:
    """What the database would hold afterwards."""
    renamed, moved = dict(compared.renamed), dict(compared.moved)
    kept = [
        replace(row, entry_reference=renamed.get(row.id, row.entry_reference), booking_date=moved.get(row.id, row.booking_date))
        for row in known
    ]
    return kept + [as_known(new.movement) for new in compared.new]


def as_known(m: Movement) -> Known:
    return Known(uuid7(), m.booking_date, m.amount, m.currency, m.counterparty_iban, digest_of(m), m.entry_reference)


def test_two_equal_movements_on_a_day_are_two() -> None:
    assert len(compare([], [COFFEE, COFFEE]).new) == 2


def test_a_third_equal_movement_later_that_day_is_one_more() -> None:
    known = store([], compare([], [COFFEE, COFFEE]))
    third = compare(known, [COFFEE, COFFEE, COFFEE])
    assert [new.identity_key[-2:] for new in third.new] == [":3"]


def test_equal_movements_with_their_own_references_are_different() -> None:
    known = store([], compare([], [replace(COFFEE, entry_reference="A")]))
    both = compare(known, [replace(COFFEE, entry_reference="A"), replace(COFFEE, entry_reference="B")])
    assert [new.identity_key for new in both.new] == ["ref:2026-11-20:B"]


def test_a_bank_that_renames_everything_doubles_nothing() -> None:
    known = store([], compare([], [replace(COFFEE, entry_reference=r) for r in "ABC"]))
    renamed = compare(known, [replace(COFFEE, entry_reference=r) for r in "XYZ"])
    assert renamed.new == ()
    assert sorted(reference for _, reference in renamed.renamed) == ["X", "Y", "Z"]


def test_what_is_not_sent_again_is_flagged() -> None:
    known = store([], compare([], [COFFEE]))
    assert compare(known, []).vanished == {known[0].id}


def test_the_name_may_change_and_the_movement_stays() -> None:
    known = store([], compare([], [COFFEE]))
    assert compare(known, [replace(COFFEE, counterparty_name="KOFFIEBAR GENT 9000")]).new == ()


def test_a_bank_that_renames_and_rewrites_everything_doubles_nothing() -> None:
    known = store([], compare([], [replace(COFFEE, entry_reference=r, remittance_information=f"koffie {r}") for r in "ABC"]))
    rewritten = compare(known, [replace(COFFEE, entry_reference=r, remittance_information=f"KAART {r} GENT") for r in "XYZ"])
    assert (rewritten.new, rewritten.vanished) == ((), frozenset())


def test_another_movement_of_the_day_and_amount_beside_ours_is_new() -> None:
    known = store([], compare([], [replace(COFFEE, entry_reference="A")]))
    beside = compare(known, [replace(COFFEE, entry_reference="A"), replace(COFFEE, entry_reference="B", remittance_information="thee")])
    assert [new.movement.entry_reference for new in beside.new] == ["B"]


def test_another_account_on_the_other_side_is_another_movement() -> None:
    known = store([], compare([], [replace(COFFEE, counterparty_iban="BE02737026917240")]))
    other = compare(known, [replace(COFFEE, counterparty_iban="BE48651162582827", remittance_information="thee")])
    assert (len(other.new), len(other.vanished)) == (1, 1)


def test_a_reference_that_the_bank_uses_again_does_not_hide_a_movement() -> None:
    first = replace(COFFEE, entry_reference="1")
    again = replace(COFFEE, entry_reference="1", booking_date=DAY.replace(day=21), amount=Decimal("-9.00"))
    known = store([], compare([], [first]))
    assert [new.movement for new in compare(known, [first, again]).new] == [again]
    assert len(compare([], [first, again]).new) == 2


def test_a_movement_moved_to_another_day_stays_the_same() -> None:
    known = store([], compare([], [replace(COFFEE, entry_reference="A")]))
    later = replace(COFFEE, entry_reference="A", booking_date=DAY.replace(day=21))
    compared = compare(known, [later])
    assert (compared.new, compared.moved) == ((), ((known[0].id, later.booking_date),))


def test_a_page_served_twice_is_told_once() -> None:
    assert len(compare([], [replace(COFFEE, entry_reference="A")] * 2).new) == 1


movements = st.builds(
    replace,
    st.just(COFFEE),
    amount=st.sampled_from([Decimal("-3.20"), Decimal("-5.00")]),
    remittance_information=st.sampled_from(["koffie", "thee"]),
)


@given(st.lists(movements, max_size=8), st.lists(movements, max_size=8), st.randoms(use_true_random=False))
def test_fetching_again_in_any_order_adds_only_what_is_new(first: list[Movement], more: list[Movement], random: object) -> None:
    known = store([], compare([], first))
    later = first + more
    random.shuffle(later)  # type: ignore[attr-defined]
    compared = compare(known, later)
    assert len(compared.new) == len(more)
    assert len({n.identity_key for n in compared.new}) == len(more)
    again = compare(store(known, compared), later)
    assert again.new == ()
    assert again.vanished == frozenset[UUID]()
