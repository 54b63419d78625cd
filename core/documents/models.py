"""Documents: the files a company received or sent, how each arrived, and what was read in it."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Kind(StrEnum):
    """What a document is."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"
    RECEIPT = "receipt"
    CARD_STATEMENT = "card_statement"
    CONTRACT = "contract"
    OTHER = "other"


class Direction(StrEnum):
    """Bought or sold."""

    PURCHASE = "purchase"
    SALE = "sale"


class ReadingState(StrEnum):
    """How far the reading of a document is."""

    WAITING = "waiting"
    READ = "read"
    UNREADABLE = "unreadable"


class PaymentMark(StrEnum):
    """How the owner, or the paper itself, says a document was paid when no transfer will show it."""

    PRIVATE_MONEY = "private_money"
    CASH = "cash"
    CARD = "card"
    DIRECT_DEBIT = "direct_debit"


def _one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} in ({listed})", name=column)


class Blob(Base):
    """Bytes that a company holds, by content: stored once however often they arrive."""

    __tablename__ = "blob"
    __table_args__ = (PrimaryKeyConstraint("company_id", "sha256"), owned_by_company())

    company_id: Mapped[UUID]
    sha256: Mapped[str]
    size: Mapped[int]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)


class Document(Owned, Base):
    """One file of the administration: the same bytes are one document."""

    __tablename__ = "document"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "sha256"),
        _one_of("kind", Kind),
        _one_of("direction", Direction),
        _one_of("reading_state", ReadingState),
        _one_of("payment_mark", PaymentMark),
        Index("ix_document_list", "company_id", "created_at", "id"),
        Index("ix_document_amount", "company_id", "currency", "tax_inclusive_amount"),
        Index("ix_document_number", "company_id", "invoice_number"),
        Index("ix_document_reference", "company_id", "structured_communication"),
        Index("ix_document_new", "company_id", "id", postgresql_where=text("ruled_at is null")),
        Index("ix_document_open", "company_id", "id", postgresql_where=text("closed_at is null and deleted_at is null")),
    )

    sha256: Mapped[str]
    filename: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    pages: Mapped[int | None]
    source: Mapped[str]
    """The way in of its first arrival: upload, mailbox, ..."""

    reading_state: Mapped[str] = mapped_column(default=ReadingState.WAITING)
    reading_problem: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Why it could not be read: {"code", "title", "detail", ...facts}."""
    extraction: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """What the reader said, whole: see core.reading.extraction. Corrections do not change it."""
    corrections: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict, server_default=text("'{}'"))
    """What the user said instead, field by field."""

    kind: Mapped[str] = mapped_column(default=Kind.OTHER)
    direction: Mapped[str | None]
    presumed_direction: Mapped[str | None]
    """What its way in says (a sales invoice among what was sent), for as long as the paper itself does not."""
    supplier_name: Mapped[str | None]
    supplier_vat_number: Mapped[str | None]
    customer_name: Mapped[str | None]
    customer_vat_number: Mapped[str | None]
    invoice_number: Mapped[str | None]
    issue_date: Mapped[date | None]
    due_date: Mapped[date | None]
    currency: Mapped[str | None]
    tax_inclusive_amount: Mapped[Decimal | None]
    tax_exclusive_amount: Mapped[Decimal | None]
    vat_amount: Mapped[Decimal | None]
    iban: Mapped[str | None]
    structured_communication: Mapped[str | None]
    payment_means: Mapped[str | None]

    payment_mark: Mapped[str | None]
    payment_mark_by: Mapped[str | None]
    """`user` or `paper`: who said so."""
    snoozed_until: Mapped[date | None]
    reminder_on: Mapped[date | None]
    """The day the owner wants to be reminded to pay."""
    closed_at: Mapped[datetime | None]
    closed_note: Mapped[str | None]
    deleted_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]
    kept_back_at: Mapped[datetime | None]
    """Since when it does not go to the accountant by itself, whatever the policy: only when the owner says so."""
    ruled_at: Mapped[datetime | None]
    """When the company's rules were asked about it; once, when it had been read."""
    left_place: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """Where it was booked when it was deleted, for its restoring: see core.bookings.leave."""
    superseded_by: Mapped[UUID | None]
    """The document of the same family that leads: another arrival of the same invoice."""
    version: Mapped[int] = mapped_column(default=1)
    """Counts changes to what the accountant would receive; the ETag of the document."""
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class Arrival(Owned, Base):
    """One coming in of a document: the first stored it, later ones are noted."""

    __tablename__ = "arrival"
    __table_args__ = (
        owned_by_company(),
        same_company("document_id", "document"),
        Index("ix_arrival_document", "company_id", "document_id"),
    )

    document_id: Mapped[UUID]
    source: Mapped[str]
    source_reference: Mapped[str | None]
    filename: Mapped[str]


class DocumentText(Base):
    """The words of a document and of what was read in it, for search."""

    __tablename__ = "document_text"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "document_id"),
        same_company("document_id", "document", ondelete="CASCADE"),
        Index("ix_document_text_words", "company_id", "words", postgresql_using="gin", postgresql_ops={"words": "gin_trgm_ops"}),
        Index("ix_document_text_names", "company_id", "names", postgresql_using="gin", postgresql_ops={"names": "gin_trgm_ops"}),
    )

    company_id: Mapped[UUID]
    document_id: Mapped[UUID]
    names: Mapped[str] = mapped_column(default="", server_default=text("''"))
    """What people call it by: parties, numbers, amounts, the file's name. Short, for it is searched with typing errors forgiven."""
    words: Mapped[str]
    """All of its text, for exact words. Folded, as the names are: lower case, no accents."""
