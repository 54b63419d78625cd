"""Read open documents again with what was learned from another one: not their pixels, only what was made of their words."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.counterparties.models import LearnedPlace, Paper
from core.counterparties.queries import find_paper
from core.documents.models import Document, ReadingState
from core.documents.queries import get_document
from core.duplicates.compare import take_turn
from core.reading.extraction import Extraction
from core.reading.gather_knowledge import AKIN, Gathered, gather
from core.reading.keep_paper import with_knowledge
from core.reading.learned.knowledge import Improved
from core.reading.learned.page_words import pages_from_json
from core.reading.learned.read_alone import ReadAlone
from core.reading.learned.signature import likeness
from core.reading.page import Page
from core.reading.read import record_improved

MOST = 100
"""Documents of one layout that wait at once: more is a year of one supplier."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An open document of the same layout, with what is known for it now."""

    document_id: UUID
    pages: tuple[Page, ...]
    alone: ReadAlone
    gathered: Gathered


async def find_alike(session: AsyncSession, company_id: UUID, document_id: UUID) -> list[Alike]:
    """Open documents that look like this one or are of its counterparty, itself left out; none where it has no pages."""
    taught = await find_paper(session, company_id, document_id)
    if taught is None:
        return []
    same = Paper.bands.overlap(taught.bands)
    wanted = (
        select(Paper)
        .join(Document, (Document.company_id == Paper.company_id) & (Document.id == Paper.document_id))
        .where(
            Paper.company_id == company_id,
            Paper.document_id != document_id,
            Document.deleted_at.is_(None),
            Document.closed_at.is_(None),
            Document.reading_state == ReadingState.READ,
            same if taught.counterparty_id is None else or_(same, Paper.counterparty_id == taught.counterparty_id),
        )
        .order_by(Paper.document_id.desc())
        .limit(MOST)
    )
    found: list[Alike] = []
    for paper in (await session.scalars(wanted)).all():
        if likeness(taught.signature, paper.signature) >= AKIN:
            alone = ReadAlone.from_json(paper.read_alone)
            gathered = await gather(session, company_id, paper.document_id, alone, paper.signature)
            found.append(Alike(paper.document_id, pages_from_json(paper.pages), alone, gathered))
    return found


async def record_put_right(session: AsyncSession, company_id: UUID, document_id: UUID, improved: list[tuple[Alike, Improved]]) -> int:
    """Store what they say now; how many that changed. Each place counts the documents it put right."""
    await take_turn(session, company_id)
    changed: list[UUID] = []
    for alike, better in sorted(improved, key=lambda one: one[0].document_id):
        document = await get_document(session, company_id, alike.document_id, lock=True)
        paper = await find_paper(session, company_id, alike.document_id)
        if paper is None or document.extraction is None or document.deleted_at is not None:
            continue
        paper.counterparty_id, paper.used = alike.gathered.counterparty_id, better.used
        extraction = with_knowledge(_as_read(document.extraction, alike.alone), alike.gathered, better)
        if await record_improved(session, document, extraction):
            changed.append(document.id)
            await _count(session, company_id, better.used)
    if changed:
        said: dict[str, Any] = {"count": len(changed), "documents": [str(one) for one in changed]}
        events.tell(session, company_id, "document.put_right", subject_type="document", subject_id=document_id, **said)
        await audit.record(session, company_id, "document.put_right", subject_type="document", subject_id=document_id, **said)
    return len(changed)


def _as_read(told: dict[str, Any], alone: ReadAlone) -> Extraction:
    """The extraction as the reader alone had made it."""
    return Extraction.from_json(told | alone.to_json())


async def _count(session: AsyncSession, company_id: UUID, used: dict[str, str]) -> None:
    wanted = select(LearnedPlace).where(LearnedPlace.company_id == company_id, LearnedPlace.id.in_([UUID(one) for one in used.values()]))
    for place in await session.scalars(wanted):
        place.put_right += 1
