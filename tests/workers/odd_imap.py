"""An IMAP server that fails in the ways of real ones, a message at a time."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from sandbox.certificates import Certificates


class Habit(StrEnum):
    """What the server does with a message."""

    PLAIN = "plain"
    """Tells of it: a letter without files."""
    UNTOLD = "untold"
    """Lists it, and leaves it out of every answer."""
    OUTLINE_REFUSED = "outline_refused"
    """Refuses any FETCH that names it."""
    BODY_REFUSED = "body_refused"
    """Tells of it, and does not give it."""
    HANGS_UP = "hangs_up"
    """Tells of it, and hangs up when it is to give it."""
    HUGE = "huge"
    """Tells of it: larger than any mail that is read."""


@dataclass
class OddImap:
    """One folder, numbered from 1, always under the same UIDVALIDITY."""

    messages: list[Habit]
    port: int = 0
    asked: list[bytes] = field(default_factory=list[bytes])

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        writer.write(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")
        try:
            while line := await reader.readline():
                self.asked.append(line)
                tag, name = line.split()[0], line.upper()
                if b"CAPABILITY" in name:
                    writer.write(b"* CAPABILITY IMAP4rev1\r\n")
                elif b"LIST" in name:
                    writer.write(b'* LIST (\\HasNoChildren) "/" INBOX\r\n')
                elif b"EXAMINE" in name:
                    writer.write(b"* OK [UIDVALIDITY 7] ok\r\n")
                elif b"SEARCH" in name:
                    writer.write(b"* SEARCH %b\r\n" % b" ".join(b"%d" % (n + 1) for n in range(len(self.messages))))
                elif b"FETCH" in name:
                    uids = [int(n) for n in line.split()[3].split(b",")]
                    habits = {self.messages[uid - 1] for uid in uids}
                    whole = b"BODY.PEEK[]" in name
                    if whole and Habit.HANGS_UP in habits:
                        return
                    if Habit.OUTLINE_REFUSED in habits or (whole and Habit.BODY_REFUSED in habits):
                        writer.write(tag + b" NO internal error\r\n")
                        continue
                    writer.writelines(self._outline(uid) for uid in uids if self.messages[uid - 1] is not Habit.UNTOLD)
                writer.write(tag + b" OK done\r\n")
                await writer.drain()
        except ConnectionError:
            pass
        finally:
            writer.close()

    def _outline(self, uid: int) -> bytes:
        habit = self.messages[uid - 1]
        plain, file = b'("TEXT" "PLAIN" NIL NIL NIL "7BIT" 10 1)', b'("APPLICATION" "PDF" ("NAME" "a.pdf") NIL NIL "BASE64" 900)'
        size = 10**9 if habit is Habit.HUGE else 1000
        shape = plain if habit is Habit.PLAIN else file
        head = b"Subject: bericht %d\r\n\r\n" % uid
        told = b"* %d FETCH (UID %d RFC822.SIZE %d BODYSTRUCTURE %b BODY[HEADER.FIELDS (FROM)] {%d}\r\n%b)\r\n"
        return told % (uid, uid, size, shape, len(head), head)


@asynccontextmanager
async def odd_imap(certificates: Certificates, *messages: Habit) -> AsyncGenerator[OddImap]:
    """Such a server, over TLS on a free port."""
    odd = OddImap(list(messages))
    server = await asyncio.start_server(odd.talk, "127.0.0.1", 0, ssl=certificates.server_context())
    odd.port = server.sockets[0].getsockname()[1]
    try:
        yield odd
    finally:
        server.close()
