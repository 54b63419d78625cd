"""Rules, what each did, and what was offered as one."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Rule(Owned, Base):
    """One rule of a company. Of two that would do the same to a thing, the one that stands first does."""

    __tablename__ = "rule"
    __table_args__ = (
        owned_by_company(),
        CheckConstraint("about in ('transaction', 'document')", name="about"),
        CheckConstraint("origin in ('user', 'answer', 'suggestion')", name="origin"),
        Index("ix_rule_order", "company_id", "position", "id", postgresql_where=text("deleted_at is null")),
    )

    position: Mapped[int]
    name: Mapped[str | None]
    about: Mapped[str]
    conditions: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    """See core.rules.condition."""
    actions: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    """See core.rules.action."""
    enabled: Mapped[bool] = mapped_column(default=True)
    origin: Mapped[str] = mapped_column(default="user")
    """Whether it was written, made from an answer to a question, or offered by ourselves."""
    deleted_at: Mapped[datetime | None]
    """A rule that is gone is kept, since it did what it did."""
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class RuleApplication(Owned, Base):
    """One thing that a rule did to one transaction or document, and how that was before."""

    __tablename__ = "rule_application"
    __table_args__ = (
        owned_by_company(),
        same_company("rule_id", "rule"),
        same_company("document_id", "document"),
        same_company("transaction_id", "bank_transaction"),
        CheckConstraint("num_nonnulls(document_id, transaction_id) = 1", name="subject"),
        UniqueConstraint("company_id", "rule_id", "transaction_id", "slot", name="uq_rule_application_transaction"),
        UniqueConstraint("company_id", "rule_id", "document_id", "slot", name="uq_rule_application_document"),
        Index("ix_rule_application_list", "company_id", "rule_id", "id"),
        Index("ix_rule_application_of_transaction", "company_id", "transaction_id"),
        Index("ix_rule_application_of_document", "company_id", "document_id"),
    )

    rule_id: Mapped[UUID]
    rule_version: Mapped[int]
    transaction_id: Mapped[UUID | None]
    document_id: Mapped[UUID | None]
    slot: Mapped[str]
    """What of the thing it decided: see core.rules.action.slot_of."""
    action: Mapped[dict[str, Any]] = mapped_column(JSONB)
    before: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """What stood there, which undoing brings back."""
    undone_at: Mapped[datetime | None]
    """Undone by a person: this rule never does it to this thing again."""


class RuleSuggestion(Owned, Base):
    """A rhythm that was seen, offered once: what was refused stays refused."""

    __tablename__ = "rule_suggestion"
    __table_args__ = (
        owned_by_company(),
        UniqueConstraint("company_id", "key"),
        CheckConstraint("answer in ('accepted', 'refused', 'ended')", name="answer"),
        Index("ix_rule_suggestion_open", "company_id", "id", postgresql_where=text("answer is null")),
    )

    key: Mapped[str]
    """What makes it the same rhythm when it is seen again: see core.rules.rhythm."""
    draft: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """The rule that is offered; without actions where only a person can say what to do."""
    facts: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """What was seen, to make a sentence of."""
    answer: Mapped[str | None]
    """`ended`: nobody answered before the rhythm broke or something else answered the question."""
    answered_at: Mapped[datetime | None]
