"""Users, their mailboxes and messages: in memory, and in a folder when one is given."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import cast
from urllib.parse import quote

INBOX = "INBOX"
SENT = "Sent"
SPECIAL_USE = {SENT: "\\Sent", "Trash": "\\Trash"}


@dataclass
class Message:
    """One mail. `raw` never changes."""

    uid: int
    raw: bytes
    received_at: datetime
    flags: set[str] = field(default_factory=set[str])


@dataclass
class Mailbox:
    """One folder. UIDs only grow as long as `uid_validity` stays."""

    name: str
    uid_validity: int
    uid_next: int = 1
    messages: list[Message] = field(default_factory=list[Message])
    listeners: set[Callable[[], None]] = field(default_factory=set[Callable[[], None]])

    def tell(self) -> None:
        """Wake everybody who waits for news."""
        for listener in list(self.listeners):
            listener()


@dataclass
class User:
    """A login with its folders."""

    address: str
    password: str
    mailboxes: dict[str, Mailbox] = field(default_factory=dict[str, Mailbox])


class MailStore:
    """All users."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.users: dict[str, User] = {}

    def add_user(self, address: str, password: str) -> User:
        """A user with INBOX, Sent and Trash, and what the folder still holds from the last start."""
        user = self.users.get(address.lower())
        if user is None:
            user = self.users[address.lower()] = User(address.lower(), password)
            for name in (INBOX, SENT, "Trash"):
                user.mailboxes[name] = self._load(user, name)
        user.password = password
        return user

    def mailbox(self, address: str, name: str = INBOX) -> Mailbox:
        """A user's folder; INBOX in any spelling. KeyError when there is none."""
        return self.users[address.lower()].mailboxes[INBOX if name.upper() == INBOX else name]

    def deliver(
        self, address: str, raw: bytes, name: str = INBOX, received_at: datetime | None = None, flags: frozenset[str] = frozenset()
    ) -> Message:
        """Put a mail into a folder and wake those who wait."""
        box = self.mailbox(address, name)
        message = Message(box.uid_next, raw, received_at or datetime.now(UTC), set(flags))
        box.uid_next += 1
        box.messages.append(message)
        if self.folder is not None:
            path = self._path(address, box.name)
            path.mkdir(parents=True, exist_ok=True)
            (path / f"{message.uid}.eml").write_bytes(raw)
        self.save(address, box)
        box.tell()
        return message

    def renumber(self, address: str, name: str = INBOX) -> None:
        """A new UIDVALIDITY, as after a restore: every UID a client remembers is void."""
        box = self.mailbox(address, name)
        box.uid_validity += 1
        for uid, message in enumerate(box.messages, start=1):
            message.uid = uid
        box.uid_next = len(box.messages) + 1
        if self.folder is not None:
            for path in self._path(address, name).glob("*.eml"):
                path.unlink()
            for message in box.messages:
                (self._path(address, name) / f"{message.uid}.eml").write_bytes(message.raw)
        self.save(address, box)
        box.tell()

    def save(self, address: str, box: Mailbox) -> None:
        """Keep the numbers and flags."""
        if self.folder is None:
            return
        path = self._path(address, box.name)
        path.mkdir(parents=True, exist_ok=True)
        index = {
            "uid_validity": box.uid_validity,
            "uid_next": box.uid_next,
            "messages": [[m.uid, m.received_at.isoformat(), sorted(m.flags)] for m in box.messages],
        }
        draft = path / "index.new"
        draft.write_text(json.dumps(index))
        draft.replace(path / "index.json")

    def _path(self, address: str, name: str) -> Path:
        assert self.folder is not None
        return self.folder / quote(address.lower(), safe="@+") / quote(name, safe="")

    def _load(self, user: User, name: str) -> Mailbox:
        fresh = Mailbox(name, uid_validity=int(datetime.now(UTC).timestamp()))
        if self.folder is None or not (self._path(user.address, name) / "index.json").exists():
            return fresh
        path = self._path(user.address, name)
        index = cast(dict[str, object], json.loads((path / "index.json").read_text()))
        listed = cast(list[tuple[int, str, list[str]]], index["messages"])
        messages = [
            Message(uid, (path / f"{uid}.eml").read_bytes(), datetime.fromisoformat(moment), set(flags)) for uid, moment, flags in listed
        ]
        return Mailbox(name, cast(int, index["uid_validity"]), cast(int, index["uid_next"]), messages)
