"""Finding one document."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.documents.models import Document


async def get_document(session: AsyncSession, company_id: UUID, document_id: UUID, *, lock: bool = False) -> Document:
    """The company's document; `lock` holds its row until the transaction ends. Raises DocumentNotFound."""
    wanted = select(Document).where(Document.company_id == company_id, Document.id == document_id)
    document = await session.scalar(wanted.with_for_update() if lock else wanted)
    if document is None:
        raise DocumentNotFound(document_id=document_id)
    return document


async def get_living_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """The company's document, locked, for a change. Raises DocumentNotFound, DocumentIsDeleted."""
    document = await get_document(session, company_id, document_id, lock=True)
    if document.deleted_at is not None:
        raise DocumentIsDeleted(document_id=document_id)
    return document


async def find_by_content(session: AsyncSession, company_id: UUID, sha256: str) -> Document | None:
    """The document with these very bytes, if the company has it."""
    wanted = select(Document).where(Document.company_id == company_id, Document.sha256 == sha256)
    return await session.scalar(wanted.with_for_update())
