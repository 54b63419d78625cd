"""Bank accounts and the movements on them: the facts a bank gave."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.db import Base, Owned, owned_by_company, same_company


class Explanation(StrEnum):
    """Why a transaction has no document, or waits for none."""

    PRIVATE = "private"
    BANK_COST = "bank_cost"
    INTEREST = "interest"
    CASH_WITHDRAWAL = "cash_withdrawal"
    TAX = "tax"
    SOCIAL_SECURITY = "social_security"
    SALARY = "salary"
    OWN_TRANSFER = "own_transfer"
    CARD_SETTLEMENT = "card_settlement"
    PREPAID_LOAD = "prepaid_load"
    LOAN = "loan"
    OTHER = "other"


class BankAccount(Owned, Base):
    """An account at a bank. Its identity is IBAN and currency, whatever session or file brought it."""

    __tablename__ = "bank_account"
    __table_args__ = (owned_by_company(), UniqueConstraint("company_id", "iban", "currency"))

    iban: Mapped[str]
    currency: Mapped[str]
    name: Mapped[str]
    institution_id: Mapped[str]
    balance: Mapped[Decimal | None]
    """The booked balance the bank last stated."""
    balance_at: Mapped[datetime | None]
    opening_balance: Mapped[Decimal | None]
    """The balance before the first stored movement: with the movements it must give every balance stated later."""


class BankTransaction(Owned, Base):
    """One booked movement on an account, stored once whatever the bank sends again."""

    __tablename__ = "bank_transaction"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        UniqueConstraint("company_id", "bank_account_id", "identity_key"),
        CheckConstraint("explanation in (" + ", ".join(f"'{e}'" for e in Explanation) + ")", name="explanation"),
        Index("ix_bank_transaction_list", "company_id", "booking_date", "id"),
        Index("ix_bank_transaction_account", "company_id", "bank_account_id", "booking_date"),
        Index("ix_bank_transaction_amount", "company_id", "currency", "amount"),
        Index("ix_bank_transaction_reference", "company_id", "structured_communication"),
        Index(
            "ix_bank_transaction_open",
            "company_id",
            "booking_date",
            "id",
            postgresql_where=text("explanation is null and closed_at is null"),
        ),
        Index("ix_bank_transaction_new", "company_id", "id", postgresql_where=text("ruled_at is null")),
        Index("ix_bank_transaction_words", "company_id", "words", postgresql_using="gin", postgresql_ops={"words": "gin_trgm_ops"}),
    )

    bank_account_id: Mapped[UUID]
    identity_key: Mapped[str]
    """`ref:` and the bank's stable reference, else `dig:` and a digest with the occurrence within its day."""
    booking_date: Mapped[date]
    value_date: Mapped[date | None]
    amount: Mapped[Decimal]
    """Signed: negative leaves the account."""
    currency: Mapped[str]
    counterparty_name: Mapped[str | None]
    counterparty_iban: Mapped[str | None]
    remittance_information: Mapped[str] = mapped_column(default="")
    structured_communication: Mapped[str | None]
    end_to_end_id: Mapped[str | None]
    mandate_id: Mapped[str | None]
    creditor_id: Mapped[str | None]
    bank_transaction_code: Mapped[str | None]
    entry_reference: Mapped[str | None]
    source: Mapped[str]
    raw: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """What the bank sent, word for word."""
    words: Mapped[str] = mapped_column(default="")
    """Folded text of the movement, for search."""

    explanation: Mapped[str | None]
    explained_by: Mapped[str | None]
    """`rule:<id>` or `user`."""
    snoozed_until: Mapped[date | None]
    closed_at: Mapped[datetime | None]
    closed_note: Mapped[str | None]
    sightings: Mapped[dict[str, list[str]]] = mapped_column(JSONB, default=dict, server_default=text("'{}'"))
    """How each feed that told it names it: key and digest by `bank` (any connection), `coda`, `csv` and the other formats of files.
    A feed tells a movement once, whatever another feed calls it."""
    coda_statement_id: Mapped[UUID | None]
    """The statement we wrote that tells it."""
    vanished_at: Mapped[datetime | None]
    """When the bank stopped showing a movement it had booked: kept, and flagged."""
    ruled_at: Mapped[datetime | None]
    """When the company's rules were asked about it; once, and before anything else is decided."""
    version: Mapped[int] = mapped_column(default=1)
    updated_at: Mapped[datetime] = mapped_column(default=clock.now)


class PendingTransaction(Owned, Base):
    """A movement the bank announces: kept apart, replaced whole at each poll, never matched or booked."""

    __tablename__ = "pending_transaction"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        Index("ix_pending_transaction_account", "company_id", "bank_account_id"),
    )

    bank_account_id: Mapped[UUID]
    expected_on: Mapped[date | None]
    amount: Mapped[Decimal]
    currency: Mapped[str]
    counterparty_name: Mapped[str | None]
    remittance_information: Mapped[str] = mapped_column(default="")
