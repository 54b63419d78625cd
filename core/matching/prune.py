"""Let go of decisions that count for nothing any more."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, delete, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.models import Booking
from core.matching.models import MatchDecision

KEEP = timedelta(days=90)
"""How long one can still look up why something was once suggested: a quarter, until its VAT return is filed."""
MOST = 5000
"""Rows of one run, so that a first run over a long past holds nobody up; the next day's run goes on."""


async def prune_decisions(session: AsyncSession, company_id: UUID, *, now: datetime) -> int:
    """Drop decisions that were overtaken, or whose booking was undone, before `KEEP`; how many.

    What stands stays, and so does the reason of every booking. What a user refused is not here (UndonePair, RefusedSet) and is never
    forgotten by this.
    """
    booked = exists().where(Booking.company_id == MatchDecision.company_id, Booking.decision_id == MatchDecision.id)
    ended = or_(
        MatchDecision.superseded_at < now - KEEP,
        and_(MatchDecision.outcome == "linked", MatchDecision.superseded_at.is_(None), MatchDecision.created_at < now - KEEP),
    )
    chosen = select(MatchDecision.id).where(MatchDecision.company_id == company_id, ended, ~booked).limit(MOST)
    gone = await session.scalars(
        delete(MatchDecision)
        .where(MatchDecision.company_id == company_id, MatchDecision.id.in_(chosen.scalar_subquery()))
        .returning(MatchDecision.id)
    )
    return len(gone.all())
