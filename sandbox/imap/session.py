"""One client's connection: it reads commands, answers, and tells of new mail."""

import asyncio
import base64
import binascii
import contextlib
import hmac
import re

from sandbox.imap import folders, messages
from sandbox.imap.journal import Entry, Journal
from sandbox.imap.store import Mailbox, MailStore, User
from sandbox.imap.syntax import BadCommand, Refused, text, words
from sandbox.imap.trouble import MailTroubles

CAPABILITIES = b"IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN AUTH=XOAUTH2 IDLE UIDPLUS MOVE SPECIAL-USE NAMESPACE ID ENABLE"
LONGEST_LINE = 64 * 1024
LARGEST_LITERAL = 64 * 1024 * 1024
_ENDS_IN_LITERAL = re.compile(rb"\{(\d+)(\+?)\}\r\n$")


class Session:
    """State of one connection. `uids` is what the client knows of the open folder, in order of sequence numbers."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        store: MailStore,
        journal: Journal,
        troubles: MailTroubles,
    ) -> None:
        self.reader, self.writer, self.store, self.journal, self.troubles = reader, writer, store, journal, troubles
        self.user: User | None = None
        self.box: Mailbox | None = None
        self.read_only = False
        self.uids: list[int] = []
        self.news = asyncio.Event()
        self.sent = 0

    async def run(self) -> None:
        """Serve until LOGOUT or the end of the connection."""
        try:
            await self.send(b"* OK [CAPABILITY " + CAPABILITIES + b"] Sandbox ready\r\n")
            while (line := await self._command()) is not None:
                if not await self._answer(line):
                    break
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self.leave()
            self.writer.close()
            with contextlib.suppress(ConnectionError, OSError):
                await self.writer.wait_closed()

    async def send(self, data: bytes) -> None:
        """Send, and count; the trouble `drop_after` cuts here."""
        limit = self.troubles.drop_after
        if limit is not None and self.sent + len(data) > limit:
            self.troubles.drop_after = None
            self.writer.write(data[: max(limit - self.sent, 0)])
            await self.writer.drain()
            raise ConnectionAbortedError("dropped on purpose")
        self.sent += len(data)
        self.writer.write(data)
        await self.writer.drain()

    def enter(self, box: Mailbox, *, read_only: bool) -> None:
        """Open a folder."""
        self.leave()
        self.box, self.read_only = box, read_only
        self.uids = [message.uid for message in box.messages]
        box.listeners.add(self.news.set)

    def leave(self) -> None:
        """Close the open folder without expunging."""
        if self.box is not None:
            self.box.listeners.discard(self.news.set)
        self.box, self.uids = None, []

    async def tell_news(self) -> None:
        """EXPUNGE for what is gone, EXISTS for what is new."""
        self.news.clear()
        if self.box is None:
            return
        present = [message.uid for message in self.box.messages]
        for uid in [uid for uid in self.uids if uid not in set(present)]:
            number = self.uids.index(uid) + 1
            self.uids.remove(uid)
            await self.send(b"* %d EXPUNGE\r\n" % number)
        if len(present) > len(self.uids):
            self.uids = present
            await self.send(b"* %d EXISTS\r\n* 0 RECENT\r\n" % len(present))

    async def _command(self) -> bytes | None:
        line = b""
        while True:
            piece = await self.reader.readline()
            if not piece:
                return None
            line += piece
            literal = _ENDS_IN_LITERAL.search(piece)
            if literal is None:
                return line
            size = int(literal[1])
            if size > LARGEST_LITERAL:
                raise ConnectionAbortedError("literal too large")
            if not literal[2]:
                await self.send(b"+ go on\r\n")
            line += await self.reader.readexactly(size)

    async def _answer(self, line: bytes) -> bool:
        """Carry out one command; False when the connection ends."""
        if self.troubles.delay:
            await asyncio.sleep(self.troubles.delay)
        self.sent = 0
        name, tag, shown = "?", "*", ""
        try:
            parsed = words(line)
            if len(parsed) < 2:
                raise BadCommand("a tag and a command are expected")
            tag, name = text(parsed[0]), text(parsed[1]).upper()
            by_uid = name == "UID" and len(parsed) > 2
            arguments = parsed[3:] if by_uid else parsed[2:]
            name = text(parsed[2]).upper() if by_uid else name
            shown = name if name in ("LOGIN", "AUTHENTICATE") else line.decode("utf-8", "replace").strip()[:2000]
            done = await self._carry_out(name, arguments, by_uid=by_uid)
            await self.send(f"{tag} OK {done}\r\n".encode())
        except Refused as refusal:
            await self.send(f"{tag} NO {refusal}\r\n".encode())
        except (BadCommand, IndexError, ValueError) as problem:
            await self.send(f"{tag} BAD {problem}\r\n".encode())
        finally:
            user, box = self.user.address if self.user else "", self.box.name if self.box else ""
            self.journal.entries.append(Entry(user, box, name, shown, self.read_only, self.sent))
        return name != "LOGOUT"

    async def _carry_out(self, name: str, arguments: list[object], *, by_uid: bool) -> str:
        if self.troubles.unavailable and name != "LOGOUT":
            raise Refused("[UNAVAILABLE] try again later")
        if await self._without_login(name, arguments):
            return f"{name} done"
        if self.user is None:
            raise BadCommand("log in first")
        if name == "IDLE":
            await self._idle()
            return "IDLE ended"
        if name in folders.COMMANDS:
            return await folders.carry_out(self, self.user, name, arguments)
        if self.box is None:
            raise BadCommand("select a folder first")
        done = await messages.carry_out(self, self.box, name, arguments, by_uid=by_uid)
        if by_uid or name not in ("FETCH", "STORE", "SEARCH"):
            await self.tell_news()
        return done

    async def _without_login(self, name: str, arguments: list[object]) -> bool:
        match name:
            case "CAPABILITY":
                await self.send(b"* CAPABILITY " + CAPABILITIES + b"\r\n")
            case "NOOP":
                await self.tell_news()
            case "ID":
                await self.send(b'* ID ("name" "okioki sandbox")\r\n')
            case "LOGOUT":
                await self.send(b"* BYE\r\n")
            case "LOGIN":
                self._log_in(text(arguments[0]), text(arguments[1]))
            case "AUTHENTICATE":
                await self._authenticate(text(arguments[0]).upper(), arguments[1:])
            case _:
                return False
        return True

    async def _authenticate(self, mechanism: str, initial: list[object]) -> None:
        if initial:
            encoded = text(initial[0]).encode()
        else:
            await self.send(b"+ \r\n")
            encoded = (await self.reader.readline()).strip()
        try:
            decoded = base64.b64decode(encoded, validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            raise BadCommand("not base64") from None
        if mechanism == "PLAIN":
            _, address, secret = decoded.split("\0")
        elif mechanism == "XOAUTH2":
            fields = dict(part.split("=", 1) for part in decoded.split("\x01") if "=" in part)
            address, secret = fields["user"], fields["auth"].removeprefix("Bearer ")
        else:
            raise Refused("no such mechanism")
        self._log_in(address, secret)

    def _log_in(self, address: str, secret: str) -> None:
        user = self.store.users.get(address.lower())
        if self.troubles.refuse_login or user is None or not hmac.compare_digest(user.password.encode(), secret.encode()):
            raise Refused("[AUTHENTICATIONFAILED] wrong name or password")
        self.user = user

    async def _idle(self) -> None:
        """Tell of news until the client says DONE."""
        await self.send(b"+ idling\r\n")
        done = asyncio.ensure_future(self.reader.readline())
        try:
            while not done.done():
                await self.tell_news()
                waiting = asyncio.ensure_future(self.news.wait())
                await asyncio.wait({done, waiting}, return_when=asyncio.FIRST_COMPLETED)
                waiting.cancel()
            if not done.result():
                raise ConnectionAbortedError("gone while idling")
        finally:
            done.cancel()
