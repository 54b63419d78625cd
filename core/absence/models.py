"""Papers that should have come, and what the owner said about them."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, owned_by_company, same_company


class ExpectedDocument(Base):
    """What was noticed in the papers that are there: after this one another should come. Looked at anew whenever papers come; whether it
    is a question today, the to-do list decides each time.

    `rhythm`: the supplier invoices regularly, and `document_id` is the last one. `reminder`: `document_id` is a reminder whose invoice
    is not here.
    """

    __tablename__ = "expected_document"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "document_id"),
        owned_by_company(),
        same_company("document_id", "document"),
        CheckConstraint("kind in ('rhythm', 'reminder')", name="kind"),
        CheckConstraint("period in ('monthly', 'quarterly', 'yearly')", name="period"),
        CheckConstraint("(kind = 'rhythm') = (period is not null)", name="rhythm"),
        Index("ix_expected_document_late", "company_id", "late_on", "document_id"),
    )

    company_id: Mapped[UUID]
    document_id: Mapped[UUID]
    kind: Mapped[str]
    period: Mapped[str | None]
    supplier_name: Mapped[str | None]
    expected_on: Mapped[date]
    late_on: Mapped[date]
    lapses_on: Mapped[date]
    times: Mapped[int]
    amount: Mapped[Decimal | None]
    currency: Mapped[str | None]


class ExpectationAnswer(Base):
    """What the owner said of one of them. It holds until the next paper comes: that one begins anew."""

    __tablename__ = "expectation_answer"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "document_id"),
        owned_by_company(),
        same_company("document_id", "document"),
    )

    company_id: Mapped[UUID]
    document_id: Mapped[UUID]
    ended_at: Mapped[datetime | None]
    """When the owner said that none is expected any more."""
    snoozed_until: Mapped[date | None]
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)
