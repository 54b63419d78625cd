"""Transactions as the contract shows them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.banking.schemas import Transaction, TransactionQuestion
from core.banking import models
from core.banking.listing import ListedTransaction
from core.search.find_transactions import find_transaction
from core.todo.item import TransactionFacts, transaction_item


async def represent(session: AsyncSession, company_id: UUID, row: models.BankTransaction, *, today: date) -> Transaction:
    """One transaction, as it stands in this transaction of the database."""
    return represent_all([await find_transaction(session, company_id, row.id)], today=today)[0]


def represent_all(rows: Sequence[ListedTransaction], *, today: date) -> list[Transaction]:
    """Transactions in the given order."""
    names = tuple(rows[0]._asdict()) if rows else ()  # pyright: ignore[reportPrivateUsage]  # public, whatever its name
    return [Transaction.model_validate(dict(zip(names, row, strict=True)) | {"todo": _question(row, today=today)}) for row in rows]


def _question(row: ListedTransaction, *, today: date) -> TransactionQuestion | None:
    facts = TransactionFacts(
        id=str(row.id),
        booking_date=row.booking_date,
        settled=any(one is not None for one in (row.booking_id, row.explanation, row.closed_at, row.vanished_at)),
        suggested=row.suggested,
        snoozed_until=row.snoozed_until,
    )
    item = transaction_item(facts, today=today)
    return None if item is None else TransactionQuestion(id=f"{item.question}:{row.id}", kind=item.question, answers=list(item.answers))
