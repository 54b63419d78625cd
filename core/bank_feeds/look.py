"""The user is here: what the banks have since is worth a look, beyond the four a day without them."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.models import BankConnection
from core.jobs import PollBankConnection
from core.outbox.stage import stage

LOOK_EVERY = timedelta(hours=1)
"""How fresh is fresh enough for somebody who opens the screens: they can always ask for more by hand."""


async def poll_for_present_user(session: AsyncSession, company_id: UUID, *, psu_ip_address: str, now: datetime) -> int:
    """Ask each bank that was not asked within the hour, in the name of the user who is here; how many.

    A bank that named a later moment is left alone until then. Whoever comes in twice at once stages one job: they have one key.
    """
    wanted = select(BankConnection.id).where(
        BankConnection.company_id == company_id,
        BankConnection.status == "valid",
        or_(BankConnection.polled_at.is_(None), BankConnection.polled_at <= now - LOOK_EVERY),
        or_(BankConnection.next_try_at.is_(None), BankConnection.next_try_at <= now, BankConnection.problem.is_(None)),
    )
    due = (await session.scalars(wanted.order_by(BankConnection.created_at))).all()
    for connection_id in due:
        await stage(session, company_id, PollBankConnection(bank_connection_id=connection_id, psu_ip_address=psu_ip_address))
    return len(due)
