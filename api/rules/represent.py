"""Rules as the contract shows them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.rules.schemas import (
    AutomationRule,
    OfferedRule,
    RuleDeed,
    RulePreview,
    RuleWrite,
    SeenRhythm,
    SuggestedRule,
    TriedAction,
    TriedThing,
)
from core.rules import models
from core.rules.draft import Draft
from core.rules.offer import Offer
from core.rules.preview import Preview
from core.rules.queries import Done, count_done, list_rules, standing_of
from core.rules.shadow import shadowed

SHOWN_WORDS = 120


async def represent_all(session: AsyncSession, company_id: UUID) -> list[AutomationRule]:
    """All rules of the company in their order."""
    await session.flush()
    rows = await list_rules(session, company_id)
    done = await count_done(session, company_id)
    behind = shadowed([standing_of(row) for row in rows if row.enabled])
    return [_rule(row, done.get(row.id, 0), behind.get(row.id)) for row in rows]


async def represent(session: AsyncSession, company_id: UUID, rule: models.Rule) -> AutomationRule:
    """One rule as it stands in this transaction."""
    return next(one for one in await represent_all(session, company_id) if one.id == rule.id)


def _rule(row: models.Rule, done: int, shadowed_by: UUID | None) -> AutomationRule:
    draft = standing_of(row).draft
    return AutomationRule.model_validate(
        {name: getattr(row, name) for name in ("id", "name", "about", "enabled", "origin", "version", "created_at")}
        | {"conditions": list(draft.conditions), "actions": list(draft.actions), "done": done, "shadowed_by": shadowed_by}
    )


def preview_of(preview: Preview) -> RulePreview:
    """What was tried out."""
    items = [
        TriedThing(
            id=one.thing.facts.id,
            about=one.thing.facts.about,
            name=one.thing.facts.counterparty_name,
            day=one.thing.facts.day,
            amount=one.thing.facts.amount,
            currency=one.thing.facts.currency,
            words=one.thing.facts.words[:SHOWN_WORDS],
            explanation=one.thing.now.explanation,
            booking_id=one.thing.now.booking_id,
            outcomes=[TriedAction(action=action, outcome=outcome) for action, outcome in one.outcomes],
        )
        for one in preview.items
    ]
    return RulePreview(met=preview.met, counts=dict(preview.counts), items=items)


def deeds_of(rows: Sequence[Done]) -> list[RuleDeed]:
    """What rules did."""
    names = ("id", "rule_id", "transaction_id", "document_id", "action", "undone_at", "created_at")
    return [
        RuleDeed.model_validate(
            {name: getattr(row.application, name) for name in names}
            | {"name": row.name, "day": row.day, "amount": row.amount, "currency": row.currency}
        )
        for row in rows
    ]


def offer_of(offer: Offer | None) -> OfferedRule | None:
    """A rule to make of an answer, if there is one."""
    return None if offer is None else OfferedRule(rule=_write(offer.draft), alike=offer.alike)


def suggestion_of(row: models.RuleSuggestion) -> SuggestedRule:
    """A suggested rule."""
    draft = Draft.model_validate(row.draft)
    return SuggestedRule.model_validate(
        {"id": row.id, "rule": _write(draft), "rhythm": SeenRhythm.model_validate(row.facts), "answer": row.answer}
    )


def _write(draft: Draft) -> RuleWrite:
    return RuleWrite(name=draft.name, about=draft.about, conditions=list(draft.conditions), actions=list(draft.actions))
