"""An account whose bank tells its movements and balances day by day."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount
from core.coverage.calendar import Told
from core.coverage.tell import tell_days
from tests.factories.banking import make_account, make_transaction

BEFORE = Decimal("1000.00")


async def open_account(session: AsyncSession, company_id: UUID, **fields: object) -> BankAccount:
    return await make_account(session, company_id, opening_balance=BEFORE, **fields)


async def tell(session: AsyncSession, account: BankAccount, day: date, *amounts: str, missing: str = "0") -> None:
    """The movements of a day, and the balance at its end; `missing` moved too and is not told."""
    for amount in amounts:
        await make_transaction(
            session, account, booking_date=day, value_date=day, amount=Decimal(amount), remittance_information=f"{day} {amount}"
        )
    account.balance = (account.balance or BEFORE) + sum(map(Decimal, amounts), Decimal(missing))
    await session.flush()
    after = day + timedelta(days=1)
    told = Told(day - timedelta(days=9), after, firm=False, after=(day, account.balance))
    await tell_days(session, account.company_id, account.id, [told])
