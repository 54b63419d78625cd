"""The company's accounts."""

from api.banking.schemas import Account, AccountPage
from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.banking.models import BankAccount
from core.banking.queries import list_accounts as list_all
from core.cards.models import INSTITUTION
from core.coverage.queries import Standing, list_standings

routes = Routes("banks")


@routes.get("/accounts", permission=Permission.BANKS_READ)
async def list_accounts(transaction: Transaction, company_id: CompanyId) -> AccountPage:
    """The company's accounts, in the order they came, whether a connection feeds them or not."""
    rows, standings = await list_all(transaction, company_id), await list_standings(transaction, company_id)
    return AccountPage(items=[_account(row, standings.get(row.id, Standing())) for row in rows], next=None)


def _account(row: BankAccount, standing: Standing) -> Account:
    columns = {name: getattr(row, name) for name in Account.model_fields if name in BankAccount.__table__.columns}
    kind = "card" if row.institution_id == INSTITUTION else "payment"
    return Account(**columns, kind=kind, covered_through=standing.last_day, open_gaps=standing.open_gaps)
