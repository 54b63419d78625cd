"""From the flat page to the shown one and back, however the paper leaned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.layout import read_layout
from core.reading.learned.page_words import pages_from_json, pages_to_json
from core.reading.page import Page, Source, Word
from core.reading.plane import Plane, inverse

LEANING = Plane(1000, 1400, (0.55, -0.12, 0.25, 0.14, 0.5, 0.2, 0.1, 0.18, 1.0))
"""Turned some fourteen degrees, and its far edge shorter."""
sides = st.floats(0.02, 0.9)


@given(left=sides, top=sides, width=st.floats(0.01, 0.4), height=st.floats(0.008, 0.03))
def test_a_box_is_found_again_where_it_was(left: float, top: float, width: float, height: float) -> None:
    box = (left, top, left + width, top + height)
    assert LEANING.flat(LEANING.shown(box)) == pytest.approx(box, abs=2e-3)


def test_the_map_back_undoes_the_map() -> None:
    twice = inverse(inverse(LEANING.matrix))
    assert [value / twice[8] for value in twice] == pytest.approx(list(LEANING.matrix))


def test_rows_are_those_of_the_flat_page_and_boxes_those_of_the_shown_one() -> None:
    flat = {"Totaal": (0.1, 0.5, 0.2, 0.52), "121,00": (0.8, 0.5, 0.88, 0.52), "Datum": (0.1, 0.53, 0.2, 0.55)}
    words = tuple(Word(text, LEANING.shown(box)) for text, box in flat.items())
    page = Page(1, 3000, 4000, words, Source.OCR, plane=LEANING)
    layout = read_layout([page])
    assert [row.text for row in layout.rows] == ["Totaal  121,00", "Datum"]
    assert layout.cells[1].box() == pytest.approx(LEANING.shown(flat["121,00"]), abs=1e-4)
    [kept] = pages_from_json(pages_to_json([page]))
    assert [row.text for row in read_layout([kept]).rows] == ["Totaal  121,00", "Datum"]
    assert read_layout([Page(1, 3000, 4000, words, Source.OCR)]).rows[0].text != "Totaal  121,00"
