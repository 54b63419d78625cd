"""Card statements as they are printed by `okioki read` and kept: amounts and rates as decimal strings, days in ISO form."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from core.reading.card_statements.statement import CardLine, CardPaper, CardStatement


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One line of a card statement; amounts are decimal strings, positive when money was spent."""

    date: str
    description: str
    amount: str
    currency: str
    original_amount: str | None = None
    original_currency: str | None = None
    rate: str | None = None
    booked: str | None = None
    place: str | None = None
    country: str | None = None
    kind: str = "purchase"
    """purchase, refund, fee, withdrawal, load or payment."""

    def to_json(self) -> dict[str, str | None]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One card's month. A paper with two cards has two."""

    brand: str | None
    last_digits: str | None
    currency: str
    period_start: str | None
    period_end: str | None
    total: str | None
    """The sum that the paper states for the lines."""
    lines_sum: str
    """What the lines add up to, counted in the same way."""
    adds_up: bool | None
    """None when the paper states no sum."""
    debit_date: str | None
    debit_amount: str | None
    """What will be taken from the bank account for the whole paper, all its cards together."""
    lines: tuple[CardEntry, ...]

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"lines": [line.to_json() for line in self.lines]}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "StatementEntry":
        """The statement that `to_json` wrote."""
        lines = tuple(CardEntry(**line) for line in told["lines"])
        return cls(**{name: value for name, value in told.items() if name != "lines"}, lines=lines)


def entries_of(paper: CardPaper) -> tuple[StatementEntry, ...]:
    """All statements of a paper."""
    return tuple(_statement(paper, one) for one in paper.statements)


def _statement(paper: CardPaper, one: CardStatement) -> StatementEntry:
    debit = paper.debit
    return StatementEntry(
        one.brand,
        one.last_digits,
        one.currency,
        paper.period_start.isoformat() if paper.period_start else None,
        paper.period_end.isoformat() if paper.period_end else None,
        _plain(one.total),
        str(one.lines_sum),
        one.adds_up,
        debit.day.isoformat() if debit and debit.day else None,
        _plain(debit.amount) if debit else None,
        tuple(_line(line) for line in one.lines),
    )


def _line(line: CardLine) -> CardEntry:
    return CardEntry(
        line.day.isoformat(),
        line.description,
        str(line.amount),
        line.currency,
        _plain(line.original_amount),
        line.original_currency,
        _plain(line.rate),
        line.booked.isoformat() if line.booked else None,
        line.place,
        line.country,
        line.kind,
    )


def _plain(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
