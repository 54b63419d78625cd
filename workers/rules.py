"""Rules, where somebody asks for them about what is there already."""

from uuid import UUID

from core.jobs import ApplyRule, UndoRule
from core.outbox.stage import stage
from core.rules.apply_to_history import apply_to_history
from core.rules.undo import undo_all
from workers.context import Context
from workers.registry import Run, handles


@handles(ApplyRule)
async def apply_rule(context: Context, job: ApplyRule, run: Run) -> None:
    """In steps, each of which is kept: what a crash leaves undone is found again, and what is done is not done twice."""
    before: UUID | None = None
    while True:
        async with context.database.tenant(run.company_id) as session, session.begin():
            _, before = await apply_to_history(session, run.company_id, job.rule_id, before=before)
        if before is None:
            break
    async with run.finish():
        pass


@handles(UndoRule)
async def undo_rule(_context: Context, job: UndoRule, run: Run) -> None:
    """A part at a time, until nothing is left."""
    async with run.finish() as session:
        if await undo_all(session, run.company_id, job.rule_id):
            await stage(session, run.company_id, job)
