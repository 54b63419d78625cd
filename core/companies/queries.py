"""Every SELECT over the company itself."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.companies.errors import CompanyNotFound
from core.companies.models import Company


async def get_company(session: AsyncSession, company_id: UUID, *, lock: bool = False) -> Company:
    """The company; `lock` holds its row until the transaction ends. Raises CompanyNotFound."""
    wanted = select(Company).where(Company.id == company_id)
    company = await session.scalar(wanted.with_for_update() if lock else wanted)
    if company is None:
        raise CompanyNotFound(company_id=company_id)
    return company
