"""A paper that tells the lines of cards: whatever changes whether it counts has them looked at again."""

from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.models import Document
from core.jobs import TakeCardLines
from core.outbox.stage import stage


async def look_at_card_lines(session: AsyncSession, document: Document) -> None:
    """Its lines become transactions, or stop being some; those of the arrival that leads it too. A no-op where none were read on it."""
    if (document.extraction or {}).get("statements"):
        for one in sorted({document.id, document.superseded_by or document.id}):
            await stage(session, document.company_id, TakeCardLines(document_id=one))
