"""Until which day an account's statements may be closed: as far as told balances prove its movements."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.coverage.calendar import Told
from core.coverage.proof import chain, points_of


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, both counted in, of which two balances say that every movement is known."""

    first: date
    last: date


def proved_stretches(told: Sequence[Told], sums: Mapping[date, Decimal], opening: Decimal | None) -> list[Stretch]:
    """The stretches whose balances follow from the account's opening balance, oldest first.

    Behind a gap balances may agree with one another again and still not with what is stored before them: a statement of such a day would
    not begin where the one before ended.
    """
    return list(_stretches(told, sums, opening)) if opening is not None else []


def _stretches(told: Sequence[Told], sums: Mapping[date, Decimal], opening: Decimal) -> Iterator[Stretch]:
    balances = [(*point, one.firm) for one in told for point in (one.before, one.after) if point is not None]
    points = points_of(balances, sums)
    offsets = {point.day: point.offsets for point in points}
    for start, end in chain(points).proved:
        if opening in offsets[start] & offsets[end]:
            yield Stretch(start + timedelta(days=1), end)


def proved_through(stretches: Sequence[Stretch], until: date) -> date | None:
    """The last day not after `until` that is proved."""
    return max((min(stretch.last, until) for stretch in stretches if stretch.first <= until), default=None)


def may_begin(stretches: Sequence[Stretch], since: date, today: date) -> bool:
    """Whether statements may go from a day on: from today, or from a day behind which nothing that goes is unproved."""
    return since == today or any(stretch.first <= since <= stretch.last + timedelta(days=1) for stretch in stretches)
