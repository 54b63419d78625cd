"""The company's accounts."""

from api.banking.schemas import Account, AccountPage
from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.banking.queries import list_accounts as list_all

routes = Routes("banks")


@routes.get("/accounts", permission=Permission.BANKS_READ)
async def list_accounts(transaction: Transaction, company_id: CompanyId) -> AccountPage:
    """The company's accounts, in the order they came, whether a connection feeds them or not."""
    rows = await list_all(transaction, company_id)
    return AccountPage(items=[Account.model_validate(row) for row in rows], next=None)
