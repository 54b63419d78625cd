"""Whether papers come in a rhythm, and when the next one is late."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from statistics import median_low
from uuid import UUID


class Period(StrEnum):
    """How often a supplier invoices."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True)
class Beat:
    """What makes a period: how many months lie between two papers, give or take how many days, and how many papers show it.

    `asked_for` is how long after the expected day a missing paper is still worth a question: by then the supplier has stopped, or the
    return of that period has left.
    """

    months: int
    tolerance: int
    papers: int
    asked_for: int


BEATS = {
    # A month has four weekends: an invoice "of the first" moves by up to five days, and one more for a holiday.
    Period.MONTHLY: Beat(1, 6, 4, 61),
    Period.QUARTERLY: Beat(3, 10, 4, 92),
    Period.YEARLY: Beat(12, 20, 3, 183),
}
SAME = 3
"""Papers this many days apart are one occasion: two invoices of one day, or one that was split."""
LONGEST_LAG = 20
"""Days between the date of an invoice and its coming in that count as the supplier's habit; more is somebody who brings papers late."""
HISTORY = timedelta(days=1200)
"""Three years and a season: what a yearly rhythm needs."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An invoice from a supplier."""

    id: UUID
    day: date
    received_on: date
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """The paper that should follow `last`."""

    last: Paper
    period: Period
    expected_on: date
    late_on: date
    """The first day on which its absence is worth a question."""
    lapses_on: date
    times: int
    """Papers that showed the rhythm."""
    amount: Decimal | None
    """The usual total: the middle one."""


def find_rhythm(papers: Iterable[Paper]) -> Expected | None:
    """The rhythm in which the last of these papers came, if there is one; O(n log n) for the sorting.

    Only the end of the row counts: who changed from quarterly to monthly is monthly once four papers show it. Two suppliers' contracts
    that cross (the 3rd and the 17th of each month) show no rhythm together, and nothing is asked: better than a wrong question.
    """
    row = _occasions(sorted(papers, key=lambda paper: (paper.day, paper.id.int)))
    for period, beat in BEATS.items():
        suffix = _in_beat(row, beat)
        if len(suffix) >= beat.papers:
            return _next(suffix, period, beat)
    return None


def _occasions(papers: Sequence[Paper]) -> list[Paper]:
    """One paper for each occasion, the last of it."""
    row: list[Paper] = []
    for paper in papers:
        if row and (paper.day - row[-1].day).days <= SAME:
            row.pop()
        row.append(paper)
    return row


def _in_beat(row: Sequence[Paper], beat: Beat) -> Sequence[Paper]:
    """The longest end of the row in which each paper follows the one before by one period."""
    first = len(row) - 1
    while first > 0 and abs((row[first].day - add_months(row[first - 1].day, beat.months)).days) <= beat.tolerance:
        first -= 1
    return row[max(first, 0) :]


def _next(row: Sequence[Paper], period: Period, beat: Beat) -> Expected:
    last = row[-1]
    expected_on = add_months(last.day, beat.months)
    lag = max(min(max((paper.received_on - paper.day).days, 0), LONGEST_LAG) for paper in row[-beat.papers :])
    amounts = [paper.amount for paper in row[-beat.papers :] if paper.amount is not None]
    return Expected(
        last,
        period,
        expected_on,
        late_on=expected_on + timedelta(days=beat.tolerance + lag + 1),
        lapses_on=expected_on + timedelta(days=beat.asked_for),
        times=len(row),
        amount=median_low(amounts) if amounts else None,
    )


def add_months(day: date, months: int) -> date:
    """The same day `months` later, the last of its month where it has no such day. A day at the end of its month stays at the end."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    is_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if is_last else min(day.day, length))
