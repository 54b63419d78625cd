"""Say yes or no to a suggested rule."""

from typing import Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.rules.errors import SuggestedRuleNotFound
from core.rules.models import RuleSuggestion


async def answer_suggestion(
    session: AsyncSession, company_id: UUID, suggestion_id: UUID, answer: Literal["accepted", "refused"] | None
) -> RuleSuggestion:
    """Take it, refuse it for good, or (None) offer it again after all. Saying it again changes nothing. Raises SuggestedRuleNotFound."""
    wanted = select(RuleSuggestion).where(RuleSuggestion.company_id == company_id, RuleSuggestion.id == suggestion_id)
    suggestion = await session.scalar(wanted.with_for_update())
    if suggestion is None or suggestion.answer == "ended":
        raise SuggestedRuleNotFound(suggestion_id=suggestion_id)
    if suggestion.answer == answer:
        return suggestion
    suggestion.answer = answer
    suggestion.answered_at = None if answer is None else clock.now()
    events.tell(session, company_id, "rule.suggested", subject_type="rule_suggestion", subject_id=suggestion_id)
    await session.flush()
    facts = {"answer": answer, "name": suggestion.facts["name"], "every": suggestion.facts["every"]}
    await audit.record(session, company_id, "rule.suggestion_answered", subject_type="rule_suggestion", subject_id=suggestion_id, **facts)
    return suggestion
