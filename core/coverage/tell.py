"""Note of which days a source told everything, and what is missing since."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.coverage.calendar import A_DAY, Told
from core.coverage.models import CoverageGap, ToldPeriod
from core.coverage.queries import as_gap, load_days


async def tell_days(session: AsyncSession, company_id: UUID, account_id: UUID, told: Sequence[Told]) -> None:
    """Keep what was told, and derive anew what is missing; in the transaction that stored the movements.

    A balance at the end of another day than the period begins or ends with is not kept: there is no place for it.
    """
    for one in told:
        closing_day = one.last if one.firm else one.last - A_DAY
        row = {
            "bank_account_id": account_id,
            "source": "file" if one.firm else "feed",
            "first_day": one.first,
            "last_day": one.last,
            "before": one.before[1] if one.before is not None and one.before[0] == one.first - A_DAY else None,
            "after": one.after[1] if one.after is not None and one.after[0] == closing_day else None,
        }
        values = row | {"company_id": company_id, "id": ids.uuid7(), "created_at": clock.now()}
        await session.execute(insert(ToldPeriod).values(values).on_conflict_do_nothing())
    await renew_gaps(session, company_id, account_id)


async def renew_gaps(session: AsyncSession, company_id: UUID, account_id: UUID) -> None:
    """Let the gaps of an account be those of today; what the user said of one that stands stays."""
    await session.flush()
    days = await load_days(session, company_id, account_id)
    standing = {as_gap(row): row for row in days.gaps}
    found = set(days.calendar().gaps)
    gone = [row.id for gap, row in standing.items() if gap not in found and row.accepted_at is None]
    if gone:
        await session.execute(delete(CoverageGap).where(CoverageGap.company_id == company_id, CoverageGap.id.in_(gone)))
    new = sorted(found - standing.keys(), key=lambda gap: gap.first)
    session.add_all(
        CoverageGap(
            company_id=company_id,
            id=ids.uuid7(),
            bank_account_id=account_id,
            first_day=gap.first,
            last_day=gap.last,
            difference=gap.difference,
        )
        for gap in new
    )
    if new or gone:
        events.tell(session, company_id, "coverage.changed", subject_type="bank_account", subject_id=account_id, missing=len(found))
