"""What every test may ask for: a database of its own, a company, a clock that stands still."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.db import Database
from core.parsing import parse
from tests import database as databases
from tests.factories.companies import make_company

TODAY = date(2026, 11, 24)
CORPUS = Path(os.environ.get("OKIOKI_CORPUS", databases.ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def database_server() -> Iterator[str]:
    """A server for this test process, with a migrated template to copy."""
    with databases.server() as server_url:
        databases.migrate(databases.create(server_url, "template_okioki"))
        yield server_url


@pytest.fixture(scope="session")
def database_url(database_server: str) -> str:
    """The database that the tests of this process share."""
    return databases.create(database_server, "okioki_test", "template_okioki")


@pytest.fixture(scope="module")
async def empty_database(database_server: str) -> AsyncIterator[Database]:
    """A database of a module's own: for what looks at the rows of all companies, such as the relay."""
    url = await asyncio.to_thread(databases.create, database_server, f"okioki_{ids.uuid7().hex}", "template_okioki")
    connected = databases.connect(url)
    yield connected
    await connected.dispose()


@pytest.fixture(scope="session")
async def database(database_url: str) -> AsyncIterator[Database]:
    """The product's way into the test database. What a test commits stays: make companies of your own."""
    connected = databases.connect(database_url)
    yield connected
    await connected.dispose()


@pytest.fixture(scope="session", autouse=True)
async def _parsers_end() -> AsyncIterator[None]:
    """Parser children live as long as their loop: end them before it ends."""
    yield
    await parse.close()


@pytest.fixture
async def company_id(database: Database) -> UUID:
    """A fresh company: row level security keeps each test's rows apart."""
    return await make_company(database)


@pytest.fixture
async def session(database: Database, company_id: UUID) -> AsyncIterator[AsyncSession]:
    """A transaction on the fresh company's data, rolled back at the end."""
    async with database.tenant(company_id) as opened:
        yield opened
        await opened.rollback()


@pytest.fixture
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of measured documents and official files; suites that need it fail loudly without it."""
    return CORPUS
