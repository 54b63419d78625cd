"""Bookings that ask for what is missing."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.incomplete import list_incomplete
from core.bookings.models import Booking
from core.bookings.queries import Members, members_of
from core.bookings.weigh import Weighed
from core.todo.entry import Entry, Title
from core.todo.item import BookingFacts, Item, booking_item


async def open_bookings(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> list[Entry]:
    """The bookings to which something is missing and that nobody put aside, at most `most`."""
    found = await list_incomplete(session, company_id, awake_on=today, limit=most)
    asked = [(booking, weighed, _item(booking, weighed, today)) for booking, weighed in found]
    return [
        Entry(item, booking.id, "booking", booking.id, Title(amount=_amount(weighed), currency=weighed.balance.currency))
        for booking, weighed, item in asked
        if item is not None
    ]


async def with_titles(session: AsyncSession, company_id: UUID, entries: list[Entry]) -> dict[UUID, Title]:
    """What the bookings that are shown are called, by their id: after the other side of the first thing in each."""
    rows = [await session.get_one(Booking, (company_id, entry.subject_id)) for entry in entries]
    found = {members.booking.id: members for members in await members_of(session, company_id, rows)} if rows else {}
    return {entry.subject_id: _title(entry.title, found[entry.subject_id]) for entry in entries}


def _item(booking: Booking, weighed: Weighed, today: date) -> Item | None:
    facts = BookingFacts(
        id=str(booking.id),
        made_on=clock.brussels_day(booking.created_at),
        complete=weighed.settled,
        missing=None if weighed.balance.difference is None else str(weighed.balance.difference),
        accepted=booking.accepted_at is not None,
        paused_until=booking.paused_until,
    )
    return booking_item(facts, today=today)


def _amount(weighed: Weighed) -> Decimal | None:
    balance = weighed.balance
    whole = balance.asked or balance.moved
    return None if whole is None else abs(whole)


def _title(known: Title, members: Members) -> Title:
    for document in members.documents:
        name = document.customer_name if document.direction == "sale" else document.supplier_name
        return Title(name, document.filename, document.invoice_number, known.amount, known.currency, document.issue_date)
    for transaction in members.transactions:
        text = transaction.remittance_information or None
        return Title(transaction.counterparty_name, None, text, known.amount, known.currency, transaction.booking_date)
    return known
