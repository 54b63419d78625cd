"""What the contract says of documents that should have come."""

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.schemas import Amount, In, Out
from core.absence.rhythm import Period


class ExpectedDocument(Out):
    """A document that should follow another: the next of a rhythm, or the invoice that a reminder is about."""

    document_id: UUID = Field(description="The last one that came, or the reminder.")
    kind: Literal["rhythm", "reminder"]
    period: Period | None
    supplier_name: str | None
    expected_on: date
    late_on: date = Field(description="The first day on which it is asked about.")
    times: int = Field(description="Invoices that showed the rhythm.")
    amount: Amount | None = Field(description="The usual total.")
    currency: str | None


class ExpectationSnooze(In):
    """When to ask again."""

    until: date = Field(examples=["2026-12-15"])
