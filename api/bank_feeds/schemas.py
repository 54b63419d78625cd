"""What the contract says of banks and connections with them."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem


class Institution(Out):
    """A bank as the user picks it."""

    id: str
    name: str
    bics: list[str]
    colour: str = Field(description="Background of its initials.")
    connector: str
    successor: str | None = Field(description="The bank it merged into; a connection is made with that one.")
    successor_name: str | None
    consent_days: int = Field(description="How long its access lasts at most.")
    announces: bool = Field(description="Whether it tells of movements before they are booked.")
    chooses_there: bool = Field(description="Whether the accounts are chosen on its own page, rather than named before.")
    supported: bool = Field(description="Whether a connection can be made from here; files can be imported in any case.")


class InstitutionPage(Out):
    """The banks that are known."""

    items: list[Institution]
    next: str | None


class ConnectionAccount(Out):
    """An account that a connection feeds."""

    id: UUID
    iban: str
    name: str
    currency: str
    balance: Amount | None
    balance_at: datetime | None
    transactions: int
    fetched_through: date | None = Field(description="The last day of which every movement is here.")
    balance_gap: dict[str, str] | None = Field(description="Where movements and balance do not add up: `difference`, `stated`, `since`.")
    missing_days: dict[str, str] | None = Field(description="Days the bank did not give any more, never fetched: `from` and `to`.")


class LeftOut(Out):
    """An account that a renewal did not cover."""

    id: UUID
    iban: str
    name: str


class BankConnection(Out):
    """The permission a bank gave, and how reading goes."""

    id: UUID
    institution_id: str
    status: Literal["pending", "valid", "expired", "revoked", "rejected"]
    valid_until: date | None
    days_left: int | None
    polled_at: datetime | None
    succeeded_at: datetime | None
    next_try_at: datetime | None = Field(description="When a bank that wanted to be left alone is asked again.")
    next_poll_at: datetime | None = Field(description="When it is asked next without the user; null where that will not happen.")
    polls_left: int = Field(description="How often it may still be asked without the user in the twenty-four hours from the first call on.")
    left_out: list[LeftOut] = Field(
        description="Accounts that the access before this one read and this one does not: nothing new comes of them, unless by it."
    )
    problem: StoredProblem | None
    accounts: list[ConnectionAccount]


class BankConnectionPage(Out):
    """The company's connections, oldest first."""

    items: list[BankConnection]
    next: str | None


class BankRedirect(Out):
    """Where to send the browser, so that the user approves at the bank itself."""

    id: UUID
    redirect_url: str


class BankConnectionRequest(In):
    """Which bank."""

    institution_id: str = Field(min_length=1, max_length=60)


class BankReturn(In):
    """What the browser brought back from the bank."""

    state: str = Field(min_length=1, max_length=200)
    query: dict[Annotated[str, StringConstraints(max_length=200)], Annotated[str, StringConstraints(max_length=4000)]] = Field(
        default_factory=dict, max_length=50, description="The query of the address to which the bank sent the browser."
    )
