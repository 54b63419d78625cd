"""Look for what people are to be told."""

from core import clock
from core.jobs import LookForNews
from core.notifications.plan_notices import plan_notices
from workers.context import Context
from workers.registry import handles
from workers.run import Run


@handles(LookForNews)
async def look_for_news(context: Context, job: LookForNews, run: Run) -> None:
    """Each notice is asked for in the transaction that keeps its key, so that it is asked for once."""
    async with run.finish() as session:
        await plan_notices(session, run.company_id, now=clock.now())
