"""How long a bank's permission lasts, and when to speak of its end."""

from datetime import date, timedelta

LONGEST = timedelta(days=180)
"""Delegated Regulation (EU) 2022/2360, since 25 July 2023; what the bank grants is what counts, some still give 90 days."""
WARN_DAYS = (14, 7, 1)
"""Days before the end on which the owner is told (PRODUCT, Transactions)."""


def valid_until_to_ask(today: date) -> date:
    """The last day to ask for: as far as the rules allow."""
    return today + LONGEST


def valid_until(granted: date | None, asked: date) -> date:
    """The last day on which the permission works: the bank's answer, else what was asked.

    A bank that echoes the far future of the contract ("9999-12-31") grants no more than the law does, so the earlier day holds.
    """
    return asked if granted is None else min(granted, asked)


def days_left(last_day: date, today: date) -> int:
    """Whole days until the last day; 0 on that day, negative after it."""
    return (last_day - today).days


def has_ended(last_day: date, today: date) -> bool:
    """Whether the last day has passed; the contract counts that day in."""
    return days_left(last_day, today) < 0


def warning_due(last_day: date, today: date, warned: int | None = None) -> int | None:
    """The warning to give today: 14, 7 or 1, or None when it was given or is not due.

    `warned` is the smallest warning given so far for this permission. A day on which nothing ran is made good on the next.
    """
    left = days_left(last_day, today)
    if left < 0:
        return None
    due = min((days for days in WARN_DAYS if left <= days), default=None)
    return None if due is None or (warned is not None and warned <= due) else due


def renewal_is_due(last_day: date, today: date) -> bool:
    """Whether the list of to-dos should offer to renew."""
    return days_left(last_day, today) <= max(WARN_DAYS)
