"""The user says what a document says."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.documents.card_lines import look_at_card_lines
from core.documents.fields import as_written, effective, parse
from core.documents.index_words import index_words
from core.documents.models import Document, ReadingState
from core.documents.queries import get_living_document
from core.jobs import DeliverDocument, LearnCorrections, Reconcile
from core.outbox.stage import stage


async def correct_document(session: AsyncSession, company_id: UUID, document_id: UUID, corrections: Mapping[str, str | None]) -> Document:
    """Put the user's word over what was read; None takes a correction back.

    What the accountant would receive changes, so the document's version does, and matching looks again. Saying the same again changes
    nothing. Raises DocumentNotFound, DocumentIsDeleted, FieldNotCorrectable.
    """
    said = {name: None if value is None else as_written(parse(name, value)) for name, value in corrections.items()}
    document = await get_living_document(session, company_id, document_id)
    kept = {name: value for name, value in (document.corrections | said).items() if value is not None}
    if kept == document.corrections:
        return document
    document.corrections = kept
    kind = document.kind
    if document.reading_problem is not None:  # the owner has read what we could not
        document.reading_state = ReadingState.READ if kept else ReadingState.UNREADABLE
    await apply_fields(session, document)
    if document.kind != kind:
        await look_at_card_lines(session, document)
    document.version += 1
    document.updated_at = clock.now()
    await stage(session, company_id, Reconcile())
    await stage(session, company_id, DeliverDocument(document_id=document_id))
    await stage(session, company_id, LearnCorrections(document_id=document_id))
    events.tell(session, company_id, "document.corrected", subject_type="document", subject_id=document_id)
    await audit.record(session, company_id, "document.corrected", subject_type="document", subject_id=document_id, corrections=said)
    return document


async def apply_fields(session: AsyncSession, document: Document) -> None:
    """Bring the document's columns and searched words in line with its extraction and corrections."""
    values = effective(document.extraction, document.corrections)
    values["direction"] = values["direction"] or document.presumed_direction
    for name, value in values.items():
        setattr(document, name, value)
    text = str((document.extraction or {}).get("text", ""))
    await index_words(session, document.company_id, document.id, values | {"filename": document.filename}, text)
