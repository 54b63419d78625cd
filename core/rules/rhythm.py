"""Payments that come back: the same other side, nearly the same amount, every week, month, quarter or year.

Grouped by other side, sorted by amount and by day: n log n of what is looked at.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.rules.cadence import days_beside
from core.rules.condition import Every
from core.rules.facts import Facts
from core.rules.holds import plain

LEAST = 3
"""Times that something must come before it is called a rhythm: a lease after its third month."""
SPREAD = Decimal("1.15")
"""The highest amount of a rhythm over its lowest: an index-linked rent rises by a tenth in a dear year (Belgium, 2022), usage by more."""
BESIDE: dict[Every, int] = {"week": 1, "month": 5, "quarter": 10, "year": 15}
"""Days by which a payment may miss its day: a weekend with a holiday; and a month's end of 28 to 31 days."""
GAPS: dict[Every, tuple[int, int]] = {"week": (6, 8), "month": (25, 36), "quarter": (80, 102), "year": (350, 380)}
"""Days between one and the next."""
OVER: dict[Every, int] = {"week": 14, "month": 50, "quarter": 130, "year": 420}
"""Days after the last time from which a rhythm counts as ended."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A rhythm, from its first payment to its last."""

    side: str
    """The other side, the way of the money, and the currency."""
    every: Every
    times: tuple[Facts, ...]

    @property
    def key(self) -> str:
        """What it is kept by. Its amount may drift: see `is_same`."""
        return f"{self.side}|{self.every}|{self.lowest:.2f}"

    def is_same(self, side: str, every: str, lowest: Decimal, highest: Decimal) -> bool:
        """Whether this is the rhythm that was seen before with these amounts, which an indexation may have moved since."""
        return (side, every) == (self.side, self.every) and self.lowest <= highest * SPREAD and lowest <= self.highest * SPREAD

    @property
    def last(self) -> Facts:
        """The latest payment."""
        return self.times[-1]

    @property
    def lowest(self) -> Decimal:
        """The smallest amount, without its sign."""
        return min(_size(one) for one in self.times)

    @property
    def highest(self) -> Decimal:
        """The largest amount, without its sign."""
        return max(_size(one) for one in self.times)


def find_rhythms(movements: Iterable[Facts], *, today: date) -> list[Seen]:
    """Every rhythm that still goes on today, the latest first."""
    sides: dict[str, list[Facts]] = defaultdict(list)
    for one in movements:
        key = side_of(one)
        if key is not None and one.amount:
            sides[key].append(one)
    found: list[Seen] = []
    for side, theirs in sides.items():
        if len(theirs) < LEAST:
            continue
        series = [_rhythm_of(side, alike, today) for alike in _alike(theirs)]
        living = [one for one in series if one is not None]
        found += living
    return sorted(found, key=lambda one: (one.last.day, one.key), reverse=True)


def side_of(facts: Facts) -> str | None:
    """Whom it is with, which way it goes and in which currency; None when the bank does not tell."""
    if facts.creditor_id:
        who = f"creditor:{plain(facts.creditor_id)}/{plain(facts.mandate_id)}"
    elif facts.iban:
        who = f"iban:{plain(facts.iban)}"
    elif len(facts.counterparty) >= LEAST:
        who = f"name:{facts.counterparty}"
    else:
        return None
    return f"{who}|{facts.flow}|{facts.currency}"


def _alike(theirs: Sequence[Facts]) -> Iterable[list[Facts]]:
    """Those of nearly one amount together: two leases at one lessor are two rhythms."""
    group: list[Facts] = []
    for one in sorted(theirs, key=lambda facts: (_size(facts), facts.day, facts.id)):
        if group and _size(one) > _size(group[0]) * SPREAD:
            yield group
            group = []
        group.append(one)
    yield group


def _rhythm_of(side: str, alike: list[Facts], today: date) -> Seen | None:
    """The longest run up to the latest payment that keeps one rhythm."""
    times = sorted(alike, key=lambda facts: (facts.day, facts.id))
    if len(times) < LEAST:
        return None
    gap = (times[-1].day - times[-2].day).days
    every: Every | None = next((one for one, (least, most) in GAPS.items() if least <= gap <= most), None)
    if every is None or (today - times[-1].day).days > OVER[every]:
        return None
    least, most = GAPS[every]
    run = [times[-1]]
    for earlier in reversed(times[:-1]):
        regular = least <= (run[-1].day - earlier.day).days <= most
        if not regular or days_beside(every, times[-1].day, earlier.day) > BESIDE[every]:
            break
        run.append(earlier)
    if len(run) < LEAST:
        return None
    return Seen(side, every, tuple(reversed(run)))


def _size(facts: Facts) -> Decimal:
    return abs(facts.amount or Decimal(0))
