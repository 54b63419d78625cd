"""What the contract says of documents that are asked for by mail."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.companies.schemas import Name
from api.identity.schemas import Email
from api.schemas import Amount, In, Out
from api.stored_problem import StoredProblem
from core.companies.models import Language
from core.requests.open_link import LONGEST_TOKEN
from core.requests.state import State

Note = Annotated[str, StringConstraints(max_length=500)]
Token = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TOKEN), Field(description="What stands behind `#` in the link.")]


class DocumentRequest(Out):
    """A document that was asked for."""

    id: UUID
    transaction_id: UUID | None
    after_document_id: UUID | None = Field(description="The document after which one is missing: the last of a rhythm, or a reminder.")
    email: str
    name: str = Field(description="Whom it was asked from.")
    language: Language
    note: str
    state: State
    counterparty: str | None
    amount: Amount | None = Field(description="Of the transaction, signed.")
    currency: str | None
    day: date | None = Field(description="Of the transaction, or of the document before.")
    return_on: date = Field(description="The day on which the question comes back without an answer.")
    created_at: datetime
    mailed_at: datetime | None = Field(description="When the last mail left.")
    mails_sent: int
    expires_at: datetime
    document_ids: list[UUID] = Field(description="What came back, the latest first.")
    problem: StoredProblem | None = Field(description="Why the mail could not be sent.")


class DocumentRequestPage(Out):
    """Some requests, the latest first."""

    items: list[DocumentRequest]
    next: str | None


class NewDocumentRequest(In):
    """Whom to ask, and until when to wait."""

    email: Email
    name: Name
    language: Language
    note: Note = ""
    return_on: date = Field(description="The day on which the question comes back without an answer.", examples=["2026-12-08"])


class ReminderWrite(In):
    """When the question comes back after a reminder."""

    return_on: date


class Addressee(Out):
    """Somebody who may have the document."""

    kind: Literal["asked_before", "colleague"]
    email: str
    name: str
    language: Language


class AddresseePage(Out):
    """The likeliest first; there is one page of them."""

    items: list[Addressee]
    next: str | None


class LinkRead(In):
    """The token of a link. It is sent in a body and not in an address, so that no log keeps it."""

    token: Token


class LinkView(Out):
    """What somebody must know to find the right document, and no more."""

    company_name: str
    language: Language
    amount: Amount | None
    currency: str | None
    day: date | None
    expires_at: datetime
    files: int = Field(description="How many came in already.")
    files_left: int


class LinkAnswered(Out):
    """A file came in."""

    files: int
    files_left: int
