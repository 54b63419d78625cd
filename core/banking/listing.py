"""Lists of transactions, as rows of what a list shows: one prepared statement for each way of asking.

What the bank sent word for word stays where it is: it may weigh a hundred times the rest.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Date, Integer, Row, Select, Text, Uuid, bindparam, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.folding import fold
from core.search_patterns import like_patterns

MOST_FOUND = 500
"""How many transactions a search ranks, as for documents."""

ListedTransaction = Row[*tuple[Any, ...]]
"""The transaction's own columns by their names, but for what the bank sent and the words for search, and those asked for besides."""

_LEFT_OUT = {"company_id", "raw", "words", "identity_key", "created_at", "updated_at", "ruled_at"}


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


Columns = tuple[ColumnElement[Any], ...]
Conditions = tuple[ColumnElement[bool], ...]


async def list_transactions(
    session: AsyncSession,
    company_id: UUID,
    wanted: TransactionFilter,
    *,
    after: tuple[date, UUID] | None,
    limit: int,
    besides: Conditions = (),
    also: Columns = (),
    values: Mapping[str, object] | None = None,
) -> Sequence[ListedTransaction]:
    """The latest booking days first; `after` is the (booking_date, id) of the last one seen.

    `besides` are conditions, asked with `values`, and `also` are columns over what other capabilities know of transactions; the same
    objects each time, so that the statement is known.
    """
    asked = _asked(wanted)
    if after is not None:
        asked |= {"after_day": after[0], "after_id": after[1]}
    statement = _list(tuple(name for name in _CONDITIONS if name in asked), besides, also)
    return (await session.execute(statement, {"company_id": company_id, "most": limit, **asked, **(values or {})})).all()


async def describe_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID, *, also: Columns = ()) -> ListedTransaction:
    """One transaction as a list shows it."""
    await session.flush()
    return (await session.execute(_one(also), {"company_id": company_id, "transaction_id": transaction_id})).one()


def _asked(wanted: TransactionFilter) -> dict[str, Any]:
    """The parameters of what is asked for, under the names of their conditions."""
    asked: dict[str, Any] = {
        name: value
        for name in ("account_id", "booked_from", "booked_to", "lowest_amount", "highest_amount")
        if (value := getattr(wanted, name)) is not None
    }
    if wanted.flow is not None:
        asked[wanted.flow] = 0
    words = fold(wanted.words or "")
    if words:
        asked |= {"words": words, "patterns": like_patterns(words)}
    return asked


def _search() -> Select[UUID]:
    """The transactions found by folded words, past row level security: its conditions would keep the trigram index from being used."""
    said = bindparam("words", type_=Text()), bindparam("patterns", type_=ARRAY(Text))
    return select(func.search_transactions(*said, MOST_FOUND, type_=Uuid()))


_CONDITIONS: dict[str, ColumnElement[bool]] = {
    "account_id": BankTransaction.bank_account_id == bindparam("account_id"),
    "booked_from": BankTransaction.booking_date >= bindparam("booked_from"),
    "booked_to": BankTransaction.booking_date <= bindparam("booked_to"),
    "in": BankTransaction.amount > bindparam("in"),
    "out": BankTransaction.amount < bindparam("out"),
    "lowest_amount": func.abs(BankTransaction.amount) >= bindparam("lowest_amount"),
    "highest_amount": func.abs(BankTransaction.amount) <= bindparam("highest_amount"),
    "words": BankTransaction.id.in_(_search()),
    "after_id": tuple_(BankTransaction.booking_date, BankTransaction.id)
    < tuple_(bindparam("after_day", type_=Date()), bindparam("after_id", type_=Uuid())),
}
_ROWS = select(*(column for column in BankTransaction.__table__.columns if column.name not in _LEFT_OUT)).where(
    BankTransaction.company_id == bindparam("company_id", type_=Uuid())
)


@lru_cache(maxsize=512)
def _list(names: tuple[str, ...], besides: Conditions, also: Columns) -> Select[*tuple[Any, ...]]:
    found = _ROWS.add_columns(*also).where(*(_CONDITIONS[name] for name in names), *besides)
    return found.order_by(BankTransaction.booking_date.desc(), BankTransaction.id.desc()).limit(bindparam("most", type_=Integer()))


@lru_cache(maxsize=8)
def _one(also: Columns) -> Select[*tuple[Any, ...]]:
    return _ROWS.add_columns(*also).where(BankTransaction.id == bindparam("transaction_id", type_=Uuid()))
