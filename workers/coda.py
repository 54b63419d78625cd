"""Close days of accounts for the accountant."""

import contextlib

from core import clock
from core.banking.errors import AccountNotFound
from core.coda.close_days import close_days
from core.jobs import CloseDays
from workers.context import Context
from workers.registry import handles
from workers.run import Run


@handles(CloseDays)
async def close_account_days(context: Context, job: CloseDays, run: Run) -> None:
    """Write the statements, and ask for their delivery in the same transaction."""
    async with run.finish() as session:
        with contextlib.suppress(AccountNotFound):
            await close_days(session, run.company_id, job.bank_account_id, now=clock.now())
