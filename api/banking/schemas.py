"""What the contract says of accounts and transactions."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.rules.schemas import OfferedRule
from api.schemas import Amount, In, Out
from core.banking.models import Explanation


class Account(Out):
    """An account at a bank, known by its IBAN and currency."""

    id: UUID
    kind: Literal["payment", "card"] = Field(description="`card`: fed by card statements; its `iban` is the brand and the last digits.")
    iban: str
    name: str
    currency: str
    institution_id: str
    balance: Amount | None = Field(description="The booked balance the bank last stated.")
    balance_at: datetime | None
    covered_through: date | None = Field(description="The last day of which its movements were told, by a bank or a file.")
    open_gaps: int = Field(description="Stretches of days of which something is missing and that nobody accepted.")


class AccountPage(Out):
    """The accounts; there are never more than one page of them."""

    items: list[Account]
    next: str | None


class TransactionQuestion(Out):
    """What is asked about it."""

    id: str
    kind: str
    answers: list[str] = Field(description="The likeliest first.")


class Transaction(Out):
    """One booked movement on an account."""

    id: UUID
    bank_account_id: UUID
    booking_date: date
    value_date: date | None
    amount: Amount = Field(description="Signed: negative leaves the account.")
    currency: str
    counterparty_name: str | None
    counterparty_iban: str | None
    remittance_information: str
    structured_communication: str | None
    end_to_end_id: str | None
    mandate_id: str | None
    creditor_id: str | None
    bank_transaction_code: str | None
    entry_reference: str | None
    source: str
    explanation: Explanation | None
    explained_by: str | None = Field(description="`user`, or the rule that recognised it.")
    snoozed_until: date | None
    closed_at: datetime | None
    closed_note: str | None
    vanished_at: datetime | None = Field(description="When the bank stopped showing it.")
    booking_id: UUID | None
    todo: TransactionQuestion | None
    version: int


class AnsweredTransaction(Transaction):
    """A transaction after an answer, and the rule that would have given it."""

    proposed_rule: OfferedRule | None


class OtherHalf(Out):
    """The movement on another account of the company's that is the same transfer."""

    transaction: Transaction | None


class TransactionPage(Out):
    """Some transactions, the latest booking days first."""

    items: list[Transaction]
    next: str | None


class ExplanationWrite(In):
    """Why it has no document."""

    kind: Explanation
    note: str | None = Field(default=None, min_length=1, max_length=500)


class TransactionClosureWrite(In):
    """Why it is done with."""

    note: str = Field(min_length=1, max_length=500)
