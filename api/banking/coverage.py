"""Which days of an account are proved, and which are missing."""

from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import Query

from api.banking.coverage_schemas import Coverage, CoverageDay, CoverageGap, GapAcceptance
from api.deps import Address, CompanyId, Now, Today, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.bank_feeds.fill_gap import ask_history, sources_of, ways_to_fill
from core.bank_files.queries import get_account
from core.banking.errors import AccountNotFound
from core.coverage import models
from core.coverage.accept import accept_gap, take_back
from core.coverage.calendar import days_of
from core.coverage.errors import DaysOutOfReach, GapNotFound, TooManyDays
from core.coverage.queries import load_days

routes = Routes("banks")
MOST_DAYS = 800
"""Two years and what belongs to them: what a screen can show at once."""
FIRST = Query(alias="from", description="The first day; without it, eleven months before the month of `to`.")
LAST = Query(alias="to", description="The last day; without it, today.")


@routes.get("/accounts/{id}/coverage", permission=Permission.BANKS_READ, problems=(AccountNotFound, TooManyDays))
async def get_coverage(
    id: UUID,
    transaction: Transaction,
    company_id: CompanyId,
    today: Today,
    first: Annotated[date | None, FIRST] = None,
    last: Annotated[date | None, LAST] = None,
) -> Coverage:
    """Each day of an account: proved by balances, told, missing, or not covered; and the missing days with the ways to fill them."""
    account = await get_account(transaction, company_id, id)
    end = last or today
    month = end.replace(day=1)
    start = first or (month - min(timedelta(days=334), month - date.min)).replace(day=1)
    if not 0 <= (end - start).days < MOST_DAYS:
        raise TooManyDays(most=MOST_DAYS)
    days = await load_days(transaction, company_id, account.id)
    calendar = days.calendar()
    source = (await sources_of(transaction, company_id, [account.id], today=today)).get(account.id)
    return Coverage(
        bank_account_id=account.id,
        currency=account.currency,
        first_day=calendar.first,
        last_day=calendar.last,
        days=[CoverageDay(day=day, state=calendar.state(day), movements=days.counts.get(day, 0)) for day in days_of(start, end)],
        gaps=[
            _gap(row, account.currency).model_copy(
                update={
                    "ways": list(ways_to_fill(row.last_day, source, today=today)),
                    "bank_connection_id": source.connection_id if source else None,
                }
            )
            for row in days.gaps
        ],
    )


@routes.put("/coverage-gaps/{id}/acceptance", permission=Permission.BANKS_WRITE, problems=(GapNotFound,))
async def accept_coverage_gap(id: UUID, body: GapAcceptance, transaction: Transaction, company_id: CompanyId) -> CoverageGap:
    """Say that nothing is missing on these days, or that it does not matter: they are not asked about any more."""
    row = await accept_gap(transaction, company_id, id, body.note)
    return _gap(row, (await get_account(transaction, company_id, row.bank_account_id)).currency)


@routes.delete("/coverage-gaps/{id}/acceptance", permission=Permission.BANKS_WRITE, status_code=204, problems=(GapNotFound,))
async def reopen_coverage_gap(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Ask about these days again."""
    await take_back(transaction, company_id, id)


@routes.post(
    "/coverage-gaps/{id}/history-requests",
    permission=Permission.BANKS_WRITE,
    status_code=202,
    problems=(GapNotFound, DaysOutOfReach),
)
async def ask_for_history(id: UUID, transaction: Transaction, company_id: CompanyId, address: Address, now: Now, today: Today) -> None:
    """Ask the bank for the missing days, now that the user is at hand."""
    await ask_history(transaction, company_id, id, psu_ip_address=address, now=now, today=today)


def _gap(row: models.CoverageGap, currency: str) -> CoverageGap:
    return CoverageGap(
        id=row.id,
        bank_account_id=row.bank_account_id,
        first_day=row.first_day,
        last_day=row.last_day,
        difference=row.difference,
        currency=currency,
        asked_at=row.asked_at,
        accepted_at=row.accepted_at,
        accepted_note=row.accepted_note,
        ways=[],
        bank_connection_id=None,
    )
