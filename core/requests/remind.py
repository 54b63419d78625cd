"""Remind somebody of what they were asked for, and take a request back."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.banking.queries import get_transaction
from core.jobs import SendDocumentRequest
from core.outbox.stage import stage
from core.requests import limits
from core.requests.errors import RemindedEnough, RemindedToday, RequestEnded, ReturnDayOutOfRange
from core.requests.models import DocumentRequest
from core.requests.queries import count_answers, get_request


async def remind(
    session: AsyncSession, company_id: UUID, request_id: UUID, *, return_on: date, now: datetime, today: date
) -> DocumentRequest:
    """Mail once more, with a link that works from then on; the question returns on `return_on`.

    Raises RequestNotFound, RequestEnded, RemindedToday, RemindedEnough, ReturnDayOutOfRange.
    """
    if not limits.may_return_on(return_on, today=today):
        raise ReturnDayOutOfRange(latest=today + limits.LONGEST_RETURN)
    request = await get_request(session, company_id, request_id, lock=True)
    if request.revoked_at is not None or await count_answers(session, company_id, request_id):
        raise RequestEnded
    if request.mails_asked > request.mails_sent and request.problem is None:
        raise RemindedToday
    if request.mailed_at is not None and now - request.mailed_at < limits.REMINDER_GAP:
        raise RemindedToday
    if request.mails_asked >= limits.MOST_MAILS:
        raise RemindedEnough(most=limits.MOST_MAILS - 1)
    request.mails_asked += 1
    request.problem = None
    request.return_on = return_on
    request.expires_at = now + limits.VALID_FOR
    if request.transaction_id is not None:
        await _put_off(session, request, until=return_on, now=now)
    await stage(session, company_id, SendDocumentRequest(request_id=request.id))
    await _told(session, request, "request.reminded", until=return_on.isoformat())
    return request


async def revoke(session: AsyncSession, company_id: UUID, request_id: UUID, *, now: datetime) -> DocumentRequest:
    """End a request: its links open nothing any more, and its question comes back. A no-op when it was revoked. Raises RequestNotFound."""
    request = await get_request(session, company_id, request_id, lock=True)
    if request.revoked_at is not None:
        return request
    request.revoked_at = now
    await wake(session, request, now=now)
    await _told(session, request, "request.revoked")
    return request


async def wake(session: AsyncSession, request: DocumentRequest, *, now: datetime) -> None:
    """Let the question about the transaction come back, where it is this request that keeps it away."""
    if request.transaction_id is None:
        return
    row = await get_transaction(session, request.company_id, request.transaction_id, lock=True)
    if row.snoozed_until == request.return_on:
        row.snoozed_until = None
        row.version += 1
        row.updated_at = now


async def _put_off(session: AsyncSession, request: DocumentRequest, *, until: date, now: datetime) -> None:
    assert request.transaction_id is not None
    row = await get_transaction(session, request.company_id, request.transaction_id, lock=True)
    row.snoozed_until = until
    row.version += 1
    row.updated_at = now


async def _told(session: AsyncSession, request: DocumentRequest, action: str, **facts: object) -> None:
    events.tell(session, request.company_id, "request.changed", subject_type="document_request", subject_id=request.id)
    await audit.record(session, request.company_id, action, subject_type="document_request", subject_id=request.id, **facts)
