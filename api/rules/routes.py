"""Rules: written, ordered, tried out, switched off and removed."""

from uuid import UUID

from fastapi import Response

from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.preconditions import SeenVersion, Stale, VersionRequired, check_version, tell_version
from api.routing import Routes
from api.rules.represent import preview_of, represent, represent_all
from api.rules.schemas import AutomationRule, NewRule, RuleOrder, RulePage, RulePreview, RuleTrial, RuleWrite
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.rules import write
from core.rules.errors import (
    NotAContract,
    OrderDiffers,
    RuleContradicts,
    RuleDoesNothing,
    RuleMeetsEverything,
    RuleNotFound,
    RuleOutOfPlace,
    TooManyRules,
)
from core.rules.preview import preview_rule
from core.rules.queries import get_rule as get

routes = Routes("rules")
_READ, _WRITE = Permission.RULES_READ, Permission.RULES_WRITE
_DRAFT = (RuleContradicts, RuleDoesNothing, RuleMeetsEverything, RuleOutOfPlace)
_WHOLE = (*_DRAFT, NotAContract, DocumentNotFound, DocumentIsDeleted)


@routes.get("/rules", permission=_READ)
async def list_rules(transaction: Transaction, company_id: CompanyId) -> RulePage:
    """The company's rules, in the order that decides, with what each did."""
    return RulePage(items=await represent_all(transaction, company_id), next=None)


@routes.post("/rules", permission=_WRITE, status_code=201, problems=(*_WHOLE, TooManyRules))
async def make_rule(body: NewRule, response: Response, transaction: Transaction, company_id: CompanyId) -> AutomationRule:
    """A new rule, behind all others. What is there already is only touched when `apply_now` asks for it."""
    rule = await write.make_rule(transaction, company_id, body.draft(), origin=body.origin, apply_now=body.apply_now)
    tell_version(response, rule.version)
    return await represent(transaction, company_id, rule)


@routes.get("/rules/{id}", permission=_READ, problems=(RuleNotFound,))
async def get_rule(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> AutomationRule:
    """One rule."""
    rule = await get(transaction, company_id, id)
    tell_version(response, rule.version)
    return await represent(transaction, company_id, rule)


@routes.put("/rules/{id}", permission=_WRITE, problems=(RuleNotFound, *_WHOLE, Stale, VersionRequired))
async def change_rule(
    id: UUID, body: RuleWrite, response: Response, seen: SeenVersion, transaction: Transaction, company_id: CompanyId
) -> AutomationRule:
    """Let it say something else from now on; what it did stays as it was."""
    check_version((await get(transaction, company_id, id, lock=True)).version, seen)
    rule = await write.change_rule(transaction, company_id, id, body.draft())
    tell_version(response, rule.version)
    return await represent(transaction, company_id, rule)


@routes.put("/rules/{id}/suspension", permission=_WRITE, problems=(RuleNotFound,))
async def suspend_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> AutomationRule:
    """Switch it off; what it did stays."""
    return await represent(transaction, company_id, await write.switch_rule(transaction, company_id, id, on=False))


@routes.delete("/rules/{id}/suspension", permission=_WRITE, problems=(RuleNotFound,))
async def resume_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> AutomationRule:
    """Switch it on again, for what comes in from now on."""
    return await represent(transaction, company_id, await write.switch_rule(transaction, company_id, id, on=True))


@routes.put("/rules/{id}/removal", permission=_WRITE, status_code=204, problems=(RuleNotFound,))
async def remove_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Remove it; what it did stays."""
    await write.remove_rule(transaction, company_id, id)


@routes.delete("/rules/{id}/removal", permission=_WRITE, problems=(RuleNotFound,))
async def restore_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> AutomationRule:
    """Take the removal back: it stands where it stood."""
    return await represent(transaction, company_id, await write.restore_rule(transaction, company_id, id))


@routes.put("/rule-order", permission=_WRITE, problems=(OrderDiffers,))
async def order_rules(body: RuleOrder, transaction: Transaction, company_id: CompanyId) -> RulePage:
    """Put the rules in this order: of two that would decide the same of something, the first does."""
    await write.order_rules(transaction, company_id, body.rule_ids)
    return RulePage(items=await represent_all(transaction, company_id), next=None)


@routes.post("/rule-previews", permission=_READ, problems=_DRAFT)
async def preview_a_rule(body: RuleTrial, transaction: Transaction, company_id: CompanyId) -> RulePreview:
    """Try a rule out on everything there is: what it would do, and what differs. Nothing is changed."""
    return preview_of(await preview_rule(transaction, company_id, body.rule.draft(), rule_id=body.rule_id))
