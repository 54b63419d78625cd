"""How cautious matching is: shown, tried on the company's own history, switched on."""

from api.deps import CompanyId, Today, Transaction
from api.matching.policy_schemas import BackTest, MatchingPolicy, MatchingPolicyWrite, represent_trial
from api.permissions import Permission
from api.routing import Routes
from core.matching.back_test import back_test
from core.matching.errors import PolicyNotTried
from core.matching.own_policy import policy_of, remember_trial, switch_back, switch_on
from core.matching.policy import PolicyNotUnderstood, policy_from

routes = Routes("bookings")


@routes.get("/matching-policy", permission=Permission.BOOKINGS_READ)
async def get_matching_policy(transaction: Transaction, company_id: CompanyId) -> MatchingPolicy:
    """The figures that hold now."""
    return MatchingPolicy.of(await policy_of(transaction, company_id))


@routes.put("/matching-policy", permission=Permission.COMPANY_WRITE, problems=(PolicyNotUnderstood, PolicyNotTried))
async def switch_matching_policy(body: MatchingPolicyWrite, transaction: Transaction, company_id: CompanyId) -> MatchingPolicy:
    """Match by these figures from now on. What is linked stays linked. They must have been tried in the last day."""
    return MatchingPolicy.of(await switch_on(transaction, company_id, policy_from(body.told())))


@routes.delete("/matching-policy", permission=Permission.COMPANY_WRITE)
async def reset_matching_policy(transaction: Transaction, company_id: CompanyId) -> MatchingPolicy:
    """Match by the figures that everybody begins with."""
    return MatchingPolicy.of(await switch_back(transaction, company_id))


@routes.post("/matching-policy/back-tests", permission=Permission.COMPANY_WRITE, status_code=201, problems=(PolicyNotUnderstood,))
async def try_matching_policy(body: MatchingPolicyWrite, transaction: Transaction, company_id: CompanyId, today: Today) -> BackTest:
    """Try figures on the company's latest two thousand documents and transactions, as if nothing were linked yet.

    It tells what would be linked, what differs from what stands, and how sure. Nothing is changed by it; it takes some seconds at most.
    """
    tried = policy_from(body.told())
    result = await back_test(transaction, company_id, await policy_of(transaction, company_id), tried, today=today)
    await remember_trial(transaction, company_id, tried)
    return await represent_trial(transaction, company_id, result)
