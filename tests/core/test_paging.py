"""Cursors come back as they went, and nothing else passes for one."""

import base64
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import ids
from core.paging import InvalidCursor, decode, encode, page


@given(
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
    st.uuids(),
    st.text().filter(lambda s: "\x00" not in s),
    st.integers(-(2**63) + 1, 2**63 - 1),
)
def test_a_cursor_says_what_it_was_told(moment: datetime, day: date, key: UUID, text: str, number: int) -> None:
    assert decode(encode(moment, day, key, text, number), datetime, date, UUID, str, int) == (moment, day, key, text, number)


@given(st.one_of(st.text(max_size=60), st.binary(max_size=60).map(lambda b: base64.urlsafe_b64encode(b).decode())))
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InvalidCursor):
        decode(text, datetime, UUID)


def test_a_cursor_of_another_list_is_refused() -> None:
    with pytest.raises(InvalidCursor):
        decode(encode(ids.uuid7()), datetime, UUID)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidCursor):
        decode(encode("2026-11-24T10:00:00"), datetime)


def test_a_row_too_many_shows_that_there_are_more() -> None:
    assert page([1, 2, 3], 2, lambda n: (n,)).next == encode(2)
    assert page([1, 2], 2, lambda n: (n,)).next is None
    assert list(page([1, 2, 3], 2, lambda n: (n,)).items) == [1, 2]
