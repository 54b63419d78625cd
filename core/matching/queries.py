"""Every SELECT over what the matching decided."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.matching.models import MatchDecision


async def reasons_of(session: AsyncSession, company_id: UUID, decision_ids: Iterable[UUID | None]) -> dict[UUID, list[dict[str, Any]]]:
    """Why each decision was made: the reasons that speak of its own members, not those about what lost."""
    ids = [one for one in decision_ids if one is not None]
    if not ids:
        return {}
    wanted = select(MatchDecision).where(MatchDecision.company_id == company_id, MatchDecision.id.in_(ids))
    return {row.id: own_reasons(row.reasons, [*row.document_ids, *row.transaction_ids]) for row in await session.scalars(wanted)}


def own_reasons(reasons: Iterable[dict[str, Any]], members: Iterable[UUID]) -> list[dict[str, Any]]:
    """The reasons that are about these members alone."""
    inside = {str(one) for one in members}
    return [reason for reason in reasons if inside.issuperset(reason.get("subjects", ()))]
