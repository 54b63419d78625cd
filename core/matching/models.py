"""What the matching decided and why, and what it learned from what users confirm."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Float, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import Uuid

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class MatchDecision(Owned, Base):
    """One decision, kept as it was made: its outcome, its members, and a reason for the choice and for each loser."""

    __tablename__ = "match_decision"
    __table_args__ = (
        owned_by_company(),
        CheckConstraint("outcome in ('linked', 'suggested', 'unmatched')", name="outcome"),
        Index("ix_match_decision_documents", "company_id", "document_ids", postgresql_using="gin"),
        Index("ix_match_decision_transactions", "company_id", "transaction_ids", postgresql_using="gin"),
        Index(
            "ix_match_decision_suggested",
            "company_id",
            "id",
            postgresql_where=text("outcome = 'suggested' and superseded_at is null"),
        ),
        Index(
            "ix_match_decision_standing",
            "company_id",
            "id",
            postgresql_where=text("outcome <> 'linked' and superseded_at is null"),
        ),
        Index("ix_match_decision_superseded", "company_id", "superseded_at", postgresql_where=text("superseded_at is not null")),
    )

    outcome: Mapped[str]
    document_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    transaction_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    score: Mapped[float] = mapped_column(Float)
    reasons: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    superseded_at: Mapped[datetime | None]
    """When a later decision, or the user, overtook this one."""


class RefusedSet(Owned, Base):
    """Documents of which the user said that they do not cancel each other out: never offered together again. (A document and a transaction
    that were taken apart are an UndonePair.) It outlives every decision, so that these may be pruned."""

    __tablename__ = "refused_set"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id", "document_ids"))

    document_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    """In ascending order: the same documents are one row."""


class CounterpartyAlias(Owned, Base):
    """A name or IBAN that a confirmed booking showed to belong to the holder of a VAT number (or, without one, a name)."""

    __tablename__ = "counterparty_alias"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "counterparty", "kind", "value"),
        same_company("document_id", "document"),
        CheckConstraint("kind in ('name', 'iban')", name="kind"),
    )

    counterparty: Mapped[str]
    kind: Mapped[str]
    value: Mapped[str]
    confirmations: Mapped[int] = mapped_column(default=1)
    document_id: Mapped[UUID | None]
    """The document whose booking taught it last."""
    confirmed_at: Mapped[datetime | None]


class MatchingPolicy(Owned, Base):
    """How cautious matching is for a company, where it differs from the defaults; one row at most."""

    __tablename__ = "matching_policy"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id"))

    figures: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """Only what differs, as `policy.policy_from` reads it."""
    tried: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    """The figures that were last tried on the company's history."""
    tried_at: Mapped[datetime | None]
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)
