"""Hold what a transaction is about to change, in one order for all, so that no two wait for one another in a circle.

Whoever changes accounts and their movements holds first the connections with banks, then the accounts, then the movements, each by id, and
only then asks for work and writes the trail, which are held in common by all of a company. Keys that point to what is held stay free.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Date, and_, any_, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount, BankTransaction


def is_one_of(days: Collection[date]) -> ColumnElement[Any]:
    """What a day is compared with, to be one of many."""
    return any_(cast(sorted(days), ARRAY(Date)))


async def hold_accounts(session: AsyncSession, company_id: UUID, account_ids: Collection[UUID]) -> None:
    """What is compared and stored of an account follows one another, whatever feed brings it."""
    wanted = select(BankAccount.id).where(BankAccount.company_id == company_id, BankAccount.id.in_(account_ids))
    await session.execute(wanted.order_by(BankAccount.id).with_for_update(key_share=True))


async def hold_movements(
    session: AsyncSession, company_id: UUID, which: Mapping[UUID, ColumnElement[bool]], *, unless_told_by: str | None = None
) -> None:
    """Some stored movements of each account, once the accounts are held; by id, as those who book movements hold them.

    A feed that only adds leaves alone what it told itself (`unless_told_by`), but for what a connection stopped showing.
    """
    if not which:
        return
    of_accounts = [and_(BankTransaction.bank_account_id == account_id, condition) for account_id, condition in which.items()]
    wanted = select(BankTransaction.id).where(BankTransaction.company_id == company_id, or_(*of_accounts))
    if unless_told_by is not None:
        wanted = wanted.where(~BankTransaction.sightings.has_key(unless_told_by) | BankTransaction.vanished_at.is_not(None))
    await session.execute(wanted.order_by(BankTransaction.id).with_for_update(key_share=True))
