"""A connection of somebody who sees past the walls between companies."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any, cast

import asyncpg
from sqlalchemy.engine import make_url

from cli.backup.problem import BackupFailed


class Connection:
    """asyncpg's, with types."""

    def __init__(self, driver: asyncpg.Connection) -> None:
        self._driver = driver

    async def rows(self, query: str) -> list[Mapping[str, Any]]:
        """Every row."""
        return cast("list[Mapping[str, Any]]", await self._driver.fetch(query))  # pyright: ignore[reportUnknownMemberType]

    async def value(self, query: str) -> Any:  # noqa: ANN401  whatever the column holds
        """The first column of the first row; None when there is none."""
        return cast("Any", await self._driver.fetchval(query))  # pyright: ignore[reportUnknownMemberType]

    async def execute(self, statements: str) -> None:
        await self._driver.execute(statements)  # pyright: ignore[reportUnknownMemberType]

    @asynccontextmanager
    async def moment(self) -> AsyncGenerator[None]:
        """A transaction that sees one moment and changes nothing."""
        async with self._driver.transaction(isolation="repeatable_read", readonly=True):  # pyright: ignore[reportUnknownMemberType]
            yield

    async def major(self) -> int:
        """The server's major version."""
        return int(await self.value("show server_version_num")) // 10_000


@asynccontextmanager
async def connect(url: str) -> AsyncGenerator[Connection]:
    """Raises BackupFailed when nobody answers, or whoever signs in sees too little."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        driver = cast("asyncpg.Connection", await asyncpg.connect(plain, timeout=15))  # pyright: ignore[reportUnknownMemberType]
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        raise BackupFailed(f"The database does not answer: {error or type(error).__name__}. Check DATABASE_URL.") from error
    try:
        connection = Connection(driver)
        if not await connection.value("select rolsuper or rolbypassrls from pg_roles where rolname = current_user"):
            who = await connection.value("select current_user")
            raise BackupFailed(
                f"DATABASE_URL signs in as {who}, who sees one company at a time (row level security)."
                " Use the owner of the server, or a role with BYPASSRLS."
            )
        yield connection
    finally:
        await driver.close(timeout=5)  # pyright: ignore[reportUnknownMemberType]
