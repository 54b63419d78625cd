"""Every SELECT over the accountant and deliveries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    FromClause,
    Row,
    Select,
    Uuid,
    and_,
    any_,
    bindparam,
    exists,
    func,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount, BankTransaction
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.companies.models import Company
from core.delivery.eligibility import ACCOUNTING_KINDS, DeliveryFacts, Verdict, judge_delivery
from core.delivery.errors import DeliveryNotFound, NoAccountant
from core.delivery.models import Accountant, Delivery, DeliveryState
from core.documents.models import Document, ReadingState
from core.duplicates.models import DocumentPair
from core.duplicates.queries import families_of

_JUDGED = (
    "id", "kind", "direction", "version", "reading_state", "payment_mark", "payment_mark_by", "reminder_on", "snoozed_until",
    "released_at", "kept_back_at", "deleted_at", "superseded_by", "updated_at",
)  # fmt: skip
"""All that a verdict asks of a document; what was read in it may weigh a hundred times as much."""


@dataclass(frozen=True, slots=True)
class DocumentDelivery:
    """How a document stands towards the accountant."""

    state: str
    """Of its last hand-over; `none` when there was none."""
    sent_at: datetime | None
    """When the accountant got it, as this document or as another arrival of the same invoice."""
    recipient: str | None
    verdict: Verdict
    booking_id: UUID | None
    """The booking it is in, which decides much of the verdict."""


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
    session: AsyncSession,
    company_id: UUID,
    *,
    state: str | None = None,
    document_id: UUID | None = None,
    delivery_id: UUID | None = None,
    after: tuple[datetime, UUID] | None = None,
    limit: int,
) -> Sequence[tuple[Delivery, Document | None, BankAccount | None]]:
    """The newest first, each with its document or its account; `after` is the (created_at, id) of the last one seen."""
    query = (
        select(Delivery, Document, BankAccount)
        .outerjoin(Document, (Document.company_id == Delivery.company_id) & (Document.id == Delivery.document_id))
        .outerjoin(BankAccount, (BankAccount.company_id == Delivery.company_id) & (BankAccount.id == Delivery.bank_account_id))
        .where(Delivery.company_id == company_id)
    )
    if state is not None:
        query = query.where(Delivery.state == state)
    if document_id is not None:
        query = query.where(Delivery.document_id == document_id)
    if delivery_id is not None:
        query = query.where(Delivery.id == delivery_id)
    if after is not None:
        query = query.where(tuple_(Delivery.created_at, Delivery.id) < after)
    rows = await session.execute(query.order_by(Delivery.created_at.desc(), Delivery.id.desc()).limit(limit))
    return [(delivery, document, account) for delivery, document, account in rows]


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


def may_be_due() -> ColumnElement[bool]:
    """What every document that is due has in common, said in SQL to narrow lists by: `judge_delivery` decides."""
    booked = exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id)
    answered = or_(Document.payment_mark_by == "user", Document.reminder_on.is_not(None), Document.snoozed_until.is_not(None), booked)
    return or_(
        Document.released_at.is_not(None),
        and_(Document.kind.in_(ACCOUNTING_KINDS), or_(Document.direction == "sale", answered)),
    )


def _facts() -> Select[*tuple[Any, ...]]:
    """What decides over some documents; made once, for it is asked with every list."""
    mine = (Delivery.company_id == Document.company_id, Delivery.document_id == Document.id)
    paid = exists().where(
        BookingTransaction.company_id == BookingDocument.company_id,
        BookingTransaction.booking_id == BookingDocument.booking_id,
        BankTransaction.company_id == BookingTransaction.company_id,
        BankTransaction.id == BookingTransaction.transaction_id,
        BankTransaction.vanished_at.is_(None),
    )
    sent = select(func.max(Delivery.document_version)).where(*mine, Delivery.state == DeliveryState.SENT).scalar_subquery()
    asked = exists().where(*mine, Delivery.state != DeliveryState.SENT, Delivery.requested)
    kin = exists().where(
        DocumentPair.company_id == Document.company_id,
        DocumentPair.decision == "same",
        or_(DocumentPair.first_id == Document.id, DocumentPair.second_id == Document.id),
    )
    return (
        select(
            *(getattr(Document, name) for name in _JUDGED),
            Company.delivery_policy,
            BookingDocument.booking_id,
            Booking.paused_until,
            Booking.updated_at.label("booked_at"),
            paid.label("is_paid"),
            sent.label("sent_version"),
            asked.label("is_asked"),
            kin.label("has_kin"),
        )
        .join(Company, Company.id == Document.company_id)
        .outerjoin(BookingDocument, (BookingDocument.company_id == Document.company_id) & (BookingDocument.document_id == Document.id))
        .outerjoin(Booking, (Booking.company_id == BookingDocument.company_id) & (Booking.id == BookingDocument.booking_id))
        .where(
            Document.company_id == bindparam("company_id", type_=Uuid()),
            Document.id == any_(bindparam("document_ids", type_=ARRAY(Uuid()))),
        )
    )


def _last(name: str, *conditions: ColumnElement[bool]) -> FromClause:
    """A document's last hand-over of those that fulfil `conditions`."""
    mine = (Delivery.company_id == Document.company_id, Delivery.document_id == Document.id)
    wanted = select(Delivery.state, Delivery.sent_at, Delivery.recipient).where(*mine, *conditions)
    return wanted.order_by(Delivery.document_version.desc(), Delivery.created_at.desc()).limit(1).correlate(Document).lateral(name)


_FACTS = _facts()
_LAST, _SENT = _last("last_delivery"), _last("sent_delivery", Delivery.state == DeliveryState.SENT)
_STANDINGS = (
    _FACTS.add_columns(
        _LAST.c.state.label("last_state"),
        _LAST.c.recipient.label("last_recipient"),
        _SENT.c.state.label("sent_state"),
        _SENT.c.sent_at,
        _SENT.c.recipient.label("sent_recipient"),
    )
    .outerjoin(_LAST, true())
    .outerjoin(_SENT, true())
)


async def load_facts(
    session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID], *, undo_window: timedelta
) -> dict[UUID, DeliveryFacts]:
    """What decides whether each document may go.

    The undo window begins with the last thing that was said of the document or of its booking: while the screens
    offer to take it back, nothing leaves. That the accountant has it is a fact of all its arrivals, whichever of them leads by now.
    """
    rows = (await session.execute(_FACTS, {"company_id": company_id, "document_ids": list(document_ids)})).all()
    as_another = await _sent_as_another(session, company_id, [row.id for row in rows if row.has_kin])
    return {row.id: _facts_of(row, sent_as_another=row.id in as_another, undo_window=undo_window) for row in rows}


def _facts_of(row: Row[*tuple[Any, ...]], *, sent_as_another: bool, undo_window: timedelta) -> DeliveryFacts:
    said_at = max(row.updated_at, row.booked_at) if row.booked_at else row.updated_at
    return DeliveryFacts(
        kind=row.kind,
        direction=row.direction,
        policy=row.delivery_policy,
        version=row.version,
        reading_state=row.reading_state,
        has_transaction=bool(row.is_paid),
        payment_mark=row.payment_mark,
        payment_mark_by=row.payment_mark_by,
        reminder_on=row.reminder_on,
        snoozed_until=row.snoozed_until,
        booking_paused_until=row.paused_until,
        released_at=row.released_at,
        kept_back=row.kept_back_at is not None,
        deleted=row.deleted_at is not None,
        superseded=row.superseded_by is not None,
        sent_version=row.sent_version,
        sent_as_another=sent_as_another,
        resend_version=row.version if row.is_asked else None,
        held_until=said_at + undo_window if undo_window else None,
    )


async def _sent_as_another(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, Delivery]:
    """The documents of which another arrival was handed over or may be leaving at this moment, each with the last such hand-over."""
    if not document_ids:
        return {}
    families = {document_id: others for document_id, others in (await families_of(session, company_id, document_ids)).items() if others}
    if not families:
        return {}
    may_have_left = or_(
        Delivery.state == DeliveryState.SENT, and_(Delivery.state == DeliveryState.SENDING, Delivery.leaving_at.is_not(None))
    )
    wanted = select(Delivery).where(
        Delivery.company_id == company_id, Delivery.document_id.in_({one for others in families.values() for one in others}), may_have_left
    )
    made = (await session.scalars(wanted.order_by(Delivery.sent_at.nulls_last(), Delivery.id))).all()
    return {document_id: one for document_id, others in families.items() for one in made if one.document_id in others}


async def document_deliveries(
    session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID], *, now: datetime, undo_window: timedelta
) -> dict[UUID, DocumentDelivery]:
    """How each document stands, for lists and for its own page."""
    rows = (await session.execute(_STANDINGS, {"company_id": company_id, "document_ids": list(document_ids)})).all()
    as_another = await _sent_as_another(session, company_id, [row.id for row in rows if row.has_kin])
    stands: dict[UUID, DocumentDelivery] = {}
    for row in rows:
        another = as_another.get(row.id)
        recipient = row.sent_recipient if row.sent_state else another.recipient if another else row.last_recipient
        stands[row.id] = DocumentDelivery(
            state=row.last_state or "none",
            sent_at=row.sent_at if row.sent_state else another.sent_at if another else None,
            recipient=recipient,
            verdict=judge_delivery(_facts_of(row, sent_as_another=another is not None, undo_window=undo_window), now=now),
            booking_id=row.booking_id,
        )
    return stands


async def list_candidates(session: AsyncSession, company_id: UUID, *, now: datetime, after: UUID | None, limit: int) -> Sequence[UUID]:
    """Documents that might be due, by id: living, leading, read, and with no hand-over that was made, failed or is under way; or with one
    that was begun or asked for."""
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
        or_(unfinished, and_(~made, may_be_due())),
    )
    if after is not None:
        wanted = wanted.where(Document.id > after)
    return (await session.scalars(wanted.order_by(Document.id).limit(limit))).all()
