"""What the contract says of tags, categories and messages."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.schemas import In, Out
from core.rules.action import Name, Words


class Remark(Out):
    """One message."""

    id: UUID
    text: str
    written_by: UUID | None
    author: str | None = Field(description="Who wrote it, while they are a member.")
    said_by: str = Field(description="`user`, `key`, or the rule that wrote it.")
    created_at: datetime


class Remarks(Out):
    """What stands beside one document, transaction or booking."""

    tags: list[str]
    category: str | None
    messages: list[Remark] = Field(description="The oldest first; the latest 200.")


class CategoryWrite(In):
    """The category, for the accountant's ledger."""

    category: Name


class MessageWrite(In):
    """A message to the accountant and to colleagues."""

    text: Words


class UsedName(Out):
    """A tag or category that is in use."""

    name: str
    count: int


class UsedNamePage(Out):
    """Those in use, the most used first; there is never more than one page."""

    items: list[UsedName]
    next: str | None


SubjectTypes = Literal["documents", "transactions", "bookings"]
