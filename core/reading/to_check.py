"""Documents with something that the reader is not sure of."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Numeric, Row, cast, func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.fields import PARSERS
from core.documents.models import Document, ReadingState
from core.reading.fields.sureness import NOT_ASKED, SURE

MOST = 100


async def find_to_check(session: AsyncSession, company_id: UUID) -> Sequence[Row[UUID, str, int]]:
    """Open documents (id, file name, how many fields are unsure), those that came first first: what has waited longest."""
    field = func.jsonb_each(Document.extraction["fields"]).table_valued("key", "value", name="field", joins_implicitly=True)
    unsure = (
        select(func.count())
        .select_from(field)
        .where(
            cast(cast(field.c.value, JSONB)["confidence"].astext, Numeric) < SURE,
            field.c.key.in_(PARSERS.keys() - NOT_ASKED),
            ~Document.corrections.has_key(field.c.key),
        )
        .correlate(Document)
        .scalar_subquery()
    )
    wanted = (
        select(Document.id, Document.filename, unsure.label("unsure"))
        .where(
            Document.company_id == company_id,
            Document.deleted_at.is_(None),
            Document.closed_at.is_(None),
            Document.superseded_by.is_(None),
            Document.reading_state == ReadingState.READ,
            unsure > 0,
        )
        .order_by(Document.created_at, Document.id)
        .limit(MOST)
    )
    return (await session.execute(wanted)).all()
