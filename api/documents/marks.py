"""What the owner says of a document."""

from uuid import UUID

from api.deps import CompanyId, Now, Today, Transaction
from api.documents.represent import represent
from api.documents.schemas import ClosureWrite, Document, PaymentMarkWrite, ReminderWrite
from api.permissions import Permission
from api.routing import Routes
from core.documents import mark
from core.documents.errors import DocumentIsDeleted, DocumentIsPart, DocumentIsSplit, DocumentNotFound, ReminderOutOfRange
from core.documents.reminder_window import check_day
from core.duplicates import delete_document as deletion
from core.duplicates.compare import compare_document, take_turn

routes = Routes("documents")
_WRITE = Permission.DOCUMENTS_WRITE
_LIVING = (DocumentNotFound, DocumentIsDeleted)


@routes.put("/documents/{id}/payment-mark", permission=_WRITE, problems=_LIVING)
async def mark_document_paid(id: UUID, body: PaymentMarkWrite, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Say how it was paid, where no transfer will show it."""
    return await represent(transaction, company_id, await mark.mark_paid(transaction, company_id, id, body.mark), now=now)


@routes.delete("/documents/{id}/payment-mark", permission=_WRITE, problems=_LIVING)
async def unmark_document_paid(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Take the way of payment back."""
    return await represent(transaction, company_id, await mark.mark_paid(transaction, company_id, id, None), now=now)


@routes.put("/documents/{id}/reminder", permission=_WRITE, problems=(*_LIVING, ReminderOutOfRange))
async def set_reminder(id: UUID, body: ReminderWrite, transaction: Transaction, company_id: CompanyId, today: Today, now: Now) -> Document:
    """Be reminded to pay it on a day; until then it is off the list."""
    check_day(body.on, today=today)
    return await represent(transaction, company_id, await mark.remind(transaction, company_id, id, body.on), now=now)


@routes.delete("/documents/{id}/reminder", permission=_WRITE, problems=_LIVING)
async def clear_reminder(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Do without the reminder."""
    return await represent(transaction, company_id, await mark.remind(transaction, company_id, id, None), now=now)


@routes.put("/documents/{id}/closure", permission=_WRITE, problems=_LIVING)
async def close_document(id: UUID, body: ClosureWrite, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Be done with it, and say why."""
    return await represent(transaction, company_id, await mark.close(transaction, company_id, id, body.note), now=now)


@routes.delete("/documents/{id}/closure", permission=_WRITE, problems=_LIVING)
async def reopen_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Put it back on the list."""
    return await represent(transaction, company_id, await mark.close(transaction, company_id, id, None), now=now)


@routes.put("/documents/{id}/release", permission=_WRITE, problems=_LIVING)
async def release_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Let the accountant have it, whatever the policy."""
    return await represent(transaction, company_id, await mark.release(transaction, company_id, id, released=True), now=now)


@routes.delete("/documents/{id}/release", permission=_WRITE, problems=_LIVING)
async def hold_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Hold it again, while it has not gone."""
    return await represent(transaction, company_id, await mark.release(transaction, company_id, id, released=False), now=now)


@routes.put("/documents/{id}/not-an-invoice", permission=_WRITE, problems=_LIVING)
async def set_document_aside(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Say that it is no invoice or receipt: it is kept in the archive."""
    await take_turn(transaction, company_id)
    document = await mark.set_aside(transaction, company_id, id, is_invoice=False)
    await compare_document(transaction, document)
    return await represent(transaction, company_id, document, now=now)


@routes.delete("/documents/{id}/not-an-invoice", permission=_WRITE, problems=_LIVING)
async def take_document_back(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Say that it is an invoice or receipt after all."""
    await take_turn(transaction, company_id)
    document = await mark.set_aside(transaction, company_id, id, is_invoice=True)
    await compare_document(transaction, document)
    return await represent(transaction, company_id, document, now=now)


@routes.put("/documents/{id}/deletion", permission=_WRITE, problems=(DocumentNotFound,))
async def delete_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Put it away: off every list, never sent. It can be restored."""
    return await represent(transaction, company_id, await deletion.delete_document(transaction, company_id, id), now=now)


@routes.delete("/documents/{id}/deletion", permission=_WRITE, problems=(DocumentNotFound, DocumentIsSplit, DocumentIsPart))
async def restore_document(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Bring a deleted document back."""
    return await represent(transaction, company_id, await deletion.restore_document(transaction, company_id, id), now=now)
