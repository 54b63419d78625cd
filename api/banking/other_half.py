"""The other half of a transfer between the company's own accounts."""

from uuid import UUID

from api.banking.represent import represent
from api.banking.schemas import OtherHalf
from api.deps import CompanyId, Today
from api.deps import Transaction as Session
from api.permissions import Permission
from api.routing import Routes
from core.banking.errors import TransactionNotFound
from core.banking.own_transfer import find_other_half

routes = Routes("transactions")


@routes.get("/transactions/{id}/other-half", permission=Permission.TRANSACTIONS_READ, problems=(TransactionNotFound,))
async def get_other_half(id: UUID, transaction: Session, company_id: CompanyId, today: Today) -> OtherHalf:
    """What left one account and came on another: the movement on the other account, where it is known."""
    found = await find_other_half(transaction, company_id, id)
    return OtherHalf(transaction=None if found is None else await represent(transaction, company_id, found, today=today))
