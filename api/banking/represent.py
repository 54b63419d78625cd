"""Transactions as the contract shows them."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.banking.schemas import Transaction, TransactionQuestion
from core.banking import models
from core.search.find_transactions import bookings_of_transactions, suggestions_for
from core.todo.item import TransactionFacts, transaction_item

_COLUMNS = [name for name in Transaction.model_fields if name in models.BankTransaction.__table__.columns]


async def represent(session: AsyncSession, company_id: UUID, row: models.BankTransaction, *, today: date) -> Transaction:
    """One transaction, as it stands in this transaction of the database."""
    return (await represent_all(session, company_id, [row], today=today))[0]


async def represent_all(
    session: AsyncSession, company_id: UUID, rows: Sequence[models.BankTransaction], *, today: date
) -> list[Transaction]:
    """Transactions in the given order."""
    await session.flush()
    wanted = [row.id for row in rows]
    bookings = await bookings_of_transactions(session, company_id, wanted)
    suggested = await suggestions_for(session, company_id, wanted)
    return [
        Transaction(
            **{name: getattr(row, name) for name in _COLUMNS},
            booking_id=bookings.get(row.id),
            todo=_question(row, booked=row.id in bookings, suggested=suggested[row.id], today=today),
        )
        for row in rows
    ]


def _question(row: models.BankTransaction, *, booked: bool, suggested: int, today: date) -> TransactionQuestion | None:
    facts = TransactionFacts(
        id=str(row.id),
        booking_date=row.booking_date,
        settled=booked or any(one is not None for one in (row.explanation, row.closed_at, row.vanished_at)),
        suggested=suggested,
        snoozed_until=row.snoozed_until,
    )
    item = transaction_item(facts, today=today)
    return None if item is None else TransactionQuestion(id=f"{item.question}:{row.id}", kind=item.question, answers=list(item.answers))
