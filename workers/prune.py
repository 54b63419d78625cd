"""Drop what a company's screens and clients no longer ask for."""

from datetime import timedelta

from sqlalchemy import delete

from core import clock
from core.events import Event
from core.idempotency import IdempotentAnswer
from core.jobs import Prune
from core.matching.prune import prune_decisions
from core.notifications.prune import prune_notices
from workers.context import Context
from workers.registry import handles
from workers.run import Run

KEEP_EVENTS = timedelta(days=7)
KEEP_ANSWERS = timedelta(days=30)
"""What the contract promises for an Idempotency-Key."""


@handles(Prune)
async def prune(context: Context, job: Prune, run: Run) -> None:
    """Old events, old idempotent answers, overtaken decisions and old notices of one company. Finished jobs are the relay's to drop."""
    now = clock.now()
    async with run.finish() as session:
        await session.execute(delete(Event).where(Event.company_id == run.company_id, Event.at < now - KEEP_EVENTS))
        aged = IdempotentAnswer.created_at < now - KEEP_ANSWERS
        await session.execute(delete(IdempotentAnswer).where(IdempotentAnswer.company_id == run.company_id, aged))
        await prune_decisions(session, run.company_id, now=now)
        await prune_notices(session, run.company_id, now=now)
