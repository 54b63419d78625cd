"""Linked mailboxes, and what became of each message in them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company


class Mailbox(Owned, Base):
    """An IMAP mailbox that the company lets us read. We never mark, move or delete in it."""

    __tablename__ = "mailbox"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id", "host", "username"))

    address: Mapped[str]
    host: Mapped[str]
    port: Mapped[int]
    username: Mapped[str]
    sealed_password: Mapped[bytes]
    generation: Mapped[int] = mapped_column(default=0)
    """Counts the servers and user names it has had: the numbers of one mean nothing at the next."""
    checked_at: Mapped[datetime | None]
    succeeded_at: Mapped[datetime | None]
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Why the last check failed: {"code", "title", "detail", ...facts}."""


class MailboxFolder(Owned, Base):
    """How far a folder has been read: its UIDVALIDITY and the highest UID below which every message has a row."""

    __tablename__ = "mailbox_folder"
    __table_args__ = (
        owned_by_company(),
        same_company("mailbox_id", "mailbox", ondelete="CASCADE"),
        UniqueConstraint("company_id", "mailbox_id", "name"),
    )

    mailbox_id: Mapped[UUID]
    name: Mapped[str]
    is_sent: Mapped[bool] = mapped_column(default=False)
    uid_validity: Mapped[int | None] = mapped_column(BigInteger)
    last_uid: Mapped[int] = mapped_column(BigInteger, default=0)
    stuck_uid: Mapped[int | None] = mapped_column(BigInteger)
    """The message that the server could not give at the last check."""
    stuck_checks: Mapped[int] = mapped_column(default=0)
    """In how many checks one after the other it could not."""


class MailMessage(Owned, Base):
    """One message that was looked at: taken from, or left, with the reason."""

    __tablename__ = "mail_message"
    __table_args__ = (
        owned_by_company(),
        same_company("mailbox_id", "mailbox", ondelete="CASCADE"),
        UniqueConstraint("company_id", "mailbox_id", "generation", "folder", "uid_validity", "uid"),
        CheckConstraint("outcome in ('taken', 'left', 'failed')", name="outcome"),
        Index("ix_mail_message_list", "company_id", "mailbox_id", "created_at", "id"),
        Index("ix_mail_message_known", "company_id", "sender", postgresql_where=text("outcome = 'taken'")),
        Index(
            "ix_mail_message_unanswered",
            "company_id",
            "created_at",
            "id",
            postgresql_where=text("answered_at is null and (outcome = 'failed' or reason in ('too_large', 'link_may_hold_invoice'))"),
        ),
    )

    mailbox_id: Mapped[UUID]
    generation: Mapped[int] = mapped_column(default=0)
    """That of the mailbox when the message was looked at."""
    folder: Mapped[str]
    uid_validity: Mapped[int] = mapped_column(BigInteger)
    uid: Mapped[int] = mapped_column(BigInteger)
    message_id: Mapped[str | None]
    sender: Mapped[str]
    subject: Mapped[str]
    sent_at: Mapped[datetime | None]
    outcome: Mapped[str]
    reason: Mapped[str]
    """A stable code, such as `attachment_is_document` or `no_attachment`."""
    parts: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    """Each file, text and link: {"position", "kind", "filename", "media_type", "size", "within", "url", "outcome", "reason", "because",
    "document_id"}. `position` names it when the message is taken apart again; `because` is the product's own reason where the owner's
    word overruled it."""
    answered_at: Mapped[datetime | None]
    """When the owner said that a message we could not read is dealt with."""

    @property
    def is_asked(self) -> bool:
        """Whether its owner is still to deal with it, because it may hold documents and could not be read, or only leads to one."""
        return self.answered_at is None and (self.outcome == "failed" or self.reason in ("too_large", "link_may_hold_invoice"))


class MailSender(Owned, Base):
    """What the owner said of what a sender sends: parts that were judged for the reason `because` have this outcome from now on."""

    __tablename__ = "mail_sender"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "sender", "because"),
        CheckConstraint("outcome in ('taken', 'left')", name="outcome"),
    )

    sender: Mapped[str]
    """An address, or `@` and a domain."""
    because: Mapped[str]
    """A code of MailReason."""
    outcome: Mapped[str]
