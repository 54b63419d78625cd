"""Look for what did not come."""

from core import clock
from core.absence.observe import observe
from core.jobs import LookForAbsences
from workers.context import Context
from workers.registry import handles
from workers.run import Run


@handles(LookForAbsences)
async def look_for_absences(context: Context, job: LookForAbsences, run: Run) -> None:
    """In one transaction: what was noticed before is replaced whole."""
    async with run.finish() as session:
        await observe(session, run.company_id, today=clock.today())
