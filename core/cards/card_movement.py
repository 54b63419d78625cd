"""The lines of a card statement as movements of a card's account."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.banking.models import Explanation
from core.banking.movement import Movement
from core.reading.card_statements.entries import CardEntry, StatementEntry

BRANDS: Mapping[str | None, tuple[str, str]] = {
    "visa": ("VISA", "Visa"),
    "mastercard": ("MCRD", "Mastercard"),
    "amex": ("AMEX", "American Express"),
    "maestro": ("MAES", "Maestro"),
}
"""By the brand that was read: four letters for the number of the account, and the name."""
NO_BRAND = ("CARD", "Card")

EXPLANATIONS: Mapping[str, Explanation] = {
    "fee": Explanation.BANK_COST,
    "withdrawal": Explanation.CASH_WITHDRAWAL,
    "load": Explanation.PREPAID_LOAD,
    "payment": Explanation.CARD_SETTLEMENT,
}
"""Kinds of lines that need no document. What settles an earlier month, or fills a prepaid card, is a movement between own accounts."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card as an account: `number` stands where other accounts have their IBAN."""

    number: str
    name: str
    brand: str | None
    last_digits: str | None
    currency: str


def card_of(statement: StatementEntry) -> Card:
    """The card whose month a statement tells."""
    letters, brand = BRANDS.get(statement.brand, NO_BRAND)
    digits = statement.last_digits or ""
    return Card(f"{letters}****{digits or '****'}", f"{brand} {digits}".strip(), statement.brand, statement.last_digits, statement.currency)


def movement_of(line: CardEntry, card: Card) -> Movement:
    """A line, signed as on any account: what was spent leaves it.

    The brand stands in the text, since a card's movement shows the shop's sign and not the company behind it; so does what the shop charged
    in its own currency.
    """
    original = f"{line.original_amount} {line.original_currency}" if line.original_amount and line.original_currency else None
    parts = (card.name, line.description, line.place, original and original.lstrip("-"))
    return Movement(
        booking_date=date.fromisoformat(line.date),
        value_date=date.fromisoformat(line.booked) if line.booked else None,
        amount=-Decimal(line.amount),
        currency=line.currency,
        counterparty_name=line.description or None,
        remittance_information=" · ".join(part for part in parts if part),
        raw=line.to_json(),
    )


def last_day(statement: StatementEntry) -> date | None:
    """The end of the month that it tells, else the day of its last line."""
    if statement.period_end:
        return date.fromisoformat(statement.period_end)
    return max((date.fromisoformat(line.date) for line in statement.lines), default=None)
