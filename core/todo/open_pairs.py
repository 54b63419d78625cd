"""Pairs of documents that may be one invoice."""

from datetime import date
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased, defer

from core import clock
from core.documents.models import Document
from core.duplicates.models import DocumentPair
from core.todo.entry import Entry, title_of_document
from core.todo.item import duplicate_item


async def open_pairs(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> list[Entry]:
    """The pairs nobody decided, while both documents are there and are not one family by another way already."""
    first, second = aliased(Document), aliased(Document)
    wanted = (
        select(DocumentPair, first)
        .join(first, and_(first.company_id == DocumentPair.company_id, first.id == DocumentPair.first_id))
        .join(second, and_(second.company_id == DocumentPair.company_id, second.id == DocumentPair.second_id))
        .options(defer(first.extraction), defer(first.corrections))
        .where(
            DocumentPair.company_id == company_id,
            DocumentPair.decision.is_(None),
            first.deleted_at.is_(None),
            second.deleted_at.is_(None),
            func.coalesce(first.superseded_by, first.id) != func.coalesce(second.superseded_by, second.id),
        )
    )
    rows = await session.execute(wanted.order_by(DocumentPair.created_at, DocumentPair.id).limit(most))
    entries: list[Entry] = []
    for pair, document in rows:
        item = duplicate_item(str(pair.id), found_on=min(clock.brussels_day(pair.created_at), today), decided=pair.decision is not None)
        if item is not None:
            entries.append(Entry(item, pair.id, "document_pair", pair.id, title_of_document(document)))
    return entries
