"""What a CODA is written from: an account, its statements, and the movements on each."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """Whose statements these are. `enterprise_number` has ten digits, or is empty for a holder abroad."""

    iban: str
    currency: str
    bic: str
    holder: str
    enterprise_number: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One movement; `reference` is the bank's, or ours where it gives none: at most 21 characters count."""

    booking_date: date
    value_date: date | None
    amount: Decimal
    reference: str
    code: str | None = None
    counterparty_name: str | None = None
    counterparty_account: str | None = None
    counterparty_bic: str | None = None
    text: str = ""
    structured: str | None = None
    end_to_end_id: str | None = None
    mandate_id: str | None = None
    creditor_id: str | None = None


@dataclass(frozen=True, slots=True)
class DayStatement:
    """The movements of one day, numbered within the account and year; `before` is the day of the opening balance."""

    day: date
    number: int
    opening: Decimal
    before: date
    lines: tuple[Line, ...]

    @property
    def closing(self) -> Decimal:
        """The balance after its movements."""
        return self.opening + sum((line.amount for line in self.lines), Decimal("0.00"))
