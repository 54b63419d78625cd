"""Documents that may be one invoice."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.bookings.schemas import DocumentSummary, Reason
from api.deps import After, CompanyId, Limit, Transaction
from api.duplicates.schemas import DocumentPair, DocumentPairPage, PairDecisionWrite
from api.permissions import Permission
from api.routing import Routes
from core import paging
from core.duplicates.errors import PairNotFound
from core.duplicates.queries import Pair, get_pair_with_documents
from core.duplicates.queries import list_pairs as list_all
from core.duplicates.resolve import resolve_pair

routes = Routes("documents")
_WRITE = Permission.DOCUMENTS_WRITE


@routes.get("/document-pairs", permission=Permission.DOCUMENTS_READ, problems=(paging.InvalidCursor,))
async def list_document_pairs(
    transaction: Transaction,
    company_id: CompanyId,
    is_open: Annotated[bool | None, Query(alias="open", description="Whether it waits for a decision.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> DocumentPairPage:
    """Pairs of documents that say the same, or may; the latest first."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    found = await list_all(transaction, company_id, is_open=is_open, after=key, limit=limit + 1)
    page = paging.page(found, limit, lambda one: (one.pair.created_at, one.pair.id))
    return DocumentPairPage(items=[_shown(one) for one in page.items], next=page.next)


@routes.put("/document-pairs/{id}/decision", permission=_WRITE, problems=(PairNotFound,))
async def decide_document_pair(id: UUID, body: PairDecisionWrite, transaction: Transaction, company_id: CompanyId) -> DocumentPair:
    """Say whether they are one invoice. Of one invoice, one document leads: it is booked, asked about and delivered for both."""
    await resolve_pair(transaction, company_id, id, body.decision)
    return _shown(await get_pair_with_documents(transaction, company_id, id))


@routes.delete("/document-pairs/{id}/decision", permission=_WRITE, problems=(PairNotFound,))
async def reopen_document_pair(id: UUID, transaction: Transaction, company_id: CompanyId) -> DocumentPair:
    """Take the decision back: it is asked again."""
    await resolve_pair(transaction, company_id, id, None)
    return _shown(await get_pair_with_documents(transaction, company_id, id))


def _shown(found: Pair) -> DocumentPair:
    pair = found.pair
    return DocumentPair.model_validate(
        {
            "id": pair.id,
            "first": DocumentSummary.model_validate(found.first),
            "second": DocumentSummary.model_validate(found.second),
            "likeness": pair.likeness,
            "reasons": [Reason.model_validate(one) for one in pair.reasons],
            "decision": pair.decision,
            "decided_by": pair.decided_by,
            "decided_at": pair.decided_at,
        }
    )
