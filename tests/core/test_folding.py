"""What a person in a hurry leaves out does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Électricité", "electricite"), ("  Café \t Noir ", "cafe noir"), ("Bœuf", "boeuf"), ("STRASSE", "strasse"), ("Straße", "strasse")],
)
def test_case_accents_and_spaces_go(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=st.characters(max_codepoint=0xFF)))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
