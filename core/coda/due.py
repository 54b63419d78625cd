"""Asking again for hand-overs of statements that a dead process left, or whose next try has come."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.coda.queries import left_behind
from core.jobs import DeliverStatements
from core.outbox.stage import stage


async def stage_left_behind(session: AsyncSession, company_id: UUID, *, now: datetime) -> int:
    """How many there were. Asking twice is one job."""
    found = await left_behind(session, company_id, now=now)
    for delivery_id in found:
        await stage(session, company_id, DeliverStatements(delivery_id=delivery_id))
    return len(found)
