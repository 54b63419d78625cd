"""Delivery by mail, through the product's own outgoing mail server."""

import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

import aiosmtplib
from aiosmtplib import SMTPResponseException

from core.delivery.channels.channel import Destination, Passage, Receipt
from core.delivery.errors import (
    AccountantUnreachable,
    AddressRefused,
    MailRefused,
    MailTooLarge,
    OutcomeUnknown,
    RefusedForNow,
)
from core.delivery.mail_message import delivery_message, probe_message
from core.delivery.package import Package
from core.errors import DomainError
from core.settings import OutgoingSettings

COMMAND_SECONDS = 30.0
"""RFC 5321 4.5.3.2 allows minutes; a server that needs longer than this for one command is asked again later."""
DATA_SECONDS = 120.0
"""For the answer to the whole message: servers scan for viruses before they accept."""
LONGEST_ANSWER = 300


class EmailChannel:
    """One mail for each document. SMTP cannot be asked what arrived: a repetition carries the same Message-ID, and the proof says so."""

    def __init__(self, settings: OutgoingSettings, now: Callable[[], datetime]) -> None:
        self._settings = settings
        self._now = now

    async def send(self, package: Package, destination: Destination, key: str, passage: Passage) -> Receipt:
        """Raises AddressRefused, MailRefused, MailTooLarge; AccountantUnreachable, RefusedForNow, OutcomeUnknown."""
        message = delivery_message(package, destination, key=key, mail_from=self._settings.mail_from, now=self._now())
        proof = await self._deliver(message, destination, passage)
        return Receipt(proof | {"possibly_repeated": passage.may_have_left})

    async def test(self, destination: Destination, key: str) -> Receipt:
        """Raises as `send`."""
        message = probe_message(destination, key=key, mail_from=self._settings.mail_from, now=self._now())
        return Receipt(await self._deliver(message, destination, Passage(may_have_left=False, leave=_nothing)))

    async def _deliver(self, message: EmailMessage, destination: Destination, passage: Passage) -> dict[str, Any]:
        data, recipient = message.as_bytes(), destination.email or ""
        async with self._connected() as client:
            most = client.esmtp_extensions.get("size", "")
            if most.isdigit() and 0 < int(most) < len(data):
                raise MailTooLarge(size=len(data), most=int(most))
            try:
                await client.mail(parseaddr(self._settings.mail_from)[1])
            except SMTPResponseException as refusal:
                raise _refused(refusal, MailRefused) from refusal
            try:
                await client.rcpt(recipient)
            except SMTPResponseException as refusal:
                raise _refused(refusal, AddressRefused, address=recipient) from refusal
            await passage.leave()
            answer = await _hand_over(client, data)
        return {
            "message_id": str(message["Message-ID"]),
            "server": f"{self._settings.smtp_host}:{self._settings.smtp_port}",
            "answer": f"{answer.code} {answer.message}"[:LONGEST_ANSWER],
            "size": len(data),
        }

    @asynccontextmanager
    async def _connected(self) -> AsyncGenerator[aiosmtplib.SMTP]:
        settings = self._settings
        client = aiosmtplib.SMTP(
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username,
            password=settings.smtp_password.get_secret_value() if settings.smtp_password else None,
            use_tls=settings.smtp_tls == "implicit",
            start_tls=settings.smtp_tls == "starttls",
            tls_context=_tls(settings) if settings.smtp_tls != "none" else None,
            timeout=COMMAND_SECONDS,
        )
        try:
            await client.connect()
            await client.ehlo()
            yield client
        except SMTPResponseException as refusal:
            # Refused before any mail was named: our own server's affair, which the operator can put right.
            raise RefusedForNow(answer=_words(refusal)) from refusal
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as failure:
            raise AccountantUnreachable(reason=str(failure)[:LONGEST_ANSWER]) from failure
        finally:
            client.close()


async def _hand_over(client: aiosmtplib.SMTP, data: bytes) -> aiosmtplib.SMTPResponse:
    try:
        return await client.data(data, timeout=DATA_SECONDS)
    except SMTPResponseException as refusal:
        raise _refused(refusal, MailRefused) from refusal
    except (aiosmtplib.SMTPException, OSError, TimeoutError) as failure:
        raise OutcomeUnknown(reason=str(failure)[:LONGEST_ANSWER]) from failure


def _refused(refusal: SMTPResponseException, permanently: type[DomainError], **facts: object) -> DomainError:
    """4yz may succeed later, 5yz will not (RFC 5321 4.2.1); 552 and 5.3.4 say that the message is too large."""
    answer = _words(refusal)
    if refusal.code < 500:
        return RefusedForNow(answer=answer)
    if "5.3.4" in refusal.message or (refusal.code == 552 and permanently is MailRefused):
        return MailTooLarge(answer=answer)
    return permanently(f"The server answered: {answer}", answer=answer, **facts)


def _words(refusal: SMTPResponseException) -> str:
    return f"{refusal.code} {refusal.message}"[:LONGEST_ANSWER]


def _tls(settings: OutgoingSettings) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if settings.extra_ca_file is not None:
        context.load_verify_locations(settings.extra_ca_file)
    return context


async def _nothing() -> None:
    """A test file may arrive twice."""
