"""Which movements of a statement are stored already: told by the same kind of file before, or by another feed.

A file covers no day for certain, since a day may have two statements; so it only adds. Its own feed knows a movement again by the bank's
reference, day and amount; else by its words and the balance after it, which two like movements never share; else by its words and which of
its like it is. What this feed never told may be a movement of another feed: then it is found as `core.banking.identity` finds those.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.bank_files.statement import Entry, Statement
from core.banking.identity import OF_OTHER_FEEDS, Known, New, Pass, pair_all
from core.banking.movement import Movement, digest_of

_SAME_REFERENCE: Pass = (
    lambda row: row.entry_reference and (row.entry_reference, row.booking_date, row.amount),
    lambda sent: sent.entry_reference and (sent.entry_reference, sent.booking_date, sent.amount),
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored movement, and the key under which this feed told it; None where it did not."""

    known: Known
    key: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """How a feed names a movement: the key by which it knows it again, and the digest of what it said."""

    key: str
    digest: str

    @property
    def as_list(self) -> list[str]:
        """As it is kept in `bank_transaction.sightings`."""
        return [self.key, self.digest]


@dataclass(frozen=True, slots=True)
class Sorted:
    """A statement beside what is stored: movements told before, movements of other feeds, and those to store."""

    again: tuple[Known, ...]
    joined: tuple[tuple[UUID, Movement, Name], ...]
    new: tuple[tuple[New, Name], ...]


def names_of(entries: Sequence[Entry]) -> list[Name]:
    """The names of a statement's movements, all different."""
    seen: Counter[str] = Counter()
    names: list[Name] = []
    for entry in entries:
        moved = entry.movement
        said = digest_of(moved)
        if moved.entry_reference:
            key = f"r:{moved.booking_date.isoformat()}:{moved.amount}:{moved.entry_reference}"
        elif entry.balance_after is not None:
            key = f"b:{said}:{entry.balance_after}"
        else:
            key = f"d:{said}"
        seen[key] += 1
        names.append(Name(key if seen[key] == 1 else f"{key}:{seen[key]}", said))
    return names


def sort_out(statement: Statement, stored: Sequence[Stored], feed: str) -> Sorted:
    """Sort the movements of a statement into those we have and those to store."""
    names = names_of(statement.entries)
    by_key = {one.key: one.known for one in stored if one.key is not None}
    within = _days_within(statement)
    again: list[Known] = []
    rest: list[tuple[Movement, Name]] = []
    for entry, name in zip(statement.entries, names, strict=True):
        row = by_key.pop(name.key, None)
        if row is not None:
            again.append(row)
        else:
            rest.append((entry.movement, name))
    alike: defaultdict[str, list[Known]] = defaultdict(list)
    for row in by_key.values():
        if within is not None and within[0] < row.booking_date < within[1]:
            alike[row.digest].append(row)
    left: list[tuple[Movement, Name]] = []
    for moved, name in rest:
        # A day that lies wholly within the statement is told whole: one of the same words is the same, in another order.
        if name.key.startswith("b:") and alike[name.digest]:
            again.append(alike[name.digest].pop(0))
        else:
            left.append((moved, name))
    others = [one.known for one in stored if one.key is None]
    name_of = {id(moved): name for moved, name in left}
    pairs, _, unmatched = pair_all(others, [moved for moved, _ in left], (_SAME_REFERENCE, *OF_OTHER_FEEDS))
    return Sorted(
        tuple(again),
        tuple((row.id, moved, name_of[id(moved)]) for row, moved in pairs),
        tuple((New(moved, f"{feed}:{name_of[id(moved)].key}"), name_of[id(moved)]) for moved in unmatched),
    )


def _days_within(statement: Statement) -> tuple[date, date] | None:
    days = [entry.movement.booking_date for entry in statement.entries]
    return (min(days), max(days)) if days else None
