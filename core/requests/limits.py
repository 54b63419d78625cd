"""How far a request goes."""

from datetime import date, timedelta

VALID_FOR = timedelta(days=30)
"""A supplier's month: who has not answered by then is asked anew, and an old mail opens nothing. A reminder starts it again."""

LONGEST_RETURN = timedelta(days=92)
"""The longest VAT quarter, as for everything that is put off."""

MOST_FILES = 10
"""An invoice photographed page by page; more is not an answer to one question."""

MOST_MAILS = 4
"""One that asks and three that remind."""

REMINDER_GAP = timedelta(hours=20)
"""Between two mails to the same person about the same paper: a working day, with some hours' grace."""


def may_return_on(day: date, *, today: date) -> bool:
    """Whether the question may come back on `day`."""
    return today < day <= today + LONGEST_RETURN
