"""The settings of a running `okioki up`, for commands beside it."""

import os
from pathlib import Path

import typer

from cli.data_folder import open_secrets
from cli.embedded.address import url_of_running


def adopt(folder: Path) -> None:
    """Without DATABASE_URL, take the installation in `folder`: its database as owner, its key, its documents."""
    if "DATABASE_URL" in os.environ:
        return
    url = url_of_running(folder / "postgres")
    if url is None:
        raise typer.BadParameter(f"DATABASE_URL is not set, and nothing runs on {folder}. Start it (okioki up), or name another --data.")
    secrets = open_secrets(folder)
    os.environ["DATABASE_URL"] = url
    os.environ.setdefault("OKIOKI_KEY_ENCRYPTION_KEY", secrets.key_encryption_key)
    os.environ.setdefault("OKIOKI_STORAGE_URL", (folder / "blobs").as_uri())
