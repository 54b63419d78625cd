"""What rules did, and how it is undone; what is offered as a rule."""

from uuid import UUID

from api.deps import After, CompanyId, Limit, Transaction
from api.permissions import Permission
from api.routing import Routes
from api.rules.represent import deeds_of, suggestion_of
from api.rules.schemas import RuleDeedPage, SuggestedRule, SuggestedRulePage
from core import paging
from core.banking.errors import TransactionNotFound
from core.banking.queries import get_transaction
from core.documents.errors import DocumentNotFound
from core.documents.queries import get_document
from core.jobs import ApplyRule, UndoRule
from core.outbox.stage import stage
from core.rules.answer_suggestion import answer_suggestion
from core.rules.errors import ApplicationNotFound, RuleNotFound, SuggestedRuleNotFound
from core.rules.queries import get_rule, list_done, list_suggestions
from core.rules.undo import undo_application

routes = Routes("rules")
_READ, _WRITE = Permission.RULES_READ, Permission.RULES_WRITE
MOST_OF_ONE = 100


@routes.get("/rules/{id}/deeds", permission=_READ, problems=(RuleNotFound, paging.InvalidCursor))
async def list_deeds_of_rule(
    id: UUID, transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> RuleDeedPage:
    """What one rule did to which transaction or document, the latest first."""
    await get_rule(transaction, company_id, id)
    key: tuple[UUID] | None = paging.decode(after, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await list_done(transaction, company_id, rule_id=id, before=key[0] if key else None, limit=limit + 1)
    page = paging.page(rows, limit, lambda one: (one.application.id,))
    return RuleDeedPage(items=deeds_of(page.items), next=page.next)


@routes.post("/rules/{id}/deeds", permission=_WRITE, status_code=202, problems=(RuleNotFound,))
async def apply_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Ask the rule about everything that is there already. What a person answered stays as it is."""
    await get_rule(transaction, company_id, id)
    await stage(transaction, company_id, ApplyRule(rule_id=id))


@routes.delete("/rules/{id}/deeds", permission=_WRITE, status_code=202, problems=(RuleNotFound,))
async def undo_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Take everything back that the rule did, but what somebody changed since."""
    await get_rule(transaction, company_id, id)
    await stage(transaction, company_id, UndoRule(rule_id=id))


@routes.delete("/rule-deeds/{id}", permission=_WRITE, status_code=204, problems=(ApplicationNotFound,))
async def undo_deed(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Take one thing back; the rule never does it to that transaction or document again."""
    await undo_application(transaction, company_id, id)


@routes.get("/transactions/{id}/rule-deeds", permission=_READ, problems=(TransactionNotFound,))
async def list_deeds_to_transaction(id: UUID, transaction: Transaction, company_id: CompanyId) -> RuleDeedPage:
    """What rules did to one transaction."""
    await get_transaction(transaction, company_id, id)
    rows = await list_done(transaction, company_id, transaction_id=id, limit=MOST_OF_ONE)
    return RuleDeedPage(items=deeds_of(rows), next=None)


@routes.get("/documents/{id}/rule-deeds", permission=_READ, problems=(DocumentNotFound,))
async def list_deeds_to_document(id: UUID, transaction: Transaction, company_id: CompanyId) -> RuleDeedPage:
    """What rules did to one document."""
    await get_document(transaction, company_id, id)
    rows = await list_done(transaction, company_id, document_id=id, limit=MOST_OF_ONE)
    return RuleDeedPage(items=deeds_of(rows), next=None)


@routes.get("/rule-suggestions", permission=_READ)
async def list_suggested_rules(transaction: Transaction, company_id: CompanyId) -> SuggestedRulePage:
    """Rhythms that were seen in what no paper explains, each with the rule that would answer its next time."""
    return SuggestedRulePage(items=[suggestion_of(row) for row in await list_suggestions(transaction, company_id)], next=None)


@routes.put("/rule-suggestions/{id}/refusal", permission=_WRITE, problems=(SuggestedRuleNotFound,))
async def refuse_suggested_rule(id: UUID, transaction: Transaction, company_id: CompanyId) -> SuggestedRule:
    """No rule for this: it is not offered again."""
    return suggestion_of(await answer_suggestion(transaction, company_id, id, "refused"))


@routes.delete("/rule-suggestions/{id}/refusal", permission=_WRITE, problems=(SuggestedRuleNotFound,))
async def offer_suggested_rule_again(id: UUID, transaction: Transaction, company_id: CompanyId) -> SuggestedRule:
    """Take the refusal back."""
    return suggestion_of(await answer_suggestion(transaction, company_id, id, None))
