"""Text for every SEPA bank."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.payments.sepa_text import sepa_text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Café Noël & Fils", "Cafe Noel + Fils"),
        ("Œuvres // d’Art", "OEuvres / d'Art"),
        ("/leading and trailing/", "leading and trailing"),
        ("株式会社", "NOTPROVIDED"),
        ("  many\n\tspaces ", "many spaces"),
    ],
)
def test_it_keeps_what_can_be_kept(text: str, plain: str) -> None:
    assert sepa_text(text, 70) == plain


@given(st.text(), st.integers(1, 140))
def test_nothing_else_gets_through(text: str, longest: int) -> None:
    plain = sepa_text(text, longest)
    assert re.fullmatch(r"[A-Za-z0-9/\-?:().,'+ ]+", plain)
    assert len(plain) <= max(longest, len("NOTPROVIDED"))
    assert plain == plain.strip()
    assert "//" not in plain
