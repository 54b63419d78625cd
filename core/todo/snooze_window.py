"""How far ahead work may be put off."""

from datetime import date, timedelta

LONGEST = timedelta(days=92)
"""The longest VAT quarter (July to September): beyond it a document would miss its own return."""


def is_allowed(until: date, *, today: date) -> bool:
    """Whether something may be put off to the day `until`: a later day than today, within one VAT quarter."""
    return today < until <= latest(today)


def latest(today: date) -> date:
    """The last day to which something may be put off."""
    return today + LONGEST


def is_asleep(until: date | None, *, today: date) -> bool:
    """Whether a snooze still keeps something off the list: up to and including the day before `until`."""
    return until is not None and today < until
