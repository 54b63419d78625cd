"""Remember where on the page a user pointed while correcting."""

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.queries import find_paper
from core.reading.page import Box


async def point_at(
    session: AsyncSession, company_id: UUID, document_id: UUID, corrected: Collection[str], pointed: Mapping[str, tuple[int, Box]]
) -> None:
    """Of the corrected fields those that were pointed at have a place; where the others stand is looked for. Nothing without pages."""
    paper = await find_paper(session, company_id, document_id)
    if paper is None:
        return
    said: dict[str, Any] = {name: at for name, at in paper.said.items() if name not in corrected}
    paper.said = said | {name: {"page": page, "box": list(box)} for name, (page, box) in pointed.items() if name in corrected}
