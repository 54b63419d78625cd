"""Which statements a row of movements makes: one a day, numbered within the year, each beginning where the one before ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from core.bank_files.coda.written import DayStatement, Line

MOST_LINES = 9999
"""Movements of one statement: their sequence number has four digits."""


@dataclass(frozen=True, slots=True)
class Before:
    """Where the row begins: the last statement's day, number and closing balance; number 0 for none."""

    balance: Decimal
    number: int = 0
    day: date | None = None


def plan_statements(lines: Iterable[Line], before: Before) -> list[DayStatement]:
    """The statements for movements, oldest first.

    A movement of a day that has its statement already goes into one of the last day, with its own booking date: what was given away is
    never changed.
    """
    made: list[DayStatement] = []
    number, last, balance = before.number, before.day, before.balance
    ordered = sorted(lines, key=lambda line: line.booking_date)
    for day, group in groupby(ordered, key=lambda line: max(line.booking_date, before.day or line.booking_date)):
        of_day = list(group)
        for at in range(0, len(of_day), MOST_LINES):
            number = number + 1 if last is not None and last.year == day.year else 1
            made.append(DayStatement(day, number, balance, last or day - timedelta(days=1), tuple(of_day[at : at + MOST_LINES])))
            balance, last = made[-1].closing, day
    return made
