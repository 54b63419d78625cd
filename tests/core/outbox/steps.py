"""The steps of a job's life, each in a transaction of its own, for tests."""

from typing import Any
from uuid import UUID

from sqlalchemy import text

from core.db import Database
from core.jobs import Job
from core.outbox.claim import Claimed, claim
from core.outbox.stage import stage
from core.outbox.ticket import Ticket

_DISPATCH = text("""
    update job set state = 'queued', generation = generation + 1, lease_until = now() + interval '1 minute'
    where id = :id and state = 'ready' returning generation
""")


async def staged(database: Database, company_id: UUID, job: Job, **options: Any) -> UUID:
    async with database.tenant(company_id) as session, session.begin():
        return await stage(session, company_id, job, **options)


async def dispatched(database: Database, job_id: UUID) -> Ticket:
    """Dispatch that one job, and none of other tests."""
    async with database.dispatcher_engine.begin() as connection:
        return Ticket(job_id, (await connection.execute(_DISPATCH, {"id": job_id})).scalar_one())


async def claimed(database: Database, ticket: Ticket, lease: float = 30) -> Claimed | None:
    async with database.dispatcher_engine.begin() as connection:
        return await claim(connection, ticket, worker="test", lease=lease)


async def running(database: Database, company_id: UUID, job: Job, lease: float = 30) -> Ticket:
    ticket = await dispatched(database, await staged(database, company_id, job))
    assert await claimed(database, ticket, lease) is not None
    return ticket


async def row(database: Database, job_id: UUID) -> Any:
    async with database.dispatcher_engine.connect() as connection:
        return (await connection.execute(text("select *, run_at - now() as wait from job where id = :id"), {"id": job_id})).one()
