"""A place learned on one paper gives the value on the next."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.learned.place import Place, learn_place, read_place
from tests.core.reading.learned.pages import layout_of
from tests.core.reading.learned.supplier import FIRST, SECOND, paper

SAID = {
    "invoice_number": ("KX-2026-118", "KX-2026-0140"),
    "issue_date": ("2026-11-03", "2026-11-17"),
    "tax_exclusive_amount": ("100.00", "250.00"),
    "vat_amount": ("21.00", "52.50"),
    "tax_inclusive_amount": ("121.00", "302.50"),
}


def learned(field: str) -> Place:
    place = learn_place(layout_of(FIRST), field, SAID[field][0])
    assert place is not None
    return place


@pytest.mark.parametrize("field", SAID)
def test_the_next_paper_is_read_from_there_whatever_its_numbers_and_however_many_lines(field: str) -> None:
    found = read_place(layout_of(SECOND), learned(field))
    assert found is not None
    assert (found.value, found.source.value, found.confidence >= 0.8) == (SAID[field][1], "learned", True)


@pytest.mark.parametrize("field", SAID)
def test_the_paper_it_was_learned_from_says_the_same_again(field: str) -> None:
    found = read_place(layout_of(FIRST), learned(field))
    assert found is not None
    assert found.value == SAID[field][0]


def test_it_is_kept_as_json() -> None:
    place = learned("invoice_number")
    assert Place.from_json(json.loads(json.dumps(place.to_json()))) == place
    assert [anchor.text for anchor in place.anchors] == ["kenmerk"]
    assert place.shape == "A-9-9"


def test_a_value_that_is_not_printed_teaches_no_place() -> None:
    assert learn_place(layout_of(FIRST), "invoice_number", "ZZ-9") is None
    assert learn_place(layout_of(FIRST), "currency", "EUR") is None


def test_where_somebody_pointed_is_where_it_is_learned() -> None:
    twice = [*FIRST, (300, 700, "Referte KX-2026-118")]
    layout = layout_of(twice)
    pointed = learn_place(layout, "invoice_number", "KX-2026-118", (1, (0.5, 0.81, 0.9, 0.84)))
    assert pointed is not None
    assert [anchor.text for anchor in pointed.anchors] == ["referte"]
    assert learn_place(layout, "invoice_number", "KX-2026-118", (1, (0.0, 0.9, 0.1, 0.95))) is None


def test_another_shape_at_the_place_is_not_the_value() -> None:
    other = [(x, y, "zie boven" if text == "KX-2026-0140" else text) for x, y, text in SECOND]
    assert read_place(layout_of(other), learned("invoice_number")) is None


def test_without_its_label_a_place_is_only_a_guess() -> None:
    bare = [line for line in FIRST if line[2] != "Kenmerk"]
    found = read_place(layout_of(bare), learned("invoice_number"))
    assert found is not None
    assert found.confidence < 0.8


@given(
    st.integers(0, 99_999),
    st.integers(1, 12),
    st.floats(-12, 12),
    st.sampled_from(["Kenmerk", "Kenmerk:", "KENMERK", "Kenrnerk"]),
)
def test_whatever_moves_a_little_it_is_found(number: int, lines: int, shift: float, label: str) -> None:
    """`shift` is in points; recognition takes an m for r and n."""
    value = f"KX-2026-{number}"
    moved = paper(value, "05/12/2026", "10,00", "2,10", "12,10", lines=lines, shift=shift)
    relabelled = [(x, y, label if text == "Kenmerk" else text) for x, y, text in moved]
    found = read_place(layout_of(relabelled), learned("invoice_number"))
    assert found is not None
    assert found.value == value
