"""Say what to mail for a request, and keep what became of the mail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import events, ids
from core.companies.queries import get_company
from core.identity.models import UserAccount
from core.identity.tokens import digest, new_secret
from core.requests.models import DocumentRequest, RequestLink
from core.requests.queries import count_answers, get_request, list_requests
from core.requests.remind import wake
from core.requests.state import is_live


@dataclass(frozen=True, slots=True)
class Letter:
    """What the mail of a request says."""

    to: str
    name: str
    language: str
    token: str
    company_name: str
    asker_name: str
    asker_email: str
    note: str
    counterparty: str | None
    amount: Decimal | None
    currency: str | None
    day: date | None
    expires_at: datetime
    number: int
    """1 asks, those after it remind."""


async def write_letter(session: AsyncSession, company_id: UUID, request_id: UUID, *, now: datetime) -> Letter | None:
    """Give the next mail its link and say what to mail; commit before mailing. None when there is nothing to send (any more).

    A run that is repeated makes another link. Those before it go on working, so it does not matter which of two mails is read.
    """
    request = await get_request(session, company_id, request_id, lock=True)
    if request.mails_sent >= request.mails_asked or request.problem is not None:
        return None
    if not is_live(expires_at=request.expires_at, revoked_at=request.revoked_at, now=now):
        return None
    if await count_answers(session, company_id, request_id):
        return None
    token = new_secret()
    session.add(RequestLink(company_id=company_id, id=ids.uuid7(), request_id=request_id, token_hash=digest(token), created_at=now))
    [about] = await list_requests(session, company_id, request_id=request_id, limit=1)
    company = await get_company(session, company_id)
    asker = (await session.execute(select(UserAccount.name, UserAccount.email).where(UserAccount.id == request.asked_by))).one_or_none()
    return Letter(
        to=request.email,
        name=request.name,
        language=request.language,
        token=token,
        company_name=company.name,
        asker_name=asker.name if asker else company.name,
        asker_email=asker.email if asker else "",
        note=request.note,
        counterparty=about.counterparty,
        amount=abs(about.amount) if about.amount is not None else None,
        currency=about.currency,
        day=about.day,
        expires_at=request.expires_at,
        number=request.mails_asked,
    )


async def record_sent(session: AsyncSession, company_id: UUID, request_id: UUID, number: int, *, now: datetime) -> None:
    """The mail of this number is with the mail server."""
    request = await get_request(session, company_id, request_id, lock=True)
    request.mails_sent = max(request.mails_sent, number)
    request.mailed_at = now
    _tell(session, request)


async def record_refused(session: AsyncSession, company_id: UUID, request_id: UUID, problem: Mapping[str, Any], *, now: datetime) -> None:
    """The mail server refused the mail for good: the question comes back and says so."""
    request = await get_request(session, company_id, request_id, lock=True)
    request.problem = dict(problem)
    await wake(session, request, now=now)
    _tell(session, request)


def _tell(session: AsyncSession, request: DocumentRequest) -> None:
    events.tell(session, request.company_id, "request.changed", subject_type="document_request", subject_id=request.id)
