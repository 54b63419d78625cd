"""The accountant: an address for mail, and an SFTP folder."""

import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from sandbox import sftp, smtp
from sandbox.certificates import Certificates
from sandbox.sftp import SftpDrop
from sandbox.smtp import Drop

SFTP_USER, SFTP_PASSWORD = "boekhouder", "zandbak"


@dataclass
class Accountant:
    """Running servers."""

    host: str
    smtp_port: int
    mail: Drop
    sftp: SftpDrop


@contextlib.asynccontextmanager
async def running(
    certificates: Certificates,
    folder: Path,
    *,
    host: str = "127.0.0.1",
    smtp_port: int = 0,
    sftp_port: int = 0,
    key_file: Path | None = None,
) -> AsyncGenerator[Accountant]:
    """Both ways of delivery until the block ends."""
    drop = Drop()
    async with (
        smtp.serving(drop, host, smtp_port, certificates.server_context()) as smtp_at,
        sftp.serving(folder, host=host, port=sftp_port, user=SFTP_USER, password=SFTP_PASSWORD, key_file=key_file) as files,
    ):
        yield Accountant(host, smtp_at, drop, files)
