"""Whether a text is made of nothing but certain pieces is told in time that grows with its length."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.covering import ends_of, is_made_of
from core.reading.read_pages import read_pages
from tests.core.reading.fields.written_page import written_page

PIECES = ["ab", "a", "ba", "cab"]


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_what_is_put_together_from_pieces_is_made_of_them(pieces: list[str]) -> None:
    assert is_made_of("".join(pieces), ends_of([re.compile(piece) for piece in PIECES]))


@given(st.text(alphabet="abc", max_size=9))
def test_it_says_what_the_one_pattern_would_say(text: str) -> None:
    whole = re.compile("(?:" + "|".join(PIECES) + ")*").fullmatch(text) is not None
    assert is_made_of(text, ends_of([re.compile(piece) for piece in PIECES])) == whole


HEADS = ["Facture", "Invoice no", "Total", "IBAN", "BTW BE", "Datum:", "Client:", "+++", "Mastercard 5412", "Rappel", "€"]
ATOMS = [".", "-", "1", "1 ", "1.", "a", "a.", "/", "01/", "n°", "nr.", "( ", "'", ":", "\u00a0", "= ", "% ", "1,00 ", "BE ", "x1 "]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.timeout(30)
def test_no_repeated_marks_hold_the_reader_up(head: str) -> None:
    """Milliseconds each; the allowance of a parser is eight seconds for the whole paper."""
    for atom in ATOMS:
        for length in (60, 400):
            page = written_page(f"Peeters BV\n{head} {(atom * length)[:length]} !x\nTotal   12,00")
            began = time.process_time()
            read_pages((page,), None)
            assert time.process_time() - began < 1.0, (head, atom, length)
