"""What the simulated banks remember."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, Field


class ConsentStatus(StrEnum):
    """The words of the contract (schema consentStatus) that the sandbox uses."""

    RECEIVED = "received"
    REJECTED = "rejected"
    VALID = "valid"
    REVOKED_BY_PSU = "revokedByPsu"
    EXPIRED = "expired"
    TERMINATED_BY_TPP = "terminatedByTpp"


class Movement(BaseModel):
    """One movement on an account; the amount is signed as the account sees it (negative leaves)."""

    sequence: int = 0
    transaction_id: str | None = None
    entry_reference: str | None = None
    status: Literal["booked", "pending"] = "booked"
    booking_date: date | None = None
    value_date: date | None = None
    amount: Decimal
    currency: str = "EUR"
    counterparty_name: str | None = None
    counterparty_iban: str | None = None
    counterparty_bic: str | None = None
    remittance_information: str | None = None
    structured_communication: str | None = None
    end_to_end_id: str | None = None
    mandate_id: str | None = None
    creditor_id: str | None = None
    bank_transaction_code: str | None = None
    proprietary_code: str | None = None


class Account(BaseModel):
    """A payment account of one company at one institution."""

    id: str
    institution: str
    iban: str
    currency: str = "EUR"
    owner_name: str
    company: str = ""
    name: str = "Zichtrekening"
    product: str = "Business"
    bic: str | None = None
    opening_balance: Decimal = Decimal("0.00")
    movements: list[Movement] = Field(default_factory=list[Movement])

    def booked(self) -> list[Movement]:
        """Booked movements in the order in which they were booked."""
        return sorted((m for m in self.movements if m.status == "booked"), key=lambda m: (m.booking_date or date.min, m.sequence))

    def pending(self) -> list[Movement]:
        """Movements that are announced only."""
        return [m for m in self.movements if m.status == "pending"]

    def balance(self) -> Decimal:
        """Opening balance and every booked movement."""
        return self.opening_balance + sum((m.amount for m in self.movements if m.status == "booked"), Decimal("0.00"))


class Consent(BaseModel):
    """A permission in one of its states."""

    id: str
    institution: str
    status: ConsentStatus = ConsentStatus.RECEIVED
    asked_ibans: list[str] = Field(default_factory=list[str])
    account_ids: list[str] = Field(default_factory=list[str])
    recurring: bool = True
    frequency_per_day: int = 4
    valid_until: date
    last_action: date
    approved_at: datetime | None = None
    redirect_uri: str | None = None
    nok_redirect_uri: str | None = None


class Request(BaseModel):
    """One call as it came in, for tests that ask what a client really did."""

    method: str
    path: str
    query: str
    attended: bool
    status: int = 0


class World(BaseModel):
    """Everything, so that one file can hold it between two starts."""

    accounts: dict[str, Account] = Field(default_factory=dict[str, Account])
    consents: dict[str, Consent] = Field(default_factory=dict[str, Consent])
    used: dict[str, int] = Field(default_factory=dict[str, int])
    sequence: int = 0
    days_ahead: int = 0
    page_size: int = 20

    def next_sequence(self) -> int:
        """A number that only grows."""
        self.sequence += 1
        return self.sequence

    def accounts_of(self, institution: str) -> Iterator[Account]:
        """The accounts that one institution keeps."""
        return (account for account in self.accounts.values() if account.institution == institution)

    def add(self, account: Account, movement: Movement) -> Movement:
        """Put a movement on an account and give it the bank's identifiers where the caller left them out."""
        number = self.next_sequence()
        movement.sequence = number
        movement.transaction_id = movement.transaction_id or f"T{number:010d}"
        if movement.status == "booked":
            movement.entry_reference = movement.entry_reference or f"E{number:010d}"
            movement.value_date = movement.value_date or movement.booking_date
        account.movements.append(movement)
        return movement


def load(path: Path | None) -> World:
    """The state of the last start, or an empty one."""
    if path is not None and path.exists():
        return World.model_validate_json(path.read_bytes())
    return World()


def save(world: World, path: Path | None) -> None:
    """Keep the state; the old file stays whole until the new one is."""
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    draft.write_text(world.model_dump_json())
    draft.replace(path)
