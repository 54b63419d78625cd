"""Put an incomplete booking aside until a day, or until the missing part arrives."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from core import audit, clock, events
from core.banking.models import BankTransaction
from core.bookings.errors import PauseOutOfRange
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.bookings.movement import movement_of
from core.bookings.queries import Members, get_booking, get_members, members_of
from core.bookings.weigh import weigh
from core.documents.models import Document
from core.jobs import DeliverDocument
from core.outbox.stage import stage

Text = InstrumentedAttribute[str | None]

LONGEST = timedelta(days=92)
"""The longest VAT quarter, as for every other putting off."""
MOST = 500
"""Paused bookings that are looked through for what they wait for."""


async def pause_booking(session: AsyncSession, company_id: UUID, booking_id: UUID, *, until: date, today: date) -> Booking:
    """Keep a booking off the list up to and including the day before `until`, or until what is missing arrives.

    A pause says that the rest will come, so the accountant may have the documents now. Raises BookingNotFound, PauseOutOfRange.
    """
    if not today < until <= today + LONGEST:
        raise PauseOutOfRange(latest=today + LONGEST)
    members = await get_members(session, company_id, booking_id, lock=True)
    members.booking.paused_until = until
    for document in members.documents:
        await stage(session, company_id, DeliverDocument(document_id=document.id))
    return await _changed(session, members.booking, "booking.paused", until=until)


async def resume_booking(session: AsyncSession, company_id: UUID, booking_id: UUID) -> Booking:
    """Ask about a paused booking again; a no-op when it is not paused. Raises BookingNotFound."""
    booking = await get_booking(session, company_id, booking_id, lock=True)
    if booking.paused_until is None:
        return booking
    booking.paused_until = None
    return await _changed(session, booking, "booking.resumed")


async def wake_paused(session: AsyncSession, company_id: UUID, *, today: date) -> int:
    """End the pause of each booking whose missing part has arrived; returns how many.

    The part is not put in by itself: a payment of the missing amount from or to the same party, or a document that asks for it, is a good
    reason to look, and the user says whether it belongs. The pause ends with today, not with nothing: that it was paused stays an answer.
    """
    wanted = (
        select(Booking).where(Booking.company_id == company_id, Booking.paused_until > today).order_by(Booking.paused_until, Booking.id)
    )
    rows = (await session.scalars(wanted.limit(MOST).with_for_update(skip_locked=True))).all()
    if not rows:
        return 0
    weighed = await weigh(session, company_id, [row.id for row in rows])
    woken = 0
    for members in await members_of(session, company_id, rows):
        balance = weighed[members.booking.id].balance
        if balance.difference and balance.currency and await _has_arrived(session, members, balance.difference, balance.currency):
            members.booking.paused_until = today
            await _changed(session, members.booking, "booking.part_arrived", missing=balance.difference)
            woken += 1
    return woken


async def _has_arrived(session: AsyncSession, members: Members, missing: Decimal, currency: str) -> bool:
    """Whether something open fills the gap: only what came after the booking was last changed is news."""
    if members.documents and await session.scalar(select(_payment(members, missing, currency))):
        return True
    if not members.transactions:
        return False
    booking = members.booking
    papers = select(Document.kind, Document.direction, Document.tax_inclusive_amount).where(
        Document.company_id == booking.company_id,
        Document.created_at > booking.updated_at,
        Document.deleted_at.is_(None),
        Document.closed_at.is_(None),
        Document.superseded_by.is_(None),
        Document.currency == currency,
        Document.tax_inclusive_amount.in_([missing, -missing]),
        _same_party(members, Document.supplier_name, Document.iban) | _same_party(members, Document.customer_name, Document.iban),
        ~exists().where(BookingDocument.company_id == Document.company_id, BookingDocument.document_id == Document.id),
    )
    found = await session.execute(papers.limit(10))
    return any(movement_of(kind, direction, amount) == -missing for kind, direction, amount in found)


def _payment(members: Members, missing: Decimal, currency: str) -> ColumnElement[bool]:
    booking = members.booking
    references = [one.structured_communication for one in members.documents if one.structured_communication]
    same = _same_party(members, BankTransaction.counterparty_name, BankTransaction.counterparty_iban)
    return exists().where(
        BankTransaction.company_id == booking.company_id,
        BankTransaction.created_at > booking.updated_at,
        BankTransaction.currency == currency,
        BankTransaction.amount == missing,
        BankTransaction.closed_at.is_(None),
        BankTransaction.vanished_at.is_(None),
        BankTransaction.explanation.is_(None),
        or_(same, BankTransaction.structured_communication.in_(references)),
        ~exists().where(
            and_(BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id)
        ),
    )


def _same_party(members: Members, name: Text, iban: Text) -> ColumnElement[bool]:
    names = {one.counterparty_name for one in members.transactions}
    names |= {one.customer_name if one.direction == "sale" else one.supplier_name for one in members.documents}
    ibans = {one.counterparty_iban for one in members.transactions} | {one.iban for one in members.documents}
    return or_(name.in_([one for one in names if one]), iban.in_([one for one in ibans if one]))


async def _changed(session: AsyncSession, booking: Booking, action: str, **facts: object) -> Booking:
    booking.version += 1
    booking.updated_at = clock.now()
    told = {name: str(value) for name, value in facts.items()}
    events.tell(session, booking.company_id, action, subject_type="booking", subject_id=booking.id, **told)
    await audit.record(session, booking.company_id, action, subject_type="booking", subject_id=booking.id, **told)
    return booking
