"""The month a statement is about, the day it was made, and how it will be paid."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.reading.card_statements import words
from core.reading.card_statements.rows import ReadRow
from core.reading.card_statements.statement import Debit
from core.reading.fields.dates import DateSeen, dates_in
from core.reading.fields.folding import fold

BETWEEN = re.compile(r"\W*(?:au|tot(?: en met)?|t/m|to|until|through|bis(?: zum)?|t\.e\.m\.?|-|–|—)?\W*")
LONGEST = 100
"""Days: a quarter, and some."""
MADE = re.compile(
    r"date (?:du releve|de l'etat|d'arrete)|releve (?:etabli|arrete|du)|datum (?:uittreksel|afrekening|van de)|afsluitdatum|statement date|"
    r"date of statement|issued on|closing date|abrechnungsdatum|datum der abrechnung"
)


def find_period(rows: Sequence[ReadRow]) -> tuple[date | None, date | None]:
    """The first two days with nothing but a word or a dash between them; without them, the day the statement was made is the end."""
    for row in rows:
        if row.role == "line":
            continue
        seen = _dates(row)
        for first, second in pairwise(seen):
            apart = (second.day - first.day).days
            if 0 < apart <= LONGEST and _adjoin(row, first, second):
                return first.day, second.day
    return None, statement_day(rows)


def statement_day(rows: Sequence[ReadRow]) -> date | None:
    """The latest day beside a label that says so, or the first full date outside the lines."""
    plain: date | None = None
    labelled: list[date] = []
    for place, row in enumerate(rows):
        if row.role == "line":
            continue
        seen = _dates(row)
        over = rows[place - 1].folded if place else ""
        if seen and (MADE.search(row.folded) or (MADE.search(over) and not _dates(rows[place - 1]))):
            labelled.append(seen[0].day)
        if seen and plain is None:
            plain = seen[0].day
    return max(labelled, default=plain)


def _dates(row: ReadRow) -> list[DateSeen]:
    return [seen for cell in row.row.cells for seen in dates_in(cell, month_first=False)]


def _adjoin(row: ReadRow, first: DateSeen, second: DateSeen) -> bool:
    if first.cell is second.cell:
        return BETWEEN.fullmatch(fold(first.cell.text[first.end : second.start])) is not None
    cells = list(row.row.cells)
    between = " ".join(cell.text for cell in cells[cells.index(first.cell) + 1 : cells.index(second.cell)])
    text = f"{first.cell.text[first.end :]} {between} {second.cell.text[: second.start]}"
    # two values under two labels stand side by side as well: without a word between them they are no period
    return bool(text.strip()) and BETWEEN.fullmatch(fold(text)) is not None


def find_debit(rows: Sequence[ReadRow], until: date | None) -> Debit | None:
    """When and how much will be taken from the account: the words, the day and the sum in one row or two."""
    plain = [row for row in rows if row.role != "line"]
    best: Debit | None = None
    for place, row in enumerate(plain):
        is_direct = words.DEBITED.search(row.folded) is not None
        if not is_direct and not words.DUE_BY.search(row.folded):
            continue
        # a sentence may go on in the next row, or have begun in the one before
        near = [*plain[place + 1 : place + 2], *plain[max(0, place - 1) : place]]
        window = [row, *(one for one in near if abs(one.row.number - row.row.number) == 1 and one.row.page == row.row.page)]
        days = [seen.day for one in window for seen in _dates(one) if until is None or seen.day >= until]
        day = next((day for day in days if day != until), days[0] if days else None)
        # beside a last day to pay often stands the least that must be paid
        amount = next((amount.value for one in window for amount in one.amounts), None) if is_direct else None
        if day is not None and (best is None or (best.amount is None and amount is not None)):
            best = Debit(day, amount if amount != Decimal(0) else None, row.row.cells[0], is_direct)
    return best
