"""Ask for deliveries that have become due."""

from core import clock
from core.coda.due import stage_left_behind
from core.delivery.due import stage_due
from core.delivery.settings import DeliverySettings
from core.jobs import DeliverDue
from workers.context import Context
from workers.registry import handles
from workers.run import Run


@handles(DeliverDue)
async def deliver_due(context: Context, job: DeliverDue, run: Run) -> None:
    """Ask for everything that has become due by the passing of time."""
    async with run.finish() as session:
        await stage_due(session, run.company_id, now=clock.now(), undo_window=DeliverySettings().undo_window)
        await stage_left_behind(session, run.company_id, now=clock.now())
