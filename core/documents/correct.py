"""The user says what a document says."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.documents.fields import effective, parse
from core.documents.index_words import index_words
from core.documents.models import Document
from core.documents.queries import get_living_document
from core.jobs import Reconcile
from core.outbox.stage import stage


async def correct_document(session: AsyncSession, company_id: UUID, document_id: UUID, corrections: Mapping[str, str | None]) -> Document:
    """Put the user's word over what was read; None takes a correction back.

    What the accountant would receive changes, so the document's version does, and matching looks again.
    Raises DocumentNotFound, DocumentIsDeleted, FieldNotCorrectable.
    """
    for name, value in corrections.items():
        if value is not None:
            parse(name, value)
    document = await get_living_document(session, company_id, document_id)
    kept = {name: value for name, value in (document.corrections | dict(corrections)).items() if value is not None}
    document.corrections = kept
    await apply_fields(session, document)
    document.version += 1
    document.updated_at = clock.now()
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "document.corrected", subject_type="document", subject_id=document_id)
    await audit.record(
        session, company_id, "document.corrected", subject_type="document", subject_id=document_id, corrections=dict(corrections)
    )
    return document


async def apply_fields(session: AsyncSession, document: Document) -> None:
    """Bring the document's columns and searched words in line with its extraction and corrections."""
    values = effective(document.extraction, document.corrections)
    for name, value in values.items():
        setattr(document, name, value)
    text = str((document.extraction or {}).get("text", ""))
    await index_words(session, document.company_id, document.id, values | {"filename": document.filename}, text)
