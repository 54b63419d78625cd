"""Asking for the hand-over of everything whose moment has passed."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.delivery.eligibility import VerdictReason, judge_delivery
from core.delivery.queries import find_accountant, list_candidates, load_facts
from core.jobs import DeliverDocument
from core.outbox.stage import stage

AT_ONCE = 500
"""Documents judged together."""


async def stage_due(session: AsyncSession, company_id: UUID, *, now: datetime, undo_window: timedelta) -> int:
    """Ask for each document that may go and has not; returns how many. Asking twice is one job.

    A hand-over that a dead process left half done is asked for too, once nobody holds it any more.
    """
    if await find_accountant(session, company_id) is None:
        return 0
    count, after = 0, None
    while found := await list_candidates(session, company_id, now=now, after=after, limit=AT_ONCE):
        after = found[-1]
        facts = await load_facts(session, company_id, found, undo_window=undo_window)
        for document_id in found:
            verdict = judge_delivery(facts[document_id], now=now)
            is_only_held = verdict.reason is VerdictReason.UNDO_WINDOW
            if verdict.due or is_only_held or facts[document_id].resend_version is not None:
                run_at = verdict.due_at if is_only_held else None
                await stage(session, company_id, DeliverDocument(document_id=document_id), run_at=run_at)
                count += 1
    return count
