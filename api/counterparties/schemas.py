"""What the contract says of counterparties and of what was learned."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.schemas import Out
from core.counterparties.models import FactKind


class CounterpartyFact(Out):
    """One thing known of a counterparty."""

    id: UUID
    kind: FactKind
    value: str = Field(description="A payment term in days; everything else as it is written.")
    learned_by: Literal["user", "document"]
    times: int = Field(description="How many documents have told it.")
    document_id: UUID = Field(description="The one it was learned from last.")
    filename: str
    told_at: datetime
    forgotten_at: datetime | None


class LearnedPlace(Out):
    """Where a field stands on papers that look like one that was corrected."""

    id: UUID
    field: str
    value: str
    label: str | None = Field(description="The words beside or above it, as they are compared: without capitals and accents.")
    put_right: int = Field(description="Documents already here that it changed.")
    document_id: UUID
    filename: str
    created_at: datetime
    forgotten_at: datetime | None


class Counterparty(Out):
    """The other side of documents, and what was learned of it."""

    id: UUID
    name: str | None
    vat_number: str | None
    facts: list[CounterpartyFact]
    places: list[LearnedPlace]
    created_at: datetime


class CounterpartyPage(Out):
    """Some counterparties, those first that came last."""

    items: list[Counterparty]
    next: str | None


class Lesson(Out):
    """What the correction of one field taught."""

    field: str
    what: Literal["place", "fact"]
    id: UUID
    page: int | None
    box: list[float] | None
    put_right: int
    forgotten_at: datetime | None
