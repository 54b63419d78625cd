"""Where a backup is to be restored: whether it may be, and making room for it."""

from collections.abc import Sequence
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from cli.backup.connection import Connection
from cli.backup.manifest import Manifest
from cli.backup.problem import BackupFailed
from cli.backup.shelf import Listed
from core import ids
from core.vault import KEY_ID_BYTES, KeyRing

_OTHERS = """
    select distinct usename || coalesce(nullif(' (' || application_name || ')', ' ()'), '') as who from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
"""


def fingerprint(key: bytes) -> str:
    """What a key-encryption key is called in the rows it sealed; it says nothing of the key."""
    return KeyRing([key]).new_company_key(ids.uuid7())[1 : 1 + KEY_ID_BYTES].hex()


def check_key(made: Manifest, keys: str) -> None:
    """Raises BackupFailed when the keys given here (as OKIOKI_KEY_ENCRYPTION_KEY) do not open the backup."""
    try:
        ours = {fingerprint(bytes.fromhex(part.strip())) for part in keys.split(",")}
    except ValueError as error:
        raise BackupFailed(f"OKIOKI_KEY_ENCRYPTION_KEY is not a key: {error}.") from error
    lacking = [one for one in made.keys if one not in ours]
    if lacking:
        raise BackupFailed(
            f"The key-encryption key given here ({', '.join(sorted(ours))}) is not that of this backup ({', '.join(lacking)})."
            " Nothing in it would open. Set OKIOKI_KEY_ENCRYPTION_KEY to that key: it is not part of the backup."
        )


def check_schema(made: Manifest, migrations: Path) -> None:
    """Raises BackupFailed for a backup of a version whose tables this one does not know."""
    config = Config()
    config.set_main_option("script_location", str(migrations))
    try:
        ScriptDirectory.from_config(config).get_revision(made.schema)
    except CommandError as error:
        raise BackupFailed(
            f"The backup's tables are of version {made.schema} (OkiOki {made.product}), newer than this OkiOki knows. Install that version."
        ) from error


async def check_database(connection: Connection, *, replace: bool) -> None:
    """Raises BackupFailed when somebody works with the database, or it holds a company and may not be replaced."""
    others = [row["who"] for row in await connection.rows(_OTHERS)]
    if others:
        raise BackupFailed(f"The database is in use by {', '.join(sorted(others))}. Stop the product first, then restore.")
    if replace or await connection.value("select to_regclass('public.company')") is None:
        return
    companies = await connection.value("select count(*) from company")
    if companies:
        raise BackupFailed(
            f"The database holds {companies} {'company' if companies == 1 else 'companies'} already. Restore into an empty one, or say"
            " --replace: everything in it is then lost."
        )


async def check_storage(shelf: Listed, made: Manifest, *, replace: bool) -> frozenset[str]:
    """What lies there: nothing, or what an interrupted restore of this backup left. Raises BackupFailed, StorageUnavailable."""
    there = frozenset([name async for name in shelf.names()])
    foreign = there - made.blobs.keys()
    if foreign and not replace:
        raise BackupFailed(
            f"The storage holds {len(foreign)} files that are not of this backup. Restore into an empty one, or say --replace:"
            " they are then removed."
        )
    return there


async def make_room(connection: Connection) -> None:
    """Drop everything of the product, extensions included: roles and extensions are made anew before the tables come back."""
    await connection.execute("drop schema public cascade; create schema public")


def compare(wanted: dict[str, int], found: dict[str, int]) -> Sequence[str]:
    """Tables whose rows are not as many as they were."""
    return [f"{table}: {found.get(table, 0)} of {count} rows" for table, count in wanted.items() if found.get(table, 0) != count]
