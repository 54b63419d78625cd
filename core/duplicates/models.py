"""Pairs of documents that seem to say the same."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company


class DocumentPair(Owned, Base):
    """Two documents with the same data: versions of one invoice, unless the user says they are two."""

    __tablename__ = "document_pair"
    __table_args__ = (
        owned_by_company(),
        same_company("first_id", "document"),
        same_company("second_id", "document"),
        UniqueConstraint("company_id", "first_id", "second_id"),
        Index("ix_document_pair_second", "company_id", "second_id"),
        CheckConstraint("likeness in ('same', 'maybe')", name="likeness"),
        CheckConstraint("decision in ('same', 'two_invoices')", name="decision"),
    )

    first_id: Mapped[UUID]
    second_id: Mapped[UUID]
    likeness: Mapped[str]
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    decision: Mapped[str | None]
    decided_by: Mapped[str | None]
    """`user`, or `engine` where the data leave no doubt."""
    decided_at: Mapped[datetime | None]
