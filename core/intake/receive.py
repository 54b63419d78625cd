"""Where every way in ends: a file becomes a document, once."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.documents.card_lines import look_at_card_lines
from core.documents.models import Arrival, Blob, Direction, Document
from core.documents.parts import is_split
from core.documents.queries import find_by_content
from core.intake import file_type
from core.intake.filename import clean_filename
from core.jobs import DeliverDocument, ReadDocument, Reconcile
from core.outbox.stage import stage
from core.storage import Storage


class Source(StrEnum):
    """The ways in."""

    UPLOAD = "upload"
    MAILBOX = "mailbox"
    API = "api"
    REQUEST = "request"
    """The link of a mail that asked for it."""
    SPLIT = "split"
    """Cut from a picture of several papers."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file whose kind is known and whose bytes are safe; no document yet."""

    sha256: str
    size: int
    media_type: str
    filename: str


@dataclass(frozen=True, slots=True)
class Received:
    """The document a file became, or already was."""

    document: Document
    is_new: bool


async def keep(storage: Storage, company_id: UUID, data: bytes, filename: str) -> Stored:
    """Judge a file by its content and put its bytes away, before any transaction.

    Bytes are kept by their hash, so doing this twice, or without a document following, does no harm.
    Raises EmptyFile, FileTooLarge, DisguisedFile, UnknownFileType; of a refused file nothing is kept.
    """
    kind = file_type.detect(data, filename)
    sha256 = hashlib.sha256(data).hexdigest()
    await storage.put(company_id, sha256, data)
    return Stored(sha256, len(data), kind.media_type, clean_filename(filename))


async def receive(
    session: AsyncSession,
    company_id: UUID,
    stored: Stored,
    source: Source,
    *,
    reference: str | None = None,
    presumed: Direction | None = None,
) -> Received:
    """Make the kept file a document and ask for its reading; the same bytes again are only noted as another arrival.

    `presumed` is the direction that its way in suggests, for a paper that does not tell.

    A deleted document comes back when the user uploads it again, not when the same mail is fetched again; nor while its parts stand for it.
    """
    await session.execute(
        insert(Blob).values(company_id=company_id, sha256=stored.sha256, size=stored.size, created_at=clock.now()).on_conflict_do_nothing()
    )
    document_id = await session.scalar(
        insert(Document)
        .values(
            company_id=company_id,
            id=ids.uuid7(),
            sha256=stored.sha256,
            filename=stored.filename,
            media_type=stored.media_type,
            size=stored.size,
            source=source,
            presumed_direction=presumed,
        )
        .on_conflict_do_nothing(index_elements=["company_id", "sha256"])
        .returning(Document.id)
    )
    document = await find_by_content(session, company_id, stored.sha256)
    if document is None:
        raise RuntimeError("a document that was there a moment ago is gone")
    session.add(
        Arrival(company_id=company_id, document_id=document.id, source=source, source_reference=reference, filename=stored.filename)
    )
    if document_id is not None:
        await stage(session, company_id, ReadDocument(document_id=document_id))
    elif document.deleted_at is not None and source is not Source.MAILBOX and not await is_split(session, company_id, document.id):
        document.deleted_at = None
        await look_at_card_lines(session, document)
        await stage(session, company_id, Reconcile())
        await stage(session, company_id, DeliverDocument(document_id=document.id))
    action = "document.received" if document_id is not None else "document.arrived_again"
    facts = {"filename": stored.filename, "source": source}
    events.tell(session, company_id, action, subject_type="document", subject_id=document.id, **facts)
    await audit.record(session, company_id, action, subject_type="document", subject_id=document.id, **facts)
    return Received(document, is_new=document_id is not None)
