"""What the contract says of mailboxes."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import In, Out
from api.stored_problem import StoredProblem
from core.intake.mailbox.reason import MailReason

Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\r\n\x00]+$")]
Host = Annotated[str, StringConstraints(min_length=1, max_length=253)]
Port = Annotated[int, Field(ge=1, le=65535, description="993 as a rule: TLS from the first byte.")]
Password = Annotated[str, Field(min_length=1, max_length=500, json_schema_extra={"format": "password"})]


class Mailbox(Out):
    """A mailbox that documents are taken from; it is only ever read."""

    id: UUID
    address: str
    host: str
    port: int
    username: str
    checked_at: datetime | None
    succeeded_at: datetime | None
    problem: StoredProblem | None
    taken: int = Field(description="Messages that brought documents.")
    left: int = Field(description="Messages that were looked at and left.")


class MailboxPage(Out):
    """The company's mailboxes."""

    items: list[Mailbox]
    next: str | None


class MailboxRequest(In):
    """A mailbox to read."""

    address: Line
    host: Host
    port: Port = 993
    username: Line
    password: Password


class MailboxChange(In):
    """What is different now; another server or user name needs the password again."""

    address: Line | None = None
    host: Host | None = None
    port: Port | None = None
    username: Line | None = None
    password: Password | None = None


class MailPart(Out):
    """A file, the text or a link of a message, and what became of it."""

    position: int | None = Field(default=None, description="Names it within its message; null where it cannot be fetched again.")
    kind: Literal["file", "body", "link"] = "file"
    within: list[str] = Field(default=[], description="What was opened to find it: message, zip, tnef, signed; outermost first.")
    url: str | None = Field(default=None, description="Of a link: where it leads.")
    filename: str = Field(description="Of a link: the words on it.")
    media_type: str
    size: int
    outcome: Literal["taken", "left"]
    reason: MailReason
    because: MailReason | None = Field(default=None, description="The product's own reason, where somebody's word overruled it.")
    document_id: UUID | None


class MailMessage(Out):
    """A message that was looked at."""

    id: UUID
    mailbox_id: UUID
    folder: str
    sender: str
    subject: str
    sent_at: datetime | None
    outcome: Literal["taken", "left", "failed"]
    reason: MailReason
    parts: list[MailPart]
    is_asked: bool = Field(description="It may hold documents, could not be taken in, and nobody has dealt with it.")
    answered_at: datetime | None = Field(description="When it was said to be dealt with.")


class MailMessagePage(Out):
    """Some messages, those looked at last first."""

    items: list[MailMessage]
    next: str | None


class MailSender(Out):
    """What was said of the parts that a sender's messages hold."""

    id: UUID
    sender: str = Field(description="An address, or @ and a domain.", examples=["facturen@molens.example", "@molens.example"])
    because: MailReason = Field(description="Parts that are judged for this reason ...")
    outcome: Literal["taken", "left"] = Field(description="... become this instead.")
    created_at: datetime


class MailSenderPage(Out):
    """All that is remembered of senders."""

    items: list[MailSender]
    next: str | None
