"""Whether a day falls on a rhythm."""

from calendar import monthrange
from datetime import date, timedelta

from core.rules.condition import Every, RhythmCondition

MONTHS: dict[Every, int] = {"month": 1, "quarter": 3, "year": 12}
WEEK = 7


def falls_on(rhythm: RhythmCondition, day: date) -> bool:
    """Whether `day` lies at most `within_days` beside a day of the rhythm."""
    return days_beside(rhythm.every, rhythm.on, day) <= rhythm.within_days


def days_beside(every: Every, on: date, day: date) -> int:
    """How many days `day` lies from the nearest day of the rhythm that runs from `on` both ways."""
    if every == "week":
        past = (day - on).days % WEEK
        return min(past, WEEK - past)
    step = MONTHS[every]
    apart = (day.year - on.year) * 12 + day.month - on.month
    nearest = apart // step
    return min(abs((day - month_later(on, step * turn)).days) for turn in (nearest - 1, nearest, nearest + 1))


def next_after(every: Every, on: date, day: date) -> date:
    """The first day of the rhythm after `day`."""
    if every == "week":
        return day + timedelta(days=WEEK - (day - on).days % WEEK)
    step = MONTHS[every]
    turn = ((day.year - on.year) * 12 + day.month - on.month) // step
    return next(found for extra in (-1, 0, 1, 2) if (found := month_later(on, step * (turn + extra))) > day)


def month_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month; within the years that there are."""
    index = day.year * 12 + day.month - 1 + months
    year = min(max(index // 12, 1), 9999)
    month = index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
