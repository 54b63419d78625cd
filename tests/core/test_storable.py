"""Foreign text that PostgreSQL can keep."""

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.storable import storable_json, storable_text

texts = st.text(st.characters(codec=None))  # surrogates and U+0000 too


@given(texts)
def test_what_comes_out_can_be_written(text: str) -> None:
    kept = storable_text(text)
    assert "\x00" not in kept
    kept.encode()
    assert len(kept) == len(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner)))
def test_json_stays_json_and_good_json_stays_as_it_is(value: object) -> None:
    kept = storable_json(value)
    written = json.dumps(kept)
    assert "\\u0000" not in written.replace("\\\\", "")
    written.encode()
    assert storable_json(kept) == kept


def test_values_json_does_not_know_become_text() -> None:
    assert storable_json({"amount": Decimal("1.50"), "parts": ("a\x00",)}) == {"amount": "1.50", "parts": ["a�"]}
