"""Where balances that were told at different days agree with the movements between them.

Every balance is compared with what is stored until its day: the difference, its offset, is what the account held before the first stored
movement. Two balances with the same offset prove all days between them. Offsets that differ say that something is missing, and how much.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """What the balance was at the end of a day: all that was told of it, as offsets. `firm` where a statement says so.

    A bank's answer over its interface is of a moment: a movement that the bank inserts later makes its offset look wrong, so it counts for
    nothing where the balances around it agree.
    """

    day: date
    offsets: frozenset[Decimal]
    firm: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """What the balances of an account say of its days. A break is given as the two days whose balances disagree."""

    proved: tuple[tuple[date, date], ...]
    breaks: tuple[tuple[date, date, Decimal], ...]


def points_of(told: Sequence[tuple[date, Decimal, bool]], sums: Mapping[date, Decimal]) -> list[Point]:
    """Balances (day, amount, firm), as offsets against the movements of each day."""
    by_day: dict[date, list[tuple[Decimal, bool]]] = {}
    for day, amount, firm in told:
        by_day.setdefault(day, []).append((amount, firm))
    moved, running = sorted(sums), Decimal(0)
    found: list[Point] = []
    position = 0
    for day in sorted(by_day):
        while position < len(moved) and moved[position] <= day:
            running += sums[moved[position]]
            position += 1
        firm = any(is_firm for _, is_firm in by_day[day])
        counted = [amount for amount, is_firm in by_day[day] if is_firm or not firm]
        found.append(Point(day, frozenset(amount - running for amount in counted), firm))
    return found


def chain(points: Sequence[Point]) -> Chain:
    """The stretches between balances that agree, and the breaks between those that do not; `points` by day."""
    proved: list[tuple[date, date]] = []
    breaks: list[tuple[date, date, Decimal]] = []
    place = 0
    while place < len(points):
        start, offsets = points[place].day, points[place].offsets
        last = place
        while (follower := _next_agreeing(points, last, offsets)) is not None:
            offsets &= points[follower].offsets
            last = follower
        if last > place:
            proved.append((start, points[last].day))
        if last + 1 < len(points):
            missing = min((a - b for a in points[last + 1].offsets for b in offsets), key=abs)
            breaks.append((points[last].day, points[last + 1].day, missing))
        place = last + 1
    return Chain(tuple(proved), tuple(breaks))


def _next_agreeing(points: Sequence[Point], place: int, offsets: frozenset[Decimal]) -> int | None:
    """The next point of the same offset, over points of a moment that say otherwise."""
    for later in range(place + 1, len(points)):
        if points[later].offsets & offsets:
            return later
        if points[later].firm:
            return None
    return None
