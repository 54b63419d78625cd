"""The user says whether two documents are one."""

from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.documents.queries import get_document
from core.duplicates.compare import get_pair
from core.duplicates.errors import PairNotFound
from core.duplicates.family import regroup
from core.duplicates.models import DocumentPair
from core.jobs import DeliverDocument, Reconcile
from core.outbox.stage import stage

Answer = Literal["same", "two_invoices"]


async def resolve_pair(session: AsyncSession, company_id: UUID, pair_id: UUID, decision: Answer | None) -> DocumentPair:
    """Keep the user's word: one leads and the other is a version of it, or they are two and stay so. None asks again.

    Raises PairNotFound.
    """
    pair = await get_pair(session, company_id, pair_id)
    if pair is None:
        raise PairNotFound(document_pair_id=pair_id)
    first = await get_document(session, company_id, pair.first_id, lock=True)
    second = await get_document(session, company_id, pair.second_id, lock=True)
    pair.decision = decision
    pair.decided_by = "user" if decision else None
    pair.decided_at = clock.now() if decision else None
    await session.flush()
    await regroup(session, company_id, first.id)
    await regroup(session, company_id, second.id)
    await stage(session, company_id, Reconcile())
    for document in (first, second):
        await stage(session, company_id, DeliverDocument(document_id=document.id))
    events.tell(session, company_id, "document.pair_decided", subject_type="document_pair", subject_id=pair_id, decision=decision)
    await audit.record(session, company_id, "document.pair_decided", subject_type="document_pair", subject_id=pair_id, decision=decision)
    return pair
