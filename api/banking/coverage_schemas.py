"""What the contract says of the days of an account."""

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from api.schemas import Amount, In, Out
from core.bank_feeds.fill_gap import Way
from core.coverage.calendar import DayState


class CoverageDay(Out):
    """One day."""

    day: date
    state: DayState = Field(
        description="`proved`: balances before and after agree with its movements. `told`: its movements are here, and no balance proves "
        "that they are all. `gap`: something is missing. `not_covered`: nothing was told of it."
    )
    movements: int


class CoverageGap(Out):
    """Days, both counted in, of which something is missing."""

    id: UUID
    bank_account_id: UUID
    first_day: date
    last_day: date
    difference: Amount | None = Field(description="What is missing, signed; null where no balance speaks of these days.")
    currency: str
    asked_at: datetime | None = Field(description="When the bank was last asked for these days.")
    accepted_at: datetime | None = Field(description="When a person said that nothing is missing, or that it does not matter.")
    accepted_note: str | None
    ways: list[Way] = Field(description="How they may be filled, the likeliest first.")
    bank_connection_id: UUID | None = Field(description="The connection to renew, or to ask by.")


class Coverage(Out):
    """What is known of the days of an account."""

    bank_account_id: UUID
    currency: str
    first_day: date | None = Field(description="The first day of which anything is known.")
    last_day: date | None
    days: list[CoverageDay]
    gaps: list[CoverageGap] = Field(description="All of the account, whatever days were asked for.")


class GapAcceptance(In):
    """Why it does not matter."""

    note: str = Field(min_length=1, max_length=500)
