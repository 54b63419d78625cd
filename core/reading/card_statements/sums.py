"""The sums that a paper states, and which of them the lines add up to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.reading.card_statements import words
from core.reading.card_statements.card_numbers import digits_after_label
from core.reading.card_statements.rows import ReadRow
from core.reading.card_statements.statement import NOT_SPENT, CardLine
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell

Meaning = Literal["total", "due", "previous", "credits", "other"]


MEANINGS: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    ("previous", words.PREVIOUS),
    ("credits", words.CREDITS),
    ("due", words.DUE),
    ("total", words.TOTAL),
)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum with what its words say, and for which card (the number of a statement) it stands; None for the whole paper."""

    value: Decimal
    meaning: Meaning
    card: int | None
    place: int
    """The row's place on the paper."""
    cell: Cell


def find_sums(rows: Sequence[ReadRow], cards: Sequence[int], digits: Sequence[str | None]) -> list[Sum]:
    """Amounts outside the lines, each with its meaning by the words left of it, else above it. Sums carried over a page are left out."""
    found: list[Sum] = []
    seen_lines: set[int] = set()
    for place, (row, card) in enumerate(zip(rows, cards, strict=True)):
        if row.role == "line":
            seen_lines.add(card)
            if row.amounts and not _is_dated_sum(row):
                continue
        if not row.amounts or words.CARRIED.search(row.folded):
            continue
        named = _named_card(row, digits)
        for amount in row.amounts:
            left = " ".join(cell.text for cell in row.row.cells if cell.x0 < amount.cell.x0) + " " + amount.cell.text[: amount.start]
            label = left if any(char.isalpha() for char in left.replace("EUR", "")) else _above(rows, place, amount.cell)
            whose = named if named is not None else card if card in seen_lines else None
            found.append(Sum(amount.value, _meaning(fold(label)), whose, place, amount.cell))
    return found


def _is_dated_sum(row: ReadRow) -> bool:
    return any(label.search(row.folded) for label in (words.PREVIOUS, words.DUE)) and words.PAYMENT.search(row.folded) is None


def _named_card(row: ReadRow, digits: Sequence[str | None]) -> int | None:
    last = row.cards[0].last_digits if row.cards else digits_after_label(row.folded)
    return digits.index(last) if last is not None and last in digits else None


def _above(rows: Sequence[ReadRow], place: int, cell: Cell) -> str:
    """The words over an amount in a strip of labels."""
    for row in reversed(rows[max(0, place - 2) : place]):
        for over in row.row.cells:
            if over.x0 < cell.x1 and over.x1 > cell.x0 - cell.height and row.row.page == cell.page:
                return over.text
    return ""


def _meaning(label: str) -> Meaning:
    for meaning, pattern in MEANINGS:
        if pattern.search(label.strip()):
            return meaning
    return "other"


@dataclass(frozen=True, slots=True)
class Proof:
    """The stated sum that the lines add up to, or the one they should; and what they add up to in the same way of counting."""

    stated: Decimal
    counted: Decimal
    cell: Cell
    holds: bool


def prove(lines: Sequence[CardLine], sums: Iterable[Sum], *, whole: bool) -> Proof | None:
    """Hold lines against the sums of their card (`whole`: of the paper). None when no sum is stated for them."""
    known = [one for one in sums if whole or one.card is not None]
    everything = _add(lines)
    spent = _add(line for line in lines if line.kind not in NOT_SPENT)
    ways = [spent, everything, _add(line for line in lines if line.amount > 0)]
    strong = [one for one in known if one.meaning in ("total", "due")]
    for counted in ways:
        for one in strong:
            if abs(one.value) == abs(counted) and (counted or not lines):
                return Proof(one.value, counted, one.cell, holds=True)
    previous = [one for one in known if one.meaning == "previous"]
    for old in previous:
        for one in known:
            if (
                one is not old
                and one.meaning in ("due", "other", "total")
                and abs(one.value) in (abs(old.value + everything), abs(old.value - everything))
            ):
                return Proof(one.value, everything, one.cell, holds=True)
    if len(lines) > 1:
        for one in known:
            if one.meaning == "other" and abs(one.value) == abs(spent) and spent:
                return Proof(one.value, spent, one.cell, holds=True)
    totals = [one for one in strong if one.meaning == "total"] or strong
    if not totals:
        return None
    nearest = min(totals, key=lambda one: abs(abs(one.value) - abs(spent)))
    return Proof(nearest.value, spent, nearest.cell, holds=False)


def _add(lines: Iterable[CardLine]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))
