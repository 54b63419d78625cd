"""Bring documents and transactions together."""

from collections import OrderedDict
from datetime import datetime, timedelta
from uuid import UUID

from core import clock
from core.jobs import LookForAbsences, Reconcile
from core.matching import reconcile
from core.matching.pace import next_run
from core.matching.seen import Seen
from core.outbox.stage import stage
from core.rules.apply_new import apply_to_new
from core.rules.suggest import suggest_rules
from workers.context import Context
from workers.rates import known_rates
from workers.registry import Run, handles

REMEMBERED = 10_000
"""Companies whose next run this process knows; a forgotten one is only looked at sooner."""

LATER = timedelta(seconds=10)
"""What did not come is looked for once a burst of papers is over: nobody waits for it."""

_not_before: OrderedDict[UUID, datetime] = OrderedDict()


@handles(Reconcile)
async def reconcile_company(context: Context, job: Reconcile, run: Run) -> None:
    """Everything open of the company: looked at in one transaction, decided in none, booked in the last.

    The company's own rules come first: what they answer is no question any more. So soon after a run over much that is open, it only
    puts itself off.
    """
    await _ask_rules(context, run.company_id)
    earliest = _not_before.get(run.company_id)
    if earliest is not None and clock.now() < earliest:
        async with run.finish() as session:
            await stage(session, run.company_id, job, run_at=earliest)
        return
    async with context.database.tenant(run.company_id) as session, session.begin():
        seen = await reconcile.look(session, run.company_id, today=clock.today())
    _put_off(run.company_id, seen)
    decisions = await reconcile.decide_over(seen, known_rates(context.settings.ecb_rates))
    async with run.finish() as session:
        await reconcile.apply(session, run.company_id, seen, decisions)
        await stage(session, run.company_id, LookForAbsences(), run_at=clock.now() + LATER)
    _put_off(run.company_id, seen)


async def _ask_rules(context: Context, company_id: UUID) -> None:
    """In steps that are each kept. Something new may be the third of a rhythm."""
    looked_at, more = 0, True
    while more:
        async with context.database.tenant(company_id) as session, session.begin():
            applied = await apply_to_new(session, company_id)
        looked_at, more = looked_at + applied.looked_at, applied.more
    if looked_at:
        async with context.database.tenant(company_id) as session, session.begin():
            await suggest_rules(session, company_id, today=clock.today())


def _put_off(company_id: UUID, seen: Seen) -> None:
    """Remember when to look again: from the beginning of a run, so that none runs beside it, and from its end."""
    _not_before[company_id] = next_run(clock.now(), len(seen.documents) + len(seen.transactions))
    _not_before.move_to_end(company_id)
    if len(_not_before) > REMEMBERED:
        _not_before.popitem(last=False)
