"""Payments we wrote for the bank: one row a payment, in the file it left with."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company


class PaymentState(StrEnum):
    """How far a payment is, as far as it did not come back as a booked transaction."""

    WRITTEN = "written"
    """In a file for the bank: whether it was handed in we do not know."""
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    """The owner says that the file was not handed in."""


class PaymentFile(Owned, Base):
    """An order to one bank, of one account and one day. Its bytes follow from its rows alone: the same file whenever asked."""

    __tablename__ = "payment_file"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        UniqueConstraint("company_id", "message_id"),
        Index("ix_payment_file_list", "company_id", "created_at", "id"),
    )

    bank_account_id: Mapped[UUID]
    message_id: Mapped[str]
    debtor_name: Mapped[str]
    debtor_iban: Mapped[str]
    execution_on: Mapped[date]
    made_by: Mapped[UUID | None]
    withdrawn_at: Mapped[datetime | None]
    status_report: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """The bank's last word on the whole: {"code", "reason"}."""


class Payment(Owned, Base):
    """One transfer to a supplier. A document is in at most one that may still be carried out: that is what the partial key is for."""

    __tablename__ = "payment"
    __table_args__ = (
        owned_by_company(),
        same_company("payment_file_id", "payment_file"),
        same_company("document_id", "document"),
        CheckConstraint("state in (" + ", ".join(f"'{s}'" for s in PaymentState) + ")", name="state"),
        CheckConstraint("amount > 0", name="amount"),
        UniqueConstraint("company_id", "end_to_end_id"),
        Index("ix_payment_file", "company_id", "payment_file_id"),
        Index(
            "uq_payment_living",
            "company_id",
            "document_id",
            unique=True,
            postgresql_where=text("state in ('written', 'accepted')"),
        ),
    )

    payment_file_id: Mapped[UUID]
    document_id: Mapped[UUID]
    position: Mapped[int]
    """Its place in the file, from one."""
    end_to_end_id: Mapped[str]
    amount: Mapped[Decimal]
    creditor_name: Mapped[str]
    creditor_iban: Mapped[str]
    communication: Mapped[str]
    state: Mapped[str] = mapped_column(default=PaymentState.WRITTEN)
    bank_code: Mapped[str | None]
    """The bank's own status and reason, such as RJCT AC04."""


LIVING = (PaymentState.WRITTEN, PaymentState.ACCEPTED)
"""May still be carried out."""
