"""What is typed into a search box, as LIKE patterns."""

from hypothesis import given
from hypothesis import strategies as st

from core.folding import fold
from core.search_patterns import MOST_WORDS, like_patterns


def test_each_word_is_a_pattern_and_the_longest_comes_first() -> None:
    assert like_patterns("f17 molens f17") == ["%molens%", "%f17%"]


def test_signs_mean_themselves() -> None:
    assert like_patterns("100% a_b c\\") == ["%100\\%%", "%a\\_b%", "%c\\\\%"]


@given(st.text())
def test_there_are_few_and_none_is_empty(typed: str) -> None:
    patterns = like_patterns(fold(typed))
    assert len(patterns) <= MOST_WORDS
    assert all(len(pattern) > 2 for pattern in patterns)
    assert bool(patterns) == bool(fold(typed))
