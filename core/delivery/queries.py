"""Every SELECT over the accountant and deliveries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, cast
from uuid import UUID

from sqlalchemy import Select, exists, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.companies.models import Company
from core.delivery.eligibility import DeliveryFacts, Verdict, judge_delivery
from core.delivery.errors import DeliveryNotFound, NoAccountant
from core.delivery.models import Accountant, Delivery, DeliveryState
from core.documents.models import Document, ReadingState


@dataclass(frozen=True, slots=True)
class DocumentDelivery:
    """How a document stands towards the accountant."""

    state: str
    """Of its last hand-over; `none` when there was none."""
    sent_at: datetime | None
    recipient: str | None
    verdict: Verdict


async def find_accountant(session: AsyncSession, company_id: UUID, *, lock: bool = False) -> Accountant | None:
    """The company's accountant, if one is appointed."""
    wanted = select(Accountant).where(Accountant.company_id == company_id)
    return await session.scalar(wanted.with_for_update() if lock else wanted)


async def get_accountant(session: AsyncSession, company_id: UUID, *, lock: bool = False) -> Accountant:
    """Raises NoAccountant."""
    accountant = await find_accountant(session, company_id, lock=lock)
    if accountant is None:
        raise NoAccountant
    return accountant


async def get_company(session: AsyncSession, company_id: UUID) -> Company:
    """The company itself."""
    return (await session.scalars(select(Company).where(Company.id == company_id))).one()


async def get_delivery(session: AsyncSession, company_id: UUID, delivery_id: UUID, *, lock: bool = False) -> Delivery:
    """Raises DeliveryNotFound."""
    wanted = select(Delivery).where(Delivery.company_id == company_id, Delivery.id == delivery_id)
    delivery = await session.scalar(wanted.with_for_update() if lock else wanted)
    if delivery is None:
        raise DeliveryNotFound(delivery_id=delivery_id)
    return delivery


async def list_deliveries(
    session: AsyncSession, company_id: UUID, *, state: str | None, after: tuple[datetime, UUID] | None, limit: int
) -> Sequence[tuple[Delivery, Document]]:
    """The newest first, each with its document; `after` is the (created_at, id) of the last one seen."""
    query = (
        select(Delivery, Document)
        .join(Document, (Document.company_id == Delivery.company_id) & (Document.id == Delivery.document_id))
        .where(Delivery.company_id == company_id)
    )
    if state is not None:
        query = query.where(Delivery.state == state)
    if after is not None:
        query = query.where(tuple_(Delivery.created_at, Delivery.id) < after)
    rows = await session.execute(query.order_by(Delivery.created_at.desc(), Delivery.id.desc()).limit(limit))
    return [(delivery, document) for delivery, document in rows]


async def find_open_delivery(session: AsyncSession, company_id: UUID, document_id: UUID) -> Delivery | None:
    """The one hand-over of a document that has not been made yet, locked."""
    wanted = select(Delivery).where(
        Delivery.company_id == company_id, Delivery.document_id == document_id, Delivery.state != DeliveryState.SENT
    )
    return await session.scalar(wanted.order_by(Delivery.created_at.desc(), Delivery.id.desc()).limit(1).with_for_update())


async def find_sent(session: AsyncSession, company_id: UUID, document_id: UUID) -> Delivery | None:
    """The last hand-over of a document that was made."""
    wanted = select(Delivery).where(
        Delivery.company_id == company_id, Delivery.document_id == document_id, Delivery.state == DeliveryState.SENT
    )
    return await session.scalar(wanted.order_by(Delivery.document_version.desc()).limit(1))


def sent_documents(company_id: UUID) -> Select[UUID]:
    """The ids of the documents that the accountant has, to narrow other lists by."""
    return select(Delivery.document_id).where(Delivery.company_id == company_id, Delivery.state == DeliveryState.SENT)


async def load_facts(
    session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID], *, undo_window: timedelta
) -> dict[UUID, DeliveryFacts]:
    """What decides whether each document may go.

    The undo window begins with the last thing that was said of the document or of its booking: while the screens
    offer to take it back, nothing leaves.
    """
    mine = (Delivery.company_id == Document.company_id, Delivery.document_id == Document.id)
    paid = exists().where(
        BookingTransaction.company_id == BookingDocument.company_id, BookingTransaction.booking_id == BookingDocument.booking_id
    )
    sent = select(func.max(Delivery.document_version)).where(*mine, Delivery.state == DeliveryState.SENT).scalar_subquery()
    asked = exists().where(*mine, Delivery.state != DeliveryState.SENT, Delivery.requested)
    query = (
        select(Document, Company.delivery_policy, Booking.paused_until, Booking.updated_at, paid, sent, asked)
        .join(Company, Company.id == Document.company_id)
        .outerjoin(BookingDocument, (BookingDocument.company_id == Document.company_id) & (BookingDocument.document_id == Document.id))
        .outerjoin(Booking, (Booking.company_id == BookingDocument.company_id) & (Booking.id == BookingDocument.booking_id))
        .where(Document.company_id == company_id, Document.id.in_(document_ids))
    )
    found: dict[UUID, DeliveryFacts] = {}
    for document, policy, paused_until, booked_at, is_paid, sent_version, is_asked in await session.execute(query):
        said_at = max(document.updated_at, booked_at) if booked_at else document.updated_at
        found[document.id] = DeliveryFacts(
            kind=document.kind,
            direction=document.direction,
            policy=cast(Literal["automatic", "on_release"], policy),
            version=document.version,
            reading_state=cast(Literal["waiting", "read", "unreadable"], document.reading_state),
            has_transaction=bool(is_paid),
            payment_mark=document.payment_mark,
            payment_mark_by=document.payment_mark_by,
            reminder_on=document.reminder_on,
            snoozed_until=document.snoozed_until,
            booking_paused_until=paused_until,
            released_at=document.released_at,
            deleted=document.deleted_at is not None,
            superseded=document.superseded_by is not None,
            sent_version=sent_version,
            resend_version=document.version if is_asked else None,
            held_until=said_at + undo_window if undo_window else None,
        )
    return found


async def document_deliveries(
    session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID], *, now: datetime, undo_window: timedelta
) -> dict[UUID, DocumentDelivery]:
    """How each document stands, for lists and for its own page."""
    facts = await load_facts(session, company_id, document_ids, undo_window=undo_window)
    wanted = select(Delivery).where(Delivery.company_id == company_id, Delivery.document_id.in_(document_ids))
    last: dict[UUID, Delivery] = {}
    sent: dict[UUID, Delivery] = {}
    for delivery in await session.scalars(wanted.order_by(Delivery.document_version, Delivery.created_at)):
        last[delivery.document_id] = delivery
        if delivery.state == DeliveryState.SENT:
            sent[delivery.document_id] = delivery
    return {
        document_id: DocumentDelivery(
            state=last[document_id].state if document_id in last else "none",
            sent_at=sent[document_id].sent_at if document_id in sent else None,
            recipient=(sent.get(document_id) or last[document_id]).recipient if document_id in last else None,
            verdict=judge_delivery(known, now=now),
        )
        for document_id, known in facts.items()
    }


async def list_candidates(session: AsyncSession, company_id: UUID, *, now: datetime, after: UUID | None, limit: int) -> Sequence[UUID]:
    """Documents that might be due, by id: living, leading, read, and with no hand-over that was made, failed or is under way."""
    mine = (Delivery.company_id == Document.company_id, Delivery.document_id == Document.id)
    blocked = exists().where(*mine, (Delivery.held_until > now) | (Delivery.state == DeliveryState.FAILED))
    made = exists().where(*mine, Delivery.state == DeliveryState.SENT)
    unfinished = exists().where(*mine, Delivery.state.in_((DeliveryState.PLANNED, DeliveryState.SENDING)))
    wanted = select(Document.id).where(
        Document.company_id == company_id,
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
        Document.reading_state != ReadingState.WAITING,
        ~blocked,
        ~made | unfinished,
    )
    if after is not None:
        wanted = wanted.where(Document.id > after)
    return (await session.scalars(wanted.order_by(Document.id).limit(limit))).all()
