"""Asking for documents by mail."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query
from sqlalchemy.ext.asyncio import AsyncSession

from api.deps import After, Caller, CompanyId, Limit, Now, Resources, Today, Transaction, User
from api.permissions import Permission
from api.requests.schemas import Addressee, AddresseePage, DocumentRequest, DocumentRequestPage, NewDocumentRequest, ReminderWrite
from api.routing import Routes
from core import clock, paging
from core.banking.errors import TransactionNotFound
from core.banking.queries import get_transaction
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.requests import ask, queries
from core.requests import remind as reminding
from core.requests.addressees import suggest_addressees
from core.requests.errors import (
    AskedAlready,
    NothingMissing,
    RemindedEnough,
    RemindedToday,
    RequestEnded,
    RequestNotFound,
    ReturnDayOutOfRange,
)
from core.requests.state import state_of
from core.throttle import TooManyRequests, Window

routes = Routes("requests")

PER_COMPANY = (Window(20, 3600), Window(100, 24 * 3600))
"""Mails to strangers that one company may ask for: a quarter's missing papers in an afternoon, and no mailing list."""


def represent(listed: queries.Listed, *, now: datetime) -> DocumentRequest:
    """A request with where it stands."""
    state = state_of(listed.standing, now=now, today=clock.brussels_day(now))
    about = {"counterparty": listed.counterparty, "amount": listed.amount, "currency": listed.currency, "day": listed.day}
    row = {name: getattr(listed.request, name) for name in DocumentRequest.model_fields if hasattr(listed.request, name)}
    return DocumentRequest.model_validate(row | about | {"state": state, "document_ids": list(listed.document_ids)})


async def _one(transaction: AsyncSession, company_id: UUID, request_id: UUID, now: datetime) -> DocumentRequest:
    listed = await queries.list_requests(transaction, company_id, request_id=request_id, limit=1)
    if not listed:
        raise RequestNotFound(request_id=request_id)
    return represent(listed[0], now=now)


@routes.get("/document-requests", permission=Permission.REQUESTS_READ, problems=(paging.InvalidCursor,))
async def list_document_requests(
    transaction: Transaction,
    company_id: CompanyId,
    now: Now,
    transaction_id: Annotated[UUID | None, Query(description="Only what was asked about this transaction.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> DocumentRequestPage:
    """What was asked for, the latest first."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await queries.list_requests(transaction, company_id, transaction_id=transaction_id, after=key, limit=limit + 1)
    page = paging.page(rows, limit, lambda row: (row.request.created_at, row.request.id))
    return DocumentRequestPage(items=[represent(row, now=now) for row in page.items], next=page.next)


@routes.get("/transactions/{id}/addressees", permission=Permission.REQUESTS_READ, problems=(TransactionNotFound,))
async def list_addressees(id: UUID, transaction: Transaction, company_id: CompanyId, caller: Caller) -> AddresseePage:
    """Who may have the document of a transaction: those asked for papers of this counterparty before, then colleagues."""
    row = await get_transaction(transaction, company_id, id)
    found = await suggest_addressees(
        transaction,
        company_id,
        row.counterparty_name,
        colleagues=Permission.MEMBERS_READ in caller.permissions,
        asker=caller.user.id if caller.user else None,
    )
    return AddresseePage(items=[Addressee.model_validate(one) for one in found], next=None)


@routes.post(
    "/transactions/{id}/document-requests",
    permission=Permission.REQUESTS_WRITE,
    status_code=201,
    problems=(TransactionNotFound, NothingMissing, AskedAlready, ReturnDayOutOfRange, TooManyRequests),
)
async def ask_for_document(
    id: UUID,
    body: NewDocumentRequest,
    transaction: Transaction,
    company_id: CompanyId,
    user: User,
    resources: Resources,
    now: Now,
    today: Today,
) -> DocumentRequest:
    """Ask somebody by mail for the document of a transaction; the question waits for their answer, until a day."""
    await resources.throttle.admit(PER_COMPANY, "document-request", str(company_id))
    addressee = ask.Addressee(body.email, body.name, body.language)
    asking = ask.Asking(user.id, body.return_on, body.note)
    made = await ask.ask_about_transaction(transaction, company_id, id, addressee, asking, now=now, today=today)
    return await _one(transaction, company_id, made.id, now)


@routes.post(
    "/documents/{id}/follow-up-requests",
    permission=Permission.REQUESTS_WRITE,
    status_code=201,
    problems=(DocumentNotFound, DocumentIsDeleted, AskedAlready, ReturnDayOutOfRange, TooManyRequests),
)
async def ask_for_following_document(
    id: UUID,
    body: NewDocumentRequest,
    transaction: Transaction,
    company_id: CompanyId,
    user: User,
    resources: Resources,
    now: Now,
    today: Today,
) -> DocumentRequest:
    """Ask by mail for the invoice that should have followed a document, or that a reminder is about."""
    await resources.throttle.admit(PER_COMPANY, "document-request", str(company_id))
    addressee = ask.Addressee(body.email, body.name, body.language)
    asking = ask.Asking(user.id, body.return_on, body.note)
    made = await ask.ask_after_document(transaction, company_id, id, addressee, asking, now=now, today=today)
    return await _one(transaction, company_id, made.id, now)


@routes.post(
    "/document-requests/{id}/reminders",
    permission=Permission.REQUESTS_WRITE,
    status_code=201,
    problems=(RequestNotFound, RequestEnded, RemindedToday, RemindedEnough, ReturnDayOutOfRange),
)
async def remind_of_request(
    id: UUID, body: ReminderWrite, transaction: Transaction, company_id: CompanyId, now: Now, today: Today
) -> DocumentRequest:
    """Mail them once more."""
    await reminding.remind(transaction, company_id, id, return_on=body.return_on, now=now, today=today)
    return await _one(transaction, company_id, id, now)


@routes.put("/document-requests/{id}/revocation", permission=Permission.REQUESTS_WRITE, problems=(RequestNotFound,))
async def revoke_request(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> DocumentRequest:
    """Take it back: its links open nothing any more, and the question returns."""
    await reminding.revoke(transaction, company_id, id, now=now)
    return await _one(transaction, company_id, id, now)
