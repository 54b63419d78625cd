"""The accountant, and each hand-over of a document to them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Accountant(Owned, Base):
    """Where a company's documents go: one address at an accounting program."""

    __tablename__ = "accountant"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id"),
        CheckConstraint("channel in ('email', 'sftp')", name="channel"),
        CheckConstraint(
            "(channel = 'email' and email is not null) or (channel = 'sftp' and host is not null and host_key is not null)",
            name="address",
        ),
    )

    name: Mapped[str]
    channel: Mapped[str]
    email: Mapped[str | None]
    host: Mapped[str | None]
    port: Mapped[int | None]
    username: Mapped[str | None]
    sealed_password: Mapped[bytes | None]
    host_key: Mapped[str | None]
    """The server's public key, pinned when the user confirmed its fingerprint."""
    folder: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class Delivery(Owned, Base):
    """One hand-over of one version of a document, made exactly once however often its job runs."""

    __tablename__ = "delivery"
    __table_args__ = (
        owned_by_company(),
        same_company("document_id", "document"),
        UniqueConstraint("company_id", "document_id", "document_version"),
        UniqueConstraint("company_id", "idempotency_key"),
        CheckConstraint("state in ('planned', 'sending', 'sent', 'failed')", name="state"),
        Index("ix_delivery_list", "company_id", "created_at", "id"),
    )

    document_id: Mapped[UUID]
    document_version: Mapped[int]
    channel: Mapped[str]
    recipient: Mapped[str]
    idempotency_key: Mapped[str]
    """The Message-ID or remote file name, the same at every attempt."""
    state: Mapped[str] = mapped_column(default="planned")
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    sent_at: Mapped[datetime | None]
    proof: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """The server's own words, or the remote size and hash read back."""
    package_sha256: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)
