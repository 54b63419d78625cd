"""When a summary is due, and when the return of a quarter is."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from core.clock import BRUSSELS

MONDAY_AT = time(7, 0)
"""Before work on Monday, in Brussels."""
VAT_DAY = 25
"""Quarterly returns are due on the 25th of the month after the quarter since 2025 (law of 12 March 2023; monthly ones on the 20th). Most
small companies file by the quarter, and nothing here tells who files by the month."""
WARN_BEFORE = (7, 2)
"""Days before the return at which what is still open is told."""


@dataclass(frozen=True, slots=True)
class Week:
    """A week, and from when on its summary may be sent."""

    key: str
    due_at: datetime


def week_of(now: datetime) -> Week:
    """The week in which `now` falls, in Brussels. `key` is as ISO 8601 counts them: 2026-W48."""
    day = now.astimezone(BRUSSELS).date()
    monday = day - timedelta(days=day.weekday())
    year, number, _ = monday.isocalendar()
    return Week(f"{year}-W{number:02d}", datetime.combine(monday, MONDAY_AT, BRUSSELS))


def vat_deadline(today: date) -> date:
    """The next day, today included, on which a quarterly return is due."""
    for year in (today.year, today.year + 1):
        for month in (1, 4, 7, 10):
            day = date(year, month, VAT_DAY)
            if day >= today:
                return day
    raise AssertionError("every year has four quarters")


def vat_warning(today: date) -> int | None:
    """The warning that stands today: the smallest of WARN_BEFORE within which the deadline lies, None when it is further off."""
    left = (vat_deadline(today) - today).days
    return min((days for days in WARN_BEFORE if left <= days), default=None)
