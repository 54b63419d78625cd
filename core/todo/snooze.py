"""Put a document or a transaction aside until a day, and take it back."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.models import BankTransaction
from core.banking.queries import get_transaction
from core.documents.models import Document
from core.documents.queries import get_living_document
from core.jobs import DeliverDocument
from core.outbox.stage import stage
from core.todo import snooze_window
from core.todo.errors import SnoozeOutOfRange


async def snooze_document(session: AsyncSession, company_id: UUID, document_id: UUID, *, until: date, today: date) -> Document:
    """Keep a document off the list up to and including the day before `until`.

    It says that the payment is expected, so the accountant may have the document now: delivery is asked for in the same transaction.
    Raises DocumentNotFound, DocumentIsDeleted, SnoozeOutOfRange.
    """
    _check(until, today)
    document = await get_living_document(session, company_id, document_id)
    document.snoozed_until = until
    return await _told_document(session, document, "document.snoozed", until)


async def wake_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """Ask about a snoozed document again; a no-op when it is not snoozed. Raises DocumentNotFound, DocumentIsDeleted."""
    document = await get_living_document(session, company_id, document_id)
    if document.snoozed_until is None:
        return document
    document.snoozed_until = None
    return await _told_document(session, document, "document.woken", None)


async def snooze_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID, *, until: date, today: date) -> BankTransaction:
    """Keep a transaction off the list up to and including the day before `until`. Raises TransactionNotFound, SnoozeOutOfRange."""
    _check(until, today)
    row = await get_transaction(session, company_id, transaction_id, lock=True)
    row.snoozed_until = until
    return await _told_transaction(session, row, "transaction.snoozed", until)


async def wake_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID) -> BankTransaction:
    """Ask about a snoozed transaction again; a no-op when it is not snoozed. Raises TransactionNotFound."""
    row = await get_transaction(session, company_id, transaction_id, lock=True)
    if row.snoozed_until is None:
        return row
    row.snoozed_until = None
    return await _told_transaction(session, row, "transaction.woken", None)


def _check(until: date, today: date) -> None:
    if not snooze_window.is_allowed(until, today=today):
        raise SnoozeOutOfRange(latest=snooze_window.latest(today))


async def _told_document(session: AsyncSession, document: Document, action: str, until: date | None) -> Document:
    document.updated_at = clock.now()
    await stage(session, document.company_id, DeliverDocument(document_id=document.id))
    facts = {"until": until.isoformat() if until else None}
    events.tell(session, document.company_id, action, subject_type="document", subject_id=document.id, **facts)
    await audit.record(session, document.company_id, action, subject_type="document", subject_id=document.id, **facts)
    return document


async def _told_transaction(session: AsyncSession, row: BankTransaction, action: str, until: date | None) -> BankTransaction:
    row.version += 1
    row.updated_at = clock.now()
    facts = {"until": until.isoformat() if until else None}
    events.tell(session, row.company_id, action, subject_type="transaction", subject_id=row.id, **facts)
    await audit.record(session, row.company_id, action, subject_type="transaction", subject_id=row.id, **facts)
    return row
