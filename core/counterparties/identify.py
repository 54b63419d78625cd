"""Which counterparty a document is of."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.models import Counterparty
from core.counterparties.queries import find_by_iban, find_by_vat_number


@dataclass(frozen=True, slots=True)
class Marks:
    """What the other side of a paper is known by."""

    vat_number: str | None
    iban: str | None


async def identify(session: AsyncSession, company_id: UUID, marks: Marks) -> Counterparty | None:
    """Known by VAT number, else by IBAN. An account whose owner has another VAT number than the paper proves nothing."""
    if marks.vat_number is not None and (known := await find_by_vat_number(session, company_id, marks.vat_number)) is not None:
        return known
    if marks.iban is None:
        return None
    known = await find_by_iban(session, company_id, marks.iban)
    return known if known is not None and (marks.vat_number is None or known.vat_number in (None, marks.vat_number)) else None
