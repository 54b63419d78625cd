"""Belgian VAT numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.companies.errors import VatNumberInvalid
from core.companies.vat_number import normalise


@pytest.mark.parametrize("text", ["BE0202239951", "0202.239.951", "be 0202 239 951", "BE0202.239.951", "202239951"])
def test_every_habit_of_writing_is_one_number(text: str) -> None:
    assert normalise(text) == "BE0202239951"


@given(st.integers(1_000_000, 19_999_999))
def test_the_check_digits_are_checked(body: int) -> None:
    right = 97 - body % 97
    assert normalise(f"BE{body:08d}{right:02d}") == f"BE{body:08d}{right:02d}"
    with pytest.raises(VatNumberInvalid):
        normalise(f"BE{body:08d}{right % 97 + 1:02d}")


@given(st.text(max_size=60).filter(lambda text: not any(c.isdigit() for c in text)))
def test_text_without_digits_is_no_number(text: str) -> None:
    with pytest.raises(VatNumberInvalid) as refused:
        normalise(text)
    assert len(str(refused.value.facts["given"])) <= 40
