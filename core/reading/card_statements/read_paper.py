"""A card statement read from its rows and cells, the same for a text layer and for recognised words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.reading.card_statements import words
from core.reading.card_statements.card_numbers import CardSeen, brand_in
from core.reading.card_statements.columns import Columns, find_columns
from core.reading.card_statements.currency import find_currency
from core.reading.card_statements.details import kind_of, read_details
from core.reading.card_statements.period import find_debit, find_period, statement_day
from core.reading.card_statements.read_lines import RawLine, read_lines
from core.reading.card_statements.rows import ReadRow, looks_like_lines, read_rows
from core.reading.card_statements.signs import signed_amounts
from core.reading.card_statements.statement import CardLine, CardPaper, CardStatement
from core.reading.card_statements.sums import Proof, Sum, find_sums, prove
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout

TITLE_ROWS = 30
HIDDEN_NUMBER = re.compile(r"[xX*•·●#∙]{2,}[ \-.]?[xX]?\d{4}(?!\d)|(?<!\d)[3-6]\d{3}(?:-\d{4}){3}(?!\d)")
"""A quick look before the rows are taken apart: most papers are no statements."""


def is_card_statement(layout: Layout) -> bool:
    """Whether the paper is one: it says so and has a line, or it names a hidden card number over several lines."""
    head = fold("\n".join(row.text for row in layout.rows[:TITLE_ROWS]))
    titled = words.TITLE.search(head) is not None
    if not titled and not HIDDEN_NUMBER.search(layout.text):
        return False
    rows = read_rows(layout)
    lines = looks_like_lines(rows)
    has_card = any(row.cards for row in rows if row.role != "line") or brand_in(head) is not None
    if lines and has_card and titled:
        return True
    return lines >= 3 and any(row.role == "card" for row in rows) and words.BANK_ACCOUNT.search(head) is None


def read_card_paper(layout: Layout, otherwise: str = "EUR") -> CardPaper:
    """All statements of the paper, in reading order; `otherwise` is the currency when the paper does not say its own."""
    rows = read_rows(layout)
    said = find_currency(rows)
    currency = said[0] if said else otherwise
    seen, owner = _cards(rows)
    start, end = find_period(rows)
    until = max((day for day in (end, statement_day(rows)) if day is not None), default=_latest(rows))
    columns = find_columns(rows)
    raw = read_lines(rows, columns, until, owner)
    lines = _finished(raw, columns, currency)
    digits = [card.last_digits if card else None for card in seen]
    sums = find_sums(rows, owner, digits)
    head = brand_in("\n".join(row.folded for row in rows[:TITLE_ROWS]))
    statements: list[CardStatement] = []
    cells: list[tuple[Decimal, Cell]] = []
    groups = [[line for line, one in zip(lines, raw, strict=True) if one.card == place] for place in range(len(seen))]
    filled = [place for place, group in enumerate(groups) if group]
    whole = prove(lines, sums, whole=True) if lines else None
    for place in filled:
        proof = _proof(groups[place], place, sums, whole, alone=len(filled) == 1)
        card = seen[place]
        statements.append(
            CardStatement(
                brand=(card.brand if card else None) or head,
                last_digits=card.last_digits if card else None,
                lines=tuple(groups[place]),
                currency=currency,
                total=proof.stated if proof else None,
                lines_sum=proof.counted if proof else sum((line.amount for line in groups[place]), Decimal(0)),
                proved=proof is not None and proof.holds,
            )
        )
        cells += [(proof.stated, proof.cell)] if proof else []
    return CardPaper(tuple(statements), start, end, find_debit(rows, until), tuple(cells), frozenset(one.value for one in sums), said)


def _proof(lines: Sequence[CardLine], place: int, sums: Sequence[Sum], whole: Proof | None, *, alone: bool) -> Proof | None:
    """A card's own sum; the paper's where the card is the only one, or where all lines together are proved."""
    if alone:
        return whole
    own = prove(lines, [one for one in sums if one.card == place], whole=False)
    if own is not None and own.holds:
        return own
    if whole is not None and whole.holds:
        added = sum((line.amount for line in lines), Decimal(0))
        return replace(whole, stated=added, counted=added)
    return own


def _cards(rows: Sequence[ReadRow]) -> tuple[list[CardSeen | None], list[int]]:
    """The cards in order, and for each row whose lines it stands among. Rows before the first card belong to it."""
    seen: list[CardSeen | None] = []
    owner: list[int] = []
    current = 0
    for row in rows:
        if row.role == "card":
            card = row.cards[0]
            known = next((place for place, one in enumerate(seen) if one is not None and one.last_digits == card.last_digits), None)
            if known is None:
                seen.append(card)
                known = len(seen) - 1
            elif (have := seen[known]) is not None and have.brand is None:
                seen[known] = replace(have, brand=card.brand)
            current = known
        owner.append(current)
    return seen or [None], owner


def _finished(raw: Sequence[RawLine], columns: Columns, currency: str) -> list[CardLine]:
    lines: list[CardLine] = []
    for one, amount in zip(raw, signed_amounts(raw, columns), strict=True):
        told = read_details(one, currency)
        lines.append(
            CardLine(
                one.day,
                told.description,
                amount,
                currency,
                original_amount=None if told.original_amount is None else told.original_amount.copy_sign(amount),
                original_currency=told.original_currency,
                rate=told.rate,
                booked=one.booked,
                place=told.place,
                country=told.country,
                kind=kind_of(told.description, amount, is_fee=one.fee),
            )
        )
    return lines


def _latest(rows: Sequence[ReadRow]) -> date | None:
    """The last full day with which a line begins, for papers that state neither period nor date."""
    days = [day for row in rows for read in row.days if read.year is not None and (day := read.resolved(None)) is not None]
    return max(days, default=None)
