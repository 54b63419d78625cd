"""The company's mail provider: SMTP in, IMAP out."""

import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from sandbox import smtp
from sandbox.certificates import Certificates
from sandbox.imap import server
from sandbox.imap.journal import Journal
from sandbox.imap.store import MailStore
from sandbox.imap.trouble import MailTroubles
from sandbox.smtp import Drop, Received


@dataclass
class MailProvider:
    """Running servers. `outside` holds every mail that came in by SMTP, whether for a user here or for anybody else."""

    host: str
    imap_port: int
    smtp_port: int
    store: MailStore
    journal: Journal
    troubles: MailTroubles
    outside: Drop


@contextlib.asynccontextmanager
async def running(
    certificates: Certificates, *, host: str = "127.0.0.1", imap_port: int = 0, smtp_port: int = 0, folder: Path | None = None
) -> AsyncGenerator[MailProvider]:
    """Both servers until the block ends. Mail for a user of the store lands in the user's INBOX."""
    store, journal, troubles, drop = MailStore(folder), Journal(), MailTroubles(), Drop()

    def deliver(mail: Received) -> None:
        for recipient in mail.recipients:
            if recipient.lower() in store.users:
                store.deliver(recipient, mail.raw)

    drop.on_mail = deliver
    tls = certificates.server_context()
    async with (
        server.serving(store, journal, troubles, host=host, port=imap_port, tls=tls) as imap_at,
        smtp.serving(drop, host, smtp_port, tls) as smtp_at,
    ):
        yield MailProvider(host, imap_at, smtp_at, store, journal, troubles, drop)
