"""What people, and rules for them, write beside documents, transactions and bookings."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped
from sqlalchemy.schema import SchemaItem

from core.db import Base, Owned, owned_by_company, same_company


class LabelKind(StrEnum):
    """A tag is one of any number; of categories a thing has one, for the accountant's ledger."""

    TAG = "tag"
    CATEGORY = "category"


def _beside_one_thing() -> tuple[SchemaItem, ...]:
    """Keys to the three things a remark may stand beside, of which it has one. It goes with a booking that is undone."""
    return (
        owned_by_company(),
        same_company("document_id", "document"),
        same_company("transaction_id", "bank_transaction"),
        same_company("booking_id", "booking", ondelete="CASCADE"),
        CheckConstraint("num_nonnulls(document_id, transaction_id, booking_id) = 1", name="subject"),
    )


class Label(Owned, Base):
    """A tag or the category of one thing."""

    __tablename__ = "label"
    __table_args__ = (
        *_beside_one_thing(),
        CheckConstraint("kind in ('tag', 'category')", name="kind"),
        *(
            UniqueConstraint("company_id", f"{subject}_id", "kind", "folded", name=f"uq_label_{subject}")
            for subject in ("document", "transaction", "booking")
        ),
        *(
            Index(f"ix_label_{subject}_category", "company_id", f"{subject}_id", unique=True, postgresql_where=text("kind = 'category'"))
            for subject in ("document", "transaction", "booking")
        ),
        Index("ix_label_name", "company_id", "kind", "folded"),
    )

    document_id: Mapped[UUID | None]
    transaction_id: Mapped[UUID | None]
    booking_id: Mapped[UUID | None]
    kind: Mapped[str]
    name: Mapped[str]
    """As it was written first."""
    folded: Mapped[str]
    """By which two spellings are one tag: lower case, without accents."""
    said_by: Mapped[str]
    """`user`, or `rule:<id>`."""


class Message(Owned, Base):
    """One message of the thread about one thing, which the company's people and its accountant read."""

    __tablename__ = "message"
    __table_args__ = (
        *_beside_one_thing(),
        *(Index(f"ix_message_{subject}", "company_id", f"{subject}_id", "id") for subject in ("document", "transaction", "booking")),
    )

    document_id: Mapped[UUID | None]
    transaction_id: Mapped[UUID | None]
    booking_id: Mapped[UUID | None]
    text: Mapped[str]
    written_by: Mapped[UUID | None]
    """The user; None for a rule and for a program with a key."""
    said_by: Mapped[str]
    """`user`, `key`, or `rule:<id>`."""
    withdrawn_at: Mapped[datetime | None]
    """A withdrawn message is kept, and not shown."""
