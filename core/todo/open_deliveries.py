"""What could not be handed to the accountant, or cannot because there is none."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.models import BookingDocument, BookingTransaction
from core.delivery.eligibility import ACCOUNTING_KINDS, judge_delivery
from core.delivery.models import Delivery, DeliveryState
from core.delivery.queries import find_accountant, load_facts
from core.documents.models import Document
from core.todo.entry import Entry, title_of_document
from core.todo.item import Question, accountant_item, document_items
from core.todo.open_documents import LIGHT, document_facts, is_booked

MOST_WAITING = 100
"""Documents that are judged to tell how many wait for an accountant: with the first of them the question stands."""


async def failed_deliveries(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> list[Entry]:
    """Hand-overs that were given up, of documents that are still to go."""
    wanted = (
        select(Delivery, Document, is_booked())
        .join(Document, and_(Document.company_id == Delivery.company_id, Document.id == Delivery.document_id))
        .options(*LIGHT)
        .where(Delivery.company_id == company_id, Delivery.state == DeliveryState.FAILED)
        .where(Document.deleted_at.is_(None), Document.superseded_by.is_(None))
        .where(or_(Document.closed_at.is_(None), Document.closed_at < Delivery.updated_at))
    )
    rows = await session.execute(wanted.order_by(Delivery.updated_at, Delivery.id).limit(most))
    return [
        Entry(item, delivery.id, "delivery", delivery.id, title_of_document(document), problem=delivery.problem)
        for delivery, document, booked in rows
        for item in document_items(document_facts(document, booked=booked, failed_at=delivery.updated_at), today=today)
        if item.question is Question.DELIVERY_FAILED
    ]


async def missing_accountant(session: AsyncSession, company_id: UUID, *, now: datetime) -> list[Entry]:
    """Asked once a document is due and there is nobody to send it to."""
    if await find_accountant(session, company_id) is not None:
        return []
    waiting = await _due_documents(session, company_id, now=now)
    since = min((clock.brussels_day(day) for day in waiting), default=clock.brussels_day(now))
    item = accountant_item(str(company_id), since=since, appointed=False, waiting=len(waiting))
    return [Entry(item, company_id, "accountant", company_id)] if item is not None else []


async def _due_documents(session: AsyncSession, company_id: UUID, *, now: datetime) -> list[datetime]:
    """When each document came in that is due: SQL leaves out those that cannot be, `judge_delivery` decides."""
    paid = exists().where(
        BookingDocument.company_id == Document.company_id,
        BookingDocument.document_id == Document.id,
        BookingTransaction.company_id == BookingDocument.company_id,
        BookingTransaction.booking_id == BookingDocument.booking_id,
    )
    answered = or_(Document.payment_mark_by == "user", Document.reminder_on.is_not(None), Document.snoozed_until.is_not(None), is_booked())
    wanted = select(Document.id, Document.created_at).where(
        Document.company_id == company_id,
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        or_(
            Document.released_at.is_not(None),
            and_(Document.kind.in_(ACCOUNTING_KINDS), or_(Document.direction == "sale", answered, paid)),
        ),
    )
    rows = dict(
        (await session.execute(wanted.order_by(Document.released_at.is_(None), Document.created_at, Document.id).limit(MOST_WAITING))).all()
    )
    if not rows:
        return []
    facts = await load_facts(session, company_id, list(rows), undo_window=timedelta(0))
    return [rows[document_id] for document_id, known in facts.items() if judge_delivery(known, now=now).due]
