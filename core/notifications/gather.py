"""Gather what is to be told, as it stands now."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.delivery.models import Delivery, DeliveryState
from core.documents.models import Direction, Document, Kind
from core.notifications.summary import ANSWERS, OFFERED, Sum, Summary
from core.notifications.urgent import KEYS, urgent_of
from core.todo.entry import Entry
from core.todo.open_documents import is_open
from core.todo.queries import list_todo

SOON = timedelta(days=7)
MOST = 50


async def gather(session: AsyncSession, company_id: UUID, *, now: datetime) -> Summary:
    """The summary of a company at this moment."""
    today = clock.brussels_day(now)
    listed = await list_todo(session, company_id, now=now, limit=MOST)
    pressing: list[Entry] = []
    for question in KEYS:
        if listed.counts.get(question):
            pressing += (await list_todo(session, company_id, now=now, kind=question, limit=MOST)).items
    due_soon = await _unpaid(session, company_id, Direction.PURCHASE, until=today + SOON)
    late = await _unpaid(session, company_id, Direction.SALE, until=today - timedelta(days=1))
    return Summary(
        counts={question: count for question, count in listed.counts.items() if count},
        urgent=tuple(urgent_of(pressing, open_questions=listed.total, today=today)),
        answerable=tuple(entry for entry in listed.items if entry.question in ANSWERS)[:OFFERED],
        due_soon=due_soon,
        late=late,
        delivered=await _delivered(session, company_id, since=now - SOON),
    )


async def _unpaid(session: AsyncSession, company_id: UUID, direction: Direction, *, until: date) -> Sum:
    euro = case((Document.currency == "EUR", Document.tax_inclusive_amount), else_=Decimal(0))
    wanted = select(func.count(), func.coalesce(func.sum(euro), Decimal(0))).where(
        *is_open(company_id),
        Document.direction == direction,
        Document.kind == Kind.INVOICE,
        Document.payment_mark.is_(None),
        Document.due_date <= until,
    )
    count, total = (await session.execute(wanted)).one()
    return Sum(count, Decimal(total))


async def _delivered(session: AsyncSession, company_id: UUID, *, since: datetime) -> int:
    sent = (Delivery.company_id == company_id, Delivery.state == DeliveryState.SENT, Delivery.updated_at >= since)
    return await session.scalar(select(func.count()).where(*sent)) or 0
