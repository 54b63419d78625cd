"""Of which days of an account everything was told, and which days are missing."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from core.db import Base, Owned, owned_by_company, same_company


class ToldPeriod(Owned, Base):
    """A source told every movement of an account between two days, and maybe what the balance was."""

    __tablename__ = "told_period"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        CheckConstraint("source in ('feed', 'file')", name="source"),
        UniqueConstraint(
            *("company_id", "bank_account_id", "source", "last_day", "first_day", "before", "after"),
            name="uq_told_period",
            postgresql_nulls_not_distinct=True,
        ),
    )

    bank_account_id: Mapped[UUID]
    source: Mapped[str]
    """`feed`: a bank's answer, whose balance is that of a moment; `file`: a statement, whose balances are those of its days."""
    first_day: Mapped[date]
    last_day: Mapped[date]
    before: Mapped[Decimal | None]
    """The balance at the end of the day before `first_day`."""
    after: Mapped[Decimal | None]
    """The balance at the end of `last_day`; of a feed, whose last day was not over, of the day before."""


class CoverageGap(Owned, Base):
    """Days of an account of which something is missing: derived anew whenever something is told, and kept for the to-do list."""

    __tablename__ = "coverage_gap"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        Index("ix_coverage_gap_account", "company_id", "bank_account_id"),
    )

    bank_account_id: Mapped[UUID]
    first_day: Mapped[date]
    last_day: Mapped[date]
    difference: Mapped[Decimal | None]
    """What the balances say is missing, signed; None where no balance speaks of these days."""
    asked_at: Mapped[datetime | None]
    """When the user last had the bank asked for these days."""
    accepted_at: Mapped[datetime | None]
    """When the user said that nothing is missing, or that it does not matter."""
    accepted_note: Mapped[str | None]
