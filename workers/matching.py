"""Bring documents and transactions together."""

from core import clock
from core.jobs import Reconcile
from core.matching.reconcile import reconcile
from workers.context import Context
from workers.registry import Run, handles


@handles(Reconcile)
async def reconcile_company(_context: Context, _job: Reconcile, run: Run) -> None:
    """Everything open of the company, in one transaction with the completion of the job."""
    async with run.finish() as session:
        await reconcile(session, run.company_id, today=clock.today())
