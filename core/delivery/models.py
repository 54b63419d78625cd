"""The accountant, and each hand-over of a document or of an account's statements to them."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Channel(StrEnum):
    """The ways to an accounting program."""

    EMAIL = "email"
    SFTP = "sftp"


class PdfPlace(StrEnum):
    """Where the accounting program wants the picture of the document."""

    INSIDE = "inside"
    """In the UBL alone: what most programs take."""
    BESIDE = "beside"
    """In the UBL, and as a file of the same name next to it."""
    NONE = "none"
    """Nowhere: programs that choke on the large field."""


class Form(StrEnum):
    """What of a document is handed over."""

    UBL = "ubl"
    ORIGINAL = "original"
    """The file as it came, untranslated."""
    CODA = "coda"
    """Statements of an account that we wrote."""


class DeliveryState(StrEnum):
    """How far a hand-over is."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"


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
        CheckConstraint("pdf in ('inside', 'beside', 'none')", name="pdf"),
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
    pdf: Mapped[str] = mapped_column(default=PdfPlace.INSIDE, server_default=text("'inside'"))
    tested_at: Mapped[datetime | None]
    test_problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Why the last test file did not arrive."""
    test_proof: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class Delivery(Owned, Base):
    """One hand-over of one version of a document, or of statements that we wrote, made exactly once however often its job runs."""

    __tablename__ = "delivery"
    __table_args__ = (
        owned_by_company(),
        same_company("document_id", "document"),
        same_company("bank_account_id", "bank_account"),
        UniqueConstraint("company_id", "document_id", "document_version"),
        UniqueConstraint("company_id", "idempotency_key"),
        CheckConstraint("state in ('planned', 'sending', 'sent', 'failed')", name="state"),
        CheckConstraint("form in ('ubl', 'original', 'coda')", name="form"),
        CheckConstraint("(document_id is null) = (form = 'coda') and (bank_account_id is null) = (form <> 'coda')", name="subject"),
        CheckConstraint("(package_sha256 is null) = (filename is null)", name="package"),
        CheckConstraint("state <> 'sent' or (sent_at is not null and proof is not null)", name="sent"),
        Index("ix_delivery_list", "company_id", "created_at", "id"),
    )

    document_id: Mapped[UUID | None]
    bank_account_id: Mapped[UUID | None]
    """Whose statements these are: those that name this hand-over."""
    document_version: Mapped[int]
    """Of statements always 1: they never change."""
    form: Mapped[str] = mapped_column(default=Form.UBL, server_default=text("'ubl'"))
    requested: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    """The user asked for it knowingly, so it does not wait until it is due."""
    channel: Mapped[str]
    recipient: Mapped[str]
    idempotency_key: Mapped[str]
    """What the Message-ID and the remote file name are made of, the same at every attempt."""
    state: Mapped[str] = mapped_column(default=DeliveryState.PLANNED)
    attempts: Mapped[int] = mapped_column(default=0)
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    sent_at: Mapped[datetime | None]
    proof: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """The server's own words, or the remote size and hash read back."""
    package_sha256: Mapped[str | None]
    """What is being sent, under `filename`. Once `leaving_at` is set these bytes may have left: every later attempt sends exactly them."""
    filename: Mapped[str | None]
    held_until: Mapped[datetime | None]
    """Until then nobody else takes it up: a process is sending it, or it waits for its next try."""
    leaving_at: Mapped[datetime | None]
    """When the step that cannot be taken back was begun: the mail's data, the rename to the final name."""
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)
