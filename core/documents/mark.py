"""What the owner says of a document: how it was paid, that it can wait, that it is done with. Saying it again changes nothing."""

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.documents.correct import correct_document
from core.documents.models import Document, Kind, PaymentMark
from core.documents.queries import get_living_document
from core.jobs import DeliverDocument, Reconcile
from core.outbox.stage import stage

NOT_AN_INVOICE = "not_an_invoice"
"""The note of a paper that was set aside."""


async def mark_paid(session: AsyncSession, company_id: UUID, document_id: UUID, mark: PaymentMark | None) -> Document:
    """Say how the document was paid where no transfer will show it; None takes that back. The accountant may have it now."""
    document = await get_living_document(session, company_id, document_id)
    if (document.payment_mark, document.payment_mark_by) == (mark, "user" if mark else None):
        return document
    document.payment_mark = mark
    document.payment_mark_by = "user" if mark else None
    return await answered(session, document, "document.marked", mark=mark)


async def close(session: AsyncSession, company_id: UUID, document_id: UUID, note: str | None) -> Document:
    """Take a document off the list with a note why, or (None) put it back."""
    document = await get_living_document(session, company_id, document_id)
    if document.closed_note == note and (document.closed_at is None) == (note is None):
        return document
    document.closed_at = clock.now() if note is not None else None
    document.closed_note = note
    return await answered(session, document, "document.closed", note=note)


async def remind(session: AsyncSession, company_id: UUID, document_id: UUID, on: date | None) -> Document:
    """Set or clear the day on which the owner wants to be reminded to pay."""
    document = await get_living_document(session, company_id, document_id)
    if document.reminder_on == on:
        return document
    document.reminder_on = on
    document.snoozed_until = on
    return await answered(session, document, "document.reminder", on=on)


async def release(session: AsyncSession, company_id: UUID, document_id: UUID, *, released: bool) -> Document:
    """Let the accountant have the document, whatever the policy; or hold it again, while it has not gone."""
    document = await get_living_document(session, company_id, document_id)
    if (document.released_at is not None) == released:
        return document
    document.released_at = clock.now() if released else None
    return await answered(session, document, "document.released", released=released)


async def set_aside(session: AsyncSession, company_id: UUID, document_id: UUID, *, is_invoice: bool) -> Document:
    """Say that a paper is no invoice or receipt: it is kept in the archive. Or take that back.

    That corrects its kind, so all holds of it that holds of a correction.
    """
    document = await get_living_document(session, company_id, document_id)
    if (document.closed_note == NOT_AN_INVOICE) != is_invoice:
        return document
    document = await correct_document(session, company_id, document_id, {"kind": None if is_invoice else Kind.OTHER.value})
    document.closed_at = None if is_invoice else clock.now()
    document.closed_note = None if is_invoice else NOT_AN_INVOICE
    return await answered(session, document, "document.set_aside", is_invoice=is_invoice)


async def answered(session: AsyncSession, document: Document, action: str, **facts: object) -> Document:
    """Tell whoever must know that something was said of the document: matching, the accountant, the screens, the audit trail."""
    document.updated_at = clock.now()
    await stage(session, document.company_id, Reconcile())
    await stage(session, document.company_id, DeliverDocument(document_id=document.id))
    events.tell(session, document.company_id, action, subject_type="document", subject_id=document.id)
    await audit.record(session, document.company_id, action, subject_type="document", subject_id=document.id, **facts)
    return document
