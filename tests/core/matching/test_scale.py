"""Generated companies on seeds that nothing was tuned on: the aims hold, and the published rules of others are less sure."""

from bench.matching.measure import measure_ours, measure_peers
from bench.matching.year import make_even, make_year


def test_a_year_is_matched_as_well_as_was_aimed_for() -> None:
    world = make_year(800, seed=90_001)
    ours = measure_ours(world).total

    assert ours.wrong == 0, ours.errors
    assert ours.linked >= 0.95 * ours.linkable
    assert ours.offered >= 0.9 * ours.rest
    assert ours.questions <= 0.06 * ours.transactions


def test_every_kind_of_difficulty_is_right_however_often_it_comes() -> None:
    rows = measure_ours(make_even(500, seed=90_002)).rows

    assert [pair for row in rows.values() for pair in row.errors] == []
    for kind in (
        "structured",
        "number_quoted",
        "truncated_name",
        "direct_debit",
        "subscription",
        "less_credit_note",
        "rounded",
        "converted",
    ):
        assert rows[kind].linked >= 0.8 * rows[kind].linkable, kind


def test_what_is_never_certain_is_never_linked() -> None:
    rows = measure_ours(make_even(500, seed=90_003)).rows

    for kind in ("early_discount", "sale_with_charges", "part_payment", "twins", "paper_missing"):
        assert rows[kind].made == 0, kind
        assert rows[kind].offered >= 0.9 * rows[kind].rest, kind


def test_the_rules_of_others_link_less_or_wrongly() -> None:
    world = make_year(500, seed=90_004)
    ours = measure_ours(world).total

    for peer in measure_peers(world):
        assert peer.total.linked < ours.linked, peer.name
        assert peer.total.wrong >= ours.wrong, peer.name
