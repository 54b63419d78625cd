"""The bank's files that came, the tables a person explained, and the statements we wrote."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company
from core.delivery.models import Delivery


class FileState(StrEnum):
    """How far a file is."""

    WAITING = "waiting"
    """A person has to look at it: a file may come from anybody who knows the mail address."""
    IMPORTED = "imported"
    DISCARDED = "discarded"


class StatementFile(Owned, Base):
    """A bank's file, once however often it comes; its bytes are in the storage under their hash."""

    __tablename__ = "statement_file"
    __table_args__ = (
        owned_by_company(),
        CheckConstraint("state in (" + ", ".join(f"'{s}'" for s in FileState) + ")", name="state"),
        UniqueConstraint("company_id", "sha256"),
        Index("ix_statement_file_list", "company_id", "created_at", "id"),
    )

    sha256: Mapped[str]
    filename: Mapped[str]
    size: Mapped[int]
    format: Mapped[str]
    source: Mapped[str]
    """Upload, mailbox or documents."""
    state: Mapped[str] = mapped_column(default=FileState.WAITING)
    imported_at: Mapped[datetime | None]
    stored: Mapped[int | None]
    """Movements that were new."""
    known: Mapped[int | None]


class StatementLayout(Owned, Base):
    """What a person said once of the columns of tables with these headings."""

    __tablename__ = "statement_layout"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id", "fingerprint"))

    fingerprint: Mapped[str]
    columns: Mapped[dict[str, str]] = mapped_column(JSONB)
    account: Mapped[str | None]
    currency: Mapped[str | None]


class CodaStatement(Owned, Base):
    """A statement we wrote, as it was given away: never changed; what comes later goes into a next one."""

    __tablename__ = "coda_statement"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        same_company("delivery_id", Delivery.__tablename__),
        UniqueConstraint("company_id", "bank_account_id", "year", "number"),
    )

    bank_account_id: Mapped[UUID]
    day: Mapped[date]
    before: Mapped[date]
    """The day of the opening balance."""
    year: Mapped[int]
    number: Mapped[int]
    opening: Mapped[Decimal]
    closing: Mapped[Decimal]
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    delivery_id: Mapped[UUID | None]
    """The one hand-over that it is part of."""
