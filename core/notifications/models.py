"""How each person wants to be told, where their browsers are reached, what they were told, and the links in those mails."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company


class NotificationChoice(Base):
    """What one person of the company wants to hear, and how. Without a row the defaults of their role hold."""

    __tablename__ = "notification_choice"
    __table_args__ = (PrimaryKeyConstraint("company_id", "user_id"), owned_by_company())

    company_id: Mapped[UUID]
    user_id: Mapped[UUID]
    weekly_mail: Mapped[bool]
    weekly_push: Mapped[bool]
    urgent_mail: Mapped[bool]
    urgent_push: Mapped[bool]
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class PushSubscription(Owned, Base):
    """A browser that may be told (RFC 8030); its keys encrypt what it is told (RFC 8291)."""

    __tablename__ = "push_subscription"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id", "user_id", "endpoint"))

    user_id: Mapped[UUID]
    endpoint: Mapped[str]
    p256dh: Mapped[str]
    auth: Mapped[str]
    user_agent: Mapped[str] = mapped_column(default="")


class Notice(Owned, Base):
    """One thing that one person is told in one way: the unique key makes it once. Several that are told together have one `lead_id`."""

    __tablename__ = "notice"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "user_id", "channel", "key"),
        CheckConstraint("channel in ('mail', 'push')", name="channel"),
        CheckConstraint("kind in ('weekly', 'urgent')", name="kind"),
        CheckConstraint("state in ('asked', 'sent', 'skipped', 'failed')", name="state"),
        Index("ix_notice_created", "company_id", "created_at"),
    )

    user_id: Mapped[UUID]
    channel: Mapped[str]
    kind: Mapped[str]
    key: Mapped[str]
    lead_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default="asked")
    """`skipped`: by the time of sending there was nothing to tell any more, or it was not wanted."""
    sent_at: Mapped[datetime | None]
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)


class NoticeLink(Owned, Base):
    """A link in such a mail, known here by the hash of its token: it ends the mails, or answers one question once."""

    __tablename__ = "notice_link"
    __table_args__ = (
        owned_by_company(),
        CheckConstraint("purpose in ('unsubscribe', 'answer')", name="purpose"),
        CheckConstraint("(purpose = 'answer') = (question is not null and subject_id is not null)", name="answer"),
        Index("ix_notice_link_expiry", "company_id", "expires_at"),
    )

    user_id: Mapped[UUID]
    token_hash: Mapped[bytes] = mapped_column(unique=True)
    purpose: Mapped[str]
    question: Mapped[str | None]
    subject_id: Mapped[UUID | None]
    """The row of the to-do entry: a transaction, a document, or a decision of the matching."""
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
