"""What the contract says of payments."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from api.bookings.schemas import DocumentSummary
from api.schemas import Amount, In, Out
from core.payments.models import PaymentState
from core.payments.payable import AccountStanding, Obstacle

MOST_PAYMENTS = 500
"""In one file: banks take thousands, people do not look through them."""


class Payable(Out):
    """A purchase invoice that is not paid yet."""

    document: DocumentSummary
    iban: str | None = Field(description="Where the invoice asks to be paid.")
    account: AccountStanding = Field(description="What is known of that account. A changed one must be confirmed by a person.")
    accounts_paid: list[str] = Field(description="Where this supplier was paid before.")
    obstacle: Obstacle | None = Field(description="Why it cannot be paid by a file; null when it can.")
    proposed_day: date = Field(description="When it is due, or today.")


class PayablePage(Out):
    """A page of unpaid invoices."""

    items: list[Payable]
    next: str | None


class PaymentWish(In):
    """One invoice to pay."""

    document_id: UUID
    amount: Amount | None = Field(default=None, description="A part of it; left out for all of it.")
    account_confirmed: bool = Field(default=False, description="A person compared the changed account with the supplier.")


def _each_once(wishes: list[PaymentWish]) -> list[PaymentWish]:
    if len({wish.document_id for wish in wishes}) != len(wishes):
        raise ValueError("each document can be paid once in a file")
    return wishes


class NewPaymentFile(In):
    """Payments from one account on one day."""

    bank_account_id: UUID
    execution_on: date
    payments: Annotated[list[PaymentWish], Field(min_length=1, max_length=MOST_PAYMENTS), AfterValidator(_each_once)]


class Payment(Out):
    """One payment of a file."""

    document_id: UUID
    amount: Amount
    creditor_name: str
    creditor_iban: str
    communication: str
    state: PaymentState
    bank_code: str | None = Field(description="The bank's own status and reason.", examples=["RJCT AC04"])
    booked: bool = Field(description="The account shows it: a booking holds its document.")


class PaymentFile(Out):
    """A file for the bank."""

    id: UUID
    bank_account_id: UUID
    debtor_iban: str
    execution_on: date
    total: Amount
    payments: list[Payment]
    withdrawn_at: datetime | None
    created_at: datetime


class PaymentFilePage(Out):
    """A page of payment files."""

    items: list[PaymentFile]
    next: str | None
