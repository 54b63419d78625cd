"""An account's days as the database knows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.coverage.calendar import A_DAY, Calendar, Gap, Told, draw
from core.coverage.errors import GapNotFound
from core.coverage.models import CoverageGap, ToldPeriod


@dataclass(frozen=True, slots=True)
class Days:
    """What is stored of an account's days."""

    told: Sequence[Told]
    sums: Mapping[date, Decimal]
    counts: Mapping[date, int]
    gaps: Sequence[CoverageGap]

    def calendar(self) -> Calendar:
        """What that says of each day."""
        accepted = [as_gap(row) for row in self.gaps if row.accepted_at is not None]
        return draw(self.told, self.sums, accepted=accepted)


def as_gap(row: CoverageGap) -> Gap:
    """The gap of a row."""
    return Gap(row.first_day, row.last_day, row.difference)


async def load_days(session: AsyncSession, company_id: UUID, account_id: UUID) -> Days:
    """Everything that was told of an account, and what moved on each of its days."""
    told = await session.scalars(select(ToldPeriod).where(ToldPeriod.company_id == company_id, ToldPeriod.bank_account_id == account_id))
    moved = await session.execute(
        select(BankTransaction.booking_date, func.sum(BankTransaction.amount).label("moved"), func.count().label("movements"))
        .where(
            BankTransaction.company_id == company_id,
            BankTransaction.bank_account_id == account_id,
            BankTransaction.vanished_at.is_(None),
        )
        .group_by(BankTransaction.booking_date)
    )
    rows = moved.all()
    return Days(
        told=[_told(row) for row in told],
        sums={row.booking_date: row.moved for row in rows},
        counts={row.booking_date: row.movements for row in rows},
        gaps=await list_gaps(session, company_id, account_id),
    )


def _told(row: ToldPeriod) -> Told:
    firm = row.source == "file"
    closing_day = row.last_day if firm else row.last_day - A_DAY
    return Told(
        row.first_day,
        row.last_day,
        firm,
        None if row.before is None else (row.first_day - A_DAY, row.before),
        None if row.after is None else (closing_day, row.after),
    )


async def list_gaps(session: AsyncSession, company_id: UUID, account_id: UUID | None = None) -> Sequence[CoverageGap]:
    """The gaps of an account, or of all accounts, the oldest days first; accepted ones too."""
    wanted = select(CoverageGap).where(CoverageGap.company_id == company_id)
    if account_id is not None:
        wanted = wanted.where(CoverageGap.bank_account_id == account_id)
    return (await session.scalars(wanted.order_by(CoverageGap.first_day, CoverageGap.id))).all()


async def get_gap(session: AsyncSession, company_id: UUID, gap_id: UUID, *, lock: bool = False) -> CoverageGap:
    """One gap. Raises GapNotFound."""
    wanted = select(CoverageGap).where(CoverageGap.company_id == company_id, CoverageGap.id == gap_id)
    row = await session.scalar(wanted.with_for_update().execution_options(populate_existing=True) if lock else wanted)
    if row is None:
        raise GapNotFound(coverage_gap_id=gap_id)
    return row


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an account is told, and of how many stretches of days something is missing."""

    last_day: date | None = None
    open_gaps: int = 0


async def list_standings(session: AsyncSession, company_id: UUID) -> dict[UUID, Standing]:
    """Of every account of which anything was told."""
    missing = (
        select(func.count())
        .where(
            CoverageGap.company_id == company_id,
            CoverageGap.bank_account_id == ToldPeriod.bank_account_id,
            CoverageGap.accepted_at.is_(None),
        )
        .scalar_subquery()
    )
    wanted = (
        select(ToldPeriod.bank_account_id, func.max(ToldPeriod.last_day).label("last_day"), missing.label("open_gaps"))
        .where(ToldPeriod.company_id == company_id)
        .group_by(ToldPeriod.bank_account_id)
    )
    return {row.bank_account_id: Standing(row.last_day, row.open_gaps) for row in await session.execute(wanted)}
