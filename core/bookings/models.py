"""Bookings: where documents and transactions come together."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import PrimaryKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Booking(Owned, Base):
    """Any mix of documents and transactions; each document and each transaction is in at most one."""

    __tablename__ = "booking"
    __table_args__ = (owned_by_company(),)

    made_by: Mapped[str]
    """`matching` or `user`."""
    decision_id: Mapped[UUID | None]
    accepted_at: Mapped[datetime | None]
    """When the user said an incomplete booking is provisionally OK."""
    paused_until: Mapped[date | None]
    note: Mapped[str | None]
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class BookingDocument(Base):
    """A document's place in a booking."""

    __tablename__ = "booking_document"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "booking_id", "document_id"),
        UniqueConstraint("company_id", "document_id"),
        same_company("booking_id", "booking", ondelete="CASCADE"),
        same_company("document_id", "document"),
    )

    company_id: Mapped[UUID]
    booking_id: Mapped[UUID]
    document_id: Mapped[UUID]


class BookingTransaction(Base):
    """A transaction's place in a booking."""

    __tablename__ = "booking_transaction"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "booking_id", "transaction_id"),
        UniqueConstraint("company_id", "transaction_id"),
        same_company("booking_id", "booking", ondelete="CASCADE"),
        same_company("transaction_id", "bank_transaction"),
    )

    company_id: Mapped[UUID]
    booking_id: Mapped[UUID]
    transaction_id: Mapped[UUID]


class UndonePair(Base):
    """A document and a transaction that the user took apart: never proposed together again."""

    __tablename__ = "undone_pair"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "document_id", "transaction_id"),
        same_company("document_id", "document"),
        same_company("transaction_id", "bank_transaction"),
    )

    company_id: Mapped[UUID]
    document_id: Mapped[UUID]
    transaction_id: Mapped[UUID]
    undone_by: Mapped[UUID | None]
    undone_at: Mapped[datetime] = mapped_column(default=clock.now)
