"""What the stream of events tells."""

from typing import Any
from uuid import UUID

from pydantic import Field

from api.schemas import Out


class Event(Out):
    """The data of one server-sent event; the event's name is its kind."""

    id: str = Field(description="Send the last one as Last-Event-ID to go on from there.", examples=["7312-88"])
    kind: str = Field(examples=["document.received"])
    subject_type: str = Field(examples=["document"])
    subject_id: UUID | None
    facts: dict[str, Any] = Field(examples=[{"filename": "invoice.pdf"}])
