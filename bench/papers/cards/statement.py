"""A card statement before it is drawn, and its truth."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from bench.papers.habits import Habits
from bench.papers.places import Party

Kind = Literal["purchase", "refund", "fee", "withdrawal", "load", "payment"]
BRANDS = {"visa": "Visa", "mastercard": "Mastercard", "amex": "American Express"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line; positive amounts are spent, refunds, loads and payments are negative."""

    day: date
    booked: date
    text: str
    place: str
    country: str
    amount: Decimal
    kind: Kind
    original_amount: Decimal | None = None
    original_currency: str | None = None
    rate: Decimal | None = None
    """Euro for one unit."""

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {
            "date": self.day.isoformat(),
            "description": self.text,
            "amount": str(self.amount),
            "currency": "EUR",
            "kind": self.kind,
        }
        if self.original_amount is not None:
            told |= {"original_amount": str(self.original_amount), "original_currency": self.original_currency}
        return told


@dataclass(frozen=True, slots=True)
class Card:
    """One card with its lines of the month."""

    brand: str
    number: str
    holder: str
    lines: tuple[Line, ...]

    @property
    def total(self) -> Decimal:
        """Spent less refunded; payments and loads left out."""
        return sum((line.amount for line in self.lines if line.kind not in ("payment", "load")), Decimal(0))

    @property
    def name(self) -> str:
        return BRANDS[self.brand]


@dataclass(slots=True)
class Statement:
    """One paper: an issuer, a company, a month, one card or two."""

    habits: Habits
    issuer: str
    company: Party
    start: date
    end: date
    printed: date
    debit: date
    previous: Decimal
    """What was owed before (prepaid: what was on the card)."""
    cards: tuple[Card, ...]
    is_prepaid: bool = False

    @property
    def total(self) -> Decimal:
        return sum((card.total for card in self.cards), Decimal(0))

    @property
    def moved(self) -> Decimal:
        """All lines together."""
        return sum((line.amount for card in self.cards for line in card.lines), Decimal(0))

    @property
    def balance(self) -> Decimal:
        """What is owed at the end (prepaid: what is left on the card)."""
        return self.previous - self.moved if self.is_prepaid else self.previous + self.moved

    def truth(self) -> dict[str, Any]:
        """The fields, and each card's lines and total."""
        fields: dict[str, Any] = {"kind": "card_statement", "currency": "EUR"}
        if not self.is_prepaid:
            fields |= {"debit_date": self.debit.isoformat(), "debit_amount": str(self.balance)}
        return {
            "fields": fields,
            "period": [self.start.isoformat(), self.end.isoformat()],
            "statements": [
                {
                    "brand": card.brand,
                    "last_digits": card.number[-4:],
                    "total": str(card.total),
                    "lines": [line.as_json() for line in card.lines],
                }
                for card in self.cards
            ],
        }
