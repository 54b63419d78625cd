"""The folder of a backup: ours alone, and one command in it at a time."""

import fcntl
import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from cli.backup.problem import BackupFailed, of_the_disk

MARK = ".okioki-backup"


@contextmanager
def occupied(folder: Path) -> Generator[None]:
    """Make the folder, or take up one that an earlier backup began. Raises BackupFailed for a folder that holds anything else: what a
    backup no longer needs is removed from its folder."""
    mark = folder / MARK
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not mark.exists() and any(folder.iterdir()):
            raise BackupFailed(f"{folder} holds other files. Name a new folder, or that of an earlier backup.")
        descriptor = os.open(mark, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise of_the_disk(error, folder) from error
    with os.fdopen(descriptor):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BackupFailed(f"Another backup or restore is at work in {folder}.") from None
        yield


def drop_all_but(folder: Path, wanted: frozenset[str]) -> None:
    """Remove what the manifest no longer names: older dumps, bytes that were erased, remains of interrupted runs."""
    for path in (*folder.glob("database-*.dump"), *folder.glob("blobs/*/*"), *folder.glob("blobs/*/.*")):
        if path.is_file() and path.relative_to(folder).as_posix() not in wanted:
            path.unlink(missing_ok=True)
