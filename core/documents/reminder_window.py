"""How far ahead one may want to be reminded to pay."""

from datetime import date, timedelta

from core.documents.errors import ReminderOutOfRange

LONGEST = timedelta(days=366)
"""Payment terms of a year are the longest that occur; a day beyond is a slip of the finger."""


def check_day(day: date, *, today: date) -> None:
    """Refuse a day that is not ahead, or too far ahead. Raises ReminderOutOfRange."""
    if not today < day <= today + LONGEST:
        raise ReminderOutOfRange(earliest=today + timedelta(days=1), latest=today + LONGEST)
