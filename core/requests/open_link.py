"""What the link in a mail opens, for whoever holds it and nobody else."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from core import audit, events, ids
from core.companies.queries import get_company
from core.documents.models import Document
from core.identity.tokens import digest
from core.jobs import Reconcile
from core.outbox.stage import stage
from core.requests import limits
from core.requests.errors import EnoughFiles, RequestLinkInvalid
from core.requests.models import DocumentRequest, RequestAnswer, RequestLink
from core.requests.queries import count_answers, list_requests
from core.requests.remind import wake
from core.requests.state import is_live

LONGEST_TOKEN = 100


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose link it is: which company, and which of its requests."""

    company_id: UUID
    request_id: UUID


@dataclass(frozen=True, slots=True)
class Shown:
    """As much as somebody must know to find the right paper."""

    company_name: str
    language: str
    amount: Decimal | None
    currency: str | None
    day: date | None
    expires_at: datetime
    files: int
    files_left: int


async def find_link(connection: AsyncConnection, token: str) -> Opened:
    """Whose link this is, over a connection that knows nobody. Raises RequestLinkInvalid."""
    if not 0 < len(token) <= LONGEST_TOKEN:
        raise RequestLinkInvalid
    found = func.find_request_link(digest(token)).table_valued("company_id", "request_id")
    row = (await connection.execute(select(found.c.company_id, found.c.request_id))).one_or_none()
    if row is None:
        raise RequestLinkInvalid
    return Opened(row.company_id, row.request_id)


async def show(session: AsyncSession, opened: Opened, *, now: datetime) -> Shown:
    """What its page shows; nothing is changed by looking. Raises RequestLinkInvalid."""
    listed = await list_requests(session, opened.company_id, request_id=opened.request_id, limit=1)
    if not listed or not is_live(expires_at=listed[0].request.expires_at, revoked_at=listed[0].request.revoked_at, now=now):
        raise RequestLinkInvalid
    about = listed[0]
    company = await get_company(session, opened.company_id)
    files = len(about.document_ids)
    return Shown(
        company_name=company.name,
        language=about.request.language,
        amount=abs(about.amount) if about.amount is not None else None,
        currency=about.currency,
        day=about.day,
        expires_at=about.request.expires_at,
        files=files,
        files_left=max(0, limits.MOST_FILES - files),
    )


async def check_takes(session: AsyncSession, opened: Opened, token: str, *, now: datetime) -> DocumentRequest:
    """The request, its row held, if it takes another file. Raises RequestLinkInvalid, EnoughFiles."""
    linked = select(RequestLink.request_id).where(RequestLink.company_id == opened.company_id, RequestLink.token_hash == digest(token))
    wanted = select(DocumentRequest).where(DocumentRequest.company_id == opened.company_id, DocumentRequest.id.in_(linked))
    request = await session.scalar(wanted.with_for_update())
    if request is None or not is_live(expires_at=request.expires_at, revoked_at=request.revoked_at, now=now):
        raise RequestLinkInvalid
    if await count_answers(session, opened.company_id, request.id) >= limits.MOST_FILES:
        raise EnoughFiles(most=limits.MOST_FILES)
    return request


async def record_answer(session: AsyncSession, request: DocumentRequest, document: Document, *, now: datetime) -> None:
    """A file came back: the question returns with it. The same file again is no second answer."""
    company_id = request.company_id
    same = (RequestAnswer.request_id == request.id, RequestAnswer.document_id == document.id)
    if await session.scalar(select(RequestAnswer.id).where(RequestAnswer.company_id == company_id, *same)) is None:
        session.add(RequestAnswer(company_id=company_id, id=ids.uuid7(), request_id=request.id, document_id=document.id, created_at=now))
    await wake(session, request, now=now)
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "request.changed", subject_type="document_request", subject_id=request.id, answered=True)
    await audit.record(
        session, company_id, "request.answered", subject_type="document_request", subject_id=request.id, document_id=str(document.id)
    )
