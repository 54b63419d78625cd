"""Putting a document or a transaction aside until a day."""

from uuid import UUID

from api.banking.represent import represent as represent_transaction
from api.banking.schemas import Transaction as TransactionShown
from api.deps import CompanyId, Now, Today, Transaction
from api.documents.represent import represent as represent_document
from api.documents.schemas import Document
from api.permissions import Permission
from api.routing import Routes
from api.todo.schemas import SnoozeWrite
from core.banking.errors import TransactionNotFound
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.todo import snooze
from core.todo.errors import SnoozeOutOfRange

routes = Routes("to-do")
_DOCUMENT = (DocumentNotFound, DocumentIsDeleted)


@routes.put("/documents/{id}/snooze", permission=Permission.DOCUMENTS_WRITE, problems=(*_DOCUMENT, SnoozeOutOfRange))
async def snooze_document(id: UUID, body: SnoozeWrite, transaction: Transaction, company_id: CompanyId, today: Today, now: Now) -> Document:
    """Put a document aside until a day, and let the accountant have it now."""
    row = await snooze.snooze_document(transaction, company_id, id, until=body.until, today=today)
    return await represent_document(transaction, company_id, row, now=now)


@routes.delete("/documents/{id}/snooze", permission=Permission.DOCUMENTS_WRITE, problems=_DOCUMENT)
async def wake_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Ask about the document again now."""
    return await represent_document(transaction, company_id, await snooze.wake_document(transaction, company_id, id), now=now)


@routes.put("/transactions/{id}/snooze", permission=Permission.TRANSACTIONS_WRITE, problems=(TransactionNotFound, SnoozeOutOfRange))
async def snooze_transaction(
    id: UUID, body: SnoozeWrite, transaction: Transaction, company_id: CompanyId, today: Today
) -> TransactionShown:
    """Put a transaction aside until a day."""
    row = await snooze.snooze_transaction(transaction, company_id, id, until=body.until, today=today)
    return await represent_transaction(transaction, company_id, row, today=today)


@routes.delete("/transactions/{id}/snooze", permission=Permission.TRANSACTIONS_WRITE, problems=(TransactionNotFound,))
async def wake_transaction(id: UUID, transaction: Transaction, company_id: CompanyId, today: Today) -> TransactionShown:
    """Ask about the transaction again now."""
    return await represent_transaction(transaction, company_id, await snooze.wake_transaction(transaction, company_id, id), today=today)
