"""Lists of transactions by what they say and by what became of them."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, bindparam, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.listing import ListedTransaction, TransactionFilter, describe_transaction, list_transactions
from core.banking.models import BankTransaction
from core.bookings.models import BookingTransaction
from core.folding import fold
from core.matching.models import MatchDecision
from core.search import tagged


async def find_transactions(
    session: AsyncSession,
    company_id: UUID,
    wanted: TransactionFilter,
    *,
    is_open: bool | None,
    tag: str | None = None,
    after: tuple[date, UUID] | None,
    limit: int,
) -> Sequence[ListedTransaction]:
    """The latest booking days first; `is_open`: waiting for a document or an explanation (or, when False, not), None does not ask.

    Each row tells besides its `booking_id`, and how many suggestions wait for an answer about it (`suggested`).
    """
    besides = () if is_open is None else (_OPEN,) if is_open else (_NOT_OPEN,)
    values = {"tag": fold(tag)} if tag else None
    besides = (*besides, tagged.TRANSACTIONS) if tag else besides
    return await list_transactions(session, company_id, wanted, after=after, limit=limit, besides=besides, also=_STANDING, values=values)


async def find_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID) -> ListedTransaction:
    """One transaction with the same, as it stands in this transaction of the database."""
    return await describe_transaction(session, company_id, transaction_id, also=_STANDING)


def _booking() -> ColumnElement[Any]:
    mine = (BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id)
    return select(BookingTransaction.booking_id).where(*mine).correlate(BankTransaction).scalar_subquery().label("booking_id")


def _suggested() -> ColumnElement[Any]:
    """Gathered once for the whole list: what waits for an answer is little, beside the transactions of years."""
    waiting = (
        select(func.unnest(MatchDecision.transaction_ids, type_=Uuid()).label("id"))
        .where(
            MatchDecision.company_id == bindparam("company_id", type_=Uuid()),
            MatchDecision.outcome == "suggested",
            MatchDecision.superseded_at.is_(None),
        )
        .cte("waiting")
        .prefix_with("materialized")
    )
    return select(func.count()).where(waiting.c.id == BankTransaction.id).correlate(BankTransaction).scalar_subquery().label("suggested")


def _is_open() -> ColumnElement[bool]:
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    unanswered = BankTransaction.explanation.is_(None) & BankTransaction.closed_at.is_(None)
    return unanswered & BankTransaction.vanished_at.is_(None) & ~booked


_STANDING = (_booking(), _suggested())
_OPEN = _is_open()
_NOT_OPEN = ~_OPEN
