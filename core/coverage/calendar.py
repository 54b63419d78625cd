"""What is known of each day of an account."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from core.coverage.proof import chain, points_of

A_DAY = timedelta(days=1)
QUIET_DAYS = 7
"""A table of movements has no line for a quiet day, so it seems to begin and end where its movements do. Up to a week between two of them
is taken for quiet; where balances speak, they decide."""


class DayState(StrEnum):
    """What is known of a day."""

    PROVED = "proved"
    """Balances before and after it agree with its movements."""
    TOLD = "told"
    """Its movements are here; no balance proves that they are all."""
    GAP = "gap"
    """Something is missing."""
    NOT_COVERED = "not_covered"
    """Nothing was told of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """Days that a source told whole. `before` and `after` are balances at the ends of days; `firm` as in core.coverage.proof."""

    first: date
    last: date
    firm: bool
    before: tuple[date, Decimal] | None = None
    after: tuple[date, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """Days, both counted in, of which something is missing."""

    first: date
    last: date
    difference: Decimal | None


@dataclass(frozen=True, slots=True)
class Calendar:
    """An account's days, from the first of which anything is known to the last."""

    first: date | None
    last: date | None
    states: Mapping[date, DayState]
    gaps: tuple[Gap, ...]

    def state(self, day: date) -> DayState:
        """Of any day."""
        return self.states.get(day, DayState.NOT_COVERED)


def draw(told: Sequence[Told], sums: Mapping[date, Decimal], *, accepted: Sequence[Gap] = ()) -> Calendar:
    """The calendar of an account. `sums` holds what moved on each day that has movements; `accepted` gaps are counted as told."""
    whole = {day for one in told for day in days_of(one.first, one.last)}
    known = whole | set(sums)
    if not known:
        return Calendar(None, None, {}, ())
    balances = [(*point, one.firm) for one in told for point in (one.before, one.after) if point is not None]
    said = chain(points_of(balances, sums))
    proved = {day for start, end in said.proved for day in days_of(start + A_DAY, end)}
    gaps = [_narrowed(start + A_DAY, end, difference, known) for start, end, difference in said.breaks]
    settled = known | proved | {day for gap in gaps for day in days_of(gap.first, gap.last)}
    gaps += [gap for gap in _holes(whole, settled) if (gap.last - gap.first).days >= QUIET_DAYS]
    gaps = sorted((gap for gap in gaps if gap not in accepted), key=lambda gap: gap.first)
    states = dict.fromkeys(known, DayState.TOLD)
    states |= {day: DayState.TOLD for gap in accepted for day in days_of(gap.first, gap.last)}
    states |= dict.fromkeys(proved, DayState.PROVED)
    states |= {day: DayState.GAP for gap in gaps for day in days_of(gap.first, gap.last)}
    return Calendar(min(states), max(states), states, tuple(gaps))


def days_of(first: date, last: date) -> Iterable[date]:
    """Every day from the first to the last."""
    return (first + timedelta(days=n) for n in range((last - first).days + 1))


def _narrowed(first: date, last: date, difference: Decimal, known: set[date]) -> Gap:
    """What is missing lies among the days that nobody told, where there are any."""
    untold = [day for day in days_of(first, last) if day not in known]
    return Gap(untold[0], untold[-1], difference) if untold else Gap(first, last, difference)


def _holes(whole: set[date], settled: set[date]) -> list[Gap]:
    """The days between the first and the last that were told whole, of which nothing is known."""
    holes: list[Gap] = []
    start: date | None = None
    for day in days_of(min(whole), max(whole)) if whole else ():
        if day in settled:
            if start is not None:
                holes.append(Gap(start, day - A_DAY, None))
            start = None
        elif start is None:
            start = day
    return holes
