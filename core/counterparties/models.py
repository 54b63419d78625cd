"""Counterparties and what was learned of them: names and numbers, and where on their papers values stand."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Index, PrimaryKeyConstraint, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class FactKind(StrEnum):
    """What may be known of a counterparty."""

    NAME = "name"
    IBAN = "iban"
    CURRENCY = "currency"
    PAYMENT_TERM = "payment_term"
    """Days from the invoice to the day it is due."""
    PAYMENT_MEANS = "payment_means"
    DIRECTION = "direction"


class Counterparty(Owned, Base):
    """The other side of documents: known by its VAT number; else by its IBANs; else by its name on papers of one look."""

    __tablename__ = "counterparty"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "vat_number"),
        Index("ix_counterparty_list", "company_id", "created_at", "id"),
    )

    vat_number: Mapped[str | None]


class CounterpartyFact(Owned, Base):
    """One thing that a document told of a counterparty, or a user by correcting one."""

    __tablename__ = "counterparty_fact"
    __table_args__ = (
        owned_by_company(),
        same_company("counterparty_id", "counterparty", ondelete="CASCADE"),
        same_company("document_id", "document"),
        CheckConstraint("kind in (" + ", ".join(f"'{kind}'" for kind in FactKind) + ")", name="kind"),
        CheckConstraint("learned_by in ('user', 'document')", name="learned_by"),
        UniqueConstraint("company_id", "counterparty_id", "kind", "value"),
        Index("ix_counterparty_fact_value", "company_id", "kind", "value"),
        Index("ix_counterparty_fact_document", "company_id", "document_id"),
    )

    counterparty_id: Mapped[UUID]
    kind: Mapped[str]
    value: Mapped[str]
    instead_of: Mapped[str | None]
    """What the reader had said where a user corrected it."""
    document_id: Mapped[UUID]
    """The document it was learned from last."""
    learned_by: Mapped[str]
    """`user` where somebody said so; `document` where an e-invoice did."""
    times: Mapped[int] = mapped_column(default=1)
    told_at: Mapped[datetime] = mapped_column(default=clock.now)
    forgotten_at: Mapped[datetime | None]
    """A forgotten thing is neither used nor learned again from documents; a user's correction brings it back."""


class LearnedPlace(Owned, Base):
    """Where one field stands on papers that look like the one it was corrected on."""

    __tablename__ = "learned_place"
    __table_args__ = (
        owned_by_company(),
        same_company("document_id", "document"),
        same_company("counterparty_id", "counterparty"),
        UniqueConstraint("company_id", "document_id", "field"),
        Index("ix_learned_place_counterparty", "company_id", "counterparty_id"),
    )

    document_id: Mapped[UUID]
    counterparty_id: Mapped[UUID | None]
    field: Mapped[str]
    value: Mapped[str]
    """What the user said: said anew, it is learned anew."""
    place: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """See core.reading.learned.place."""
    mistake: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """What the reader had said, and where it had found that: {"value", "box"}."""
    put_right: Mapped[int] = mapped_column(default=0)
    """Documents already here that it changed."""
    forgotten_at: Mapped[datetime | None]


class Paper(Base):
    """The words of a document's pages with their places, and what the reader made of them before anything learned was used."""

    __tablename__ = "paper"
    __table_args__ = (
        PrimaryKeyConstraint("company_id", "document_id"),
        owned_by_company(),
        same_company("document_id", "document", ondelete="CASCADE"),
        same_company("counterparty_id", "counterparty"),
        Index("ix_paper_counterparty", "company_id", "counterparty_id"),
    )

    company_id: Mapped[UUID]
    document_id: Mapped[UUID]
    counterparty_id: Mapped[UUID | None]
    pages: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    """See core.reading.learned.page_words."""
    signature: Mapped[dict[str, Any]] = mapped_column(JSONB)
    bands: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
    """See core.reading.learned.signature."""
    read_alone: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """{"fields", "contradictions", "direction"} of the reader alone: what stands again when a learned thing is forgotten."""
    used: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict, server_default=text("'{}'"))
    """Field: the learned place that gave it."""
    said: Mapped[dict[str, Any]] = mapped_column(JSONB, default=dict, server_default=text("'{}'"))
    """Field: {"page", "box"} where the user found the right value."""
