"""Taking up the hand-over of statements."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.delivery.assignment import Assignment, NotNow, address_of, assignment_of, held, take_up
from core.delivery.models import DeliveryState
from core.delivery.queries import find_accountant, get_company, get_delivery
from core.delivery.retry import start_over


async def plan_statements(session: AsyncSession, company_id: UUID, delivery_id: UUID, *, now: datetime) -> Assignment | NotNow:
    """Take a hand-over of statements up, alone, or say why not. Raises DeliveryNotFound."""
    delivery = await get_delivery(session, company_id, delivery_id, lock=True)
    if delivery.state == DeliveryState.SENT:
        return NotNow("sent")
    refusal = held(delivery, now)
    if refusal is not None:
        return refusal
    start_over(delivery)
    if delivery.state == DeliveryState.FAILED:
        return NotNow("failed")
    accountant = await find_accountant(session, company_id)
    if accountant is None:
        return NotNow("no_accountant")
    address = address_of(accountant)
    take_up(delivery, address, now)
    await session.flush()
    return assignment_of(delivery, None, await get_company(session, company_id), address, now)
