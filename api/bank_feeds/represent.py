"""Bank connections as the contract shows them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.bank_feeds.schemas import BankConnection, ConnectionAccount
from core.bank_feeds import consent, models
from core.bank_feeds.queries import Fed, count_transactions, fed_by

_COLUMNS = [name for name in BankConnection.model_fields if name in models.BankConnection.__table__.columns]


async def represent_all(
    session: AsyncSession, company_id: UUID, connections: Sequence[models.BankConnection], *, today: date
) -> list[BankConnection]:
    """Connections with the accounts they feed, in the given order."""
    await session.flush()
    fed = await fed_by(session, company_id, [connection.id for connection in connections])
    counts = await count_transactions(session, company_id, [one.account.id for several in fed.values() for one in several])
    return [
        BankConnection(
            **{name: getattr(connection, name) for name in _COLUMNS},
            days_left=consent.days_left(connection.valid_until, today) if connection.valid_until else None,
            accounts=[_account(one, counts[one.account.id]) for one in fed[connection.id]],
        )
        for connection in connections
    ]


def _account(fed: Fed, transactions: int) -> ConnectionAccount:
    account, feed = fed.account, fed.feed
    return ConnectionAccount(
        id=account.id,
        iban=account.iban,
        name=account.name,
        currency=account.currency,
        balance=account.balance,
        balance_at=account.balance_at,
        transactions=transactions,
        fetched_through=feed.fetched_through,
        balance_gap=feed.balance_gap,
        missing_days=feed.missing_days,
    )
