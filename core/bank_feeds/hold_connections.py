"""Hold a company's connections while one of them takes accounts over from others."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.models import BankConnection


async def hold_connections(session: AsyncSession, beginning: BankConnection) -> None:
    """Wait until no poll records and no other connection of the company is being linked; before any account or feed is touched.

    Whoever links holds its own connection already, which nobody else wants: it is pending for all others.
    """
    company_id = beginning.company_id
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"link {company_id}", 0))))
    others = select(BankConnection.id).where(BankConnection.company_id == company_id, BankConnection.status != "pending")
    await session.execute(others.order_by(BankConnection.id).with_for_update())
