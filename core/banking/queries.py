"""Finding one transaction, and the accounts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.errors import TransactionNotFound
from core.banking.models import BankAccount, BankTransaction


async def get_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID, *, lock: bool = False) -> BankTransaction:
    """The company's transaction; `lock` holds its row until the transaction ends. Raises TransactionNotFound."""
    wanted = select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id == transaction_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise TransactionNotFound(transaction_id=transaction_id)
    return row


async def list_accounts(session: AsyncSession, company_id: UUID) -> Sequence[BankAccount]:
    """The company's accounts, in the order they came."""
    wanted = select(BankAccount).where(BankAccount.company_id == company_id)
    return (await session.scalars(wanted.order_by(BankAccount.created_at, BankAccount.id))).all()
