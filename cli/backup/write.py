"""Write a backup while the product works: the database at one moment, then the bytes it names, which never change; the manifest last."""

import asyncio
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from cli.backup import blobs, manifest, programs, snapshot
from cli.backup.connection import connect
from cli.backup.folder import drop_all_but
from cli.backup.manifest import Kept, Manifest
from cli.backup.problem import BackupFailed
from cli.backup.progress import Progress
from cli.backup.shelf import open_shelf
from cli.backup.snapshot import EPHEMERAL, Snapshot
from core import clock


@dataclass(frozen=True, slots=True)
class Written:
    """What came of it."""

    manifest: Manifest
    copied: int
    """Blobs that were not there yet."""


async def write_backup(folder: Path, database_url: str, storage_url: str, progress: Progress) -> Written:
    """A backup in `folder`, which the caller occupies. The one before it stands until the new one is whole.

    Raises BackupFailed, StorageUnavailable.
    """
    known = _known(folder)
    now = clock.now()
    name = f"database-{now:%Y%m%dT%H%M%S%f}.dump"
    async with connect(database_url) as connection, snapshot.take(connection) as seen:
        await _dump(folder / name, database_url, seen, progress)
    dump = await asyncio.to_thread(blobs.weigh, folder / name)
    with progress.counting("bytes of documents", len(seen.blobs)) as step:
        kept, missing = await blobs.fetch(open_shelf(storage_url), seen.blobs, folder / "blobs", known, step)
    if missing and not kept:
        raise BackupFailed(
            f"The storage {storage_url} has none of the {len(missing)} files that the database names. Check OKIOKI_STORAGE_URL: it must be"
            " that of the running product."
        )
    made = Manifest(
        made_at=now.isoformat(),
        product=version("okioki"),
        schema=seen.schema,
        postgres=seen.postgres,
        database=name,
        keys=seen.keys,
        rows=seen.rows,
        heads=seen.heads,
        files={name: dump} | {f"blobs/{one}": kept[one] for one in sorted(kept)},
        missing=tuple(missing),
    )
    manifest.write(folder, made)
    drop_all_but(folder, frozenset(made.files))
    return Written(made, sum(1 for one in kept if one not in (known or {})))


def _known(folder: Path) -> dict[str, Kept] | None:
    """What the backup before says of its bytes; nothing before the first, None when its manifest is broken."""
    try:
        return manifest.read(folder).blobs if (folder / manifest.NAME).exists() else {}
    except BackupFailed:
        return None


async def _dump(target: Path, database_url: str, seen: Snapshot, progress: Progress) -> None:
    """pg_dump of the very moment that was counted, with the owners of tables and functions: the walls between companies rest on them."""
    program = programs.find_program("pg_dump", at_least=int(seen.postgres.split(".", maxsplit=1)[0]))
    left_out = [f"--exclude-table-data=public.{table}" for table in EPHEMERAL]
    words = ("--format=custom", f"--snapshot={seen.name}", "--no-comments", f"--file={target}", *left_out)
    process = programs.start(program, database_url, *words)
    try:
        with progress.growing("database", target):
            await asyncio.to_thread(programs.end, process, "pg_dump", target.parent)
    except BackupFailed:
        target.unlink(missing_ok=True)
        raise
    finally:
        if process.poll() is None:
            process.kill()


def size_of(files: dict[str, Kept]) -> int:
    """Bytes of all files together."""
    return sum(kept.size for kept in files.values())
