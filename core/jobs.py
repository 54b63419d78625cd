"""Every background job there is: its name, what it carries, and which queue it runs on.

A job carries ids alone. Its handler must be safe to run twice, because a worker may die after its work and before saying so.
"""

import re
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class Queue(StrEnum):
    """One kind of worker a queue, so that slow work never holds up quick work."""

    FAST = "fast"
    NET = "net"
    READING = "reading"


class Job(BaseModel):
    """A request for work, staged in the transaction that calls for it and run at least once."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    queue: ClassVar[Queue] = Queue.FAST
    max_attempts: ClassVar[int] = 8

    @classmethod
    def kind(cls) -> str:
        """The job's name in the database: DeliverDocument -> deliver_document."""
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()

    def dedup_key(self) -> str | None:
        """Jobs of one kind and key that wait are one job; None when each counts."""
        return "/".join(str(value) for value in self.model_dump().values()) or None


class ReadDocument(Job):
    """Read a document that came in: fields, likeness, matching."""

    queue = Queue.READING
    document_id: UUID


class ReadOverdue(Job):
    """Look for documents that wait for their reading and that nobody reads."""

    def dedup_key(self) -> str | None:
        return "all"


class LearnCorrections(Job):
    """Keep what a user's corrections of a document teach for the next paper of its kind."""

    document_id: UUID


class PutRight(Job):
    """Read the open documents that look like this one again, with what was learned or without what was forgotten."""

    document_id: UUID


class TakeCardLines(Job):
    """Make the lines of a card statement transactions of the card's own account."""

    document_id: UUID


class Reconcile(Job):
    """Look again at everything open of the company: matching over what changed."""

    def dedup_key(self) -> str | None:
        return "all"


class ApplyRule(Job):
    """Ask one rule about everything that is there already."""

    rule_id: UUID


class UndoRule(Job):
    """Take back everything that one rule did."""

    rule_id: UUID


class DeliverDocument(Job):
    """Send a document to the accountant, if it is due and not yet sent."""

    queue = Queue.NET
    document_id: UUID


class DeliverDue(Job):
    """Ask for the delivery of every document that has become due by the passing of time."""


class DeliverStatements(Job):
    """Send statements that we wrote to the accountant, if they have not gone yet."""

    queue = Queue.NET
    delivery_id: UUID


class CloseDays(Job):
    """Write statements for the days of an account that are over and proved, and ask for their delivery."""

    bank_account_id: UUID


class TestDelivery(Job):
    """Send the accountant's address a harmless file, to see that it arrives."""

    queue = Queue.NET
    max_attempts = 1


class PollBankConnection(Job):
    """Fetch what is new on the accounts of a bank connection."""

    queue = Queue.NET
    bank_connection_id: UUID
    psu_ip_address: str | None = None
    """The user's own address, where they asked at this moment: such a call does not count against the four a day."""


class CheckMailbox(Job):
    """Fetch what is new in a mailbox."""

    queue = Queue.NET
    mailbox_id: UUID


class TakeMailParts(Job):
    """Fetch what the owner wants of a message after all."""

    queue = Queue.NET
    mail_message_id: UUID


class LookForAbsences(Job):
    """Look for suppliers whose usual invoice did not come, and for reminders without their invoice."""

    def dedup_key(self) -> str | None:
        return "all"


class SendInvitation(Job):
    """Mail an invitation to join a company."""

    queue = Queue.NET
    invitation_id: UUID


class SendDocumentRequest(Job):
    """Mail somebody that a paper is missing, for the first time or as a reminder."""

    queue = Queue.NET
    request_id: UUID


class LookForNews(Job):
    """Look for what people are to be told: a week's summary, or what cannot wait."""

    def dedup_key(self) -> str | None:
        return "all"


class SendNotice(Job):
    """Tell one person by mail or on their browsers."""

    queue = Queue.NET
    lead_id: UUID


class Prune(Job):
    """Drop finished jobs, old events and old idempotent answers."""
