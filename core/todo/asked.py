"""Questions whose document was asked for by mail say so when they come back."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.requests.models import DocumentRequest
from core.requests.queries import latest_of
from core.todo.entry import Entry
from core.todo.question import Question

ASKABLE = (Question.TRANSACTION_WITHOUT_DOCUMENT, Question.DOCUMENT_EXPECTED)


async def with_asked(session: AsyncSession, company_id: UUID, entries: Sequence[Entry]) -> list[Entry]:
    """The entries, those that were asked about with whom, when, and whether the mail could not be sent."""
    transactions = [entry.subject_id for entry in entries if entry.question is Question.TRANSACTION_WITHOUT_DOCUMENT]
    documents = [entry.subject_id for entry in entries if entry.question is Question.DOCUMENT_EXPECTED]
    requests = await latest_of(session, company_id, transactions=transactions, documents=documents)
    return [_told(entry, requests.get(entry.subject_id)) for entry in entries]


def _told(entry: Entry, request: DocumentRequest | None) -> Entry:
    if request is None or entry.question not in ASKABLE:
        return entry
    facts = {"asked_from": request.name, "asked_on": clock.brussels_day(request.created_at).isoformat()}
    if request.problem is not None:
        facts["ask_failed"] = "yes"
    return replace(entry, item=replace(entry.item, facts=dict(entry.item.facts) | facts))
