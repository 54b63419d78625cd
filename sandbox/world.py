"""The whole simulated outside: banks, the company's mail provider, and the accountant."""

import contextlib
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx

from sandbox import accountant, certificates, mailbox
from sandbox.accountant import SFTP_PASSWORD, SFTP_USER, Accountant
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.certificates import Certificates
from sandbox.control import BankControl
from sandbox.mailbox import MailProvider
from sandbox.web import serving

MAIL_PASSWORD = "zandbak"


@dataclass(frozen=True, slots=True)
class Ports:
    """Where to listen; 0 takes a free port."""

    bank: int = 0
    imap: int = 0
    smtp: int = 0
    accountant_smtp: int = 0
    sftp: int = 0


class World:
    """`async with World(...) as world:` starts all of it on loopback; the end of the block stops it.

    With a folder the banks' state, the mails and the accountant's files are there again at the next start; without one they are gone.
    """

    bank: Bank
    control: BankControl
    mail: MailProvider
    accountant: Accountant
    certificates: Certificates
    http: httpx.AsyncClient

    def __init__(
        self, folder: Path | None = None, ports: Ports | None = None, *, host: str = "127.0.0.1", users: tuple[str, ...] = ()
    ) -> None:
        self._folder, self._ports, self._host, self._users = folder, ports or Ports(), host, users
        self._stack = contextlib.AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Start everything; what had started is stopped when a later part fails."""
        async with self._stack as stack:
            folder = self._folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sandbox-")))
            self.certificates = certificates.issue(folder / "certificates")
            self.bank = Bank(folder / "bank.json")
            bank_port = await stack.enter_async_context(serving(create_app(self.bank), self._host, self._ports.bank))
            self.bank.public_url = f"http://{self._host}:{bank_port}"
            self.mail = await stack.enter_async_context(
                mailbox.running(
                    self.certificates,
                    host=self._host,
                    imap_port=self._ports.imap,
                    smtp_port=self._ports.smtp,
                    folder=folder / "mail",
                )
            )
            self.accountant = await stack.enter_async_context(
                accountant.running(
                    self.certificates,
                    folder / "accountant",
                    host=self._host,
                    smtp_port=self._ports.accountant_smtp,
                    sftp_port=self._ports.sftp,
                    key_file=folder / "sftp_host_key",
                )
            )
            self.http = await stack.enter_async_context(httpx.AsyncClient(timeout=30))
            self.control = BankControl(self.http, self.bank.public_url)
            for address in self._users:
                self.mail.store.add_user(address, MAIL_PASSWORD)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Stop everything."""
        await self._stack.__aexit__(kind, error, trace)

    def addresses(self) -> dict[str, object]:
        """What a client needs to know, as plain values."""
        return {
            "bank_url": self.bank.public_url,
            "imap_host": self._host,
            "imap_port": self.mail.imap_port,
            "smtp_host": self._host,
            "smtp_port": self.mail.smtp_port,
            "mail_users": list(self.mail.store.users),
            "mail_password": MAIL_PASSWORD,
            "accountant_smtp_port": self.accountant.smtp_port,
            "sftp_host": self._host,
            "sftp_port": self.accountant.sftp.port,
            "sftp_user": SFTP_USER,
            "sftp_password": SFTP_PASSWORD,
            "sftp_host_key": self.accountant.sftp.host_key,
            "ca_file": str(self.certificates.ca),
        }
