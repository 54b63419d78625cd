"""Bank connections: the permission a bank gave, and how far each account has been fetched."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company


class BankConnection(Owned, Base):
    """A consent that a bank gave through its own site, to read accounts until a day."""

    __tablename__ = "bank_connection"
    __table_args__ = (
        owned_by_company(),
        CheckConstraint("status in ('pending', 'valid', 'expired', 'revoked', 'rejected')", name="status"),
    )

    institution_id: Mapped[str]
    provider: Mapped[str]
    status: Mapped[str] = mapped_column(default="pending")
    sealed_reference: Mapped[bytes | None]
    """The bank's consent id, sealed: whoever holds it reads the accounts."""
    valid_until: Mapped[date | None]
    state_hash: Mapped[bytes | None]
    """SHA-256 of the one-use state of the redirect now under way."""
    state_session_id: Mapped[UUID | None]
    state_expires_at: Mapped[datetime | None]
    renews: Mapped[UUID | None]
    """The connection whose access this one was to renew; it is gone unless it still feeds an account that was left out."""
    warned: Mapped[int | None]
    """The smallest warning of the end that was given: days before it."""
    polled_at: Mapped[datetime | None]
    succeeded_at: Mapped[datetime | None]
    next_try_at: Mapped[datetime | None]
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)


class AccountFeed(Owned, Base):
    """How one account is fetched through one connection: the bank's name for it, and the cursor."""

    __tablename__ = "account_feed"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_connection_id", "bank_connection", ondelete="CASCADE"),
        same_company("bank_account_id", "bank_account"),
        UniqueConstraint("company_id", "bank_connection_id", "bank_account_id"),
    )

    bank_connection_id: Mapped[UUID]
    bank_account_id: Mapped[UUID]
    remote_id: Mapped[str]
    fetched_through: Mapped[date | None]
    """Every booked movement up to and including this day has been stored; moved by a whole, unbroken fetch alone."""
    balance_gap: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Where opening balance and movements do not add up to the closing balance."""
    missing_days: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Days that lie before the cursor and were never fetched, because the bank did not give them any more: {"from", "to"}."""


class FeedCall(Owned, Base):
    """One call to a bank about an account, to keep within four a day without the user (RTS on SCA art. 36(5)(b))."""

    __tablename__ = "feed_call"
    __table_args__ = (
        owned_by_company(),
        same_company("account_feed_id", "account_feed", ondelete="CASCADE"),
        Index("ix_feed_call_account", "company_id", "account_feed_id", "created_at"),
    )

    account_feed_id: Mapped[UUID]
    attended: Mapped[bool]
