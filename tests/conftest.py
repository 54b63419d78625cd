"""What every test may ask for: a database of its own, a company, a clock that stands still."""

import os
from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core.db import Database
from core.parsing import parse
from tests import database as databases
from tests.factories.companies import make_company

TODAY = date(2026, 11, 24)
CORPUS = Path(os.environ.get("OKIOKI_CORPUS", databases.ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A migrated database for this test process."""
    with databases.server() as server_url:
        template = databases.create(server_url, "template_okioki")
        databases.migrate(template)
        yield databases.create(server_url, "okioki_test", "template_okioki")


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
