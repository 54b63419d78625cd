"""Which of several amounts add up exactly to one amount."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations


def exact_subsets(
    target: Decimal,
    amounts: Sequence[Decimal],
    *,
    most_members: int,
    required: frozenset[int] = frozenset(),
    answers: int = 2,
) -> list[tuple[int, ...]]:
    """Up to `answers` sets of positions, smallest first, of at least two members, that sum to `target`.

    Every answer contains `required`. An answer that only adds members cancelling each other (an invoice with its own
    credit note) to another answer is none. The halves meet in the middle, so 20 amounts take thousands of sums, not a
    million; the caller caps how many amounts there are.
    """
    if target == 0:
        return []
    free = [position for position in range(len(amounts)) if position not in required]
    rest = target - sum((amounts[position] for position in required), Decimal(0))
    left, right = free[: len(free) // 2], free[len(free) // 2 :]
    room = most_members - len(required)
    if room < 0:
        return []
    by_sum: dict[Decimal, list[tuple[int, ...]]] = {}
    for members in _choices(right, room):
        by_sum.setdefault(sum((amounts[at] for at in members), Decimal(0)), []).append(members)
    found: list[tuple[int, ...]] = []
    for members in _choices(left, room):
        wanted = rest - sum((amounts[at] for at in members), Decimal(0))
        for others in by_sum.get(wanted, ()):
            chosen = tuple(sorted((*required, *members, *others)))
            if 2 <= len(chosen) <= most_members:
                found.append(chosen)
    return _smallest(found, answers)


def _choices(positions: Sequence[int], most: int) -> list[tuple[int, ...]]:
    return [chosen for size in range(min(most, len(positions)) + 1) for chosen in combinations(positions, size)]


def _smallest(found: list[tuple[int, ...]], answers: int) -> list[tuple[int, ...]]:
    kept: list[tuple[int, ...]] = []
    for chosen in sorted(found, key=lambda members: (len(members), members)):
        if any(set(smaller) <= set(chosen) for smaller in kept):
            continue
        kept.append(chosen)
        if len(kept) == answers:
            break
    return kept
