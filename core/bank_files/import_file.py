"""Take a bank's file in: each movement once, whatever feed told it before."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.bank_files.accounts_of_file import Addition, accounts_of
from core.bank_files.known import sort_out
from core.bank_files.models import FileState, StatementFile
from core.bank_files.queries import first_day
from core.bank_files.shelf import Shelf, load_shelf
from core.bank_files.standing import opening_of, take_balance
from core.bank_files.statement import Statement, days_by_account
from core.bank_files.storable import check_amounts, storable_statements
from core.bank_files.told import note_days
from core.banking import record
from core.banking.hold import hold_accounts, hold_movements, is_one_of
from core.banking.join import join
from core.banking.models import BankTransaction
from core.banking.store import Arrival, Origin, own_ibans, store
from core.jobs import Reconcile
from core.outbox.stage import stage


async def import_statements(
    session: AsyncSession,
    company_id: UUID,
    file: StatementFile,
    statements: Sequence[Statement],
    additions: Mapping[tuple[str, str], Addition],
    *,
    now: datetime,
) -> StatementFile:
    """Store what is new of every statement, in their order. Raises AccountUnknown, StatementDamaged."""
    check_amounts(statements)
    statements = storable_statements(statements)
    accounts, added = await accounts_of(session, company_id, statements, additions)
    await hold_accounts(session, company_id, [account.id for account in accounts.values()])
    days, feeds = days_by_account(statements), {statement.format.value for statement in statements}
    told = {account.id: BankTransaction.booking_date == is_one_of(days[name]) for name, account in accounts.items()}
    await hold_movements(session, company_id, told, unless_told_by=feeds.pop() if len(feeds) == 1 else None)
    own = await own_ibans(session, company_id)
    stored = known = 0
    for name, account in accounts.items():
        ours = [statement for statement in statements if (statement.account, statement.currency) == name]
        first = await first_day(session, company_id, account.id)
        shelf = Shelf("")
        for statement in ours:
            feed = statement.format.value
            if shelf.feed != feed:
                shelf = await load_shelf(session, company_id, account.id, days[name], feed)
            found = sort_out(statement, shelf.within(statement.days), feed)
            opening = await opening_of(session, account, statement, found, first)
            await join(session, company_id, [(row_id, moved, name.as_list) for row_id, moved, name in found.joined], feed)
            await record.show_again(session, company_id, [row.id for row in found.again if row.vanished])
            arrivals = [Arrival(one.movement, one.identity_key, {feed: name.as_list}) for one, name in found.new]
            made = await store(session, Origin(company_id, account.id, f"file:{feed}", own), arrivals)
            shelf.take_in(found, made)
            stored, known = stored + len(made), known + len(statement.entries) - len(made)
            account.opening_balance = opening
            first = min(filter(None, (first, *(entry.movement.booking_date for entry in statement.entries))), default=None)
            take_balance(account, statement, now)
        await note_days(session, company_id, account.id, ours)
    file.state, file.imported_at, file.stored, file.known = FileState.IMPORTED, now, stored, known
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "statement_file.imported", subject_type="statement_file", subject_id=file.id, count=stored)
    facts = {"filename": file.filename, "stored": stored, "known": known}
    for account in added:
        await audit.record(session, company_id, "account.added", subject_type="bank_account", subject_id=account.id, iban=account.iban)
    await audit.record(session, company_id, "statement_file.imported", subject_type="statement_file", subject_id=file.id, **facts)
    return file
