"""The purchases on a card statement: rows that begin with a date and end with an amount."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.reading.fields.amounts import amounts_in, decimal_mark, read_number
from core.reading.fields.dates import dates_in
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout, Row
from core.reading.fields.payment import CURRENCIES

SHORT = re.compile(r"^(\d{1,2})[/.\-](\d{1,2})(?![\d/.\-])")
FOREIGN = re.compile(rf"(\d[\d.,' ]*[.,]\d{{2}})\s?({'|'.join(CURRENCIES)})\b|\b({'|'.join(CURRENCIES)})\s?(\d[\d.,' ]*[.,]\d{{2}})")


@dataclass(frozen=True, slots=True)
class CardLine:
    """One purchase, refund or load; positive amounts are spent."""

    day: date
    description: str
    amount: Decimal
    currency: str
    original_amount: Decimal | None = None
    original_currency: str | None = None


def find_card_lines(layout: Layout, currency: str, until: date | None) -> list[CardLine]:
    """The lines in reading order. Rows without a year get the last one that does not lie after `until`.

    Where a statement prints its purchases with a minus, the signs are turned: what is spent is positive here.
    """
    mark = decimal_mark(cell.text for cell in layout.cells)
    lines = [line for row in layout.rows if (line := _line_in(row, mark, currency, until)) is not None]
    if sum(line.amount < 0 for line in lines) > len(lines) / 2:
        return [replace(line, amount=-line.amount) for line in lines]
    return lines


def _line_in(row: Row, mark: str, currency: str, until: date | None) -> CardLine | None:
    dated = _leading_day(row.cells[0], until)
    last = row.cells[-1]
    amounts = [amount for amount in amounts_in(last, mark) if amount.has_cents and not amount.is_percent]
    if dated is None or not amounts:
        return None
    day, end = dated
    amount = amounts[-1]
    is_credit = re.match(r"\W*(?:cr\b|\+)", fold(last.text[amount.end :])) is not None
    before = " ".join(cell.text for cell in row.cells[:-1])
    described = f"{before} {last.text[: amount.start]}"[end:]
    # the day of booking behind the day of purchase, and what belongs to the amount
    described = re.sub(r"^\s*\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?(?!\d)", "", described)
    described = re.sub(r"\s+", " ", re.sub(r"[\s(+\-€$]*(?:EUR)?[\s(+\-]*$", "", described)).strip()
    if re.search(r"[^\W\d_]{3}", described) is None or re.search(r"\d[.,]\d{2}\b.*\d[.,]\d{2}\b", described):
        return None
    return CardLine(day, described, -amount.amount if is_credit else amount.amount, currency, *_foreign(described, mark, currency))


def _leading_day(cell: Cell, until: date | None) -> tuple[date, int] | None:
    """The day with which a row begins, and where its text ends."""
    full = next(iter(dates_in(cell, month_first=False)), None)
    if full is not None and full.start == 0:
        return full.day, full.end
    short = SHORT.match(cell.text)
    if short is None or until is None:
        return None
    day = _with_year(int(short[1]), int(short[2]), until)
    return (day, short.end()) if day is not None else None


def _foreign(description: str, mark: str, currency: str) -> tuple[Decimal | None, str | None]:
    """The amount in the currency of the purchase, when the row gives one."""
    match = FOREIGN.search(description)
    if match is None or (match[2] or match[3]) == currency:
        return None, None
    return read_number((match[1] or match[4]).strip(), mark), match[2] or match[3]


def _with_year(day: int, month: int, until: date) -> date | None:
    for year in (until.year, until.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            return None
        if found <= until:
            return found
    return None
