"""Commands about folders: SELECT, EXAMINE, LIST, STATUS, APPEND and their kin."""

from __future__ import annotations

from datetime import datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from sandbox.imap.store import SPECIAL_USE, Mailbox, User
from sandbox.imap.syntax import BadCommand, Refused, members, quoted, text

if TYPE_CHECKING:
    from sandbox.imap.session import Session

COMMANDS = {"SELECT", "EXAMINE", "LIST", "LSUB", "STATUS", "APPEND", "CREATE", "SUBSCRIBE", "UNSUBSCRIBE", "NAMESPACE", "ENABLE"}


async def carry_out(session: Session, user: User, name: str, arguments: list[object]) -> str:
    """Do it and return the text of the OK."""
    match name:
        case "SELECT" | "EXAMINE":
            return await _open(session, _box(session, user, arguments[0]), read_only=name == "EXAMINE")
        case "LIST" | "LSUB":
            await _list(session, user, name, text(arguments[-1]) if not isinstance(arguments[-1], list) else "*")
        case "STATUS":
            await _status(session, _box(session, user, arguments[0]), [text(word).upper() for word in members(arguments[1])])
        case "APPEND":
            return _append(session, user, arguments)
        case "CREATE":
            wanted = text(arguments[0])
            user.mailboxes.setdefault(wanted, Mailbox(wanted, uid_validity=1))
        case "NAMESPACE":
            await session.send(b'* NAMESPACE (("" "/")) NIL NIL\r\n')
        case _:
            return f"{name} done, it changes nothing here"
    return f"{name} done"


def _box(session: Session, user: User, word: object) -> Mailbox:
    try:
        return session.store.mailbox(user.address, text(word))
    except KeyError:
        raise Refused("[NONEXISTENT] no such folder") from None


async def _open(session: Session, box: Mailbox, *, read_only: bool) -> str:
    session.enter(box, read_only=read_only)
    unseen = next((number for number, m in enumerate(box.messages, start=1) if "\\Seen" not in m.flags), None)
    lines = [
        b"* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
        b"* OK [PERMANENTFLAGS (%b)] flags" % (b"" if read_only else b"\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*"),
        b"* %d EXISTS" % len(box.messages),
        b"* 0 RECENT",
        *([] if unseen is None else [b"* OK [UNSEEN %d] first unseen" % unseen]),
        b"* OK [UIDVALIDITY %d] valid" % box.uid_validity,
        b"* OK [UIDNEXT %d] next" % box.uid_next,
    ]
    await session.send(b"\r\n".join(lines) + b"\r\n")
    return "[READ-ONLY] opened" if read_only else "[READ-WRITE] opened"


async def _list(session: Session, user: User, name: str, pattern: str) -> None:
    if not pattern:
        await session.send(b'* %b (\\Noselect) "/" ""\r\n' % name.encode())
        return
    for box in user.mailboxes.values():
        if fnmatchcase(box.name, pattern.replace("%", "*")):
            use = SPECIAL_USE.get(box.name)
            attributes = "\\HasNoChildren" + (f" {use}" if use else "")
            await session.send(b'* %b (%b) "/" %b\r\n' % (name.encode(), attributes.encode(), quoted(box.name)))


async def _status(session: Session, box: Mailbox, asked: list[str]) -> None:
    numbers = {
        "MESSAGES": len(box.messages),
        "RECENT": 0,
        "UIDNEXT": box.uid_next,
        "UIDVALIDITY": box.uid_validity,
        "UNSEEN": sum(1 for message in box.messages if "\\Seen" not in message.flags),
    }
    told = " ".join(f"{word} {numbers[word]}" for word in asked if word in numbers)
    await session.send(b"* STATUS %b (%b)\r\n" % (quoted(box.name), told.encode()))


def _append(session: Session, user: User, arguments: list[object]) -> str:
    box, raw = _box(session, user, arguments[0]), arguments[-1]
    if not isinstance(raw, bytes):
        raise BadCommand("a message is expected")
    flags: frozenset[str] = frozenset()
    moment: datetime | None = None
    for word in arguments[1:-1]:
        if isinstance(word, list):
            flags = frozenset(text(flag) for flag in members(word))  # pyright: ignore[reportUnknownArgumentType]
        else:
            moment = datetime.strptime(text(word).strip(), "%d-%b-%Y %H:%M:%S %z")
    message = session.store.deliver(user.address, raw, box.name, moment, flags)
    return f"[APPENDUID {box.uid_validity} {message.uid}] added"
