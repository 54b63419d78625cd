"""The user says of missing days that nothing is missing, or that it does not matter."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.hold import hold_accounts
from core.coverage.models import CoverageGap
from core.coverage.queries import get_gap
from core.coverage.tell import renew_gaps


async def accept_gap(session: AsyncSession, company_id: UUID, gap_id: UUID, note: str) -> CoverageGap:
    """Ask about these days no more. Raises GapNotFound."""
    gap = await get_gap(session, company_id, gap_id, lock=True)
    if gap.accepted_at is None or gap.accepted_note != note:
        gap.accepted_at, gap.accepted_note = clock.now(), note
        await _told(session, gap, "coverage.accepted", note=note)
    return gap


async def take_back(session: AsyncSession, company_id: UUID, gap_id: UUID) -> None:
    """Ask about these days again, if they are still missing. Raises GapNotFound.

    The account is held first, as whoever tells days holds it: what is told at this moment is seen before its gaps are derived.
    """
    await hold_accounts(session, company_id, [(await get_gap(session, company_id, gap_id)).bank_account_id])
    gap = await get_gap(session, company_id, gap_id, lock=True)
    if gap.accepted_at is None:
        return
    gap.accepted_at, gap.accepted_note = None, None
    await _told(session, gap, "coverage.reopened")
    await renew_gaps(session, company_id, gap.bank_account_id)


async def _told(session: AsyncSession, gap: CoverageGap, action: str, **facts: object) -> None:
    events.tell(session, gap.company_id, "coverage.changed", subject_type="bank_account", subject_id=gap.bank_account_id)
    days = {"from": gap.first_day.isoformat(), "to": gap.last_day.isoformat()}
    await audit.record(session, gap.company_id, action, subject_type="coverage_gap", subject_id=gap.id, **days, **facts)
