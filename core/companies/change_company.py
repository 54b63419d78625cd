"""Change what a company says of itself, and when its documents go out."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.companies.models import Company, DeliveryPolicy
from core.companies.queries import get_company
from core.jobs import DeliverDue
from core.outbox.stage import stage

CHANGEABLE = frozenset({"name", "language", "delivery_policy", "street", "postal_code", "city"})


async def change_company(session: AsyncSession, company_id: UUID, changes: Mapping[str, str | None]) -> Company:
    """Set the given fields. Back to automatic delivery, what had been held goes out: delivery looks again. Raises CompanyNotFound."""
    company = await get_company(session, company_id, lock=True)
    changed = {name: value for name, value in changes.items() if name in CHANGEABLE and getattr(company, name) != value}
    for name, value in changed.items():
        setattr(company, name, value)
    if not changed:
        return company
    if changed.get("delivery_policy") == DeliveryPolicy.AUTOMATIC:
        await stage(session, company_id, DeliverDue())
    await session.flush()
    events.tell(session, company_id, "company.changed", subject_type="company", subject_id=company_id)
    await audit.record(session, company_id, "company.changed", subject_type="company", subject_id=company_id, **changed)
    return company
