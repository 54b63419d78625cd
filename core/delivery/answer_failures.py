"""One answer to all deliveries that failed alike, because the accountant's address or server did not work."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.delivery.job import job_of
from core.delivery.models import Delivery, DeliveryState
from core.delivery.problem import TAKEN_BACK
from core.delivery.retry import make_ready
from core.outbox.stage import stage


async def retry_failures(session: AsyncSession, company_id: UUID, channel: str, code: str, *, now: datetime) -> int:
    """Try all of them again at once; how many there were."""
    wanted = select(Delivery).where(*_alike(company_id, channel, code), ~Delivery.problem.has_key(TAKEN_BACK))
    rows = (await session.scalars(wanted.order_by(Delivery.updated_at, Delivery.id).with_for_update())).all()
    for delivery in rows:
        make_ready(delivery, now=now)
        await stage(session, company_id, job_of(delivery))
    await _told(session, company_id, "delivery.failures_retried", channel, code, count=len(rows))
    return len(rows)


async def take_back(session: AsyncSession, company_id: UUID, channel: str, code: str, *, now: datetime) -> int:
    """None of them need go: they are not asked about any more, and a better address does not send them. How many there were.

    Each stays to be seen as failed, and can be sent knowingly. Saying it twice changes nothing.
    """
    said = func.jsonb_build_object(TAKEN_BACK, now.isoformat())
    wanted = update(Delivery).where(*_alike(company_id, channel, code), ~Delivery.problem.has_key(TAKEN_BACK))
    changed = await session.scalars(wanted.values(problem=Delivery.problem.concat(said)).returning(Delivery.id))
    count = len(changed.all())
    await _told(session, company_id, "delivery.failures_taken_back", channel, code, count=count)
    return count


async def put_back(session: AsyncSession, company_id: UUID, channel: str, code: str) -> int:
    """Ask again about those that were taken back last, together; how many there were."""
    alike = _alike(company_id, channel, code)
    moment = Delivery.problem[TAKEN_BACK].astext
    last = select(func.max(moment)).where(*alike).scalar_subquery()
    wanted = update(Delivery).where(*alike, moment == last).values(problem=Delivery.problem.op("-", return_type=JSONB)(TAKEN_BACK))
    count = len((await session.scalars(wanted.returning(Delivery.id))).all())
    await _told(session, company_id, "delivery.failures_put_back", channel, code, count=count)
    return count


def _alike(company_id: UUID, channel: str, code: str) -> tuple[ColumnElement[bool], ...]:
    return (
        Delivery.company_id == company_id,
        Delivery.state == DeliveryState.FAILED,
        Delivery.channel == channel,
        Delivery.problem["code"].astext == code,
    )


async def _told(session: AsyncSession, company_id: UUID, action: str, channel: str, code: str, *, count: int) -> None:
    if not count:
        return
    await session.flush()
    events.tell(session, company_id, "todo.changed", subject_type="accountant", subject_id=company_id)
    facts = {"channel": channel, "code": code, "deliveries": count}
    await audit.record(session, company_id, action, subject_type="accountant", subject_id=company_id, **facts)
