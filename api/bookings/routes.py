"""Bookings: made, changed, undone."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from api.bookings.represent import represent, represent_all
from api.bookings.schemas import Booking, BookingChange, BookingPage, MadeBooking, NewBooking
from api.deps import After, CompanyId, Limit, Transaction
from api.permissions import Permission
from api.preconditions import PerhapsSeenVersion, SeenVersion, Stale, VersionRequired, check_version, tell_version
from api.routing import Routes
from api.rules.represent import offer_of
from core import paging
from core.banking.errors import TransactionNotFound
from core.bookings.errors import AlreadyBooked, BookingNotFound, NothingToBook
from core.bookings.incomplete import list_incomplete
from core.bookings.link import Change
from core.bookings.queries import get_booking as get
from core.bookings.queries import list_bookings as list_all
from core.bookings.queries import members_of
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.matching.confirm import book_by_hand, change_by_hand, take_apart
from core.rules.offer import offer_for_contract
from core.search import tagged

routes = Routes("bookings")
_MEMBERS = (NothingToBook, AlreadyBooked, DocumentNotFound, DocumentIsDeleted, TransactionNotFound)


@routes.get("/bookings", permission=Permission.BOOKINGS_READ, problems=(paging.InvalidCursor,))
async def list_bookings(
    transaction: Transaction,
    company_id: CompanyId,
    is_open: Annotated[bool, Query(alias="open", description="Only those to which something is missing.")] = False,  # noqa: FBT002
    tag: Annotated[str | None, Query(max_length=60, description="Only those with this tag.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> BookingPage:
    """The company's bookings, the latest first."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    if is_open:
        incomplete = await list_incomplete(transaction, company_id, after=key, limit=limit + 1)
        found = await members_of(transaction, company_id, [booking for booking, _ in incomplete])
    else:
        besides = (tagged.bookings(tag),) if tag else ()
        found = await list_all(transaction, company_id, *besides, after=key, limit=limit + 1)
    page = paging.page(found, limit, lambda members: (members.booking.created_at, members.booking.id))
    return BookingPage(items=await represent_all(transaction, company_id, page.items), next=page.next)


@routes.get("/bookings/{id}", permission=Permission.BOOKINGS_READ, problems=(BookingNotFound,))
async def get_booking(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """One booking, with what it holds and what is missing."""
    shown = await represent(transaction, company_id, id)
    tell_version(response, shown.version)
    return shown


@routes.post("/bookings", permission=Permission.BOOKINGS_WRITE, status_code=201, problems=_MEMBERS)
async def make_booking(body: NewBooking, response: Response, transaction: Transaction, company_id: CompanyId) -> MadeBooking:
    """Put documents and transactions together. The matching learns from it under which names and accounts the other side appears.

    Booked with a contract, the answer carries the rule that would book the next ones, where there is a short one.
    """
    made = await book_by_hand(transaction, company_id, body.document_ids, body.transaction_ids, note=body.note)
    tell_version(response, made.version)
    offer = offer_of(await offer_for_contract(transaction, company_id, body.document_ids, body.transaction_ids))
    return MadeBooking(**dict(await represent(transaction, company_id, made.id)), proposed_rule=offer)


@routes.patch("/bookings/{id}", permission=Permission.BOOKINGS_WRITE, problems=(BookingNotFound, *_MEMBERS, Stale, VersionRequired))
async def change_booking(
    id: UUID, body: BookingChange, response: Response, seen: SeenVersion, transaction: Transaction, company_id: CompanyId
) -> Booking:
    """Put more in, take something out, or change the note. To leave nothing in it, undo it instead."""
    check_version((await get(transaction, company_id, id, lock=True)).version, seen)
    change = Change(body.add_documents, body.add_transactions, body.remove_documents, body.remove_transactions)
    changed = await change_by_hand(transaction, company_id, id, change, note=body.note)
    tell_version(response, changed.version)
    return await represent(transaction, company_id, id)


@routes.delete("/bookings/{id}", permission=Permission.BOOKINGS_WRITE, status_code=204, problems=(BookingNotFound, Stale))
async def undo_booking(id: UUID, seen: PerhapsSeenVersion, transaction: Transaction, company_id: CompanyId) -> None:
    """Take it apart: what it held is open again, and is never proposed together again."""
    check_version((await get(transaction, company_id, id, lock=True)).version, seen)
    await take_apart(transaction, company_id, id)
