"""Ask somebody for a missing paper."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events, ids
from core.banking.queries import get_transaction
from core.bookings.models import BookingTransaction
from core.documents.queries import get_living_document
from core.jobs import SendDocumentRequest
from core.outbox.stage import stage
from core.requests import limits
from core.requests.errors import AskedAlready, NothingMissing, ReturnDayOutOfRange
from core.requests.models import DocumentRequest, RequestAnswer


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom to ask, and in which language."""

    email: str
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks, in which words, and when the question returns without an answer."""

    user_id: UUID
    return_on: date
    note: str = ""


async def ask_about_transaction(
    session: AsyncSession, company_id: UUID, transaction_id: UUID, addressee: Addressee, asking: Asking, *, now: datetime, today: date
) -> DocumentRequest:
    """Ask for the paper of a transaction by mail, and keep its question off the list until an answer or the day chosen.

    Raises TransactionNotFound, NothingMissing, AskedAlready, ReturnDayOutOfRange.
    """
    _check(asking, today)
    row = await get_transaction(session, company_id, transaction_id, lock=True)
    booked = exists().where(BookingTransaction.company_id == company_id, BookingTransaction.transaction_id == transaction_id)
    if row.closed_at is not None or row.vanished_at is not None or await session.scalar(select(booked)):
        raise NothingMissing
    request = await _make(session, company_id, addressee, asking, transaction_id=transaction_id, now=now)
    row.snoozed_until = asking.return_on
    row.version += 1
    row.updated_at = now
    await _told(session, request)
    return request


async def ask_after_document(
    session: AsyncSession, company_id: UUID, document_id: UUID, addressee: Addressee, asking: Asking, *, now: datetime, today: date
) -> DocumentRequest:
    """Ask for the invoice that should have followed a document: the next of a rhythm, or the one that a reminder is about.

    Raises DocumentNotFound, DocumentIsDeleted, AskedAlready, ReturnDayOutOfRange.
    """
    _check(asking, today)
    await get_living_document(session, company_id, document_id)
    request = await _make(session, company_id, addressee, asking, after_document_id=document_id, now=now)
    await _told(session, request)
    return request


def _check(asking: Asking, today: date) -> None:
    if not limits.may_return_on(asking.return_on, today=today):
        raise ReturnDayOutOfRange(latest=today + limits.LONGEST_RETURN)


async def _make(
    session: AsyncSession,
    company_id: UUID,
    addressee: Addressee,
    asking: Asking,
    *,
    transaction_id: UUID | None = None,
    after_document_id: UUID | None = None,
    now: datetime,
) -> DocumentRequest:
    same = (
        DocumentRequest.company_id == company_id,
        DocumentRequest.transaction_id.is_not_distinct_from(transaction_id),
        DocumentRequest.after_document_id.is_not_distinct_from(after_document_id),
        DocumentRequest.email == addressee.email.lower(),
        DocumentRequest.revoked_at.is_(None),
        DocumentRequest.expires_at > now,
        DocumentRequest.problem.is_(None),
    )
    answered = exists().where(RequestAnswer.company_id == company_id, RequestAnswer.request_id == DocumentRequest.id)
    if await session.scalar(select(exists().where(*same, ~answered))):
        raise AskedAlready
    request = DocumentRequest(
        company_id=company_id,
        id=ids.uuid7(),
        transaction_id=transaction_id,
        after_document_id=after_document_id,
        email=addressee.email.lower(),
        name=addressee.name,
        language=addressee.language,
        note=asking.note,
        asked_by=asking.user_id,
        return_on=asking.return_on,
        expires_at=now + limits.VALID_FOR,
        created_at=now,
    )
    session.add(request)
    await session.flush()
    await stage(session, company_id, SendDocumentRequest(request_id=request.id))
    return request


async def _told(session: AsyncSession, request: DocumentRequest) -> None:
    facts = {"email": request.email, "until": request.return_on.isoformat()}
    events.tell(session, request.company_id, "request.changed", subject_type="document_request", subject_id=request.id)
    await audit.record(session, request.company_id, "request.asked", subject_type="document_request", subject_id=request.id, **facts)
