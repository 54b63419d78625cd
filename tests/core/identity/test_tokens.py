"""Tokens are random, recognisable, and kept as hashes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from core.identity.tokens import digest, is_same, new_key, new_secret, new_session_token, parse_key


def test_a_session_token_holds_256_bits() -> None:
    tokens = {new_session_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(re.fullmatch(r"oks_[A-Za-z0-9_-]{43}", token) for token in tokens)
    assert len(new_secret()) == 43


def test_a_key_is_known_by_its_form() -> None:
    for _ in range(100):
        parts, text = new_key()
        assert re.fullmatch(r"oki_live_[0-9a-z]{10}_[0-9A-Za-z]{49}", text)
        assert parse_key(text) == parts


@given(st.integers(9, 68), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"))
def test_a_typing_error_in_a_key_is_seen(position: int, letter: str) -> None:
    _, text = new_key()
    altered = text[:position] + letter + text[position + 1 :]
    assert altered == text or parse_key(altered) is None


@given(st.text())
def test_other_text_is_no_key(text: str) -> None:
    assert parse_key(text) is None


def test_a_hash_knows_its_token_and_no_other() -> None:
    token = new_session_token()
    assert is_same(digest(token), token)
    assert not is_same(digest(token), token + "x")
    assert token.encode() not in digest(token)
