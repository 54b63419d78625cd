"""Events are read in an order in which nothing appears behind a reader's back."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.db import Database
from core.events import Position, latest, read_after, tell


@given(st.integers(0, 2**63), st.integers(0, 2**63))
def test_a_position_comes_back_as_it_was_written(transaction: int, number: int) -> None:
    assert Position.parse(str(Position(transaction, number))) == Position(transaction, number)


@pytest.mark.parametrize("text", ["", "-", "1", "1-", "-1", "a-b", "1-2-3", "١-٢", "1" * 50 + "-1"])
def test_other_text_is_no_position(text: str) -> None:
    assert Position.parse(text) is None


async def _numbers(database: Database, company_id: UUID, position: Position) -> list[int]:
    async with database.tenant(company_id) as session:
        return [event.facts["n"] for event in await read_after(session, company_id, position)]


async def test_a_late_commit_is_not_passed_by(database: Database, company_id: UUID) -> None:
    """The slow transaction began first and commits last: a reader that went on past it would never see it."""
    start = Position(0, 0)
    async with database.tenant(company_id) as slow, slow.begin():
        tell(slow, company_id, "progress", subject_type="company", subject_id=None, n=1)
        await slow.flush()
        async with database.tenant(company_id) as quick, quick.begin():
            tell(quick, company_id, "progress", subject_type="company", subject_id=None, n=2)
        assert await _numbers(database, company_id, start) == []
    assert await _numbers(database, company_id, start) == [1, 2]


async def test_a_reader_begins_where_things_stand(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session:
        assert await latest(session, company_id) == Position(0, 0)
    async with database.tenant(company_id) as session, session.begin():
        tell(session, company_id, "progress", subject_type="company", subject_id=None, n=1)
    async with database.tenant(company_id) as session:
        position = await latest(session, company_id)
    assert await _numbers(database, company_id, position) == []


async def test_what_is_rolled_back_is_not_told(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session:
        tell(session, company_id, "progress", subject_type="company", subject_id=None, n=1)
        await session.flush()
        await session.rollback()
    assert await _numbers(database, company_id, Position(0, 0)) == []
