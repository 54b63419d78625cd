"""Events are read in an order in which nothing appears behind a reader's back."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from core.db import Database
from core.events import Event, Position, drop_foreign, latest, read_after, resume, tell


@given(st.integers(0, 2**63 - 1), st.integers(0, 2**63 - 1))
def test_a_position_comes_back_as_it_was_written(transaction: int, number: int) -> None:
    assert Position.parse(str(Position(transaction, number))) == Position(transaction, number)


@pytest.mark.parametrize("text", ["", "-", "1", "1-", "-1", "a-b", "1-2-3", "١-٢", "1" * 50 + "-1", f"{2**63}-1", f"1-{2**63}"])
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


FAR = 2**62
"""A transaction number no test's cluster comes to."""


async def _restored(database: Database, company_id: UUID) -> None:
    """An event of ours, and one restored from a cluster that had come further."""
    async with database.tenant(company_id) as session, session.begin():
        tell(session, company_id, "progress", subject_type="company", subject_id=None, n=1)
        about = {"kind": "progress", "subject_type": "company", "subject_id": None, "facts": {"n": 99}}
        session.add(Event(company_id=company_id, transaction_number=FAR, **about))


async def test_after_a_restore_a_reader_hears_what_happens(database: Database, company_id: UUID) -> None:
    await _restored(database, company_id)
    async with database.tenant(company_id) as session:
        begun = await latest(session, company_id)
        resumed = await resume(session, company_id, Position(FAR, 3))
        assert await resume(session, company_id, None) == begun
        assert await resume(session, company_id, Position(1, 1)) == Position(1, 1)
    async with database.tenant(company_id) as session, session.begin():
        tell(session, company_id, "progress", subject_type="company", subject_id=None, n=2)
    assert await _numbers(database, company_id, begun) == [2]
    assert await _numbers(database, company_id, resumed) == [2]


async def test_a_reader_does_not_begin_past_a_transaction_that_is_still_open(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as slow, slow.begin():
        tell(slow, company_id, "progress", subject_type="company", subject_id=None, n=1)
        await slow.flush()
        async with database.tenant(company_id) as quick, quick.begin():
            tell(quick, company_id, "progress", subject_type="company", subject_id=None, n=2)
        async with database.tenant(company_id) as session:
            begun = await latest(session, company_id)
    assert await _numbers(database, company_id, begun) == [1, 2]


async def test_the_dispatcher_drops_restored_events_and_no_others(database: Database, company_id: UUID) -> None:
    await _restored(database, company_id)
    async with database.dispatcher_engine.begin() as connection:
        assert await drop_foreign(connection) >= 1
        assert await drop_foreign(connection) == 0
        assert (await connection.execute(text("delete from event"))).rowcount == 0
    async with database.tenant(company_id) as session:
        kept = await session.scalars(select(Event.facts).where(Event.company_id == company_id))
        assert [facts["n"] for facts in kept] == [1]
