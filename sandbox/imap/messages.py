"""Commands about the messages of the open folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.imap import fetch
from sandbox.imap.search import search
from sandbox.imap.store import Mailbox, Message
from sandbox.imap.syntax import BadCommand, members, text, uid_set

if TYPE_CHECKING:
    from sandbox.imap.session import Session


async def carry_out(session: Session, box: Mailbox, name: str, arguments: list[object], *, by_uid: bool) -> str:
    """Do it and return the text of the OK."""
    match name:
        case "FETCH":
            await _fetch(session, box, arguments, by_uid=by_uid)
        case "SEARCH":
            found = search(arguments, _known(session, box))
            numbers = [message.uid if by_uid else session.uids.index(message.uid) + 1 for message in found]
            await session.send(b"* SEARCH" + b"".join(b" %d" % number for number in numbers) + b"\r\n")
        case "STORE":
            await _store(session, box, arguments, by_uid=by_uid)
        case "EXPUNGE":
            _check_writable(session)
            _remove(session, box, [message for message in box.messages if "\\Deleted" in message.flags])
        case "COPY" | "MOVE":
            assert session.user is not None
            chosen = _chosen(session, box, text(arguments[0]), by_uid=by_uid)
            for message in chosen:
                session.store.deliver(session.user.address, message.raw, text(arguments[1]), message.received_at, frozenset(message.flags))
            if name == "MOVE":
                _check_writable(session)
                _remove(session, box, chosen)
        case "CLOSE" | "UNSELECT":
            session.leave()
        case "CHECK":
            pass
        case _:
            raise BadCommand(f"no such command: {name}")
    return f"{name} done"


def _check_writable(session: Session) -> None:
    if session.read_only:
        raise BadCommand("the folder is open for reading only")


def _known(session: Session, box: Mailbox) -> list[Message]:
    """The messages the client has been told of."""
    known = set(session.uids)
    return [message for message in box.messages if message.uid in known]


def _chosen(session: Session, box: Mailbox, spec: str, *, by_uid: bool) -> list[Message]:
    numbers = session.uids if by_uid else list(range(1, len(session.uids) + 1))
    wanted = uid_set(spec, numbers)
    uids = wanted if by_uid else {session.uids[number - 1] for number in wanted}
    return [message for message in box.messages if message.uid in uids]


async def _fetch(session: Session, box: Mailbox, arguments: list[object], *, by_uid: bool) -> None:
    asked = fetch.items(arguments[1])
    if by_uid and not any(item.name == "UID" for item in asked):
        asked = [fetch.Item("UID"), *asked]
    marks = any(item.marks for item in asked) and not session.read_only
    for message in _chosen(session, box, text(arguments[0]), by_uid=by_uid):
        if marks:
            message.flags.add("\\Seen")
        number = session.uids.index(message.uid) + 1
        await session.send(b"* %d FETCH %b\r\n" % (number, fetch.answer(message, asked)))


async def _store(session: Session, box: Mailbox, arguments: list[object], *, by_uid: bool) -> None:
    _check_writable(session)
    assert session.user is not None
    how, flags = text(arguments[1]).upper(), {text(flag) for flag in members(arguments[2])}
    for message in _chosen(session, box, text(arguments[0]), by_uid=by_uid):
        if how.startswith("+"):
            message.flags |= flags
        elif how.startswith("-"):
            message.flags -= flags
        else:
            message.flags = set(flags)
        if not how.endswith(".SILENT"):
            number = session.uids.index(message.uid) + 1
            await session.send(b"* %d FETCH %b\r\n" % (number, fetch.answer(message, [fetch.Item("UID"), fetch.Item("FLAGS")])))
    session.store.save(session.user.address, box)


def _remove(session: Session, box: Mailbox, gone: list[Message]) -> None:
    assert session.user is not None
    box.messages = [message for message in box.messages if message not in gone]
    session.store.save(session.user.address, box)
    box.tell()
