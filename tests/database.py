"""One PostgreSQL for the whole run, one database a test process, everything from the migrations."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from cli.embedded import postgres
from core.db import APP_ROLE, DISPATCHER_ROLE, Database, create_engine
from migrations.roles import provision

ROOT = Path(__file__).parent.parent


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server: OKIOKI_TEST_DATABASE_URL where given (any PostgreSQL 15 or newer), else one of our own."""
    given = os.environ.get("OKIOKI_TEST_DATABASE_URL")
    if given:
        yield given
        return
    with TemporaryDirectory(prefix="okioki-pg-", ignore_cleanup_errors=True) as folder:
        running = postgres.start(Path(folder), durable=False)
        try:
            yield running.url
        finally:
            running.stop()


def url_of(server_url: str, database: str) -> str:
    return server_url.rsplit("/", 1)[0] + f"/{database}"


async def _create(server_url: str, name: str, template: str) -> None:
    connection = await asyncpg.connect(server_url)
    try:
        await connection.execute(f"drop database if exists {name} with (force)")
        await connection.execute(postgres.create_database(name, template))
    finally:
        await connection.close()


def create(server_url: str, name: str, template: str = "template0") -> str:
    """An empty database, or a copy of `template`; its URL."""
    asyncio.run(_create(server_url, name, template))
    return url_of(server_url, name)


def migrate(url: str) -> None:
    """Bring a database to the newest schema, by the command the product itself uses."""
    asyncio.run(provision(url))
    subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": url},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def connect(url: str) -> Database:
    """The product's own two ways in: the application's role, and the dispatcher's."""
    return Database(create_engine(url, role=APP_ROLE, pool_size=5), create_engine(url, role=DISPATCHER_ROLE, pool_size=2))
