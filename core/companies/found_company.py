"""A company comes under OkiOki's roof."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock
from core.companies import vat_number as vat_numbers
from core.companies.errors import VatNumberTaken
from core.companies.models import Company, DeliveryPolicy
from core.jobs import Job, LookForAbsences, LookForNews, Prune, ReadOverdue
from core.outbox.schedules import set_schedule
from core.vault import KeyRing

EVERY: dict[type[Job], timedelta] = {
    Prune: timedelta(days=1),
    ReadOverdue: timedelta(minutes=15),
    LookForAbsences: timedelta(days=1),
    LookForNews: timedelta(hours=1),
}
"""What is done for every company from its first day, and how often."""


async def found_company(session: AsyncSession, company_id: UUID, key_ring: KeyRing, *, vat_number: str, name: str, language: str) -> UUID:
    """Make the company `company_id`, whose tenant session this is, with a data key of its own.

    One VAT number is one administration: who comes second is told to ask its owner, not who that is.
    Raises VatNumberInvalid, VatNumberTaken.
    """
    number = vat_numbers.normalise(vat_number)
    made = await session.scalar(
        insert(Company)
        .values(
            id=company_id,
            created_at=clock.now(),
            vat_number=number,
            name=name,
            language=language,
            delivery_policy=DeliveryPolicy.AUTOMATIC,
            sealed_key=key_ring.new_company_key(company_id),
        )
        .on_conflict_do_nothing(index_elements=["vat_number"])
        .returning(Company.id)
    )
    if made is None:
        raise VatNumberTaken(vat_number=number)
    for job, every in EVERY.items():
        await set_schedule(session, company_id, job, every=every)
    await audit.record(session, company_id, "company.founded", subject_type="company", subject_id=company_id, vat_number=number)
    return company_id
