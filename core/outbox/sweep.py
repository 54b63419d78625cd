"""Finding what nobody works on any more: tickets the queue lost, and runs whose worker died or froze."""

from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from core.outbox.settle import BACK_OFF

QUARANTINE = "quarantine"
"""Where a job goes that took its worker down: a worker of its own, one at a time, so that neighbours do not pay for it."""

MOST = 500
"""Rows a sweep: short transactions."""

_LOST = text("""
    with chosen as (
        select id from job where state = 'queued' and lease_until < now() limit :most for update skip locked
    )
    update job set state = 'ready', lease_until = null from chosen where job.id = chosen.id returning job.id
""")

_STRANDED = text("""
    select id from job where state = 'running' and lease_until < now() order by lease_until limit :most for update skip locked
""")

_CRASH = text("""
    with stranded as (
        select id, crashes + 1 >= max_crashes as is_dead, exists (
            select from job twin where twin.company_id = job.company_id and twin.kind = job.kind and twin.dedup_key = job.dedup_key
              and twin.state in ('ready', 'queued')) as has_twin
        from job where id = :id
    )
    update job set
        crashes = crashes + 1, attempts = greatest(attempts - 1, 0), queue = :quarantine,
        state = case when is_dead then 'dead' when has_twin then 'cancelled' else 'ready' end,
        run_at = now() + make_interval(secs => least(3600, :back_off * 2 ^ crashes) * (0.5 + random())),
        finished_at = case when is_dead or has_twin then now() end,
        last_error = 'The worker stopped in the middle: it lost power, was killed, froze, or ran out of memory.',
        lease_until = null, worker = null
    from stranded where job.id = stranded.id
    returning state, crashes, company_id, kind, dedup_key
""")

_INHERIT = text("""
    update job set crashes = greatest(crashes, :crashes), queue = case when state = 'ready' then :quarantine else queue end
    where company_id = :company_id and kind = :kind and dedup_key = :dedup_key and state in ('ready', 'queued')
""")


@dataclass(frozen=True, slots=True)
class Swept:
    """How much a sweep found."""

    lost: int
    stranded: int


async def sweep(connection: AsyncConnection, *, back_off: float = BACK_OFF) -> Swept:
    """Make ready again whatever has outlived its lease; a run that crashed its worker too often is dead, for a person to look at."""
    lost = (await connection.execute(_LOST, {"most": MOST})).scalars().all()
    stranded = (await connection.execute(_STRANDED, {"most": MOST})).scalars().all()
    for job_id in stranded:
        await _crash(connection, {"id": job_id, "back_off": back_off, "quarantine": QUARANTINE})
    return Swept(len(lost), len(stranded))


async def _crash(connection: AsyncConnection, values: dict[str, object]) -> None:
    try:
        async with connection.begin_nested():
            row = (await connection.execute(_CRASH, values)).one()
    except IntegrityError:
        # A job of the same key was staged between our look and our write; now it is seen, and serves for both.
        row = (await connection.execute(_CRASH, values)).one()
    if row.state == "cancelled":
        inherited = {"crashes": row.crashes, "quarantine": QUARANTINE}
        await connection.execute(_INHERIT, inherited | {"company_id": row.company_id, "kind": row.kind, "dedup_key": row.dedup_key})
