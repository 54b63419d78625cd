"""Keep what a search over documents looks at."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.models import DocumentText
from core.folding import fold_all

LONGEST = 20_000
"""Characters of a document's text that are searched: some ten dense pages."""


async def index_words(session: AsyncSession, company_id: UUID, document_id: UUID, values: Mapping[str, Any], text: str) -> None:
    """Replace the words by which the document is found: its fields first, then its text."""
    words = fold_all([*values.values(), text[:LONGEST]])[:LONGEST]
    row = insert(DocumentText).values(company_id=company_id, document_id=document_id, words=words)
    await session.execute(row.on_conflict_do_update(index_elements=["company_id", "document_id"], set_={"words": words}))
