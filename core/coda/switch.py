"""The option of an account, on and off."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events, ids
from core.bank_files.queries import get_account
from core.coda.close_days import stretches_of
from core.coda.errors import CodaOptionOff, CodaStartNotProved
from core.coda.models import CodaOption
from core.coda.proved import may_begin
from core.coda.queries import find_option
from core.delivery.queries import get_accountant
from core.jobs import CloseDays
from core.outbox.schedules import drop_schedule, set_schedule
from core.outbox.stage import stage

LOOK_EVERY = timedelta(hours=1)
"""How often it is looked whether another day is proved: a bank is asked four times a day, a file comes when it comes."""


async def switch_on(session: AsyncSession, company_id: UUID, account_id: UUID, *, since: date | None, today: date) -> CodaOption:
    """Let the statements of the days from `since` (today) on go to the accountant. An option that is on stays as it is.

    Raises AccountNotFound, NoAccountant, CodaStartNotProved.
    """
    await get_account(session, company_id, account_id, lock=True)
    await get_accountant(session, company_id)
    known = await find_option(session, company_id, account_id)
    if known is not None:
        return known
    first = since or today
    stretches = await stretches_of(session, company_id, account_id)
    if first > today or not may_begin(stretches, first, today):
        earliest = min((one.first for one in stretches), default=None)
        raise CodaStartNotProved(earliest=earliest.isoformat() if earliest else None)
    option = CodaOption(company_id=company_id, id=ids.uuid7(), bank_account_id=account_id, since=first, switched_on=today)
    session.add(option)
    await session.flush()
    await set_schedule(session, company_id, CloseDays, account_id, every=LOOK_EVERY)
    await stage(session, company_id, CloseDays(bank_account_id=account_id))
    await _told(session, option, "coda.switched_on", since=first.isoformat())
    return option


async def switch_off(session: AsyncSession, company_id: UUID, account_id: UUID, *, today: date) -> None:
    """No further day is closed for the accountant; what was written stays, and what is on its way arrives. Raises CodaOptionOff."""
    await get_account(session, company_id, account_id, lock=True)
    option = await find_option(session, company_id, account_id)
    if option is None:
        raise CodaOptionOff(bank_account_id=account_id)
    option.until = max(today, option.switched_on)
    await session.flush()
    await drop_schedule(session, company_id, CloseDays, account_id)
    await _told(session, option, "coda.switched_off")


async def _told(session: AsyncSession, option: CodaOption, action: str, **facts: str) -> None:
    events.tell(session, option.company_id, "coda.changed", subject_type="bank_account", subject_id=option.bank_account_id)
    await audit.record(session, option.company_id, action, subject_type="bank_account", subject_id=option.bank_account_id, **facts)
