"""Which installation: that of the settings, a running `okioki up`, or a stopped one, whose database runs for as long as it takes."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

from cli import data_folder
from cli.backup.problem import BackupFailed
from cli.backup.restore import Destination
from cli.data_folder import FolderUnusable, open_secrets
from cli.embedded import postgres
from cli.embedded.address import url_of_running
from core.db import APP_ROLE, DISPATCHER_ROLE
from core.settings import StorageSettings


@contextmanager
def source(data: Path) -> Generator[tuple[str, str]]:
    """URL of the database and of the storage to back up. Raises BackupFailed."""
    if "DATABASE_URL" in os.environ:
        yield os.environ["DATABASE_URL"], StorageSettings().storage_url
        return
    storage = os.environ.get("OKIOKI_STORAGE_URL", (data / "blobs").as_uri())
    running = _running(data)
    if running is not None:
        yield running, storage
        return
    if not (data / "postgres" / "data").is_dir():
        raise BackupFailed(f"DATABASE_URL is not set, and {data} holds no installation. Name its folder with --data.")
    with _started(data) as server:
        yield server.url, storage


@contextmanager
def destination(data: Path) -> Generator[Destination]:
    """Where to restore to. On one machine the folder needs nothing but the key: the rest is made. Raises BackupFailed."""
    if "DATABASE_URL" in os.environ:
        env = os.environ
        if "OKIOKI_KEY_ENCRYPTION_KEY" not in env:
            raise BackupFailed("Set OKIOKI_KEY_ENCRYPTION_KEY to the key of what was backed up: it is not part of the backup.")
        logins = (env.get("OKIOKI_APP_DATABASE_URL"), env.get("OKIOKI_DISPATCHER_DATABASE_URL"))
        yield Destination(env["DATABASE_URL"], StorageSettings().storage_url, env["OKIOKI_KEY_ENCRYPTION_KEY"], *logins)
        return
    if not (data / "secrets.json").exists() and "OKIOKI_KEY_ENCRYPTION_KEY" not in os.environ:
        raise BackupFailed(
            f"The key-encryption key is not part of a backup. Put your copy of secrets.json into {data}, or set OKIOKI_KEY_ENCRYPTION_KEY."
        )
    with _started(data) as server:
        secrets = open_secrets(data)
        owner = make_url(server.url)
        logins = [
            owner.set(username=role, password=password).render_as_string(hide_password=False)
            for role, password in ((APP_ROLE, secrets.app_password), (DISPATCHER_ROLE, secrets.dispatcher_password))
        ]
        keys = os.environ.get("OKIOKI_KEY_ENCRYPTION_KEY", secrets.key_encryption_key)
        yield Destination(server.url, os.environ.get("OKIOKI_STORAGE_URL", (data / "blobs").as_uri()), keys, *logins)


def _running(data: Path) -> str | None:
    """The URL of the folder's PostgreSQL while it lives: a file that a crash left says nothing."""
    try:
        os.kill(int((data / "postgres" / "data" / "postmaster.pid").read_text(encoding="ascii").splitlines()[0]), 0)
    except (OSError, ValueError, IndexError):
        return None
    return url_of_running(data / "postgres")


@contextmanager
def _started(data: Path) -> Generator[postgres.Postgres]:
    """The folder's own PostgreSQL, with nobody else in the folder meanwhile."""
    try:
        with data_folder.occupied(data, "(a backup or restore)"):
            if not (data / "secrets.json").exists() and not (data / "postgres" / "data").exists():
                data_folder.make_secrets(data, key_encryption_key=os.environ["OKIOKI_KEY_ENCRYPTION_KEY"])
            server = postgres.start(data / "postgres")
            try:
                yield server
            finally:
                server.stop()
    except (FolderUnusable, postgres.PostgresFailed) as problem:
        raise BackupFailed(str(problem)) from problem
