"""The application over the test database, and people who use it."""

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI

from api.app import create_app
from api.resources import ApiSettings, Resources
from core import clock
from core.companies.keys import sealed_keys
from core.db import Database
from core.egress import Egress
from core.identity.models import Role
from core.identity.open_session import open_session
from core.identity.password_hash import Passwords
from core.storage import Folder, Storage
from core.throttle import Throttle, Window
from core.vault import Vault
from tests.factories.companies import KEY_RING, make_company, make_user

_addresses = itertools.count(1)


def new_address() -> str:
    """A network address of one's own, so that no test is held to another's tries."""
    number = next(_addresses)
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


@dataclass(frozen=True)
class Person:
    """Somebody signed in with a bearer token, and their client."""

    client: httpx.AsyncClient
    user_id: UUID
    company_id: UUID
    token: str


Join = Callable[..., Awaitable[Person]]


@pytest.fixture(scope="session")
def resources(database: Database, tmp_path_factory: pytest.TempPathFactory) -> Resources:
    """Everything real; counters in memory, bytes in a temporary folder."""
    vault = Vault(KEY_RING, sealed_keys(database))
    folder: Path = tmp_path_factory.mktemp("blobs")
    return Resources(
        database=database,
        vault=vault,
        storage=Storage(Folder(folder), vault),
        egress=Egress(),
        throttle=Throttle(),
        passwords=Passwords(),
        settings=ApiSettings(secure_cookies=True, public_url="https://okioki.example"),
        per_caller=Window(100_000, 60),
    )


def make_app(resources: Resources) -> FastAPI:
    """The application over `resources`, as after its start."""

    @asynccontextmanager
    async def opening() -> AsyncIterator[Resources]:
        yield resources

    made = create_app(opening, web=resources.settings)
    made.state.resources = resources
    return made


@pytest.fixture(scope="session")
def app(resources: Resources) -> FastAPI:
    """The application."""
    return make_app(resources)


def client_of(app: FastAPI, *, token: str | None = None) -> httpx.AsyncClient:
    """A client that speaks to the application without a network, from an address of its own."""
    headers = {"X-OkiOki": "1"} | ({"Authorization": f"Bearer {token}"} if token else {})
    transport = httpx.ASGITransport(app, client=(new_address(), 4242))
    return httpx.AsyncClient(transport=transport, base_url="https://okioki.example", headers=headers)


@pytest.fixture
async def api(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who is not signed in."""
    async with client_of(app) as client:
        yield client


@pytest.fixture
async def join(app: FastAPI, database: Database) -> AsyncIterator[Join]:
    """`await join(company_id, role)`: a new person in a company, signed in."""
    async with AsyncExitStack() as stack:

        async def joined(company_id: UUID, role: Role = Role.OWNER) -> Person:
            user_id = await make_user(database, company_id, role=role)
            async with database.identity(user_id) as session, session.begin():
                opened = await open_session(session, user_id, carrier="bearer", user_agent="test", now=clock.now(), company_id=company_id)
            client = await stack.enter_async_context(client_of(app, token=opened.token))
            return Person(client, user_id, company_id, opened.token)

        yield joined


@pytest.fixture
async def owner(join: Join, company_id: UUID) -> Person:
    """The owner of the fresh company."""
    return await join(company_id, Role.OWNER)


@pytest.fixture
async def member(join: Join, company_id: UUID) -> Person:
    """A colleague in the fresh company."""
    return await join(company_id, Role.MEMBER)


@pytest.fixture
async def accountant(join: Join, company_id: UUID) -> Person:
    """The firm's person in the fresh company."""
    return await join(company_id, Role.ACCOUNTANT)


@pytest.fixture
async def stranger(join: Join, database: Database) -> Person:
    """The owner of another company."""
    return await join(await make_company(database), Role.OWNER)
