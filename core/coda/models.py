"""The option of an account: its statements go to the accountant as CODA."""

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import Mapped

from core.db import Base, Owned, owned_by_company, same_company


class CodaOption(Owned, Base):
    """One stretch of time in which the option of an account was on: kept after its end, because months are counted by it."""

    __tablename__ = "coda_option"
    __table_args__ = (
        owned_by_company(),
        same_company("bank_account_id", "bank_account"),
        CheckConstraint("until >= switched_on", name="until"),
        Index("ix_coda_option_open", "company_id", "bank_account_id", unique=True, postgresql_where=text("until is null")),
    )

    bank_account_id: Mapped[UUID]
    since: Mapped[date]
    """The first day whose statement goes; it may lie before the day on which the option was switched on."""
    switched_on: Mapped[date]
    until: Mapped[date | None]
    """The day on which it was switched off."""
