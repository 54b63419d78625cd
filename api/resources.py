"""What the API stands on: made once when it starts, closed when it stops."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from core.companies.keys import open_vault
from core.db import APP_ROLE, DISPATCHER_ROLE, Database, create_engine
from core.egress import Egress
from core.identity.password_hash import Passwords
from core.settings import BankSettings, DatabaseSettings, OutgoingSettings, QueueSettings, StorageSettings, WebSettings
from core.storage import Storage, open_storage
from core.throttle import Throttle, Window
from core.vault import Vault


class ApiSettings(BankSettings, OutgoingSettings, WebSettings):
    """Every setting a route may need, in one place."""


PER_CALLER = Window(600, 60)
"""Requests a minute for each session, key or (signed out) address: a busy screen makes a tenth of it."""


@dataclass(frozen=True, slots=True)
class Resources:
    """The API's ways out."""

    database: Database
    vault: Vault
    storage: Storage
    egress: Egress
    throttle: Throttle
    passwords: Passwords
    settings: ApiSettings = field(default_factory=ApiSettings)
    per_caller: Window = PER_CALLER


def connect(settings: DatabaseSettings | None = None, *, pool_size: int = 10) -> Database:
    """The database of the settings. Without logins of their own, both ways in take their role on the owner's connection."""
    known = settings or DatabaseSettings()  # pyright: ignore[reportCallIssue]
    app_url, dispatcher_url = known.app_url or known.url, known.dispatcher_url or known.url
    return Database(
        create_engine(app_url.get_secret_value(), role=APP_ROLE, pool_size=pool_size),
        create_engine(dispatcher_url.get_secret_value(), role=DISPATCHER_ROLE, pool_size=2),
    )


@asynccontextmanager
async def open_resources() -> AsyncGenerator[Resources]:
    """Everything the API needs, from the settings in the environment."""
    settings = ApiSettings()
    database, passwords = connect(), Passwords()
    vault, throttle = open_vault(database), Throttle.on(QueueSettings().url)
    try:
        yield Resources(
            database=database,
            vault=vault,
            storage=open_storage(StorageSettings().storage_url, vault),
            egress=Egress(settings.allowed_private_hosts, extra_ca_file=settings.extra_ca_file),
            throttle=throttle,
            passwords=passwords,
            settings=settings,
        )
    finally:
        passwords.close()
        await throttle.close()
        await database.dispose()
