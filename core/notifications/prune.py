"""Drop what was told long ago, and links that no longer open anything."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from core.notifications.models import Notice, NoticeLink

KEEP_NOTICES = timedelta(days=400)
"""Longer than any consent lives, whose warnings must not be told twice."""
KEEP_LINKS = timedelta(days=30)
"""Past their end: until then a link says that it has ended, afterwards that there is none, in the same words."""


async def prune_notices(session: AsyncSession, company_id: UUID, *, now: datetime) -> None:
    """One company's."""
    await session.execute(delete(Notice).where(Notice.company_id == company_id, Notice.created_at < now - KEEP_NOTICES))
    await session.execute(delete(NoticeLink).where(NoticeLink.company_id == company_id, NoticeLink.expires_at < now - KEEP_LINKS))
