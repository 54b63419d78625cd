"""The product with one of its guarantees taken out: each must be caught by the auditor, or the auditor is blind."""

from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any
from uuid import UUID

from arq.worker import Worker, func
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

import workers.leases
import workers.relay
import workers.serve
from core.outbox import settle
from core.outbox.heartbeat import renew
from core.outbox.sweep import Swept
from core.outbox.ticket import Ticket
from tests.chaos.job import EFFECT, work
from workers.context import Context
from workers.queues import build_worker

PLAIN = "leave_effect_plainly"


def no_fence() -> None:
    """Whoever comes last writes, whether or not the job is still theirs."""

    async def open_to_all(session: AsyncSession, ticket: Ticket) -> bool:
        return True

    async def complete_anyway(session: AsyncSession, ticket: Ticket) -> None:
        done = text("update job set state = 'done', finished_at = now(), lease_until = null where id = :id")
        await session.execute(done, {"id": ticket.id})

    settle.fence = open_to_all
    settle.complete = complete_anyway


def deaf() -> None:
    """No mutant, but worse luck: a worker never hears in time that it has lost a lease, so that the fence alone must hold."""

    async def hear_nothing(connection: AsyncConnection, tickets: Collection[Ticket], *, lease: float) -> set[Ticket]:
        await renew(connection, tickets, lease=lease)
        return set(tickets)

    workers.leases.renew = hear_nothing


def no_sweeper() -> None:
    """Nobody looks for what was lost."""

    async def look_away(connection: AsyncConnection, *, back_off: float = 0) -> Swept:
        return Swept(0, 0)

    workers.relay.sweep = look_away


def enqueue_after_commit() -> None:
    """The common way: commit, then tell the queue (the generator does the telling)."""

    def build(queue: str, redis: Any, context: Context, *arguments: Any, **options: Any) -> Worker:
        async def leave_effect_plainly(ctx: dict[Any, Any], operation_id: str, company_id: str) -> None:
            for _ in range(100):  # failures on purpose are not what this mutant is about
                with suppress(RuntimeError):
                    await work()
                    break
            async with context.database.tenant(UUID(company_id)) as session, session.begin():
                await session.execute(EFFECT, {"operation_id": UUID(operation_id), "company_id": UUID(company_id)})

        worker = build_worker(queue, redis, context, *arguments, **options)
        worker.functions[PLAIN] = func(leave_effect_plainly, name=PLAIN)
        return worker

    workers.serve.build_worker = build


MUTANTS: dict[str, Callable[[], None]] = {
    "deaf": deaf,
    "no_fence": no_fence,
    "no_sweeper": no_sweeper,
    "enqueue_after_commit": enqueue_after_commit,
}
