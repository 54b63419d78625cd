"""The policy of one company: read, tried on its history, switched on, and taken back."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.jobs import Reconcile
from core.matching.errors import PolicyNotTried
from core.matching.models import MatchingPolicy
from core.matching.policy import Policy, policy_from, told_by
from core.outbox.stage import stage

TRIED_FOR = timedelta(days=1)
"""How long a trial counts: history moves on."""


async def policy_of(session: AsyncSession, company_id: UUID) -> Policy:
    """The company's policy: the defaults with what it changed."""
    figures = await session.scalar(select(MatchingPolicy.figures).where(MatchingPolicy.company_id == company_id))
    return policy_from(_known(figures)) if figures else Policy()


async def remember_trial(session: AsyncSession, company_id: UUID, policy: Policy) -> None:
    """Note that these figures were tried, so that they may be switched on."""
    now = clock.now()
    values: dict[str, Any] = {"company_id": company_id, "id": ids.uuid7(), "created_at": now, "figures": {}, "updated_at": now}
    tried: dict[str, Any] = {"tried": told_by(policy), "tried_at": now}
    await session.execute(insert(MatchingPolicy).values(values | tried).on_conflict_do_update(index_elements=["company_id"], set_=tried))


async def switch_on(session: AsyncSession, company_id: UUID, policy: Policy) -> Policy:
    """Match by these figures from now on. Raises PolicyNotTried unless just these were tried on the company's history lately."""
    row = await session.scalar(select(MatchingPolicy).where(MatchingPolicy.company_id == company_id).with_for_update())
    figures = told_by(policy)
    if row is not None and row.figures == figures:
        return policy
    if row is None or row.tried != figures or row.tried_at is None or row.tried_at < clock.now() - TRIED_FOR:
        raise PolicyNotTried
    row.figures, row.updated_at = figures, clock.now()
    await _changed(session, company_id, row.id, figures)
    return policy


async def switch_back(session: AsyncSession, company_id: UUID) -> Policy:
    """Match by the defaults again; a no-op where they hold."""
    gone = await session.scalar(delete(MatchingPolicy).where(MatchingPolicy.company_id == company_id).returning(MatchingPolicy.id))
    if gone is not None:
        await _changed(session, company_id, gone, {})
    return Policy()


async def _changed(session: AsyncSession, company_id: UUID, row_id: UUID, figures: Mapping[str, Any]) -> None:
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "matching_policy.changed", subject_type="matching_policy", subject_id=row_id)
    await audit.record(
        session, company_id, "matching_policy.changed", subject_type="matching_policy", subject_id=row_id, figures=dict(figures)
    )


def _known(figures: Mapping[str, Any]) -> dict[str, Any]:
    """Figures that this version still knows: one that went away must not stop the matching."""
    names = {each.name for each in fields(Policy)}
    return {name: value for name, value in figures.items() if name in names}
