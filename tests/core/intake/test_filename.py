"""Names of files as they are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.filename import LONGEST, clean_filename


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("Factuur café 2026.pdf", "Factuur café 2026.pdf"),
        ("C:\\Scans\\factuur.pdf", "factuur.pdf"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\r\nc.pdf", "a b c.pdf"),
        ("factuur\u202efdp.exe", "factuur fdp.exe"),
        ("", "document"),
        ("...", "document"),
        ("x" * 300 + ".pdf", "x" * (LONGEST - 4) + ".pdf"),
    ],
)
def test_it_keeps_what_people_call_a_file(given_name: str, kept: str) -> None:
    assert clean_filename(given_name) == kept


@given(st.text(st.characters(codec=None), max_size=400))
def test_whatever_comes_is_one_short_line(name: str) -> None:
    kept = clean_filename(name)
    assert 1 <= len(kept) <= LONGEST
    assert not set(kept) & set("/\\\r\n\x00")
    kept.encode()
    assert clean_filename(kept) == kept
