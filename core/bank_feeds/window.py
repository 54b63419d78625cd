"""Which days to ask a bank for, and whether we may ask now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

OVERLAP = timedelta(days=10)
"""Days fetched again: banks insert and correct movements some days back (users' reports in many importers)."""
HISTORY_ATTENDED = timedelta(days=730)
"""What is asked right after the user's approval, when a bank gives all it has."""
HISTORY_UNATTENDED = timedelta(days=89)
"""RTS on SCA article 10: ninety days without the user, today among them."""
UNATTENDED_A_DAY = 4
"""RTS on SCA article 36(5)(b)."""
A_DAY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Hole:
    """Days, both counted in, that no fetch has brought."""

    first: date
    last: date


def first_day(fetched_through: date | None, *, today: date, just_approved: bool, hole: Hole | None = None) -> date:
    """The first day to ask for. A fetch that broke off left `fetched_through` where it was, so its days are asked for again.

    Only with the user at hand may a bank still give the days of an old `hole`.
    """
    if fetched_through is None:
        return today - (HISTORY_ATTENDED if just_approved else HISTORY_UNATTENDED)
    first = min(fetched_through, today) - OVERLAP
    return min(first, hole.first) if hole is not None and just_approved else first


def hole_after(hole: Hole | None, fetched_through: date | None, *, first: date) -> Hole | None:
    """The days still missing once everything from `first` on has come, when all up to `fetched_through` had but for an earlier `hole`."""
    if fetched_through is None:
        return None
    start = fetched_through + timedelta(days=1) if hole is None else hole.first
    last = first - timedelta(days=1)
    if hole is not None and fetched_through + timedelta(days=1) >= first:
        last = min(last, hole.last)
    return Hole(start, last) if start <= last else None


def next_allowed(calls: Iterable[datetime], *, now: datetime) -> datetime | None:
    """None when another call without the user is allowed now; else the moment it will be. `calls` are the unattended ones."""
    recent = sorted(call for call in calls if now - call < A_DAY)
    if len(recent) < UNATTENDED_A_DAY:
        return None
    return recent[-UNATTENDED_A_DAY] + A_DAY


@dataclass(frozen=True, slots=True)
class Proof:
    """Opening balance and movements against the balance the bank states."""

    opening: Decimal
    movements: Decimal
    stated: Decimal

    @property
    def difference(self) -> Decimal:
        """What is missing (or too much) among the movements, in the account's currency."""
        return self.stated - (self.opening + self.movements)

    @property
    def holds(self) -> bool:
        return self.difference == 0


def prove(opening: Decimal | None, movements: Decimal, stated: Decimal) -> Proof:
    """The proof of one fetch; the first states what the opening balance must have been."""
    return Proof(stated - movements if opening is None else opening, movements, stated)
