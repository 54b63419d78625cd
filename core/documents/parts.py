"""Papers that lay together on one picture: each a document of its own, and the picture put away for as long as they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, exists, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from core.db import Base, Owned, owned_by_company, same_company
from core.documents.errors import DocumentIsPart, DocumentIsSplit
from core.documents.models import Document


class DocumentPart(Owned, Base):
    """One paper of a picture that was split."""

    __tablename__ = "document_part"
    __table_args__ = (
        owned_by_company(),
        same_company("original_id", "document"),
        same_company("part_id", "document"),
        UniqueConstraint("company_id", "original_id", "part_id"),
        Index("ix_document_part_part", "company_id", "part_id"),
    )

    original_id: Mapped[UUID]
    part_id: Mapped[UUID]
    place: Mapped[dict[str, Any]] = mapped_column(JSONB)
    """Where it lies on the original: {"page", "corners"}, see core.reading.parts."""
    undone_at: Mapped[datetime | None]
    """When the split was taken back; the row stays, for the same split made again."""


async def parts_of(session: AsyncSession, company_id: UUID, original_id: UUID) -> Sequence[DocumentPart]:
    """The parts that a document is split into now, in reading order; none where it is whole."""
    wanted = select(DocumentPart).where(
        DocumentPart.company_id == company_id, DocumentPart.original_id == original_id, DocumentPart.undone_at.is_(None)
    )
    return (await session.scalars(wanted.order_by(DocumentPart.id))).all()


async def original_of(session: AsyncSession, company_id: UUID, part_id: UUID) -> UUID | None:
    """The picture that a document was cut from, and is still split."""
    wanted = select(DocumentPart.original_id).where(
        DocumentPart.company_id == company_id, DocumentPart.part_id == part_id, DocumentPart.undone_at.is_(None)
    )
    return await session.scalar(wanted.limit(1))


async def is_split(session: AsyncSession, company_id: UUID, document_id: UUID) -> bool:
    """Whether its parts stand for it."""
    return bool(await parts_of(session, company_id, document_id))


async def refuse_beside_parts(session: AsyncSession, company_id: UUID, document_id: UUID) -> None:
    """A picture and its parts are never both alive: the accountant would have the same papers twice.

    Raises DocumentIsSplit for a picture whose parts stand for it, DocumentIsPart for a part whose picture is whole again.
    """
    if await is_split(session, company_id, document_id):
        raise DocumentIsSplit(document_id=document_id)
    original = Document.__table__.alias()
    whole = exists().where(
        DocumentPart.company_id == company_id,
        DocumentPart.part_id == document_id,
        DocumentPart.undone_at.is_not(None),
        original.c.company_id == DocumentPart.company_id,
        original.c.id == DocumentPart.original_id,
        original.c.deleted_at.is_(None),
    )
    if await session.scalar(select(whole)):
        raise DocumentIsPart(document_id=document_id)
