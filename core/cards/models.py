"""Card accounts, and the statements that feed them."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company

INSTITUTION = "card"
"""Of the accounts of cards: no bank is asked about them, since payment cards with credit are not in PSD2's reach."""

FEED = "card"
"""How the movements of a card are named among the feeds, and the beginning of their source."""


class StatementState(StrEnum):
    """What became of a card's month."""

    TAKEN = "taken"
    """Its lines are transactions."""
    WAITING = "waiting"
    """Its lines do not come to the total that it states: a person has to look."""


class CardAccount(Owned, Base):
    """An account whose movements come from card statements: a card, known by its brand and last digits."""

    __tablename__ = "card_account"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        UniqueConstraint("company_id", "bank_account_id"),
    )

    bank_account_id: Mapped[UUID]
    brand: Mapped[str | None]
    last_digits: Mapped[str | None]


class CardStatement(Owned, Base):
    """One card's month on one paper; a paper with two cards has two."""

    __tablename__ = "card_statement"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        same_company("document_id", "document"),
        CheckConstraint("state in ('taken', 'waiting')", name="state"),
        UniqueConstraint("company_id", "document_id", "bank_account_id"),
        Index("ix_card_statement_account", "company_id", "bank_account_id"),
    )

    bank_account_id: Mapped[UUID]
    document_id: Mapped[UUID]
    """Of the scans of one paper the one that leads."""
    period_end: Mapped[date | None]
    """Or the day of its last line, where the paper names no period."""
    total: Mapped[Decimal | None]
    """The sum that the paper states for the lines: positive when money was spent."""
    lines_sum: Mapped[Decimal]
    lines: Mapped[int]
    state: Mapped[str] = mapped_column(default=StatementState.WAITING)
    accepted: Mapped[bool] = mapped_column(default=False)
    """A person said to take the lines as they are."""

    @property
    def proved(self) -> bool:
        """Whether the lines come to the total that is stated."""
        return self.total is not None and abs(self.total) == abs(self.lines_sum)
