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
    """The connection whose redirect carries this state, begun in this very session of the user, locked. Raises RedirectUnknown."""
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
    """An account and how it is fed."""

    account: BankAccount
    feed: AccountFeed


async def list_connections(session: AsyncSession, company_id: UUID) -> Sequence[BankConnection]:
    """All of the company's connections but those whose approval never came, oldest first."""
    wanted = select(BankConnection).where(BankConnection.company_id == company_id, BankConnection.status != "pending")
    return (await session.scalars(wanted.order_by(BankConnection.created_at, BankConnection.id))).all()


async def list_fed(session: AsyncSession, company_id: UUID, connection_id: UUID) -> list[Fed]:
    """The accounts of a connection."""
    return (await fed_by(session, company_id, [connection_id]))[connection_id]


async def fed_by(session: AsyncSession, company_id: UUID, connection_ids: Sequence[UUID]) -> dict[UUID, list[Fed]]:
    """The accounts of each connection, oldest first."""
    rows = await session.execute(
        select(BankAccount, AccountFeed)
        .join(AccountFeed, (AccountFeed.company_id == BankAccount.company_id) & (AccountFeed.bank_account_id == BankAccount.id))
        .where(AccountFeed.company_id == company_id, AccountFeed.bank_connection_id.in_(connection_ids))
        .order_by(BankAccount.created_at, BankAccount.id)
    )
    found: dict[UUID, list[Fed]] = {connection_id: [] for connection_id in connection_ids}
    for account, feed in rows:
        found[feed.bank_connection_id].append(Fed(account, feed))
    return found


async def count_transactions(session: AsyncSession, company_id: UUID, account_ids: Sequence[UUID]) -> dict[UUID, int]:
    """How many movements are stored of each account."""
    rows = await session.execute(
        select(BankTransaction.bank_account_id, func.count().label("stored"))
        .where(BankTransaction.company_id == company_id, BankTransaction.bank_account_id.in_(account_ids))
        .group_by(BankTransaction.bank_account_id)
    )
    return dict.fromkeys(account_ids, 0) | {row.bank_account_id: row.stored for row in rows}


async def unattended_calls(session: AsyncSession, company_id: UUID, feed_id: UUID, *, now: datetime) -> Sequence[datetime]:
    """When the account was fetched without the user in the last twenty-four hours."""
    wanted = select(FeedCall.created_at).where(
        FeedCall.company_id == company_id,
        FeedCall.account_feed_id == feed_id,
        FeedCall.attended.is_(False),
        FeedCall.created_at > now - A_DAY,
    )
    return (await session.scalars(wanted)).all()
