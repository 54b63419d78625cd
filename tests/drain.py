"""Running what is staged, here and now, through the same claim, fence and completion as the workers."""

from uuid import UUID

from sqlalchemy import text

from core.db import Database
from core.outbox.ticket import Ticket
from workers.context import Context
from workers.execute import Outcome, execute
from workers.leases import Leases
from workers.settings import Timing

_NEXT = text("""
    update job set state = 'queued', generation = generation + 1, lease_until = now() + interval '5 minutes'
    where id = (select id from job where state = 'ready' and run_at <= now() and company_id = coalesce(:company_id, company_id)
                order by priority, run_at, id limit 1)
    returning id, generation, kind
""")


async def drain(database: Database, context: Context, *, company_id: UUID | None = None, most: int = 1000) -> list[str]:
    """Run everything due until nothing is left, also what the jobs themselves stage; the kinds that ran, in order.

    With `company_id`, only that company's jobs. A job that fails shows as "kind: its error"; its next try is not due yet.
    """
    ran: list[str] = []
    leases = Leases(database, process_id="drain", role="drain", lease=60)
    for _ in range(most):
        async with database.dispatcher_engine.begin() as connection:
            row = (await connection.execute(_NEXT, {"company_id": company_id})).one_or_none()
        if row is None:
            return ran
        outcome = await execute(context, Ticket(row.id, row.generation), leases, worker="drain", limit=60, timing=Timing())
        async with database.dispatcher_engine.connect() as connection:
            error = await connection.scalar(text("select last_error from job where id = :id"), {"id": row.id})
        ran.append(row.kind if outcome is Outcome.DONE else f"{row.kind}: {error or outcome}")
    raise AssertionError(f"still jobs after {most} runs: {ran[-10:]}")
