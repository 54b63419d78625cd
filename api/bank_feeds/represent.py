"""Bank connections as the contract shows them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.bank_feeds.schemas import BankConnection, ConnectionAccount, LeftOut
from core import clock
from core.bank_feeds import consent, models, window
from core.bank_feeds.queries import Fed, count_transactions, fed_by
from core.bank_feeds.standing import count_unattended, left_out_by, next_polls

_COLUMNS = [name for name in BankConnection.model_fields if name in models.BankConnection.__table__.columns]


async def represent_all(
    session: AsyncSession, company_id: UUID, connections: Sequence[models.BankConnection], *, today: date
) -> list[BankConnection]:
    """Connections with the accounts they feed, in the given order."""
    await session.flush()
    fed = await fed_by(session, company_id, [connection.id for connection in connections])
    left_out = await left_out_by(session, company_id, connections)
    calls = await count_unattended(session, company_id, [connection.id for connection in connections], now=clock.now())
    rounds = await next_polls(session, company_id)
    counts = await count_transactions(session, company_id, [one.account.id for several in fed.values() for one in several])
    return [
        BankConnection(
            **{name: getattr(connection, name) for name in _COLUMNS},
            days_left=consent.days_left(connection.valid_until, today) if connection.valid_until else None,
            next_poll_at=_next(connection, rounds),
            polls_left=max(0, window.UNATTENDED_A_DAY - calls.get(connection.id, 0)),
            left_out=[LeftOut(id=one.id, iban=one.iban, name=one.name) for one in left_out.get(connection.id, ())],
            accounts=[_account(one, counts[one.account.id]) for one in fed[connection.id]],
        )
        for connection in connections
    ]


def _next(connection: models.BankConnection, rounds: Mapping[UUID, datetime]) -> datetime | None:
    """By the round, or at the moment the bank named, where that is later."""
    round_at = rounds.get(connection.id)
    if connection.status != "valid" or round_at is None:
        return None
    return max(round_at, connection.next_try_at or round_at)


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
