"""Putting a document away, and bringing it back."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.leave import hold_booking_of, leave_booking, return_to_booking
from core.documents.card_lines import look_at_card_lines
from core.documents.mark import answered
from core.documents.models import Document
from core.documents.parts import refuse_beside_parts
from core.documents.queries import get_document
from core.duplicates.family import lock_family, regroup


async def delete_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """Put a document away: off every list, never sent, its bytes kept so that it can be restored.

    Another arrival of the same invoice takes its place in its booking; without one it leaves the booking, whose movements wait for another
    paper. The lines of a card statement that no other arrival tells are transactions no more. Saying it again changes
    nothing. Raises DocumentNotFound.
    """
    await hold_booking_of(session, company_id, document_id)
    await lock_family(session, company_id, document_id)
    document = await get_document(session, company_id, document_id, lock=True)
    if document.deleted_at is not None:
        return document
    document.deleted_at = clock.now()
    await session.flush()
    copy = select(Document.id).where(
        Document.company_id == company_id, Document.superseded_by == document_id, Document.deleted_at.is_(None)
    )
    another = await session.scalar(copy.order_by(Document.id).limit(1))
    if another is not None:
        await regroup(session, company_id, another)
        await look_at_card_lines(session, await get_document(session, company_id, another))
    await look_at_card_lines(session, document)
    await leave_booking(session, document)
    return await answered(session, document, "document.deleted")


async def restore_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """Bring a deleted document back, to where it was booked if its place is still free.

    Raises DocumentNotFound, DocumentIsSplit, DocumentIsPart.
    """
    await hold_booking_of(session, company_id, document_id)
    await lock_family(session, company_id, document_id)
    document = await get_document(session, company_id, document_id, lock=True)
    if document.deleted_at is None:
        return document
    await refuse_beside_parts(session, company_id, document_id)
    document.deleted_at = None
    await session.flush()
    await regroup(session, company_id, document_id)
    await look_at_card_lines(session, document)
    await return_to_booking(session, document)
    return await answered(session, document, "document.restored")
