"""Every SELECT over requests."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import and_, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.documents.models import Document
from core.requests.errors import RequestNotFound
from core.requests.models import DocumentRequest, RequestAnswer
from core.requests.state import Standing


@dataclass(frozen=True, slots=True)
class Listed:
    """A request, what it is about, and the documents that answered it, the latest first."""

    request: DocumentRequest
    counterparty: str | None
    amount: Decimal | None
    currency: str | None
    day: date | None
    document_ids: tuple[UUID, ...]

    @property
    def standing(self) -> Standing:
        """What decides its state."""
        row = self.request
        has_problem, answers = row.problem is not None, len(self.document_ids)
        return Standing(row.mails_asked, row.mails_sent, has_problem, answers, row.return_on, row.expires_at, row.revoked_at)


async def get_request(session: AsyncSession, company_id: UUID, request_id: UUID, *, lock: bool = False) -> DocumentRequest:
    """The company's request; `lock` holds its row until the transaction ends. Raises RequestNotFound."""
    wanted = select(DocumentRequest).where(DocumentRequest.company_id == company_id, DocumentRequest.id == request_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise RequestNotFound(request_id=request_id)
    return row


async def list_requests(
    session: AsyncSession,
    company_id: UUID,
    *,
    transaction_id: UUID | None = None,
    request_id: UUID | None = None,
    after: tuple[datetime, UUID] | None = None,
    limit: int,
) -> Sequence[Listed]:
    """Requests, the latest first."""
    wanted = (
        select(DocumentRequest, BankTransaction, Document)
        .outerjoin(
            BankTransaction,
            and_(BankTransaction.company_id == DocumentRequest.company_id, BankTransaction.id == DocumentRequest.transaction_id),
        )
        .outerjoin(Document, and_(Document.company_id == DocumentRequest.company_id, Document.id == DocumentRequest.after_document_id))
        .where(DocumentRequest.company_id == company_id)
    )
    if transaction_id is not None:
        wanted = wanted.where(DocumentRequest.transaction_id == transaction_id)
    if request_id is not None:
        wanted = wanted.where(DocumentRequest.id == request_id)
    if after is not None:
        wanted = wanted.where(tuple_(DocumentRequest.created_at, DocumentRequest.id) < after)
    wanted = wanted.order_by(DocumentRequest.created_at.desc(), DocumentRequest.id.desc()).limit(limit)
    rows = (await session.execute(wanted)).all()
    answers = await _answers(session, company_id, [request.id for request, _, _ in rows])
    return [_listed(request, transaction, document, answers.get(request.id, ())) for request, transaction, document in rows]


def _listed(request: DocumentRequest, transaction: BankTransaction | None, document: Document | None, answers: Sequence[UUID]) -> Listed:
    if transaction is not None:
        about = (transaction.counterparty_name, transaction.amount, transaction.currency, transaction.booking_date)
        return Listed(request, *about, tuple(answers))
    if document is not None:
        return Listed(request, document.supplier_name, None, None, document.issue_date, tuple(answers))
    return Listed(request, None, None, None, None, tuple(answers))


async def _answers(session: AsyncSession, company_id: UUID, request_ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    if not request_ids:
        return {}
    wanted = select(RequestAnswer.request_id, RequestAnswer.document_id).where(
        RequestAnswer.company_id == company_id, RequestAnswer.request_id.in_(request_ids)
    )
    found: dict[UUID, list[UUID]] = {}
    for row in await session.execute(wanted.order_by(RequestAnswer.id.desc())):
        found.setdefault(row.request_id, []).append(row.document_id)
    return found


async def count_answers(session: AsyncSession, company_id: UUID, request_id: UUID) -> int:
    """How many files came back."""
    wanted = select(func.count()).where(RequestAnswer.company_id == company_id, RequestAnswer.request_id == request_id)
    return await session.scalar(wanted) or 0


async def latest_of(
    session: AsyncSession, company_id: UUID, *, transactions: Collection[UUID] = (), documents: Collection[UUID] = ()
) -> dict[UUID, DocumentRequest]:
    """By transaction, or by the document after which a paper is missing: the last request that was not taken back."""
    found: dict[UUID, DocumentRequest] = {}
    for column, wanted_ids in ((DocumentRequest.transaction_id, transactions), (DocumentRequest.after_document_id, documents)):
        if not wanted_ids:
            continue
        wanted = select(DocumentRequest).where(
            DocumentRequest.company_id == company_id, DocumentRequest.revoked_at.is_(None), column.in_(wanted_ids)
        )
        for row in await session.scalars(wanted.order_by(DocumentRequest.id)):
            found[row.transaction_id or row.after_document_id or row.id] = row
    return found


async def answered_pairs(session: AsyncSession, company_id: UUID) -> list[tuple[UUID, UUID, str]]:
    """Document, transaction and whom it was asked from: what came back to questions about transactions."""
    wanted = (
        select(RequestAnswer.document_id, DocumentRequest.transaction_id, DocumentRequest.name)
        .join(DocumentRequest, and_(DocumentRequest.company_id == RequestAnswer.company_id, DocumentRequest.id == RequestAnswer.request_id))
        .where(RequestAnswer.company_id == company_id, DocumentRequest.transaction_id.is_not(None))
        .order_by(RequestAnswer.id)
    )
    return [(document, transaction, name) for document, transaction, name in await session.execute(wanted) if transaction is not None]
