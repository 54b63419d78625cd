"""Bring documents and transactions together."""

from collections import OrderedDict
from datetime import datetime
from uuid import UUID

from core import clock
from core.jobs import Reconcile
from core.matching import reconcile
from core.matching.pace import next_run
from core.outbox.stage import stage
from workers.context import Context
from workers.registry import Run, handles

REMEMBERED = 10_000
"""Companies whose next run this process knows; a forgotten one is only looked at sooner."""

_not_before: OrderedDict[UUID, datetime] = OrderedDict()


@handles(Reconcile)
async def reconcile_company(context: Context, job: Reconcile, run: Run) -> None:
    """Everything open of the company: looked at in one transaction, decided in none, booked in the last.

    So soon after a run over much that is open, it only puts itself off.
    """
    earliest = _not_before.get(run.company_id)
    if earliest is not None and clock.now() < earliest:
        async with run.finish() as session:
            await stage(session, run.company_id, job, run_at=earliest)
        return
    async with context.database.tenant(run.company_id) as session, session.begin():
        seen = await reconcile.look(session, run.company_id, today=clock.today())
    _put_off(run.company_id, seen)
    decisions = await reconcile.decide_over(seen)
    async with run.finish() as session:
        await reconcile.apply(session, run.company_id, seen, decisions)
    _put_off(run.company_id, seen)


def _put_off(company_id: UUID, seen: reconcile.Seen) -> None:
    """Remember when to look again: from the beginning of a run, so that none runs beside it, and from its end."""
    _not_before[company_id] = next_run(clock.now(), len(seen.documents) + len(seen.transactions))
    _not_before.move_to_end(company_id)
    if len(_not_before) > REMEMBERED:
        _not_before.popitem(last=False)
