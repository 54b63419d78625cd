"""Which of the movements a bank sends are ones we have.

The fetch must cover its days whole. Then a movement is known by its reference, day and amount (some banks reuse references); where that
says nothing, by what it says; and where the bank has rewritten both, by a stored movement of the same day and amount that it no longer
sends. Equal movements without a reference are told apart by counting: two coffees on one day are two, and stay two however often they
are sent.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.banking.movement import Movement, digest_of


@dataclass(frozen=True, slots=True)
class Known:
    """A stored movement, as far as telling it apart needs."""

    id: UUID
    booking_date: date
    amount: Decimal
    currency: str
    counterparty_iban: str | None
    digest: str
    entry_reference: str | None
    vanished: bool = False
    told: bool = True
    """Whether the feed that is compared has told it before; what only other feeds told cannot vanish from it."""
    end_to_end_id: str | None = None
    structured_communication: str | None = None


@dataclass(frozen=True, slots=True)
class New:
    """A movement to store, under the key that no second storing can take."""

    movement: Movement
    identity_key: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a fetch says beside what is stored. `renamed` gives the new reference of a stored movement, `moved` its new day."""

    new: tuple[New, ...]
    renamed: tuple[tuple[UUID, str], ...]
    moved: tuple[tuple[UUID, date], ...]
    seen: frozenset[UUID]
    vanished: frozenset[UUID]
    joined: tuple[tuple[UUID, Movement], ...] = ()
    """Movements that only other feeds had told until now."""


Key = Hashable | None
Pass = tuple[Callable[[Known], Key], Callable[[Movement], Key]]
OF_OTHER_FEEDS: tuple[Pass, ...] = (
    # What the payer wrote is the same in every feed; each of these counts only together with day and amount.
    (
        lambda row: row.end_to_end_id and (row.booking_date, row.amount, row.currency, row.end_to_end_id),
        lambda sent: sent.end_to_end_id and (sent.booking_date, sent.amount, sent.currency, sent.end_to_end_id),
    ),
    (
        lambda row: row.structured_communication and (row.booking_date, row.amount, row.currency, row.structured_communication),
        lambda sent: sent.structured_communication and (sent.booking_date, sent.amount, sent.currency, sent.structured_communication),
    ),
    # The same words, the same other account, and last of all one of which a feed tells the other account and the other does not.
    (lambda row: row.digest, digest_of),
    (
        lambda row: row.counterparty_iban and (row.booking_date, row.amount, row.currency, row.counterparty_iban),
        lambda sent: sent.counterparty_iban and (sent.booking_date, sent.amount, sent.currency, sent.counterparty_iban),
    ),
    (
        lambda row: None if row.counterparty_iban else (row.booking_date, row.amount, row.currency),
        lambda sent: (sent.booking_date, sent.amount, sent.currency),
    ),
    (
        lambda row: (row.booking_date, row.amount, row.currency),
        lambda sent: None if sent.counterparty_iban else (sent.booking_date, sent.amount, sent.currency),
    ),
)
"""How a movement that another feed told is found to be one that is sent, the surest sign first."""
_PASSES: tuple[Pass, ...] = (
    # The same reference, day and amount.
    (
        lambda row: row.entry_reference and (row.entry_reference, row.booking_date, row.amount),
        lambda sent: sent.entry_reference and (sent.entry_reference, sent.booking_date, sent.amount),
    ),
    # Another reference, the same words: the bank has renamed it.
    (lambda row: row.digest, digest_of),
    # Another reference and other words: one of the same day and amount is no longer sent, so this is it.
    (
        lambda row: None if row.vanished else (row.booking_date, row.amount, row.currency, row.counterparty_iban),
        lambda sent: (sent.booking_date, sent.amount, sent.currency, sent.counterparty_iban),
    ),
    (
        lambda row: None if row.vanished or row.counterparty_iban else (row.booking_date, row.amount, row.currency),
        lambda sent: (sent.booking_date, sent.amount, sent.currency),
    ),
    # The same where this feed does not tell the other account, which a file may have filled in since.
    (
        lambda row: None if row.vanished else (row.booking_date, row.amount, row.currency),
        lambda sent: None if sent.counterparty_iban else (sent.booking_date, sent.amount, sent.currency),
    ),
    # The same reference and amount on another day: the bank has moved it.
    (
        lambda row: row.entry_reference and (row.entry_reference, row.amount, row.currency),
        lambda sent: sent.entry_reference and (sent.entry_reference, sent.amount, sent.currency),
    ),
)
"""How a stored and a sent movement are found to be one, the surest sign first; a key of None does not count."""


def compare(known: Sequence[Known], sent: Iterable[Movement]) -> Comparison:
    """Sort the movements of wholly fetched days into those we have, those renamed, and those to store.

    `known` holds everything stored for those days. Of what is stored and was not sent, `vanished` tells: it is kept, and flagged.
    """
    left, unmatched = list(known), _once(sent)
    pairs: list[tuple[Known, Movement]] = []
    others = [row for row in left if not row.told]
    left = [row for row in left if row.told]
    for key_of_known, key_of_sent in _PASSES[:2]:
        found, left, unmatched = pair(left, unmatched, key_of_known, key_of_sent)
        pairs += found
    joined, _, unmatched = pair_all(others, unmatched, (_PASSES[0], *OF_OTHER_FEEDS))
    for key_of_known, key_of_sent in _PASSES[2:]:
        found, left, unmatched = pair(left, unmatched, key_of_known, key_of_sent)
        pairs += found
    pairs += joined
    stored_alike: defaultdict[str, int] = defaultdict(int)
    for row in known:
        stored_alike[row.digest] += 1
    new: list[New] = []
    for movement in unmatched:
        alike = digest_of(movement)
        stored_alike[alike] += 1
        new.append(New(movement, identity_key(movement, stored_alike[alike])))
    return Comparison(
        new=tuple(new),
        renamed=tuple((row.id, m.entry_reference) for row, m in pairs if m.entry_reference and m.entry_reference != row.entry_reference),
        moved=tuple((row.id, m.booking_date) for row, m in pairs if m.booking_date != row.booking_date),
        seen=frozenset(row.id for row, _ in pairs),
        vanished=frozenset(row.id for row in left),
        joined=tuple((row.id, movement) for row, movement in joined),
    )


def pair_all(
    known: Sequence[Known], sent: Sequence[Movement], passes: Iterable[Pass]
) -> tuple[list[tuple[Known, Movement]], list[Known], list[Movement]]:
    """Pass after pass: those that are one, and what is left of both."""
    pairs: list[tuple[Known, Movement]] = []
    left, unmatched = list(known), list(sent)
    for key_of_known, key_of_sent in passes:
        found, left, unmatched = pair(left, unmatched, key_of_known, key_of_sent)
        pairs += found
    return pairs, left, unmatched


def identity_key(movement: Movement, occurrence: int) -> str:
    """`ref:`, the day and the bank's reference (some banks reuse them), or `dig:`, the digest and which of its like it is, from 1."""
    if movement.entry_reference is not None:
        return f"ref:{movement.booking_date.isoformat()}:{movement.entry_reference}"
    return f"dig:{digest_of(movement)}:{occurrence}"


def _once(sent: Iterable[Movement]) -> list[Movement]:
    """Without what came again because a page was served twice, or pages overlap."""
    seen: set[Hashable] = set()
    movements: list[Movement] = []
    for movement in sent:
        if movement.entry_reference is not None:
            key = (movement.entry_reference, movement.booking_date, movement.amount)
            if key in seen:
                continue
            seen.add(key)
        movements.append(movement)
    return movements


def pair(
    known: Sequence[Known], sent: Sequence[Movement], key_of_known: Callable[[Known], Key], key_of_sent: Callable[[Movement], Key]
) -> tuple[list[tuple[Known, Movement]], list[Known], list[Movement]]:
    """Those with the same key, one to one, oldest first; and what is left of both."""
    if not known or not sent:
        return [], list(known), list(sent)
    waiting: defaultdict[Key, list[Known]] = defaultdict(list)
    for row in reversed(known):
        waiting[key_of_known(row)].append(row)
    pairs: list[tuple[Known, Movement]] = []
    unmatched: list[Movement] = []
    for movement in sent:
        key = key_of_sent(movement)
        if key and waiting[key]:
            pairs.append((waiting[key].pop(), movement))
        else:
            unmatched.append(movement)
    taken = {row.id for row, _ in pairs}
    return pairs, [row for row in known if row.id not in taken], unmatched
