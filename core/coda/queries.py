"""Every SELECT over the option, and over the statements as they go to the accountant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.models import CodaStatement
from core.coda.models import CodaOption
from core.delivery.models import Delivery, DeliveryState


async def find_option(session: AsyncSession, company_id: UUID, account_id: UUID) -> CodaOption | None:
    """The account's option while it is on."""
    wanted = select(CodaOption).where(
        CodaOption.company_id == company_id, CodaOption.bank_account_id == account_id, CodaOption.until.is_(None)
    )
    return await session.scalar(wanted)


async def list_options(session: AsyncSession, company_id: UUID) -> Sequence[CodaOption]:
    """All stretches of all accounts, those that ended too."""
    wanted = select(CodaOption).where(CodaOption.company_id == company_id)
    return (await session.scalars(wanted.order_by(CodaOption.switched_on, CodaOption.id))).all()


async def not_handed_over(session: AsyncSession, company_id: UUID, account_id: UUID, since: date) -> Sequence[CodaStatement]:
    """Statements of the days from `since` on that belong to no delivery yet, in their order."""
    wanted = select(CodaStatement).where(
        CodaStatement.company_id == company_id,
        CodaStatement.bank_account_id == account_id,
        CodaStatement.delivery_id.is_(None),
        CodaStatement.day >= since,
    )
    return (await session.scalars(wanted.order_by(CodaStatement.year, CodaStatement.number))).all()


async def statements_of(session: AsyncSession, company_id: UUID, delivery_id: UUID) -> Sequence[CodaStatement]:
    """The statements that one delivery hands over, in their order."""
    wanted = select(CodaStatement).where(CodaStatement.company_id == company_id, CodaStatement.delivery_id == delivery_id)
    return (await session.scalars(wanted.order_by(CodaStatement.year, CodaStatement.number))).all()


async def left_behind(session: AsyncSession, company_id: UUID, *, now: datetime) -> Sequence[UUID]:
    """Deliveries of statements that are begun or wait, and that nobody holds."""
    wanted = select(Delivery.id).where(
        Delivery.company_id == company_id,
        Delivery.bank_account_id.is_not(None),
        Delivery.state.in_((DeliveryState.PLANNED, DeliveryState.SENDING)),
        Delivery.held_until.is_(None) | (Delivery.held_until <= now),
    )
    return (await session.scalars(wanted)).all()


@dataclass(frozen=True, slots=True)
class Last:
    """The last statement of an account, or the last that the accountant has."""

    year: int
    number: int
    day: date
    sent_at: datetime | None


async def last_statements(session: AsyncSession, company_id: UUID, *, sent: bool) -> Mapping[UUID, Last]:
    """The last statement of each account: of all, or of those that arrived."""
    newest = func.row_number().over(
        partition_by=CodaStatement.bank_account_id, order_by=(CodaStatement.year.desc(), CodaStatement.number.desc())
    )
    columns = (CodaStatement.bank_account_id, CodaStatement.year, CodaStatement.number, CodaStatement.day, Delivery.sent_at)
    own = (Delivery.company_id == CodaStatement.company_id) & (Delivery.id == CodaStatement.delivery_id)
    made = select(*columns, newest.label("place")).outerjoin(Delivery, own).where(CodaStatement.company_id == company_id)
    if sent:
        made = made.where(Delivery.state == DeliveryState.SENT)
    ranked = made.subquery()
    rows = await session.execute(select(ranked).where(ranked.c.place == 1))
    return {row.bank_account_id: Last(row.year, row.number, row.day, row.sent_at) for row in rows}
