"""Bring documents and transactions together."""

from core import clock
from core.jobs import Reconcile
from core.matching import reconcile
from workers.context import Context
from workers.registry import Run, handles


@handles(Reconcile)
async def reconcile_company(context: Context, _job: Reconcile, run: Run) -> None:
    """Everything open of the company: looked at in one transaction, decided in none, booked in the last."""
    async with context.database.tenant(run.company_id) as session, session.begin():
        seen = await reconcile.look(session, run.company_id, today=clock.today())
    decisions = await reconcile.decide_over(seen)
    async with run.finish() as session:
        await reconcile.apply(session, run.company_id, seen, decisions)
