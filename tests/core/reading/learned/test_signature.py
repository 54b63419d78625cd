"""Papers of one layout are known by it, those of another are not."""

from hypothesis import given
from hypothesis import strategies as st

from core.reading.learned.signature import bands_of, likeness, signature_of
from tests.core.reading.learned.pages import page_of
from tests.core.reading.learned.supplier import FIRST, SECOND
from tests.core.reading.made import BELGIAN_INVOICE

ONE, TWO, OTHER = (signature_of([page_of(lines)]) for lines in (FIRST, SECOND, BELGIAN_INVOICE))


def test_the_next_invoice_of_a_supplier_looks_the_same() -> None:
    assert likeness(ONE, TWO) > 0.9
    assert set(bands_of(ONE)) & set(bands_of(TWO))


def test_an_invoice_of_another_does_not() -> None:
    assert likeness(ONE, OTHER) < 0.35


def test_nothing_looks_like_nothing() -> None:
    assert likeness({}, {}) == 0.0
    assert bands_of({}) == []


@given(st.dictionaries(st.text("abcdefghij", min_size=3, max_size=8), st.floats(0, 1), min_size=5, max_size=40))
def test_likeness_is_between_nothing_and_all_and_the_same_both_ways(words: dict[str, float]) -> None:
    assert likeness(words, words) == 1.0
    assert 0.0 <= likeness(words, ONE) <= 1.0
    assert likeness(words, ONE) == likeness(ONE, words)


@given(st.floats(-0.3, 0.3))
def test_a_scan_that_lies_to_the_side_looks_the_same(shift: float) -> None:
    moved = {word: x + shift for word, x in ONE.items()}
    assert likeness(ONE, moved) == 1.0
