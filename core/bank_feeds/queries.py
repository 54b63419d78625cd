"""Every SELECT over bank connections and their feeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_feeds.errors import ConnectionNotFound, RedirectUnknown
from core.bank_feeds.models import AccountFeed, BankConnection, FeedCall
from core.bank_feeds.window import A_DAY
from core.banking.models import BankAccount, BankTransaction


async def get_connection(session: AsyncSession, company_id: UUID, connection_id: UUID, *, lock: bool = False) -> BankConnection:
    """The company's bank connection. Raises ConnectionNotFound."""
    wanted = select(BankConnection).where(BankConnection.company_id == company_id, BankConnection.id == connection_id)
    connection = await session.scalar(wanted.with_for_update() if lock else wanted)
    if connection is None:
        raise ConnectionNotFound(bank_connection_id=connection_id)
    return connection


async def get_redirected(
    session: AsyncSession, company_id: UUID, state_hash: bytes, *, session_id: UUID | None, now: datetime
) -> BankConnection:
    """The connection whose redirect carries this state, begun in this very session of the user. Raises RedirectUnknown."""
    wanted = select(BankConnection).where(
        BankConnection.company_id == company_id,
        BankConnection.state_hash == state_hash,
        BankConnection.state_session_id == session_id,
        BankConnection.state_expires_at > now,
    )
    connection = await session.scalar(wanted.with_for_update())
    if connection is None:
        raise RedirectUnknown
    return connection


@dataclass(frozen=True, slots=True)
class Fed:
    """An account and how it is fed; `transactions` counts what is stored of it."""

    account: BankAccount
    feed: AccountFeed
    transactions: int


async def list_connections(session: AsyncSession, company_id: UUID) -> Sequence[BankConnection]:
    """All of the company's connections but those whose approval never came, oldest first."""
    wanted = select(BankConnection).where(BankConnection.company_id == company_id, BankConnection.status != "pending")
    return (await session.scalars(wanted.order_by(BankConnection.created_at, BankConnection.id))).all()


async def list_fed(session: AsyncSession, company_id: UUID, connection_id: UUID) -> list[Fed]:
    """The accounts of a connection."""
    stored = (
        select(func.count())
        .where(BankTransaction.company_id == company_id, BankTransaction.bank_account_id == BankAccount.id)
        .correlate(BankAccount)
        .scalar_subquery()
    )
    rows = await session.execute(
        select(BankAccount, AccountFeed, stored)
        .join(AccountFeed, (AccountFeed.company_id == BankAccount.company_id) & (AccountFeed.bank_account_id == BankAccount.id))
        .where(AccountFeed.company_id == company_id, AccountFeed.bank_connection_id == connection_id)
        .order_by(BankAccount.created_at, BankAccount.id)
    )
    return [Fed(account, feed, count) for account, feed, count in rows.tuples()]


async def unattended_calls(session: AsyncSession, company_id: UUID, feed_id: UUID, *, now: datetime) -> Sequence[datetime]:
    """When the account was fetched without the user in the last twenty-four hours."""
    wanted = select(FeedCall.created_at).where(
        FeedCall.company_id == company_id,
        FeedCall.account_feed_id == feed_id,
        FeedCall.attended.is_(False),
        FeedCall.created_at > now - A_DAY,
    )
    return (await session.scalars(wanted)).all()
