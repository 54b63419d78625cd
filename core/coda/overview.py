"""How the option stands on each account, and what its months count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankAccount
from core.banking.queries import list_accounts
from core.coda.close_days import last_day_over, stretches_of
from core.coda.models import CodaOption
from core.coda.price import Month, On, count_months
from core.coda.proved import proved_through
from core.coda.queries import Last, last_statements, list_options


@dataclass(frozen=True, slots=True)
class Standing:
    """One account; `option` is None while it is off. It waits for proof while a day is over that no balances prove."""

    account: BankAccount
    option: CodaOption | None
    proved_through: date | None
    waits_for_proof: bool
    written: Last | None
    sent: Last | None


@dataclass(frozen=True, slots=True)
class Overview:
    """All accounts, and all counted months."""

    standings: Sequence[Standing]
    months: Sequence[Month]


async def load_overview(session: AsyncSession, company_id: UUID, *, now: datetime) -> Overview:
    """Of accounts without the option no more is said than that."""
    options = await list_options(session, company_id)
    on = {option.bank_account_id: option for option in options if option.until is None}
    written = await last_statements(session, company_id, sent=False)
    sent = await last_statements(session, company_id, sent=True)
    over, standings = last_day_over(now), list[Standing]()
    for account in await list_accounts(session, company_id):
        option, through = on.get(account.id), None
        if option is not None:
            through = proved_through(await stretches_of(session, company_id, account.id), over)
        waits = option is not None and over >= option.since and (through is None or through < over)
        standings.append(Standing(account, option, through, waits, written.get(account.id), sent.get(account.id)))
    months = count_months([On(o.bank_account_id, o.switched_on, o.until) for o in options], clock.brussels_day(now))
    return Overview(standings, months)
