"""Transactions that ask for their document."""

from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, ScalarSelect, Select, any_, exists, func, literal, not_, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core.banking.models import BankTransaction
from core.bookings.models import BookingTransaction
from core.todo.entry import Entry, Place, title_of_transaction
from core.todo.item import TransactionFacts, transaction_item
from core.todo.presence import AFTER_ID, COMPANY, COVERED, MOST, SINCE, TODAY

LIGHT = (defer(BankTransaction.raw), defer(BankTransaction.words))
"""The bank's own words and their index are not for lists."""

_SHOWN = (
    *(BankTransaction.id, BankTransaction.booking_date, BankTransaction.explanation, BankTransaction.snoozed_until),
    *(BankTransaction.counterparty_name, BankTransaction.remittance_information, BankTransaction.amount, BankTransaction.currency),
)


def is_open(company_id: UUID | ColumnElement[UUID]) -> tuple[ColumnElement[bool], ...]:
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


def transaction_facts(row: BankTransaction | Row[*tuple[Any, ...]], *, suggested: int = 0) -> TransactionFacts:
    """What the rules want to know of a transaction that is open."""
    return TransactionFacts(
        id=str(row.id),
        booking_date=row.booking_date,
        settled=row.explanation is not None,
        suggested=suggested,
        snoozed_until=row.snoozed_until,
    )


async def list_open_transactions(
    session: AsyncSession, company_id: UUID, *, today: date, covered: Collection[UUID], after: Place | None, limit: int
) -> list[Entry]:
    """The transactions without a document, the longest open first; `covered` are asked about by a suggestion already."""
    asked: dict[str, Any] = {"company_id": company_id, "today": today, "covered": list(covered), "most": limit}
    behind = after is not None and not after.urgent  # no transaction is urgent: all of them follow those that are
    if after is not None and behind:
        asked |= {"since": after.since, "after_id": after.row_id}
    rows = await session.execute(_listed(behind, bool(covered)), asked)
    items = [(row, transaction_item(transaction_facts(row), today=today)) for row in rows]
    return [Entry(item, row.id, "transaction", row.id, title_of_transaction(row)) for row, item in items if item is not None]


def count_open_transactions(*, covered: bool) -> ScalarSelect[int]:
    """How many there are, counted up to MOST, as a part of a statement."""
    some = select(literal(1)).select_from(BankTransaction).where(*_conditions(covered=covered)).limit(MOST).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


@cache
def _listed(behind: bool, covered: bool) -> Select[*tuple[Any, ...]]:  # noqa: FBT001 # the key of the cache
    wanted = select(*_SHOWN).where(*_conditions(covered=covered))
    if behind:
        wanted = wanted.where(tuple_(BankTransaction.booking_date, BankTransaction.id) > tuple_(SINCE, AFTER_ID))
    return wanted.order_by(BankTransaction.booking_date, BankTransaction.id).limit(MOST)


def _conditions(*, covered: bool) -> list[ColumnElement[bool]]:
    """What `transaction_item` decides, said in SQL: a test holds the two together."""
    awake = or_(BankTransaction.snoozed_until.is_(None), BankTransaction.snoozed_until <= TODAY)
    others = [not_(BankTransaction.id == any_(COVERED))] if covered else []
    return [*is_open(COMPANY), BankTransaction.explanation.is_(None), awake, *others]
