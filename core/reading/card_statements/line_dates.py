"""The days with which a line begins: with or without a year, in digits or with the month in letters."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.reading.card_statements.line_amounts import CURRENCIES
from core.reading.fields.dates import MONTH, MONTHS
from core.reading.fields.folding import fold

DIGITS = re.compile(
    r"\s*(\d{1,2})\s?([/.\-])\s?(\d{1,2})(?:\s?\2\s?(\d{4}|\d{2})(?!\d))?(?![\d,])(?!\s?(?:" + CURRENCIES.lower() + r"|[€$£])(?![a-z]))"
)
GLUED = re.compile(r"\s*(\d{2})([/.\-])(\d{2})(?=\d{2}\2\d{2}(?!\d))")
"""Recognition often joins the two days of a line: 03/0105/01."""
ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
DAY_FIRST = re.compile(rf"\s*(\d{{1,2}})(?:er|\.|e|st|nd|rd|th)?[\s\-./]{{0,2}}({MONTH})\b\.?(?:[\s\-./,']{{0,2}}((?:19|20)\d\d)(?!\d))?")
MONTH_FIRST = re.compile(rf"\s*({MONTH})\b\.?\s?(\d{{1,2}})(?!\d|[.,]\d)(?:,?\s?((?:19|20)\d\d)(?!\d))?")
BETWEEN = re.compile(r"[\s|;,–—]*(?:-\s)?")
"""What may stand between the two days of a line."""
GRACE = timedelta(days=5)
"""A statement may hold a line of the days just after its own date."""


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day as a line writes it; the year may be missing."""

    day: int
    month: int
    year: int | None
    end: int

    def resolved(self, until: date | None) -> date | None:
        """The day in the year that is written, or the last one that does not lie after `until`."""
        years = [self.year] if self.year is not None else [until.year + 1, until.year, until.year - 1] if until else []
        for year in years:
            try:
                found = date(year, self.month, self.day)
            except ValueError:
                continue
            if self.year is not None or until is None or found <= until + GRACE:
                return found
        return None


def leading_days(text: str) -> list[DayRead]:
    """One or two days at the start of the text, in the order they are written."""
    folded, at = fold(text), 0
    found: list[DayRead] = []
    while len(found) < 2 and (read := _day_at(folded, at)) is not None:
        found.append(read)
        between = BETWEEN.match(folded, read.end)
        at = between.end() if between else read.end
    return found


def _day_at(folded: str, at: int) -> DayRead | None:
    if match := ISO.match(folded, at):
        return _read(match[3], match[2], match[1], match.end())
    if match := GLUED.match(folded, at):
        return _read(match[1], match[3], None, match.end())
    if match := DIGITS.match(folded, at):
        return _read(match[1], match[3], match[4], match.end())
    if match := DAY_FIRST.match(folded, at):
        return _read(match[1], str(MONTHS[match[2]]), match[3], match.end())
    if match := MONTH_FIRST.match(folded, at):
        return _read(match[2], str(MONTHS[match[1]]), match[3], match.end())
    return None


def _read(day: str, month: str, year: str | None, end: int) -> DayRead | None:
    full = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12) or (full is not None and not 1990 <= full <= 2099):
        return None
    return DayRead(int(day), int(month), full, end)
