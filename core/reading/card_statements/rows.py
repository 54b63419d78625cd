"""The rows of a statement, each with what it is: a line, a card's heading, a sum, the head of a table, or anything else."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from core.reading.card_statements import words
from core.reading.card_statements.card_numbers import CardSeen, cards_in
from core.reading.card_statements.line_amounts import CURRENCIES, Amount, amounts_in_row
from core.reading.card_statements.line_dates import DayRead, leading_days
from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout, Row

Role = Literal["line", "card", "sum", "head", "other"]
MONEY = re.compile(rf"\b[a-z]{{0,3}}[€$£¥]|(?<![a-z])(?:{CURRENCIES.lower()})(?![a-z])")
"""Signs and codes of currencies: letters that name no merchant."""
LABELS = re.compile("|".join(pattern.pattern for pattern in (words.PREVIOUS, words.CARRIED, words.DUE)))


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with its days, amounts and cards."""

    row: Row
    role: Role
    folded: str
    days: tuple[DayRead, ...]
    amounts: tuple[Amount, ...]
    cards: tuple[CardSeen, ...]

    @property
    def top(self) -> float:
        return min(cell.y0 for cell in self.row.cells)

    @property
    def height(self) -> float:
        return max(cell.height for cell in self.row.cells)

    @property
    def text_start(self) -> int:
        """Where the text behind the days begins in the first cells joined by single spaces."""
        return self.days[-1].end if self.days else 0


def read_rows(layout: Layout) -> list[ReadRow]:
    """All rows in reading order."""
    return [_read(row) for row in layout.rows]


def _read(row: Row) -> ReadRow:
    text = " ".join(cell.text for cell in row.cells)
    folded = fold(text)
    days = tuple(leading_days(text))
    amounts = tuple(amounts_in_row(row.cells, min(days[-1].end, len(row.cells[0].text)) if days else 0))
    cards = tuple(cards_in(text))
    return ReadRow(row, _role(folded, days, amounts, cards), folded, days, amounts, cards)


def _role(folded: str, days: tuple[DayRead, ...], amounts: tuple[Amount, ...], cards: tuple[CardSeen, ...]) -> Role:
    rest = folded[days[-1].end :] if days else folded
    if days and re.search(r"[^\W\d_]", MONEY.sub(" ", rest)) and not LABELS.match(rest.strip(" -:|")):
        # a period begins with a day too
        is_span = re.match(r"\W*(?:au|tot|t/m|to|bis|until|-)\W", rest) is not None and not amounts
        if not is_span and (amounts or not cards):
            return "line"
    if cards and not (amounts and words.TOTAL.search(folded[: cards[0].start])):
        return "card"
    if amounts:
        return "sum"
    return "head" if len(words.HEADINGS.findall(folded)) >= 2 else "other"


def looks_like_lines(rows: Iterable[ReadRow]) -> int:
    """How many rows have days, words and an amount."""
    return sum(
        row.role == "line" and bool(row.amounts) and re.search(r"[^\W\d_]{3}", row.folded[row.text_start :]) is not None for row in rows
    )
