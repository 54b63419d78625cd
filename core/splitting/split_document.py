"""Split a picture of several papers into documents, and take that back: the picture and its parts are never both alive."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, ids
from core.documents.errors import NothingToSplit
from core.documents.models import Direction, Document
from core.documents.parts import DocumentPart, parts_of
from core.documents.queries import get_document, get_living_document
from core.duplicates.compare import take_turn
from core.duplicates.delete_document import delete_document, restore_document
from core.intake.file_type import detect
from core.intake.receive import Source, Stored, keep, receive
from core.parsing.limits import OCR
from core.parsing.parse import parse
from core.reading.cut_parts import cut_parts
from core.reading.parts import Part
from core.storage import Storage


@dataclass(frozen=True, slots=True)
class Cut:
    """A part whose bytes are safe; no document yet."""

    part: Part
    stored: Stored


def offered(document: Document) -> tuple[Part, ...]:
    """The papers that reading saw on it; empty for a document that is one paper."""
    return tuple(Part.from_json(told) for told in (document.extraction or {}).get("parts", ()))


async def cut(storage: Storage, company_id: UUID, document: Document) -> Sequence[Cut]:
    """Each paper as a picture of its own, put away before any transaction; the same bytes each time.

    Raises NothingToSplit, and what opening the file raises.
    """
    parts = offered(document)
    if not parts:
        raise NothingToSplit(document_id=document.id)
    data = await storage.get(company_id, document.sha256)
    pictures = await parse(cut_parts, data, detect(data, document.filename), parts, limits=OCR)
    name = PurePath(document.filename).stem
    return [
        Cut(part, await keep(storage, company_id, picture, f"{name} ({number}).jpg"))
        for number, (part, picture) in enumerate(zip(parts, pictures, strict=True), start=1)
    ]


async def split_document(session: AsyncSession, company_id: UUID, document_id: UUID, cuts: Sequence[Cut]) -> list[Document]:
    """The parts as documents, each read by itself, and the picture put away: it is not delivered while they stand for it.

    A second time changes nothing. Raises DocumentNotFound, DocumentIsDeleted, DocumentIsPart.
    """
    await take_turn(session, company_id)
    known = await parts_of(session, company_id, document_id)
    if known:
        return [await get_document(session, company_id, one.part_id) for one in known]
    original = await get_living_document(session, company_id, document_id)
    presumed = Direction(original.presumed_direction) if original.presumed_direction else None
    await delete_document(session, company_id, document_id)
    await session.execute(
        update(DocumentPart)
        .where(DocumentPart.company_id == company_id, DocumentPart.original_id == document_id, DocumentPart.undone_at.is_not(None))
        .values(undone_at=None)
    )
    again = {one.part_id for one in await parts_of(session, company_id, document_id)}
    parts: list[Document] = []
    for one in cuts:
        received = await receive(
            session,
            company_id,
            one.stored,
            Source.SPLIT,
            reference=str(document_id),
            presumed=presumed,
        )
        if received.document.id not in again:
            place = one.part.to_json()
            session.add(
                DocumentPart(company_id=company_id, id=ids.uuid7(), original_id=document_id, part_id=received.document.id, place=place)
            )
        parts.append(received.document)
    await session.flush()
    await audit.record(
        session, company_id, "document.split", subject_type="document", subject_id=document_id, parts=[str(one.id) for one in parts]
    )
    return parts


async def unsplit_document(session: AsyncSession, company_id: UUID, document_id: UUID) -> Document:
    """Take the split back: the parts are put away, the picture is whole again. Without a split nothing changes.

    Raises DocumentNotFound.
    """
    await take_turn(session, company_id)
    document = await get_document(session, company_id, document_id)
    parts = await parts_of(session, company_id, document_id)
    if not parts:
        return document
    for one in parts:
        await delete_document(session, company_id, one.part_id)
        one.undone_at = clock.now()
    await session.flush()
    restored = await restore_document(session, company_id, document_id)
    await audit.record(session, company_id, "document.unsplit", subject_type="document", subject_id=document_id)
    return restored
