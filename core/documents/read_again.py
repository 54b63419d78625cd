"""Ask for a document to be read once more."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.documents.models import Document, ReadingState
from core.documents.queries import get_living_document
from core.jobs import ReadDocument
from core.outbox.stage import stage


async def read_again(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """Read it anew, as a better reader or a repaired file may see more; corrections stay. What was read stays until it is replaced.

    Raises DocumentNotFound, DocumentIsDeleted.
    """
    document = await get_living_document(session, company_id, document_id)
    document.reading_state = ReadingState.WAITING
    document.reading_problem = None
    document.updated_at = clock.now()
    await stage(session, company_id, ReadDocument(document_id=document_id))
    events.tell(session, company_id, "document.reading", subject_type="document", subject_id=document_id)
    await audit.record(session, company_id, "document.reading_asked", subject_type="document", subject_id=document_id)
    return document
