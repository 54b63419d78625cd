"""Put a backup back: everything is checked before anything is touched; bytes first, then the database in one transaction."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from cli.backup import blobs, manifest, programs, snapshot, target
from cli.backup.connection import Connection, connect
from cli.backup.manifest import Manifest
from cli.backup.problem import BackupFailed
from cli.backup.progress import Progress
from cli.backup.shelf import open_shelf
from cli.serving import ROOT, bring_up_to_date
from migrations.roles import provision

MOST_NAMED = 5
"""Broken files that a refusal names; it counts the rest."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to. The two logins get the passwords that stand in their URLs."""

    database_url: str
    storage_url: str
    keys: str
    app_url: str | None = None
    dispatcher_url: str | None = None


async def restore_backup(folder: Path, to: Destination, progress: Progress, *, replace: bool) -> Manifest:
    """What `folder` holds, into `to`. Interrupted, it is begun again by the same command, and goes on with the bytes where it stopped.

    Raises BackupFailed, StorageUnavailable.
    """
    made = manifest.read(folder)
    target.check_schema(made, ROOT / "migrations")
    target.check_key(made, to.keys)
    with progress.counting("checking the backup", len(made.files)) as step:
        broken = await blobs.verify(folder, made.files, step)
    if broken:
        more = f" and {len(broken) - MOST_NAMED} more" if len(broken) > MOST_NAMED else ""
        raise BackupFailed(f"The backup is damaged: {'; '.join(broken[:MOST_NAMED])}{more}. Nothing was touched. Use another copy of it.")
    shelf = open_shelf(to.storage_url)
    async with connect(to.database_url) as connection:
        await target.check_database(connection, replace=replace)
        program = programs.find_program("pg_restore", at_least=max(await connection.major(), int(made.postgres.split(".", maxsplit=1)[0])))
        there = await target.check_storage(shelf, made, replace=replace)
        with progress.counting("bytes of documents", len(made.blobs)) as step:
            await blobs.put_back(shelf, made.blobs, folder / "blobs", there, step)
        await _restore_tables(connection, program, folder / made.database, to, progress)
        await _prove(connection, made)
    for name in there - made.blobs.keys():
        await shelf.delete(name)
    with progress.doing("tables of this version"):
        await asyncio.to_thread(bring_up_to_date, to.database_url, app_url=to.app_url, dispatcher_url=to.dispatcher_url)
    return made


async def _restore_tables(connection: Connection, program: Path, dump: Path, to: Destination, progress: Progress) -> None:
    await target.make_room(connection)
    await provision(to.database_url, app_url=to.app_url, dispatcher_url=to.dispatcher_url)
    words = ("--single-transaction", "--exit-on-error", "--no-comments", str(dump))
    process = programs.start(program, to.database_url, *words)
    try:
        with progress.doing("database"):
            await asyncio.to_thread(programs.end, process, "pg_restore", dump.parent)
    finally:
        if process.poll() is None:
            process.kill()


async def _prove(connection: Connection, made: Manifest) -> None:
    """Rows and audit trails are what they were when the backup was taken. Raises BackupFailed."""
    differing = target.compare(made.rows, await snapshot.count_rows(connection))
    if differing:
        raise BackupFailed(f"Not everything came back: {'; '.join(differing)}.")
    if await snapshot.audit_heads(connection) != made.heads:
        raise BackupFailed("The audit trails do not end where they ended when the backup was taken.")
