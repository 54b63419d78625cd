"""Counterparties, what was learned of them, and how each thing is forgotten."""

from datetime import datetime
from uuid import UUID

from api.counterparties.represent import represent_all, represent_fact, represent_place
from api.counterparties.schemas import Counterparty, CounterpartyFact, CounterpartyPage, LearnedPlace
from api.deps import After, CompanyId, Limit, Transaction
from api.permissions import Permission
from api.routing import Routes
from core import paging
from core.counterparties.errors import CounterpartyNotFound, LearnedThingNotFound
from core.counterparties.forget import forget_fact, forget_place
from core.counterparties.queries import get_counterparty as get
from core.counterparties.queries import list_counterparties as list_all

routes = Routes("counterparties")
_READ, _WRITE = Permission.DOCUMENTS_READ, Permission.DOCUMENTS_WRITE


@routes.get("/counterparties", permission=_READ, problems=(paging.InvalidCursor,))
async def list_counterparties(
    transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> CounterpartyPage:
    """Suppliers and customers that documents and corrections made known, those first that came last."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    found = await list_all(transaction, company_id, after=key, limit=limit + 1)
    page = paging.page(found, limit, lambda one: (one.counterparty.created_at, one.counterparty.id))
    return CounterpartyPage(items=await represent_all(transaction, company_id, page.items), next=page.next)


@routes.get("/counterparties/{id}", permission=_READ, problems=(CounterpartyNotFound,))
async def get_counterparty(id: UUID, transaction: Transaction, company_id: CompanyId) -> Counterparty:
    """One counterparty with what was learned of it."""
    return (await represent_all(transaction, company_id, [await get(transaction, company_id, id)]))[0]


@routes.put("/counterparty-facts/{id}/forgetting", permission=_WRITE, problems=(LearnedThingNotFound,))
async def forget_counterparty_fact(id: UUID, transaction: Transaction, company_id: CompanyId) -> CounterpartyFact:
    """Forget a name, number or habit: later papers are read without it, and it is not learned again until somebody says it."""
    return await represent_fact(transaction, company_id, await forget_fact(transaction, company_id, id, forgotten=True))


@routes.delete("/counterparty-facts/{id}/forgetting", permission=_WRITE, problems=(LearnedThingNotFound,))
async def keep_counterparty_fact(id: UUID, transaction: Transaction, company_id: CompanyId) -> CounterpartyFact:
    """Take the forgetting back."""
    return await represent_fact(transaction, company_id, await forget_fact(transaction, company_id, id, forgotten=False))


@routes.put("/learned-places/{id}/forgetting", permission=_WRITE, problems=(LearnedThingNotFound,))
async def forget_learned_place(id: UUID, transaction: Transaction, company_id: CompanyId) -> LearnedPlace:
    """Forget where a field stands: open documents that were filled from there say again what was read without it."""
    return await represent_place(transaction, company_id, await forget_place(transaction, company_id, id, forgotten=True))


@routes.delete("/learned-places/{id}/forgetting", permission=_WRITE, problems=(LearnedThingNotFound,))
async def keep_learned_place(id: UUID, transaction: Transaction, company_id: CompanyId) -> LearnedPlace:
    """Take the forgetting back."""
    return await represent_place(transaction, company_id, await forget_place(transaction, company_id, id, forgotten=False))
