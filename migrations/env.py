"""How Alembic reaches the database: as the owner of the tables, over asyncpg."""

import asyncio

from alembic import context
from sqlalchemy import Connection, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from core.db import OWNER_ROLE
from core.settings import DatabaseSettings
from core.tables import metadata


def run(connection: Connection) -> None:
    connection.execute(text(f"set role {OWNER_ROLE}"))
    connection.commit()
    context.configure(connection=connection, target_metadata=metadata, compare_type=True, compare_server_default=False)
    with context.begin_transaction():
        context.run_migrations()


async def run_online() -> None:
    url = context.config.attributes.get("url") or DatabaseSettings().url.get_secret_value()  # pyright: ignore[reportCallIssue]
    engine = create_async_engine(url.replace("postgresql://", "postgresql+asyncpg://", 1), poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
    await engine.dispose()


asyncio.run(run_online())
