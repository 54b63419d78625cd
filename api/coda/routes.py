"""CODA for the accountant, as an option of each account."""

from uuid import UUID

from api.coda.represent import option_of, options_of
from api.coda.schemas import CodaOption, CodaOptions, CodaOptionWrite
from api.deps import CompanyId, Now, Today, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.banking.errors import AccountNotFound
from core.coda.errors import CodaOptionOff, CodaStartNotProved
from core.coda.overview import load_overview
from core.coda.switch import switch_off, switch_on
from core.delivery.errors import NoAccountant

routes = Routes("accountant")


@routes.get("/coda-options", permission=Permission.ACCOUNTANT_READ)
async def list_coda_options(transaction: Transaction, company_id: CompanyId, now: Now) -> CodaOptions:
    """Which accounts send their statements to the accountant, how far they are, and what that counts."""
    return options_of(await load_overview(transaction, company_id, now=now), now)


@routes.put(
    "/accounts/{id}/coda-option",
    permission=Permission.ACCOUNTANT_WRITE,
    problems=(AccountNotFound, NoAccountant, CodaStartNotProved),
)
async def switch_coda_on(
    id: UUID, body: CodaOptionWrite, transaction: Transaction, company_id: CompanyId, *, now: Now, today: Today
) -> CodaOption:
    """Let the account's statements go to the accountant, a day as soon as it is over and proved. An option that is on stays as it is."""
    await switch_on(transaction, company_id, id, since=body.since, today=today)
    overview = await load_overview(transaction, company_id, now=now)
    return next(option_of(one) for one in overview.standings if one.account.id == id)


@routes.delete(
    "/accounts/{id}/coda-option",
    permission=Permission.ACCOUNTANT_WRITE,
    status_code=204,
    problems=(AccountNotFound, CodaOptionOff),
)
async def switch_coda_off(id: UUID, transaction: Transaction, company_id: CompanyId, today: Today) -> None:
    """Close no further day for the accountant. The month that has begun counts."""
    await switch_off(transaction, company_id, id, today=today)
