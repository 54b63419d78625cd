"""What a card statement says. Amounts are positive when money was spent, negative when it came back or was loaded."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from core.reading.fields.layout import Cell

LineKind = Literal["purchase", "refund", "fee", "withdrawal", "load", "payment"]
"""A payment settles an earlier month, a load fills a prepaid card; neither belongs to what was spent."""
NOT_SPENT: frozenset[str] = frozenset({"load", "payment"})


@dataclass(frozen=True, slots=True)
class CardLine:
    """One line of a statement."""

    day: date
    """The day of the purchase; the day of booking where only that is printed."""
    description: str
    amount: Decimal
    currency: str
    original_amount: Decimal | None = None
    original_currency: str | None = None
    rate: Decimal | None = None
    """As printed: euro for one unit, or units for one euro."""
    booked: date | None = None
    place: str | None = None
    country: str | None = None
    """ISO 3166 code, two or three letters, as printed."""
    kind: LineKind = "purchase"


@dataclass(frozen=True, slots=True)
class CardStatement:
    """The lines of one card in one month."""

    brand: str | None
    """visa, mastercard, amex or maestro."""
    last_digits: str | None
    lines: tuple[CardLine, ...]
    currency: str
    total: Decimal | None = None
    """The sum that the paper states for these lines."""
    lines_sum: Decimal = Decimal(0)
    """What the lines add up to, counted as the stated sum counts them."""
    proved: bool = False
    """Whether the lines add up to a sum that the paper states."""

    @property
    def adds_up(self) -> bool | None:
        """None when the paper states no sum to hold the lines against."""
        return None if self.total is None else self.proved


@dataclass(frozen=True, slots=True)
class Debit:
    """How the month is settled: the day and the sum that will be taken from the bank account."""

    day: date | None
    amount: Decimal | None
    cell: Cell
    """Where it is said."""
    is_direct: bool = True
    """False when the paper only says until when to pay."""


@dataclass(frozen=True, slots=True)
class CardPaper:
    """A whole paper: one statement for each card on it."""

    statements: tuple[CardStatement, ...] = ()
    period_start: date | None = None
    period_end: date | None = None
    debit: Debit | None = None
    total_cells: tuple[tuple[Decimal, Cell], ...] = field(default=())
    """The sums that the lines were held against, with where they stand."""
    stated: frozenset[Decimal] = frozenset()
    """Every sum outside the lines."""
    currency_cell: tuple[str, Cell] | None = None
    """The currency of the statement and where it is said."""

    @property
    def lines(self) -> tuple[CardLine, ...]:
        return tuple(line for statement in self.statements for line in statement.lines)
