"""Forget one learned thing, or take the forgetting back."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.counterparties.errors import LearnedThingNotFound
from core.counterparties.models import CounterpartyFact, LearnedPlace
from core.jobs import PutRight
from core.outbox.stage import stage


async def forget_fact(session: AsyncSession, company_id: UUID, fact_id: UUID, *, forgotten: bool) -> CounterpartyFact:
    """A forgotten name or number is not used on later papers; documents here stay as they are. Raises LearnedThingNotFound."""
    wanted = select(CounterpartyFact).where(CounterpartyFact.company_id == company_id, CounterpartyFact.id == fact_id)
    fact = await session.scalar(wanted.with_for_update())
    if fact is None:
        raise LearnedThingNotFound(id=fact_id)
    if forgotten != (fact.forgotten_at is not None):
        fact.forgotten_at = clock.now() if forgotten else None
        await stage(session, company_id, PutRight(document_id=fact.document_id))
        await _told(session, company_id, "counterparty_fact", fact_id, forgotten=forgotten)
    return fact


async def forget_place(session: AsyncSession, company_id: UUID, place_id: UUID, *, forgotten: bool) -> LearnedPlace:
    """A forgotten place is not used again, and open documents that it filled are read without it. Raises LearnedThingNotFound."""
    wanted = select(LearnedPlace).where(LearnedPlace.company_id == company_id, LearnedPlace.id == place_id)
    place = await session.scalar(wanted.with_for_update())
    if place is None:
        raise LearnedThingNotFound(id=place_id)
    if forgotten != (place.forgotten_at is not None):
        place.forgotten_at = clock.now() if forgotten else None
        await stage(session, company_id, PutRight(document_id=place.document_id))
        await _told(session, company_id, "learned_place", place_id, forgotten=forgotten)
    return place


async def _told(session: AsyncSession, company_id: UUID, what: str, subject: UUID, *, forgotten: bool) -> None:
    kind = f"{what}.forgotten" if forgotten else f"{what}.kept"
    events.tell(session, company_id, "counterparty.changed", subject_type=what, subject_id=subject)
    await audit.record(session, company_id, kind, subject_type=what, subject_id=subject)
