"""A statement of account as any file tells it, in our words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from core.banking.movement import Movement


class Format(StrEnum):
    """The files that are read."""

    CODA = "coda"
    CAMT_052 = "camt.052"
    CAMT_053 = "camt.053"
    CAMT_054 = "camt.054"
    MT940 = "mt940"
    MT942 = "mt942"
    CSV = "csv"


class Rule(StrEnum):
    """What a statement that can be read contradicts."""

    BALANCE = "balance"
    """Opening balance and movements do not give the closing balance."""
    TOTALS = "totals"
    """Stated sums are not those of the movements."""
    COUNT = "count"
    """A stated number of records or movements is not that of the file."""
    ACCOUNT = "account"
    """The closing balance is of another account than the opening balance."""
    CURRENCY = "currency"
    SEQUENCE = "sequence"
    LINK = "link"
    """A record says that another follows, and none does, or the other way round."""
    DETAILS = "details"
    """The parts of a movement do not add up to it."""
    REFERENCE = "reference"
    """The check digits of a structured communication are wrong."""
    CHAIN = "chain"
    """The opening balance is not the closing balance of the statement before."""
    FINAL = "final"
    """The last statement says that another follows, or one before it that none does."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction, with its line in the file, counted from 1."""

    rule: Rule
    line: int
    expected: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """A booked balance; `on` is its day, where the file says one."""

    amount: Decimal
    on: date | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One booked movement and what the neutral movement has no place for.

    A batch that was booked as one amount is one movement, since that is what the account shows; its parts are `details`.
    """

    movement: Movement
    line: int
    counterparty_bic: str | None = None
    is_reversal: bool = False
    details: tuple[Movement, ...] = ()
    balance_after: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """The movements of one account that one file tells; `account` is an IBAN, or what the bank wrote where there is none."""

    format: Format
    account: str
    currency: str
    entries: tuple[Entry, ...]
    line: int = 1
    number: str | None = None
    opening: Balance | None = None
    closing: Balance | None = None
    holder: str | None = None
    bic: str | None = None
    is_duplicate: bool = False
    pending: int = 0
    """Announced movements that were left out: they come again when they are booked."""
    findings: tuple[Finding, ...] = ()
    institution: str | None = None
    """The bank whose export has such headings."""

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of its movements, else of its balances; None where it tells no day."""
        days = [entry.movement.booking_date for entry in self.entries]
        days = days or [balance.on for balance in (self.opening, self.closing) if balance is not None and balance.on is not None]
        return (min(days), max(days)) if days else None

    @property
    def total(self) -> Decimal:
        """What its movements add up to."""
        return sum((entry.movement.amount for entry in self.entries), Decimal("0.00"))

    @property
    def gap(self) -> Decimal | None:
        """What is missing between opening balance, movements and closing balance; None where a balance is not told."""
        if self.opening is None or self.closing is None:
            return None
        return self.closing.amount - self.opening.amount - self.total


def days_by_account(statements: Sequence[Statement]) -> dict[tuple[str, str], set[date]]:
    """The days on which the statements tell movements, for each account: what lies on others is none of them."""
    found: dict[tuple[str, str], set[date]] = {(statement.account, statement.currency): set() for statement in statements}
    for statement in statements:
        found[statement.account, statement.currency] |= {entry.movement.booking_date for entry in statement.entries}
    return found
