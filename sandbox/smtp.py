"""A mail server that accepts everything it is told to, remembers it, and can misbehave."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from enum import StrEnum
from typing import cast

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

LARGEST_MAIL = 50 * 1024 * 1024


class SmtpTrouble(StrEnum):
    """How a delivery can go wrong."""

    REFUSE_PERMANENTLY = "refuse_permanently"
    REFUSE_FOR_NOW = "refuse_for_now"
    DROP_AFTER_DATA = "drop_after_data"
    HANG = "hang"


@dataclass(frozen=True, slots=True)
class Received:
    """One mail as it came in."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """Parsed."""
        return message_from_bytes(self.raw, policy=default)

    @property
    def message_id(self) -> str:
        """The Message-ID, empty when there is none."""
        return str(self.message.get("Message-ID", "")).strip()


@dataclass
class Drop:
    """What came in, and the switch. With `drop_after_data` the mail is kept, but the client never hears so."""

    received: list[Received] = field(default_factory=list[Received])
    trouble: SmtpTrouble | None = None
    times: int | None = None
    on_mail: Callable[[Received], None] | None = None
    logins: dict[str, str] = field(default_factory=dict[str, str])

    def switch(self, trouble: SmtpTrouble | None, times: int | None = None) -> None:
        """Trouble for that many mails (None: until switched off)."""
        self.trouble, self.times = trouble, times

    def by_message_id(self) -> dict[str, int]:
        """How often each Message-ID arrived: more than once is a double delivery."""
        counted: dict[str, int] = {}
        for mail in self.received:
            counted[mail.message_id] = counted.get(mail.message_id, 0) + 1
        return counted

    def take_trouble(self) -> SmtpTrouble | None:
        """The trouble for this mail, counted down."""
        if self.trouble is None or self.times == 0:
            return None
        if self.times is not None:
            self.times -= 1
        return self.trouble

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        """Take a mail, or not."""
        del session
        trouble = self.take_trouble()
        if trouble is SmtpTrouble.REFUSE_PERMANENTLY:
            return "550 5.7.1 not accepted here"
        if trouble is SmtpTrouble.REFUSE_FOR_NOW:
            return "451 4.3.0 try again later"
        if trouble is SmtpTrouble.HANG:
            await asyncio.sleep(3600)
        content = envelope.content if isinstance(envelope.content, bytes) else (envelope.content or "").encode()
        mail = Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), content)
        self.received.append(mail)
        if self.on_mail is not None:
            self.on_mail(mail)
        if trouble is SmtpTrouble.DROP_AFTER_DATA:
            cast(asyncio.Transport, server.transport).abort()
        return f"250 2.0.0 kept as number {len(self.received)}"

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        """Names and passwords of `logins`."""
        del server, session, envelope, mechanism
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        known = self.logins.get(data.login.decode()) == data.password.decode()
        return AuthResult(success=known, handled=known)  # an unhandled failure is answered with 535 by the server itself


@contextlib.asynccontextmanager
async def serving(drop: Drop, host: str, port: int, tls: ssl.SSLContext | None = None) -> AsyncGenerator[int]:
    """Serve until the block ends; gives the port. With `tls` the server offers STARTTLS."""
    loop = asyncio.get_running_loop()
    transports: set[asyncio.BaseTransport] = set()

    class Connection(SMTP):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            transports.add(transport)
            super().connection_made(transport)

    def connection() -> SMTP:
        return Connection(
            drop,
            data_size_limit=LARGEST_MAIL,
            enable_SMTPUTF8=True,
            hostname="sandbox",
            tls_context=tls,
            authenticator=drop.authenticate if drop.logins else None,
            auth_require_tls=tls is not None,
            loop=loop,
        )

    server = await loop.create_server(connection, host, port)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for transport in transports:
            cast(asyncio.Transport, transport).abort()
        await server.wait_closed()
        await asyncio.sleep(0)
