"""Transactions open in one message, and lost connections are replaced before they are used."""

from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import event, text

from core import connection
from core.db import APP_ROLE, Database, create_engine
from tests.factories.companies import make_company

COMPANY = "select current_setting('app.company_id', true)"


class Wire:
    """What went to the server."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def listen(self, dbapi_connection: Any, _record: object) -> None:
        dbapi_connection.driver_connection.add_query_logger(lambda record: self.said.append(record.query))


@pytest.fixture
async def alone(database_url: str) -> AsyncIterator[tuple[Database, Wire]]:
    """A way in with one connection, and what is said on it."""
    engine = create_engine(database_url, role=APP_ROLE, pool_size=1)
    wire = Wire()
    event.listen(engine.sync_engine, "connect", wire.listen)
    yield Database(engine), wire
    await engine.dispose()


async def test_a_transaction_names_its_company_in_the_message_that_begins_it(alone: tuple[Database, Wire]) -> None:
    database, wire = alone
    company_id = await make_company(database)
    wire.said.clear()
    async with database.tenant(company_id) as session, session.begin():
        assert await session.scalar(text(COMPANY)) == str(company_id)
        async with session.begin_nested():
            assert await session.scalar(text(COMPANY)) == str(company_id)
    assert [said for said in wire.said if said.startswith("BEGIN")] == [
        f"BEGIN; select set_config('app.company_id', '{company_id}', true), set_config('app.user_id', '', true);"
    ]
    assert not [said for said in wire.said if said.startswith(";")]


async def test_a_company_does_not_outlive_its_session_on_a_connection(alone: tuple[Database, Wire]) -> None:
    database, _ = alone
    company_id = await make_company(database)
    async with database.tenant(company_id) as session, session.begin():
        await session.connection()  # begun for the company, and nothing said
    async with database.engine.begin() as other:
        assert not await other.scalar(text(COMPANY))
    async with database.identity() as session:
        assert not await session.scalar(text(COMPANY))
    async with database.lookup() as other:
        assert not await other.scalar(text(COMPANY))


async def test_only_ids_are_written_into_an_opening(alone: tuple[Database, Wire]) -> None:
    database, _ = alone
    async with database.engine.connect() as begun:
        with pytest.raises(ValueError, match="badly formed"):
            await begun.run_sync(connection.open_with, {"app.company_id": "', true); drop table document; --"})


async def test_a_connection_that_the_server_closed_is_replaced_unnoticed(alone: tuple[Database, Wire], database_url: str) -> None:
    database, _ = alone
    pids: set[int] = set()
    for _ in range(2):
        async with database.identity() as session:
            pids.add(pid := await session.scalar(text("select pg_backend_pid()")) or 0)
        owner = await asyncpg.connect(database_url)
        assert await owner.fetchval("select pg_terminate_backend($1, 5000)", pid)
        await owner.close()
    async with database.identity() as session:
        assert await session.scalar(text("select pg_backend_pid()")) not in pids


async def test_a_connection_that_lay_idle_is_asked_first(alone: tuple[Database, Wire], monkeypatch: pytest.MonkeyPatch) -> None:
    database, wire = alone
    for patience, asked in ((60.0, 0), (-1.0, 1)):
        monkeypatch.setattr(connection, "PATIENCE", patience)
        wire.said.clear()
        async with database.lookup() as used:
            await used.execute(text("select 1"))
        assert len([said for said in wire.said if said == ";"]) == asked


async def test_a_begin_that_was_broken_off_leaves_no_connection_behind(alone: tuple[Database, Wire]) -> None:
    database, _ = alone
    async with database.engine.connect() as used:
        raw = await used.get_raw_connection()
        driver = raw.driver_connection
        assert isinstance(driver, connection.Connection)
        driver.opening = "select 1/0;"
        with pytest.raises(asyncpg.DivisionByZeroError):
            await driver.execute("BEGIN;")
        assert driver.is_closed()
        await used.invalidate()
    async with database.identity() as session:
        assert isinstance(await session.scalar(text("select gen_random_uuid()")), UUID)
