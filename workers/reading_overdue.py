"""Look for documents that nobody reads."""

from core import clock
from core.jobs import ReadOverdue
from core.reading.overdue import read_overdue
from workers.context import Context
from workers.registry import handles
from workers.run import Run


@handles(ReadOverdue)
async def look_for_overdue(context: Context, job: ReadOverdue, run: Run) -> None:
    """Nothing that came in is forgotten, whatever became of its job."""
    async with run.finish() as session:
        await read_overdue(session, run.company_id, now=clock.now())
