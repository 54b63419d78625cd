"""The connection to PostgreSQL: how a transaction on it opens, and how one that was lost is noticed before it is used."""

from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

import asyncpg
from sqlalchemy import Connection as Begun
from sqlalchemy import event
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncEngine

from core import clock

PATIENCE = 10.0
"""Seconds a connection may lie unused before it is asked whether it is still there. A server that went away closes its connections, which
is seen without asking; only what a firewall or a vanished machine let drop in silence has to be asked for, and that takes idleness."""
_RESTED = "rested_since"


class Connection(asyncpg.Connection):
    """Sends what a transaction begins with in one message with its BEGIN: a round trip less for every transaction."""

    opening: str | None = None
    """Statements for the next BEGIN, none of which returns anything that is read."""

    async def execute(self, query: str, *args: object, timeout: float | None = None) -> str:
        if self.opening is None or not query.startswith("BEGIN"):
            return await super().execute(query, *args, timeout=timeout)  # pyright: ignore[reportUnknownMemberType]
        opening, self.opening = self.opening, None
        try:
            return await super().execute(f"{query} {opening}", *args, timeout=timeout)  # pyright: ignore[reportUnknownMemberType]
        except BaseException:  # begun or not, nobody knows: such a connection is not used again
            self.terminate()
            raise


def open_with(begun: Begun, settings: Mapping[str, UUID | None]) -> None:
    """Set what row level security asks for, for the transaction that begins on this connection, or has begun; None is nobody."""
    # Only ids come in here, and are written as such: there is nothing to quote.
    told = ", ".join(f"set_config('{name}', '{(value and UUID(str(value))) or ''}', true)" for name, value in settings.items())
    driver = cast("Connection", begun.connection.driver_connection)
    if driver.is_in_transaction():
        begun.exec_driver_sql(f"select {told}")
    else:
        driver.opening = f"select {told};"


def watch(engine: AsyncEngine) -> None:
    """Have connections looked at when they leave the pool: what is closed is replaced, what lay idle long is asked first."""
    event.listen(engine.sync_engine, "checkout", _look)
    event.listen(engine.sync_engine, "checkin", _note)


def _look(dbapi_connection: Any, record: Any, _proxy: Any) -> None:  # noqa: ANN401  SQLAlchemy's own types of it are private
    if dbapi_connection.driver_connection.is_closed():
        raise InvalidatePoolError("The server closed this connection.")
    rested = record.info.get(_RESTED)
    if rested is not None and clock.monotonic() - rested > PATIENCE:
        try:
            dbapi_connection.ping()
        except Exception as error:
            raise InvalidatePoolError("This connection does not answer.") from error


def _note(dbapi_connection: Any, record: Any) -> None:  # noqa: ANN401  as above
    record.info[_RESTED] = clock.monotonic()
    if dbapi_connection is not None:
        dbapi_connection.driver_connection.opening = None
