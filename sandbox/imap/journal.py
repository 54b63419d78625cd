"""What clients asked, for tests that must know that a mailbox was only read."""

from dataclasses import dataclass, field

WRITING = {"STORE", "EXPUNGE", "COPY", "MOVE", "APPEND", "CREATE", "DELETE", "RENAME", "CLOSE"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: who, in which folder, its name (UID FETCH is "FETCH"), its line without secrets, whether opened for reading only,
    and how many bytes the answer had."""

    user: str
    mailbox: str
    name: str
    line: str
    read_only: bool
    sent: int


@dataclass
class Journal:
    """All commands in their order."""

    entries: list[Entry] = field(default_factory=list[Entry])

    def named(self, name: str) -> list[Entry]:
        """The commands of one name."""
        return [entry for entry in self.entries if entry.name == name]

    def writing(self) -> list[Entry]:
        """Commands that change a mailbox: none of them may come from a client that only reads.

        FETCH of a body without PEEK in a folder opened for writing marks messages as seen, so it is one of them.
        """
        return [entry for entry in self.entries if entry.name in WRITING or _marks(entry)]

    def bytes_sent(self, name: str = "FETCH") -> int:
        """Bytes of all answers to commands of one name."""
        return sum(entry.sent for entry in self.named(name))


def _marks(entry: Entry) -> bool:
    line = entry.line.upper()
    return entry.name == "FETCH" and not entry.read_only and any(word in line for word in ("BODY[", "RFC822 ", "RFC822)", "RFC822.TEXT"))
