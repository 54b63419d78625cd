"""Which of the movements a bank sends are ones we have.

The fetch must cover its days whole. Then a movement is known by its reference; and where a reference is new but a stored movement
of the same day, amount and text was not sent under its own, the bank has renamed it. Equal movements without a reference are told
apart by counting: two coffees on one day are two, and stay two however often they are sent.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from core.banking.movement import Movement, digest_of


@dataclass(frozen=True, slots=True)
class Known:
    """A stored movement, as far as telling it apart needs."""

    id: UUID
    booking_date: date
    digest: str
    entry_reference: str | None
    vanished: bool = False


@dataclass(frozen=True, slots=True)
class New:
    """A movement to store, under the key that no second storing can take."""

    movement: Movement
    identity_key: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a fetch says beside what is stored. `renamed` gives the new reference of a stored movement."""

    new: tuple[New, ...]
    renamed: tuple[tuple[UUID, str], ...]
    seen: frozenset[UUID]
    vanished: frozenset[UUID]


def compare(known: Sequence[Known], sent: Iterable[Movement]) -> Comparison:
    """Sort the movements of wholly fetched days into those we have, those renamed, and those to store.

    `known` holds everything stored for those days. Of what is stored and was not sent, `vanished` tells: it is kept, and flagged.
    """
    by_reference = {row.entry_reference: row for row in known if row.entry_reference}
    seen: set[UUID] = set()
    unmatched: list[Movement] = []
    references: set[str] = set()
    for movement in sent:
        if movement.entry_reference is not None:
            if movement.entry_reference in references:  # the same page served twice, or pages that overlap
                continue
            references.add(movement.entry_reference)
        row = by_reference.get(movement.entry_reference) if movement.entry_reference else None
        if row is not None and row.id not in seen:
            seen.add(row.id)
        else:
            unmatched.append(movement)
    waiting: dict[str, deque[Known]] = defaultdict(deque)
    for row in known:
        if row.id not in seen:
            waiting[row.digest].append(row)
    stored_alike = _count(row.digest for row in known)
    new: list[New] = []
    renamed: list[tuple[UUID, str]] = []
    for movement in unmatched:
        alike = digest_of(movement)
        if waiting[alike]:
            row = waiting[alike].popleft()
            seen.add(row.id)
            if movement.entry_reference is not None:
                renamed.append((row.id, movement.entry_reference))
            continue
        stored_alike[alike] += 1
        new.append(New(movement, identity_key(movement, stored_alike[alike])))
    missing = frozenset(row.id for row in known if row.id not in seen)
    return Comparison(tuple(new), tuple(renamed), frozenset(seen), missing)


def identity_key(movement: Movement, occurrence: int) -> str:
    """`ref:`, the day and the bank's reference (some banks reuse them), or `dig:`, the digest and which of its like it is, from 1."""
    if movement.entry_reference is not None:
        return f"ref:{movement.booking_date.isoformat()}:{movement.entry_reference}"
    return f"dig:{digest_of(movement)}:{occurrence}"


def _count(digests: Iterable[str]) -> defaultdict[str, int]:
    counted: defaultdict[str, int] = defaultdict(int)
    for one in digests:
        counted[one] += 1
    return counted
