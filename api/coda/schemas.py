"""The CODA option in the contract."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from api.schemas import Amount, In, Out


class CodaStatement(Out):
    """A statement that we wrote."""

    year: int
    number: int = Field(description="Within the account and year.")
    day: date
    sent_at: datetime | None = Field(description="When the accountant got it.")


class CodaOption(Out):
    """How the option of an account stands."""

    bank_account_id: UUID
    iban: str
    name: str
    currency: str
    enabled: bool
    since: date | None = Field(description="The first day whose statement goes; null while the option is off.")
    proved_through: date | None = Field(description="Until which day balances prove every movement: no later day has a statement.")
    waits_for_proof: bool = Field(description="A day is over that no balances prove yet.")
    written: CodaStatement | None = Field(description="The last statement.")
    sent: CodaStatement | None = Field(description="The last statement that the accountant has.")


class CodaMonth(Out):
    """What a month counts."""

    month: str = Field(examples=["2026-11"])
    accounts: int = Field(description="Accounts whose option was on for at least a day of it.")
    amount: Amount = Field(description="Euro without VAT.")


class CodaOptions(Out):
    """The option of every account, its price, and the months that were counted."""

    items: list[CodaOption]
    price: Amount = Field(description="Euro without VAT for one account and calendar month.")
    months: list[CodaMonth] = Field(description="The newest first.")


class CodaOptionWrite(In):
    """From when on."""

    since: date | None = Field(
        default=None, description="The first day whose statement goes: today, or an earlier day that balances prove."
    )
