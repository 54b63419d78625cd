"""Every SELECT over accounts and transactions alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Text, Uuid, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.errors import TransactionNotFound
from core.banking.models import BankAccount, BankTransaction
from core.folding import fold
from core.search_patterns import like_patterns

MOST_FOUND = 500
"""How many transactions a search ranks, as for documents."""


@dataclass(frozen=True, slots=True)
class TransactionFilter:
    """What a list of transactions is narrowed to. Amounts are compared without their sign."""

    words: str | None = None
    account_id: UUID | None = None
    booked_from: date | None = None
    booked_to: date | None = None
    flow: Literal["in", "out"] | None = None
    lowest_amount: Decimal | None = None
    highest_amount: Decimal | None = None


async def get_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID, *, lock: bool = False) -> BankTransaction:
    """The company's transaction; `lock` holds its row until the transaction ends. Raises TransactionNotFound."""
    wanted = select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id == transaction_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise TransactionNotFound(transaction_id=transaction_id)
    return row


async def list_transactions(
    session: AsyncSession,
    company_id: UUID,
    wanted: TransactionFilter,
    *,
    after: tuple[date, UUID] | None,
    limit: int,
    besides: Sequence[ColumnElement[bool]] = (),
) -> Sequence[BankTransaction]:
    """The latest booking days first; `after` is the (booking_date, id) of the last one seen.

    `besides` are conditions over what other capabilities know of transactions.
    """
    query = select(BankTransaction).where(*_conditions(company_id, wanted), *besides)
    if after is not None:
        query = query.where(tuple_(BankTransaction.booking_date, BankTransaction.id) < after)
    return (await session.scalars(query.order_by(BankTransaction.booking_date.desc(), BankTransaction.id.desc()).limit(limit))).all()


async def list_accounts(session: AsyncSession, company_id: UUID) -> Sequence[BankAccount]:
    """The company's accounts, in the order they came."""
    wanted = select(BankAccount).where(BankAccount.company_id == company_id)
    return (await session.scalars(wanted.order_by(BankAccount.created_at, BankAccount.id))).all()


def _conditions(company_id: UUID, wanted: TransactionFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [BankTransaction.company_id == company_id]
    if wanted.account_id is not None:
        conditions.append(BankTransaction.bank_account_id == wanted.account_id)
    if wanted.booked_from is not None:
        conditions.append(BankTransaction.booking_date >= wanted.booked_from)
    if wanted.booked_to is not None:
        conditions.append(BankTransaction.booking_date <= wanted.booked_to)
    if wanted.flow is not None:
        conditions.append(BankTransaction.amount > 0 if wanted.flow == "in" else BankTransaction.amount < 0)
    if wanted.lowest_amount is not None:
        conditions.append(func.abs(BankTransaction.amount) >= wanted.lowest_amount)
    if wanted.highest_amount is not None:
        conditions.append(func.abs(BankTransaction.amount) <= wanted.highest_amount)
    words = fold(wanted.words or "")
    if words:
        conditions.append(
            BankTransaction.id.in_(
                select(func.search_transactions(words, literal(like_patterns(words), ARRAY(Text)), MOST_FOUND, type_=Uuid()))
            )
        )
    return conditions
