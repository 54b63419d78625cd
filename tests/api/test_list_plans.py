"""The lists are found by their indexes, in a database that holds many companies."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import httpx
import pytest
from sqlalchemy import event, text

from api.resources import Resources
from bench.filling import fill
from core import clock, ids
from core.db import APP_ROLE, Database
from core.identity.models import Role
from core.identity.open_session import open_session
from tests import database as databases
from tests.api.conftest import client_of, make_app
from tests.factories.companies import make_company, make_user

COMPANIES, TRANSACTIONS, DOCUMENTS = 30, 12_000, 9_000
BIG = ("bank_transaction", "document", "document_text", "arrival")
"""The tables that grow with every day of every company."""
LISTS = (
    "/v1/documents",
    "/v1/documents?open=true",
    "/v1/documents?sent=false&kind=invoice",
    "/v1/documents?from=2026-01-01&min_amount=10.00",
    "/v1/documents?counterparty=leverancier+12",
    "/v1/documents?q=leverancier+12",
    "/v1/documents?q=leverancir",
    "/v1/transactions",
    "/v1/transactions?open=true",
    "/v1/transactions?from=2026-01-01&direction=out&min_amount=10.00",
    "/v1/transactions?q=factuur+212",
    "/v1/transactions?q=leverancir",
    "/v1/bookings",
    "/v1/bookings?open=true",
)


@dataclass
class Filled:
    """Many companies, somebody in one of them, and what the application asks the database."""

    client: httpx.AsyncClient
    company_id: UUID
    url: str
    database: Database
    asked: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)

    def note(self, _connection: object, _cursor: object, statement: str, parameters: tuple[Any, ...], *_: object) -> None:
        self.asked.append((statement, parameters))

    async def plan(self, statement: str, parameters: tuple[Any, ...], **settings: str) -> dict[str, Any]:
        """How the application's role would have a statement done in the company."""
        connection = await asyncpg.connect(self.url, server_settings={"role": APP_ROLE} | settings)
        try:
            async with connection.transaction():
                await connection.execute("select set_config('app.company_id', $1, true)", str(self.company_id))
                return json.loads(await connection.fetchval(f"explain (format json) {statement}", *parameters))[0]["Plan"]
        finally:
            await connection.close()


@pytest.fixture(scope="module")
async def filled(database_server: str, resources: Resources) -> AsyncIterator[Filled]:
    url = await asyncio.to_thread(databases.create, database_server, f"okioki_{ids.uuid7().hex}", "template_okioki")
    database = databases.connect(url)
    company_id = await make_company(database)
    user_id = await make_user(database, company_id, role=Role.OWNER)
    async with database.identity(user_id) as session, session.begin():
        opened = await open_session(session, user_id, carrier="bearer", user_agent="", now=clock.now(), company_id=company_id)
    await fill(url, companies=COMPANIES, transactions=TRANSACTIONS, documents=DOCUMENTS)
    there = Resources(
        database, resources.vault, resources.storage, resources.egress, resources.throttle, resources.passwords, resources.settings
    )
    async with client_of(make_app(there), token=opened.token) as client:
        yield Filled(client, company_id, url, database)
    await database.dispose()


@pytest.mark.parametrize("path", LISTS)
async def test_a_list_goes_through_no_big_table_from_end_to_end(filled: Filled, path: str) -> None:
    filled.asked.clear()
    engine = filled.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", filled.note)
    try:
        found = await filled.client.get(path)
        after = found.json()["next"]
        if after is not None:
            (await filled.client.get(path, params={"after": after})).raise_for_status()
    finally:
        event.remove(engine, "before_cursor_execute", filled.note)
    found.raise_for_status()
    plans = [(statement, await filled.plan(statement, parameters)) for statement, parameters in filled.asked]
    assert [statement for statement, plan in plans if _read_whole(plan)] == []


async def test_a_first_page_of_documents_takes_three_statements_and_one_of_transactions_two(filled: Filled) -> None:
    engine = filled.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", filled.note)
    try:
        counts: list[int] = []
        for path in ("/v1/documents", "/v1/transactions"):
            filled.asked.clear()
            assert len((await filled.client.get(path)).json()["items"]) == 50
            counts.append(len(filled.asked))
    finally:
        event.remove(engine, "before_cursor_execute", filled.note)
    assert counts == [3, 2]


async def test_searching_goes_through_no_big_table_from_end_to_end(filled: Filled) -> None:
    """What functions do inside is in no plan: the database's own counts tell."""
    connection = await asyncpg.connect(filled.url)
    try:
        before = await _counted(filled, connection)
        for path in LISTS:
            (await filled.client.get(path)).raise_for_status()
        assert await _counted(filled, connection) == before
        async with filled.database.tenant(filled.company_id) as session:
            await session.execute(text("set local enable_bitmapscan = off"))
            await session.execute(text("set local enable_indexscan = off"))
            await session.execute(text("select max(filename) from document"))
        assert await _counted(filled, connection) == before | {"document": before["document"] + 1}
    finally:
        await connection.close()


async def test_a_plan_that_reads_a_big_table_whole_is_known_for_it(filled: Filled) -> None:
    statement = "select max(filename) from document"
    assert not _read_whole(await filled.plan(statement, ()))
    assert _read_whole(await filled.plan(statement, (), enable_bitmapscan="off", enable_indexscan="off"))


async def _counted(filled: Filled, connection: asyncpg.Connection) -> dict[str, int]:
    """How often each big table was read from end to end. Connections tell their counts when they end: all are ended first."""
    await filled.database.engine.dispose()
    others = (
        "select exists (select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> $1)"
    )
    mine = await connection.fetchval("select pg_backend_pid()")
    while await connection.fetchval(others, mine):
        await asyncio.sleep(0.02)
    counts = await connection.fetch("select relname, coalesce(seq_scan, 0) from pg_stat_user_tables where relname = any($1)", list(BIG))
    return dict(counts)


def _read_whole(plan: dict[str, Any]) -> bool:
    scanned = plan["Node Type"] == "Seq Scan" and plan.get("Relation Name") in BIG
    return scanned or any(_read_whole(part) for part in plan.get("Plans", ()))
