"""Write, change, switch, order and remove rules. None of it touches what rules did before."""

from collections.abc import Sequence
from typing import Literal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.documents.models import Kind
from core.documents.queries import get_living_document
from core.jobs import ApplyRule
from core.outbox.stage import stage
from core.rules.action import AttachAction
from core.rules.apply_new import take_turn
from core.rules.draft import Draft, check
from core.rules.errors import NotAContract, OrderDiffers, TooManyRules
from core.rules.models import Rule
from core.rules.queries import get_rule, list_rules, list_suggestions

MOST_RULES = 1000
Origin = Literal["user", "answer", "suggestion"]


async def make_rule(session: AsyncSession, company_id: UUID, draft: Draft, *, origin: Origin = "user", apply_now: bool = False) -> Rule:
    """A new rule, behind all others; `apply_now` also asks it about what is there already.

    Raises as `check`, TooManyRules, NotAContract, DocumentNotFound, DocumentIsDeleted.
    """
    await check_whole(session, company_id, draft)
    await take_turn(session, company_id)
    standing = (Rule.company_id == company_id, Rule.deleted_at.is_(None))
    count, last = (await session.execute(select(func.count(), func.max(Rule.position)).where(*standing))).one()
    if count >= MOST_RULES:
        raise TooManyRules(most=MOST_RULES)
    rule = Rule(company_id=company_id, id=ids.uuid7(), position=(last or 0) + 1, origin=origin, **_written(draft))
    session.add(rule)
    await session.flush()
    await _settle_offers(session, company_id, draft)
    if apply_now:
        await stage(session, company_id, ApplyRule(rule_id=rule.id))
    return await _told(session, rule, "rule.made", origin=origin, apply_now=apply_now, **draft.model_dump(mode="json"))


async def change_rule(session: AsyncSession, company_id: UUID, rule_id: UUID, draft: Draft) -> Rule:
    """Let a rule say something else from now on. Raises RuleNotFound, and as make_rule."""
    await check_whole(session, company_id, draft)
    await take_turn(session, company_id)
    rule = await get_rule(session, company_id, rule_id, lock=True)
    written = _written(draft)
    if all(getattr(rule, name) == value for name, value in written.items()):
        return rule
    for name, value in written.items():
        setattr(rule, name, value)
    return await _told(session, rule, "rule.changed", **draft.model_dump(mode="json"))


async def switch_rule(session: AsyncSession, company_id: UUID, rule_id: UUID, *, on: bool) -> Rule:
    """Switch a rule on or off; what came in between is not asked about. Raises RuleNotFound."""
    await take_turn(session, company_id)
    rule = await get_rule(session, company_id, rule_id, lock=True)
    if rule.enabled == on:
        return rule
    rule.enabled = on
    return await _told(session, rule, "rule.switched", on=on)


async def remove_rule(session: AsyncSession, company_id: UUID, rule_id: UUID) -> None:
    """Remove a rule; what it did stays, and can still be undone. Raises RuleNotFound."""
    await take_turn(session, company_id)
    rule = await get_rule(session, company_id, rule_id, lock=True)
    rule.deleted_at = clock.now()
    await _told(session, rule, "rule.removed")


async def restore_rule(session: AsyncSession, company_id: UUID, rule_id: UUID) -> Rule:
    """Take the removal back, at the place where it stood. Raises RuleNotFound."""
    await take_turn(session, company_id)
    rule = await session.get(Rule, (company_id, rule_id), with_for_update=True)
    if rule is None or rule.deleted_at is None:
        return await get_rule(session, company_id, rule_id)
    rule.deleted_at = None
    return await _told(session, rule, "rule.restored")


async def order_rules(session: AsyncSession, company_id: UUID, rule_ids: Sequence[UUID]) -> None:
    """Put the rules in this order. Raises OrderDiffers when these are not all rules there are, each once."""
    await take_turn(session, company_id)
    rules = {rule.id: rule for rule in await list_rules(session, company_id)}
    if len(rule_ids) != len(rules) or set(rule_ids) != set(rules):
        raise OrderDiffers
    if list(rules) == list(rule_ids):
        return
    for position, rule_id in enumerate(rule_ids, start=1):
        rules[rule_id].position = position
    events.tell(session, company_id, "rule.changed", subject_type="rule", subject_id=None)
    await session.flush()
    await audit.record(session, company_id, "rule.ordered", subject_type="rule", subject_id=None, order=[str(one) for one in rule_ids])


async def check_whole(session: AsyncSession, company_id: UUID, draft: Draft) -> None:
    """What `check` sees in the rule alone, and that its contract is one."""
    check(draft)
    for action in draft.actions:
        if isinstance(action, AttachAction):
            document = await get_living_document(session, company_id, action.document_id)
            if document.kind != Kind.CONTRACT:
                raise NotAContract(document_id=document.id)


async def _settle_offers(session: AsyncSession, company_id: UUID, draft: Draft) -> None:
    """What was offered and is a rule now is not offered any longer."""
    parts = [one.model_dump(mode="json") for one in draft.conditions]
    for offered in await list_suggestions(session, company_id):
        if offered.draft["conditions"][0] in parts:
            offered.answer, offered.answered_at = "accepted", clock.now()


def _written(draft: Draft) -> dict[str, object]:
    return draft.model_dump(mode="json")


async def _told(session: AsyncSession, rule: Rule, action: str, **facts: object) -> Rule:
    if action != "rule.made":
        rule.version += 1
    rule.updated_at = clock.now()
    events.tell(session, rule.company_id, "rule.changed", subject_type="rule", subject_id=rule.id)
    await session.flush()
    await audit.record(session, rule.company_id, action, subject_type="rule", subject_id=rule.id, **facts)
    return rule
