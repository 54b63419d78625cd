"""`okioki backup FOLDER` and `okioki restore FOLDER`."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from cli.backup import folder as folders
from cli.backup import surroundings
from cli.backup.manifest import NAME, NOT_INCLUDED
from cli.backup.problem import BackupFailed, of_the_disk
from cli.backup.progress import Progress
from cli.backup.restore import restore_backup
from cli.backup.write import size_of, write_backup
from core.errors import DomainError

console = Console(stderr=True, soft_wrap=True, highlight=False)
Data = Annotated[Path, typer.Option(help="Folder of an `okioki up`, running or stopped, when DATABASE_URL is not set.")]


def backup(
    folder: Annotated[Path, typer.Argument(help="Where to: a new folder, or that of an earlier backup, which is then brought up to date.")],
    data: Data = Path("var"),
) -> None:
    """Back up the database and the bytes of documents, while the product works."""
    place = folder.absolute()
    with _explained(place), surroundings.source(data.absolute()) as (database_url, storage_url), folders.occupied(place):
        written = asyncio.run(write_backup(place, database_url, storage_url, Progress(console)))
    made = written.manifest
    for name in made.missing:
        console.print(f"[yellow]The storage has no bytes {name}, which the database names.")
    documents = f"{len(made.blobs)} files of documents ({written.copied} new)"
    console.print(f"{folder}: {sum(made.rows.values())} rows, {documents}, {size_of(made.files) / 1e6:.1f} MB. {NAME} names it all.")
    console.print("Not in it: " + "; ".join(NOT_INCLUDED) + ".")
    fingerprint = ", ".join(made.keys) or "none yet"
    console.print(f"Fingerprint of the key-encryption key, without which nothing in here opens: [bold]{fingerprint}")


def restore(
    folder: Annotated[Path, typer.Argument(help="Folder of a backup.")],
    *,
    data: Data = Path("var"),
    replace: Annotated[bool, typer.Option("--replace", help="Also over what the database and the storage hold; it is lost.")] = False,
) -> None:
    """Restore a backup into an empty installation, under the key it was sealed with."""
    place = folder.absolute()
    with _explained(place):
        if not (place / folders.MARK).exists():
            raise BackupFailed(f"{place} is not the folder of a backup.")
        with surroundings.destination(data.absolute()) as to:
            made = asyncio.run(restore_backup(place, to, Progress(console), replace=replace))
    console.print(f"Restored the backup of {made.made_at}: {sum(made.rows.values())} rows, {len(made.blobs)} files of documents.")
    console.print("Rows and audit trails are those of that moment. Check the trails with: okioki admin verify-audit")


@contextmanager
def _explained(place: Path) -> Generator[None]:
    """Whatever goes wrong ends in a sentence, and with 1."""
    try:
        yield
    except OSError as error:
        _refuse(of_the_disk(error, error.filename or place))
    except (BackupFailed, DomainError) as problem:
        _refuse(problem)
    except KeyboardInterrupt:
        _refuse(BackupFailed("Stopped. The same command goes on where it stopped."))


def _refuse(problem: Exception) -> None:
    words = f"{type(problem).title()} {problem}" if isinstance(problem, DomainError) else str(problem)
    console.print(words, style="red", markup=False)
    raise typer.Exit(1) from problem
