"""Documents that wait for their reading while nobody reads them: asked for again, or told."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, String, and_, cast, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.models import Document, ReadingState
from core.jobs import ReadDocument
from core.outbox.models import QueuedJob
from core.outbox.stage import stage
from core.reading.errors import ReadingBroke
from core.reading.read import record_unreadable

PATIENCE = timedelta(minutes=15)
"""Longer than all tries of one reading, which span some eight minutes."""
MOST = 200
"""Documents a run: the next one goes on."""


async def read_overdue(session: AsyncSession, company_id: UUID, *, now: datetime) -> int:
    """Ask for the reading of documents that have waited too long without a living job; how many there were.

    Where the last job died without a word (its worker was killed, it took too long), reading is not begun for ever: the document becomes
    unreadable with that reason, and the owner decides.
    """
    died = exists().where(_reads_it(), QueuedJob.state == "dead", QueuedJob.finished_at >= Document.updated_at)
    living = exists().where(_reads_it(), QueuedJob.state.in_(("ready", "queued", "running")))
    waiting = (
        select(Document.id, died.label("died"))
        .where(
            Document.company_id == company_id,
            Document.reading_state == ReadingState.WAITING,
            Document.deleted_at.is_(None),
            Document.updated_at < now - PATIENCE,
            ~living,
        )
        .order_by(Document.updated_at, Document.id)
        .limit(MOST)
    )
    rows = (await session.execute(waiting)).all()
    for row in rows:
        if row.died:
            await record_unreadable(session, company_id, row.id, ReadingBroke(reason="the worker stopped or took too long"))
        else:
            await stage(session, company_id, ReadDocument(document_id=row.id))
    return len(rows)


def _reads_it() -> ColumnElement[bool]:
    """The job table's key for one document is its id as text."""
    return and_(
        QueuedJob.company_id == Document.company_id,
        QueuedJob.kind == ReadDocument.kind(),
        QueuedJob.dedup_key == cast(Document.id, String),
    )
