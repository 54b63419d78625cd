"""How the connections of a company stand: what a renewal left out, how often they were asked, and when they are asked next."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.models import AccountFeed, BankConnection, FeedCall
from core.bank_feeds.queries import fed_by
from core.bank_feeds.window import A_DAY
from core.banking.models import BankAccount
from core.jobs import PollBankConnection
from core.outbox.models import Schedule


async def left_out_by(session: AsyncSession, company_id: UUID, connections: Sequence[BankConnection]) -> Mapping[UUID, list[BankAccount]]:
    """By connection: the accounts that the access it renewed read, and that are still fed by that one alone."""
    renewed = {one.id: one.renews for one in connections if one.renews is not None and one.status != "pending"}
    if not renewed:
        return {}
    fed = await fed_by(session, company_id, sorted(set(renewed.values())))
    return {new: [one.account for one in fed[old]] for new, old in renewed.items()}


async def count_unattended(session: AsyncSession, company_id: UUID, connections: Sequence[UUID], *, now: datetime) -> dict[UUID, int]:
    """How often each connection was asked without the user in the last twenty-four hours: its most often asked account counts."""
    calls = (
        select(AccountFeed.bank_connection_id, AccountFeed.id, func.count().label("calls"))
        .join(FeedCall, (FeedCall.company_id == AccountFeed.company_id) & (FeedCall.account_feed_id == AccountFeed.id))
        .where(
            AccountFeed.company_id == company_id,
            AccountFeed.bank_connection_id.in_(connections),
            FeedCall.attended.is_(False),
            FeedCall.created_at > now - A_DAY,
        )
        .group_by(AccountFeed.bank_connection_id, AccountFeed.id)
        .subquery()
    )
    wanted = select(calls.c.bank_connection_id, func.max(calls.c.calls).label("most")).group_by(calls.c.bank_connection_id)
    return {row.bank_connection_id: row.most for row in await session.execute(wanted)}


async def next_polls(session: AsyncSession, company_id: UUID) -> dict[UUID, datetime]:
    """When the round comes to each connection."""
    wanted = select(Schedule.subject_id, Schedule.next_run_at).where(
        Schedule.company_id == company_id, Schedule.kind == PollBankConnection.kind(), Schedule.subject_id.is_not(None)
    )
    return {row.subject_id: row.next_run_at for row in await session.execute(wanted) if row.subject_id is not None}
