"""Transactions that ask for their document."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, literal, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core.banking.models import BankTransaction
from core.bookings.models import BookingTransaction
from core.todo.entry import Entry, Place, title_of_transaction
from core.todo.item import TransactionFacts, transaction_item
from core.todo.open_documents import none_of

LIGHT = (defer(BankTransaction.raw), defer(BankTransaction.words))
"""The bank's own words and their index are not for lists."""


def is_open(company_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """Neither booked nor closed nor taken back by the bank, whatever explains it."""
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    return (
        BankTransaction.company_id == company_id,
        BankTransaction.closed_at.is_(None),
        BankTransaction.vanished_at.is_(None),
        ~booked,
    )


def transaction_facts(row: BankTransaction, *, suggested: int = 0) -> TransactionFacts:
    """What the rules want to know of a transaction that is open."""
    return TransactionFacts(
        id=str(row.id),
        booking_date=row.booking_date,
        settled=row.explanation is not None,
        suggested=suggested,
        snoozed_until=row.snoozed_until,
    )


async def list_open_transactions(
    session: AsyncSession, company_id: UUID, *, today: date, covered: Iterable[UUID], after: Place | None, limit: int
) -> list[Entry]:
    """The transactions without a document, the longest open first; `covered` are asked about by a suggestion already."""
    wanted = select(BankTransaction).options(*LIGHT).where(*_conditions(company_id, today, covered))
    if after is not None and not after.urgent:  # no transaction is urgent: all of them follow those that are
        wanted = wanted.where(tuple_(BankTransaction.booking_date, BankTransaction.id) > (after.since, after.row_id))
    rows = await session.scalars(wanted.order_by(BankTransaction.booking_date, BankTransaction.id).limit(limit))
    items = [(row, transaction_item(transaction_facts(row), today=today)) for row in rows]
    return [Entry(item, row.id, "transaction", row.id, title_of_transaction(row)) for row, item in items if item is not None]


async def count_open_transactions(session: AsyncSession, company_id: UUID, *, today: date, covered: Iterable[UUID], most: int) -> int:
    """How many there are, counted up to `most`."""
    some = select(literal(1)).select_from(BankTransaction).where(*_conditions(company_id, today, covered)).limit(most).subquery()
    return await session.scalar(select(func.count()).select_from(some)) or 0


def _conditions(company_id: UUID, today: date, covered: Iterable[UUID]) -> list[ColumnElement[bool]]:
    """What `transaction_item` decides, said in SQL: a test holds the two together."""
    awake = or_(BankTransaction.snoozed_until.is_(None), BankTransaction.snoozed_until <= today)
    return [*is_open(company_id), BankTransaction.explanation.is_(None), awake, *none_of(BankTransaction.id, covered)]
