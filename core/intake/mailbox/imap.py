"""Read a mailbox over IMAP: list, look, take copies. Nothing here can mark, move or delete."""

import asyncio
import contextlib
import re
import ssl
from collections.abc import AsyncGenerator, Awaitable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes
from typing import Any, cast

from aioimaplib.aioimaplib import AioImapException  # pyright: ignore[reportMissingTypeStubs]

from core.intake.mailbox.errors import (
    MailboxCertificateInvalid,
    MailboxPasswordRefused,
    MailboxUnreachable,
    MailServerMisbehaves,
)
from core.intake.mailbox.imap_protocol import ReadingClient
from core.intake.mailbox.message import LARGEST, header_text, message_id_of, sender_of

PATIENCE = 30.0
"""Seconds for one answer of the server; a whole message of 40 MiB gets ten times that."""
BATCH = 20
"""Messages whose outlines are asked for at once: one round trip for twenty, and lines few enough for the library's recursion."""

_SENT_NAMES = {"sent", "sent items", "sent messages", "verzonden", "verzonden items", "envoyés", "messages envoyés"}
_LIST = re.compile(rb'^\((?P<flags>[^)]*)\) (?:"[^"]*"|NIL) (?P<name>.+)$')
_FETCH = re.compile(rb"^\d+ FETCH \(")
_FILES = re.compile(rb'"(attachment|filename|name|application|image|rfc822|xml)"', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Login:
    """Where a mailbox is and how to get in. `address` is the one that was checked and pinned for `host`."""

    host: str
    address: str
    port: int
    username: str
    password: str


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder worth reading. In `is_sent` stand the company's own invoices."""

    name: str
    is_sent: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a message without downloading it."""

    uid: int
    size: int
    may_have_files: bool
    message_id: str | None
    sender: str
    subject: str


class ImapReader:
    """An open mailbox."""

    def __init__(self, client: ReadingClient) -> None:
        self._client = client

    async def folders(self) -> list[Folder]:
        """INBOX, the archive and what was sent; other folders are the user's own order."""
        lines = await self._ask(self._client.list('""', '"*"'))
        found = [Folder("INBOX", is_sent=False)]
        for line in lines:
            matched = _LIST.match(bytes(line))
            if matched is None or b"\\noselect" in matched["flags"].lower():
                continue
            name, flags = matched["name"].decode("ascii", "replace").strip('"'), matched["flags"].lower()
            is_sent = b"\\sent" in flags or name.rsplit("/", 1)[-1].rsplit(".", 1)[-1].lower() in _SENT_NAMES
            if is_sent or b"\\archive" in flags:
                found.append(Folder(name, is_sent))
        return found

    async def examine(self, folder: str) -> int:
        """Open a folder for reading only, and return its UIDVALIDITY. Raises MailServerMisbehaves."""
        lines = await self._ask(self._client.examine_folder(folder))
        for line in lines:
            matched = re.search(rb"UIDVALIDITY (\d+)", bytes(line))
            if matched:
                return int(matched[1])
        raise MailServerMisbehaves("The server gives no UIDVALIDITY.", folder=folder)

    async def uids(self, *, after: int, since: date | None) -> list[int]:
        """The messages above a UID, ascending; on a first visit those since a day."""
        criteria = f"UID {after + 1}:*" if since is None else f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        self._client.expect(4 * 1024 * 1024)
        lines = await self._ask(self._client.uid_search(criteria, charset=None))
        numbers = {int(number) for line in lines[:1] for number in bytes(line).split() if number.isdigit()}
        return sorted(number for number in numbers if number > after)  # `n:*` always names the last message (RFC 3501, 6.4.8)

    async def outlines(self, uids: Sequence[int]) -> list[Outline]:
        """What the messages look like from outside, a batch at a time."""
        found: list[Outline] = []
        for start in range(0, len(uids), BATCH):
            wanted = ",".join(map(str, uids[start : start + BATCH]))
            fields = "(UID RFC822.SIZE BODYSTRUCTURE BODY.PEEK[HEADER.FIELDS (FROM SUBJECT MESSAGE-ID)])"
            self._client.expect(4 * 1024 * 1024)
            lines = await self._ask(self._client.uid("fetch", wanted, fields))
            found += [outline for message in _split(lines) if (outline := _outline(message)) is not None]
        return found

    async def raw(self, outline: Outline) -> bytes:
        """A copy of the whole message, unmarked. Raises MailServerMisbehaves when the server sends something else."""
        self._client.expect(min(outline.size, LARGEST) * 2)
        self._client.timeout = PATIENCE * 10
        lines = await self._ask(self._client.uid("fetch", str(outline.uid), "(UID BODY.PEEK[])"), patience=PATIENCE * 10)
        for message in _split(lines):
            for part in message:
                if isinstance(part, bytearray):
                    return bytes(part)
        raise MailServerMisbehaves("The server does not give the message it lists.", uid=outline.uid)

    async def _ask(self, command: Awaitable[Any], *, patience: float = PATIENCE) -> list[bytes]:
        result, lines = await _within(self._client, command, patience)
        if result != "OK":
            words = " ".join(bytes(line).decode(errors="replace") for line in lines)[:200]
            raise MailServerMisbehaves(f"The server says: {words}")
        return lines


@asynccontextmanager
async def open_mailbox(login: Login, context: ssl.SSLContext) -> AsyncGenerator[ImapReader]:
    """Sign in over TLS, and out again.

    `context` must be fresh for each connection: a shared one was seen to stall. Raises MailboxUnreachable,
    MailboxCertificateInvalid, MailboxPasswordRefused, MailServerMisbehaves.
    """
    client = ReadingClient(login.host, login.address, login.port, context, timeout=PATIENCE)
    client.expect(0)
    try:
        try:
            await client.wait_hello_from_server()
        except ssl.SSLCertVerificationError as error:
            raise MailboxCertificateInvalid(error.verify_message, host=login.host) from error
        except (OSError, TimeoutError, ssl.SSLError, AioImapException) as error:
            raise MailboxUnreachable(str(error), host=login.host, port=login.port) from error
        result, _ = await _within(client, client.login(_quoted(login.username), _one_line(login.password)), PATIENCE)
        if result != "OK":
            raise MailboxPasswordRefused(host=login.host, username=login.username)
        yield ImapReader(client)
        with contextlib.suppress(MailboxUnreachable):
            await _within(client, client.logout(), 5.0)
    finally:
        client.hang_up()


async def _within(client: ReadingClient, command: Awaitable[Any], patience: float) -> tuple[str, list[bytes]]:
    """The answer's result and lines, or MailboxUnreachable as soon as the connection is lost or patience is."""
    asked = asyncio.ensure_future(command)
    try:
        await asyncio.wait({asked, client.lost}, timeout=patience, return_when=asyncio.FIRST_COMPLETED)
        if not asked.done():
            raise TimeoutError("The server hung up." if client.lost.done() else f"No answer in {patience:.0f} seconds.")
        answer = asked.result()
        return cast(str, answer.result), cast(list[bytes], answer.lines)
    except (OSError, TimeoutError, AioImapException) as error:
        detail = str(error) or "The server stopped answering."
        raise MailboxUnreachable(detail, host=client.host, port=client.port) from error
    finally:
        if not asked.done():
            asked.cancel()


def _split(lines: Sequence[bytes | bytearray]) -> list[list[bytes | bytearray]]:
    """The lines of a FETCH answer, message by message; literals are the bytearrays among them."""
    messages: list[list[bytes | bytearray]] = []
    for line in lines:
        if not isinstance(line, bytearray) and _FETCH.match(line):
            messages.append([])
        if messages:
            messages[-1].append(line)
    return messages


def _outline(message: Sequence[bytes | bytearray]) -> Outline | None:
    outside = b" ".join(bytes(line) for line in message if not isinstance(line, bytearray))
    uid, size = re.search(rb"UID (\d+)", outside), re.search(rb"RFC822\.SIZE (\d+)", outside)
    if uid is None or size is None:
        return None
    literals = [bytes(line) for line in message if isinstance(line, bytearray)]
    header = message_from_bytes(literals[-1][:65536]) if literals else message_from_bytes(b"")
    return Outline(
        uid=int(uid[1]),
        size=int(size[1]),
        may_have_files=_FILES.search(outside) is not None,
        message_id=message_id_of(header),
        sender=sender_of(header),
        subject=header_text(header, "Subject"),
    )


def _quoted(text: str) -> str:
    """An IMAP quoted string."""
    return '"' + _one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _one_line(text: str) -> str:
    """A line break in a name or password would begin a command of its own."""
    if any(c in text for c in "\r\n\0"):
        raise MailboxPasswordRefused("A user name or password has no line breaks.")
    return text


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
