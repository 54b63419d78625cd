"""Where an account stands around a statement: its opening balance, and its balance now."""

from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_files.balances import Standing, opening_after
from core.bank_files.known import Sorted
from core.bank_files.queries import first_day, sum_until
from core.bank_files.statement import Statement
from core.banking.models import BankAccount, BankTransaction
from core.banking.record import load_rows

_END_OF_DAY = time(23, 59, 59)


async def load_standing(
    session: AsyncSession, company_id: UUID, account: BankAccount | None, statement: Statement, found: Sorted
) -> Standing:
    """What is stored of a statement's account around it."""
    days = statement.days
    if account is None or days is None:
        return Standing(None, None, Decimal("0.00"), Decimal("0.00"))
    before = await sum_until(session, company_id, account.id, days[0], included=False)
    ours = {*(row.id for row in found.again), *(row_id for row_id, _, _ in found.joined)}
    rows = await load_rows(session, company_id, account.id, BankTransaction.booking_date == days[0])
    same_day = sum((row.amount for row in rows if row.id not in ours and row.vanished_at is None), Decimal("0.00"))
    return Standing(account.opening_balance, await first_day(session, company_id, account.id), before, same_day)


async def opening_of(
    session: AsyncSession, account: BankAccount, statement: Statement, found: Sorted, first: date | None
) -> Decimal | None:
    """The balance before the first movement, once the statement is stored; the sum of all before it is needed for the first alone."""
    if account.opening_balance is None:
        return opening_after(statement, await load_standing(session, account.company_id, account, statement, found))
    return opening_after(statement, Standing(account.opening_balance, first, Decimal("0.00"), Decimal("0.00")))


def take_balance(account: BankAccount, statement: Statement, now: datetime) -> None:
    """Note the closing balance on the account, where nothing later was told."""
    if statement.closing is None:
        return
    days = statement.days
    day: date | None = statement.closing.on or (days[1] if days else None)
    if day is None:
        return
    at = min(datetime.combine(day, _END_OF_DAY, clock.BRUSSELS).astimezone(UTC), now)
    if account.balance_at is None or at >= account.balance_at:
        account.balance, account.balance_at = statement.closing.amount, at
