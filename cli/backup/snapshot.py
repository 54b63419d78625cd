"""The database as it is at one moment: what is counted and named here, and what pg_dump writes, are the same."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from cli.backup.connection import Connection
from cli.backup.problem import BackupFailed
from core.tables import metadata
from core.vault import KEY_ID_BYTES

EPHEMERAL = ("event", "worker_process")
"""Tables whose rows are of no use elsewhere: events carry this server's transaction numbers, processes are those that run here."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The moment, by PostgreSQL's name for it, and what is in it."""

    name: str
    schema: str
    postgres: str
    keys: tuple[str, ...]
    rows: dict[str, int]
    heads: dict[str, tuple[int, str]]
    blobs: tuple[str, ...]
    """`COMPANY/SHA256` of every row that names bytes."""


@asynccontextmanager
async def take(connection: Connection) -> AsyncGenerator[Snapshot]:
    """Hold one moment for as long as the block lasts."""
    async with connection.moment():
        if await connection.value("select to_regclass('public.alembic_version')") is None:
            raise BackupFailed("This database holds no OkiOki: nothing to back up. Check DATABASE_URL.")
        found = await connection.rows(
            f"select distinct encode(substring(sealed_key from 2 for {KEY_ID_BYTES}), 'hex') as id from company order by 1"  # noqa: S608
        )
        yield Snapshot(
            name=str(await connection.value("select pg_export_snapshot()")),
            schema=str(await connection.value("select version_num from alembic_version")),
            postgres=str(await connection.value("show server_version")),
            keys=tuple(row["id"] for row in found),
            rows=await count_rows(connection),
            heads=await audit_heads(connection),
            blobs=await _blobs(connection),
        )


async def count_rows(connection: Connection) -> dict[str, int]:
    """Rows of each table that a backup carries."""
    names = await connection.rows("select tablename as name from pg_tables where schemaname = 'public' order by 1")
    return {
        row["name"]: await connection.value(f'select count(*) from "{row["name"]}"')  # noqa: S608
        for row in names
        if row["name"] not in EPHEMERAL
    }


async def audit_heads(connection: Connection) -> dict[str, tuple[int, str]]:
    """Where each company's audit trail ends."""
    rows = await connection.rows("select distinct on (company_id) company_id, seq, hash from audit_entry order by company_id, seq desc")
    return {str(row["company_id"]): (row["seq"], row["hash"].hex()) for row in rows}


async def _blobs(connection: Connection) -> tuple[str, ...]:
    """What the rows name, in whichever table: every column that ends in `sha256` beside a company."""
    found: set[str] = set()
    for table in metadata.tables.values():
        for column in table.columns:
            if column.name.endswith("sha256") and "company_id" in table.c:
                rows = await connection.rows(
                    f'select distinct company_id, "{column.name}" as name from "{table.name}" where "{column.name}" is not null'  # noqa: S608
                )
                found.update(f"{row['company_id']}/{row['name']}" for row in rows)
    return tuple(sorted(found))
