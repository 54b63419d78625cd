"""The owner says why a transaction has no document."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.models import BankTransaction, Explanation
from core.banking.queries import get_transaction
from core.jobs import Reconcile
from core.outbox.stage import stage


async def explain(
    session: AsyncSession, company_id: UUID, transaction_id: UUID, explanation: Explanation | None, *, note: str | None = None
) -> BankTransaction:
    """Mark a transaction as private, bank cost, ..., with a note for the accountant; None takes that back, also what a rule had recognised.

    Raises TransactionNotFound.
    """
    row = await get_transaction(session, company_id, transaction_id, lock=True)
    kept_note = note if row.closed_at is None else row.closed_note
    if (row.explanation, row.explained_by, row.closed_note) == (explanation, "user", kept_note):
        return row
    row.explanation = explanation
    row.explained_by = "user"
    row.closed_note = kept_note
    return await _answered(session, row, "transaction.explained", explanation=explanation, note=note)


async def close(session: AsyncSession, company_id: UUID, transaction_id: UUID, note: str | None) -> BankTransaction:
    """Take a transaction off the list with a note why, or (None) put it back."""
    row = await get_transaction(session, company_id, transaction_id, lock=True)
    if row.closed_note == note and (row.closed_at is None) == (note is None):
        return row
    row.closed_at = clock.now() if note is not None else None
    row.closed_note = note
    return await _answered(session, row, "transaction.closed", note=note)


async def _answered(session: AsyncSession, row: BankTransaction, action: str, **facts: object) -> BankTransaction:
    row.version += 1
    row.updated_at = clock.now()
    await stage(session, row.company_id, Reconcile())
    events.tell(session, row.company_id, action, subject_type="transaction", subject_id=row.id)
    await audit.record(session, row.company_id, action, subject_type="transaction", subject_id=row.id, **facts)
    return row
