"""Dropping jobs that are over. Dead ones stay until a person has decided."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

KEEP_DAYS = 7
"""Long enough to answer 'what happened last week'."""

_PRUNE = text("""
    delete from job where id in (
        select id from job where state in ('done', 'cancelled') and finished_at < now() - make_interval(days => :days)
        limit :most for update skip locked
    )
    returning id
""")


async def prune_jobs(connection: AsyncConnection, *, days: int = KEEP_DAYS, most: int = 1000) -> int:
    """Delete up to `most` jobs that ended more than `days` ago; call again until it says 0."""
    return len((await connection.execute(_PRUNE, {"days": days, "most": most})).all())
