"""Add an account that a file or a bank tells of."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.banking.models import BankAccount


async def add_account(
    session: AsyncSession, company_id: UUID, iban: str, currency: str, *, name: str, institution_id: str
) -> tuple[BankAccount, bool]:
    """The account, and whether it is new. Of two callers at once one waits for the other and gets the same account."""
    made = await session.scalar(
        insert(BankAccount)
        .values(
            company_id=company_id,
            id=ids.uuid7(),
            iban=iban,
            currency=currency,
            name=name,
            institution_id=institution_id,
            created_at=clock.now(),
        )
        .on_conflict_do_nothing(index_elements=["company_id", "iban", "currency"])
        .returning(BankAccount.id)
    )
    wanted = select(BankAccount).where(BankAccount.company_id == company_id, BankAccount.iban == iban, BankAccount.currency == currency)
    return (await session.scalars(wanted)).one(), made is not None
