"""Trying a failed hand-over again, because a person says so."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit
from core.delivery.errors import AlreadyDelivered
from core.delivery.job import job_of
from core.delivery.models import Delivery, DeliveryState
from core.delivery.queries import get_delivery
from core.outbox.stage import stage


async def retry_delivery(session: AsyncSession, company_id: UUID, delivery_id: UUID, *, now: datetime) -> Delivery:
    """Make a hand-over try again at once, with all its attempts before it. Raises DeliveryNotFound, AlreadyDelivered."""
    delivery = await get_delivery(session, company_id, delivery_id, lock=True)
    if delivery.state == DeliveryState.SENT:
        raise AlreadyDelivered(sent_at=delivery.sent_at, recipient=delivery.recipient)
    make_ready(delivery, now=now)
    await stage(session, company_id, job_of(delivery))
    await audit.record(session, company_id, "delivery.retried", subject_type="delivery", subject_id=delivery_id)
    return delivery


def start_over(delivery: Delivery) -> None:
    """Forget the package of a hand-over that nobody holds, when it certainly has not left: the next says what the document says then."""
    if delivery.leaving_at is not None or delivery.package_sha256 is None:
        return
    delivery.package_sha256 = delivery.filename = None
    if delivery.state == DeliveryState.SENDING:
        delivery.state = DeliveryState.PLANNED


def make_ready(delivery: Delivery, *, now: datetime) -> None:
    """End its waiting, unless an attempt is under way at this moment: that one decides."""
    is_under_way = delivery.problem is None and delivery.held_until is not None and delivery.held_until > now
    if is_under_way:
        return
    start_over(delivery)
    delivery.state = DeliveryState.PLANNED if delivery.package_sha256 is None else DeliveryState.SENDING
    delivery.attempts = 0
    delivery.held_until = None
    delivery.updated_at = now
