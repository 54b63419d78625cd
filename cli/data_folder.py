"""The folder that holds everything of one installation: who uses it, and its secrets."""

import fcntl
import json
import os
import secrets
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path


class FolderUnusable(Exception):
    """The data folder cannot be used; the words say what to do."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must survive a restart and be known to nobody else."""

    key_encryption_key: str
    app_password: str
    dispatcher_password: str
    demo_password: str
    vapid_private_key: str


@contextmanager
def occupied(folder: Path, address: str) -> Generator[None]:
    """Keep others out of `folder` for the length of the block; the kernel lets go when we die. Raises FolderUnusable."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise FolderUnusable(f"Cannot write to {folder}: {error.strerror}. Choose another folder with --data.") from error
    with os.fdopen(descriptor, "r+", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderUnusable(f"OkiOki is {_holder(lock.read())} on this folder. Stop it first, or use another --data.") from None
        lock.truncate(0)
        lock.write(json.dumps({"address": address, "process": os.getpid()}))
        lock.flush()
        yield
        lock.seek(0)
        lock.truncate(0)


def _holder(words: str) -> str:
    try:
        told = json.loads(words)
        return f"already running at {told['address']} (process {told['process']})"
    except (ValueError, KeyError, TypeError):
        return "already starting"


def open_secrets(folder: Path) -> Secrets:
    """The installation's secrets, made at its first start. Raises FolderUnusable when they are damaged: they cannot be made anew."""
    path = folder / "secrets.json"
    if not path.exists():
        if (folder / "postgres" / "data").exists():
            raise FolderUnusable(
                f"{path} is missing, but {folder / 'postgres'} holds data that only those secrets open. "
                "Put the file back from your backup, or move the whole folder away to start afresh."
            )
        make_secrets(folder, key_encryption_key=secrets.token_hex(32))
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        if "vapid_private_key" not in told:  # of an installation from before browsers were told
            told["vapid_private_key"] = secrets.token_urlsafe(32)
            _write_privately(path, json.dumps(told, indent=2))
        return Secrets(**{field.name: str(told[field.name]) for field in fields(Secrets)})
    except (ValueError, KeyError, TypeError) as error:
        raise FolderUnusable(f"{path} is damaged. Put it back from your backup: without it the data cannot be opened.") from error


def make_secrets(folder: Path, *, key_encryption_key: str) -> None:
    """The secrets of a new installation, under a key that is new too, or that a backup was sealed under."""
    made = Secrets(
        key_encryption_key, secrets.token_urlsafe(24), secrets.token_urlsafe(24), secrets.token_urlsafe(12), secrets.token_urlsafe(32)
    )
    _write_privately(folder / "secrets.json", json.dumps(asdict(made), indent=2))


def _write_privately(path: Path, words: str) -> None:
    """Whole or not at all, readable by us alone."""
    descriptor, beside = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())
    Path(beside).replace(path)
