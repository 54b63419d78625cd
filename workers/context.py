"""What handlers work with: made once when a worker starts, from settings."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx

from core.companies.keys import open_vault
from core.db import APP_ROLE, DISPATCHER_ROLE, Database, create_engine
from core.egress import Egress
from core.settings import DatabaseSettings
from core.storage import Storage, open_storage
from core.vault import Vault
from workers.settings import Settings


@dataclass(frozen=True, slots=True)
class Context:
    """The ways out of a worker: its database, its bytes, its secrets, its network."""

    database: Database
    settings: Settings
    vault: Vault
    storage: Storage
    egress: Egress
    http: httpx.AsyncClient
    """For hosts a user can name and for banks alike: it goes out by the rules of `egress`."""


def connect(settings: DatabaseSettings | None = None, *, pool_size: int = 10) -> Database:
    """The database of the settings. Without logins of their own, both ways in take their role on the owner's connection."""
    known = settings or DatabaseSettings()  # pyright: ignore[reportCallIssue]
    app_url, dispatcher_url = known.app_url or known.url, known.dispatcher_url or known.url
    return Database(
        create_engine(app_url.get_secret_value(), role=APP_ROLE, pool_size=pool_size),
        create_engine(dispatcher_url.get_secret_value(), role=DISPATCHER_ROLE, pool_size=max(2, pool_size // 2)),
    )


@asynccontextmanager
async def open_context(settings: Settings | None = None, *, database: Database | None = None) -> AsyncGenerator[Context]:
    """Everything a worker needs, closed again at the end; a database that was given stays open."""
    known = settings or Settings()
    own = database or connect()
    egress = Egress(known.allowed_private_hosts, extra_ca_file=known.extra_ca_file)
    vault = open_vault(own)
    async with egress.http_client() as http:
        try:
            yield Context(own, known, vault, open_storage(known.storage_url, vault), egress, http)
        finally:
            if database is None:
                await own.dispose()
