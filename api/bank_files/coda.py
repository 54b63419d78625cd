"""CODA statements that we write, for an accountant's program."""

import calendar
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from api.bank_files.schemas import CodaIssued, CodaRequest
from api.deps import CompanyId, Now, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.bank_files.coda.bank import bic_of
from core.bank_files.errors import NoCodaStatements
from core.bank_files.issue_coda import coda_file
from core.bank_files.queries import get_account
from core.banking.errors import AccountNotFound
from core.coda.close_days import issue_proved, last_day_over

routes = Routes("banks")
_CODA = {"text/plain": {"schema": {"type": "string"}}}


@routes.post("/accounts/{id}/coda-statements", permission=Permission.BANKS_WRITE, problems=(AccountNotFound,))
async def issue_coda_statements(id: UUID, body: CodaRequest, transaction: Transaction, company_id: CompanyId, now: Now) -> CodaIssued:
    """Give out statements for the days that are over and that balances prove.

    One that was given out is never changed: what comes later goes into a next one.
    """
    issued, through = await issue_proved(transaction, company_id, id, min(body.until, last_day_over(now)))
    return CodaIssued(statements=issued, proved_through=through)


@routes.get(
    "/accounts/{id}/coda",
    permission=Permission.BANKS_READ,
    response_class=Response,
    responses={200: {"description": "The statements of a month, in windows-1252.", "content": _CODA}},
    problems=(AccountNotFound, NoCodaStatements),
)
async def download_coda(
    id: UUID,
    month: Annotated[str, Query(pattern="^20[0-9]{2}-(0[1-9]|1[0-2])$", description="YYYY-MM.", examples=["2026-10"])],
    transaction: Transaction,
    company_id: CompanyId,
) -> Response:
    """The statements that were given out for a month, in one file: the same whenever it is asked for."""
    account = await get_account(transaction, company_id, id)
    first = date.fromisoformat(f"{month}-01")
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    data = await coda_file(transaction, company_id, id, first, last, bic=bic_of(account.iban))
    if data is None:
        raise NoCodaStatements(month=month)
    headers = {"Content-Disposition": f'attachment; filename="{account.iban}-{month}.cod"', "Cache-Control": "private, no-store"}
    return Response(data, media_type="text/plain; charset=windows-1252", headers=headers)
