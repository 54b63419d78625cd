"""What the contract says of card statements."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.schemas import Amount, Out


class CardStatement(Out):
    """One card's month on one paper."""

    id: UUID
    document_id: UUID
    bank_account_id: UUID = Field(description="The card's account: its lines are transactions of it.")
    name: str = Field(description="The card.", examples=["Visa 1234"])
    currency: str
    period_end: date | None
    lines: int
    lines_sum: Amount = Field(description="What the lines come to; positive when money was spent.")
    total: Amount | None = Field(description="What the paper states that they come to.")
    proved: bool = Field(description="Whether both are the same.")
    state: Literal["taken", "waiting"] = Field(description="`waiting`: the lines contradict the total, and a person has to look.")


class CardStatementPage(Out):
    """The statements on one paper."""

    items: list[CardStatement]
    next: str | None
