"""Papers that were asked for by mail, the links of those mails, and what came back."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company


class DocumentRequest(Owned, Base):
    """One missing paper, asked from one person: that of a transaction, or the one that should have followed another document."""

    __tablename__ = "document_request"
    __table_args__ = (
        owned_by_company(),
        same_company("transaction_id", "bank_transaction"),
        same_company("after_document_id", "document"),
        CheckConstraint("(transaction_id is null) <> (after_document_id is null)", name="about"),
        CheckConstraint("language in ('fr', 'nl', 'en')", name="language"),
        Index("ix_document_request_transaction", "company_id", "transaction_id", "id"),
        Index("ix_document_request_document", "company_id", "after_document_id", "id"),
        Index("ix_document_request_list", "company_id", "created_at", "id"),
        Index("ix_document_request_open", "company_id", "id", postgresql_where=text("revoked_at is null")),
    )

    transaction_id: Mapped[UUID | None]
    after_document_id: Mapped[UUID | None]
    email: Mapped[str]
    name: Mapped[str]
    """Whom it was asked from, as the to-do list calls them."""
    language: Mapped[str]
    note: Mapped[str] = mapped_column(default="")
    """The asker's own words in the mail; the page behind its link does not show them."""
    asked_by: Mapped[UUID]
    return_on: Mapped[date]
    """The day on which the question comes back without an answer."""
    expires_at: Mapped[datetime]
    """Until when the links work."""
    mails_asked: Mapped[int] = mapped_column(default=1)
    """The first mail and the reminders."""
    mails_sent: Mapped[int] = mapped_column(default=0)
    mailed_at: Mapped[datetime | None]
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Why the last mail did not go, where the mail server refused it for good: {"code", "title", "detail", "facts"}."""
    revoked_at: Mapped[datetime | None]


class RequestLink(Owned, Base):
    """The link in one mail. Each mail has its own and all of a request work, so that a repeated mail does not break the one before it.

    The token is known to its receiver alone: here is its SHA-256.
    """

    __tablename__ = "request_link"
    __table_args__ = (owned_by_company(), same_company("request_id", "document_request"))

    request_id: Mapped[UUID]
    token_hash: Mapped[bytes] = mapped_column(unique=True)


class RequestAnswer(Owned, Base):
    """A file that came back."""

    __tablename__ = "request_answer"
    __table_args__ = (
        owned_by_company(),
        same_company("request_id", "document_request"),
        same_company("document_id", "document"),
        UniqueConstraint("company_id", "request_id", "document_id"),
    )

    request_id: Mapped[UUID]
    document_id: Mapped[UUID]
