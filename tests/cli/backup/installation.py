"""An installation to back up or restore: a database of its own, a storage, and the command as an operator types it."""

import asyncio
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg

from core import audit, clock, ids
from core.companies.keys import sealed_keys
from core.db import Database
from core.identity.password_hash import Passwords
from core.identity.queries import find_account
from core.identity.sign_up import NewAccount, sign_up
from core.intake.receive import Source, keep, receive
from core.storage import Storage, open_storage
from core.vault import KeyRing, Vault
from tests import database as databases
from tests.factories.companies import vat_number

KEY = "5a" * 32
PASSWORD = "zeven koeien lopen traag"
EPHEMERAL = {"event", "worker_process"}


@dataclass
class Installation:
    """Where it is. `env` is what the surroundings add: an object store's address."""

    url: str
    storage_url: str
    key: str = KEY
    env: dict[str, str] = field(default_factory=dict)

    async def okioki(self, *words: str) -> tuple[int, str]:
        """One command; how it ended and what it said."""
        env = os.environ | self.env | {"DATABASE_URL": self.url, "OKIOKI_STORAGE_URL": self.storage_url}
        env["OKIOKI_KEY_ENCRYPTION_KEY"] = self.key

        def call() -> subprocess.CompletedProcess[str]:
            command = [sys.executable, "-m", "cli.main", *words]
            return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)

        done = await asyncio.to_thread(call)
        return done.returncode, " ".join((done.stdout + done.stderr).split())

    def connect(self) -> Database:
        return databases.connect(self.url)

    def storage(self, database: Database) -> Storage:
        return open_storage(self.storage_url, Vault(KeyRing.from_text(self.key), sealed_keys(database)))

    async def rows(self) -> dict[str, list[str]]:
        """Every row of every table that a backup carries."""
        connection = await asyncpg.connect(self.url)
        try:
            tables = await connection.fetch("select tablename as name from pg_tables where schemaname = 'public'")
            return {
                table["name"]: sorted(row["row"] for row in await connection.fetch(f'select t::text as row from "{table["name"]}" t'))
                for table in tables
                if table["name"] not in EPHEMERAL
            }
        finally:
            await connection.close()


async def found(installation: Installation, database: Database, email: str) -> UUID:
    """A company whose owner signs in with `email`."""
    company_id, user_id, passwords = ids.uuid7(), ids.uuid7(), Passwords()
    hashed = await passwords.hash(PASSWORD)
    passwords.close()
    async with database.tenant(company_id, user_id=user_id) as session, session.begin():
        account = NewAccount(email=email, name="An", language="nl")
        about: dict[str, Any] = {"vat_number": vat_number(), "company_name": "Bakkerij", "now": clock.now()}
        await sign_up(session, company_id, user_id, KeyRing.from_text(installation.key), account, password_hash=hashed, **about)
    return company_id


async def take_in(database: Database, storage: Storage, company_id: UUID, number: int) -> None:
    """A document comes in, by the product's own way."""
    stored = await keep(storage, company_id, b"%PDF-1.7\n" + f"invoice {number}".encode() * 200, f"{number}.pdf")
    async with database.tenant(company_id) as session, session.begin():
        await receive(session, company_id, stored, Source.UPLOAD)


async def documents(installation: Installation, company_id: UUID) -> int:
    """How many documents there are; the bytes of each open and are those it came with."""
    database = installation.connect()
    connection = await asyncpg.connect(installation.url)
    try:
        storage = installation.storage(database)
        names = [row["sha256"] for row in await connection.fetch("select sha256 from document where company_id = $1", company_id)]
        for name in names:
            assert hashlib.sha256(await storage.get(company_id, name)).hexdigest() == name
        return len(names)
    finally:
        await connection.close()
        await database.dispose()


async def trail_is_whole(installation: Installation, company_id: UUID) -> bool:
    """Whether the company's audit trail holds together, and is not empty."""
    database = installation.connect()
    try:
        async with database.tenant(company_id) as session:
            return await audit.first_broken(session, company_id) is None and await audit.head(session, company_id) is not None
    finally:
        await database.dispose()


async def can_sign_in(installation: Installation, email: str) -> bool:
    """Whether the owner's password still opens the account."""
    database, passwords = installation.connect(), Passwords()
    try:
        async with database.identity() as session:
            account = await find_account(session, email)
        return account is not None and await passwords.verify(account.password_hash, PASSWORD)
    finally:
        passwords.close()
        await database.dispose()
