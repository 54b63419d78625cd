"""Note which days a poll brought whole, and the balance it proves them by."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_feeds.fetch import Fetched
from core.bank_feeds.models import AccountFeed
from core.bank_feeds.poll import Answer, Plan
from core.coverage.calendar import A_DAY, Told
from core.coverage.tell import tell_days


async def note_days(session: AsyncSession, company_id: UUID, planned: Plan, answers: Sequence[Answer], *, now: datetime) -> None:
    """After the movements of a poll were recorded, in the same transaction. What an account no longer fed by it said is not kept."""
    feeds = select(AccountFeed.id).where(AccountFeed.company_id == company_id, AccountFeed.bank_connection_id == planned.connection_id)
    kept = set(await session.scalars(feeds))
    for answer in answers:
        if answer.fetched is not None and answer.target.feed_id in kept:
            told = told_by(answer.fetched, today=clock.brussels_day(now))
            await tell_days(session, company_id, answer.target.account_id, [told])


def told_by(fetched: Fetched, *, today: date) -> Told:
    """The days from the first that was asked for to today, which is not over: so the balance is that of yesterday's end."""
    since = sum((moved.amount for moved in fetched.movements if moved.booking_date >= today), Decimal(0))
    after = None if fetched.booked_balance is None else (today - A_DAY, fetched.booked_balance - since)
    return Told(min(fetched.first, today), today, firm=False, after=after)
