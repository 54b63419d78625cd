"""Lists of transactions by what they say and by what became of them."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.banking.queries import TransactionFilter, list_transactions
from core.bookings.models import BookingTransaction
from core.matching.models import MatchDecision


async def find_transactions(
    session: AsyncSession,
    company_id: UUID,
    wanted: TransactionFilter,
    *,
    is_open: bool | None,
    after: tuple[date, UUID] | None,
    limit: int,
) -> Sequence[BankTransaction]:
    """The latest booking days first; `is_open`: waiting for a document or an explanation (or, when False, not), None does not ask."""
    besides: list[ColumnElement[bool]] = []
    if is_open is not None:
        besides.append(_is_open() if is_open else ~_is_open())
    return await list_transactions(session, company_id, wanted, after=after, limit=limit, besides=besides)


async def bookings_of_transactions(session: AsyncSession, company_id: UUID, transaction_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """The booking of each transaction that is in one."""
    rows = await session.execute(
        select(BookingTransaction.transaction_id, BookingTransaction.booking_id).where(
            BookingTransaction.company_id == company_id, BookingTransaction.transaction_id.in_(transaction_ids)
        )
    )
    return {row.transaction_id: row.booking_id for row in rows}


async def suggestions_for(session: AsyncSession, company_id: UUID, transaction_ids: Sequence[UUID]) -> Counter[UUID]:
    """How many suggestions wait for an answer about each transaction."""
    rows = await session.scalars(
        select(MatchDecision.transaction_ids).where(
            MatchDecision.company_id == company_id,
            MatchDecision.outcome == "suggested",
            MatchDecision.superseded_at.is_(None),
            MatchDecision.transaction_ids.overlap(list(transaction_ids)),
        )
    )
    return Counter(transaction_id for members in rows for transaction_id in members)


def _is_open() -> ColumnElement[bool]:
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    unanswered = BankTransaction.explanation.is_(None) & BankTransaction.closed_at.is_(None)
    return unanswered & BankTransaction.vanished_at.is_(None) & ~booked
