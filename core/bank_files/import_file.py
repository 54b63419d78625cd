"""Look at a bank's file before it is taken in, and take it in: each movement once, whatever feed told it before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.bank_files.balances import Standing, gap_before, opening_after
from core.bank_files.errors import AccountUnknown, Damage, damaged
from core.bank_files.known import Sorted, sort_out
from core.bank_files.models import FileState, StatementFile
from core.bank_files.queries import find_account, first_day, sum_until
from core.bank_files.shelf import Shelf, load_shelf
from core.bank_files.statement import Statement
from core.bank_files.told import note_days
from core.banking import record
from core.banking.add_account import add_account
from core.banking.hold import hold_accounts, hold_movements, is_one_of
from core.banking.join import join
from core.banking.models import BankAccount, BankTransaction
from core.banking.store import Arrival, Origin, own_ibans, store
from core.jobs import Reconcile
from core.money import is_storable
from core.outbox.stage import stage
from core.storable import storable_text

_END_OF_DAY = time(23, 59, 59)


@dataclass(frozen=True, slots=True)
class Outlook:
    """One statement of a file, beside what is stored; `account` is None for one that is not ours yet."""

    statement: Statement
    account: BankAccount | None
    new: int
    known: int
    """Told before, by a file or by the bank."""
    gap_before: Decimal | None


@dataclass(frozen=True, slots=True)
class Addition:
    """An account that the user adds with the file that tells of it."""

    name: str
    institution_id: str


async def look(session: AsyncSession, company_id: UUID, statements: Sequence[Statement]) -> list[Outlook]:
    """What importing would do. Nothing is changed."""
    outlooks: list[Outlook] = []
    within_file: set[tuple[str, str, str]] = set()
    statements = [_storable(statement) for statement in statements]
    days, shelves = _days(statements), dict[tuple[str, str, str], Shelf]()
    for statement in statements:
        account = await find_account(session, company_id, statement.account, statement.currency)
        name = (statement.account, statement.currency, statement.format.value)
        if account is not None and name not in shelves:
            shelves[name] = await load_shelf(session, company_id, account.id, days[name[:2]], name[2])
        shelf = shelves.get(name, Shelf(name[2]))
        found = sort_out(statement, shelf.within(statement.days), shelf.feed)
        keys = [(statement.account, statement.currency, one.identity_key) for one, _ in found.new]
        new = sum(key not in within_file for key in keys)
        within_file |= set(keys)
        gap = None if outlooks else gap_before(statement, await _standing(session, company_id, account, statement, found))
        outlooks.append(Outlook(statement, account, new, len(statement.entries) - new, gap))
    return outlooks


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
    statements = [_storable(statement) for statement in statements]
    accounts, added = await _accounts(session, company_id, statements, additions)
    await hold_accounts(session, company_id, [account.id for account in accounts.values()])
    days, feeds = _days(statements), {statement.format.value for statement in statements}
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
            opening = await _opening(session, account, statement, found, first)
            await join(session, company_id, [(row_id, moved, name.as_list) for row_id, moved, name in found.joined], feed)
            await record.show_again(session, company_id, [row.id for row in found.again if row.vanished])
            arrivals = [Arrival(one.movement, one.identity_key, {feed: name.as_list}) for one, name in found.new]
            made = await store(session, Origin(company_id, account.id, f"file:{feed}", own), arrivals)
            shelf.take_in(found, made)
            stored, known = stored + len(made), known + len(statement.entries) - len(made)
            account.opening_balance = opening
            first = min(filter(None, (first, *(entry.movement.booking_date for entry in statement.entries))), default=None)
            _take_balance(account, statement, now)
        await note_days(session, company_id, account.id, ours)
    file.state, file.imported_at, file.stored, file.known = FileState.IMPORTED, now, stored, known
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "statement_file.imported", subject_type="statement_file", subject_id=file.id, count=stored)
    facts = {"filename": file.filename, "stored": stored, "known": known}
    for account in added:
        await audit.record(session, company_id, "account.added", subject_type="bank_account", subject_id=account.id, iban=account.iban)
    await audit.record(session, company_id, "statement_file.imported", subject_type="statement_file", subject_id=file.id, **facts)
    return file


def check_amounts(statements: Sequence[Statement]) -> None:
    """Whether every amount has a place in the books: two decimals, and not beyond a million millions. Raises StatementDamaged."""
    for statement in statements:
        balances = [balance.amount for balance in (statement.opening, statement.closing) if balance is not None]
        if not all(map(is_storable, balances)):
            raise damaged(Damage.AMOUNT, statement.line, str(balances))
        for entry in statement.entries:
            if not is_storable(entry.movement.amount):
                raise damaged(Damage.AMOUNT, entry.line, str(entry.movement.amount))


def _storable(statement: Statement) -> Statement:
    """As it will be stored, so that what comes again is compared with what is kept."""
    entries = tuple(replace(entry, movement=record.storable(entry.movement)) for entry in statement.entries)
    return replace(statement, entries=entries, account=storable_text(statement.account))


async def _accounts(
    session: AsyncSession, company_id: UUID, statements: Sequence[Statement], additions: Mapping[tuple[str, str], Addition]
) -> tuple[dict[tuple[str, str], BankAccount], list[BankAccount]]:
    """The accounts of the statements, and those of them that are new: added in one order for all, before any is held."""
    accounts: dict[tuple[str, str], BankAccount] = {}
    added: list[BankAccount] = []
    for iban, currency in sorted({(statement.account, statement.currency) for statement in statements}):
        account = await find_account(session, company_id, iban, currency)
        if account is None:
            addition = additions.get((iban, currency))
            if addition is None:
                raise AccountUnknown(iban=iban, currency=currency)
            account, is_new = await add_account(
                session, company_id, iban, currency, name=addition.name, institution_id=addition.institution_id
            )
            added += [account] if is_new else []
        accounts[iban, currency] = account
    return accounts, added


def _days(statements: Sequence[Statement]) -> dict[tuple[str, str], set[date]]:
    """The days on which the statements tell movements, for each account: what lies on others is none of them."""
    found: dict[tuple[str, str], set[date]] = {(statement.account, statement.currency): set() for statement in statements}
    for statement in statements:
        found[statement.account, statement.currency] |= {entry.movement.booking_date for entry in statement.entries}
    return found


async def _standing(session: AsyncSession, company_id: UUID, account: BankAccount | None, statement: Statement, found: Sorted) -> Standing:
    days = statement.days
    if account is None or days is None:
        return Standing(None, None, Decimal("0.00"), Decimal("0.00"))
    before = await sum_until(session, company_id, account.id, days[0], included=False)
    ours = {*(row.id for row in found.again), *(row_id for row_id, _, _ in found.joined)}
    rows = await record.load_rows(session, company_id, account.id, BankTransaction.booking_date == days[0])
    same_day = sum((row.amount for row in rows if row.id not in ours and row.vanished_at is None), Decimal("0.00"))
    return Standing(account.opening_balance, await first_day(session, company_id, account.id), before, same_day)


async def _opening(session: AsyncSession, account: BankAccount, statement: Statement, found: Sorted, first: date | None) -> Decimal | None:
    """The balance before the first movement, once the statement is stored; the sum of all before it is needed for the first alone."""
    if account.opening_balance is None:
        return opening_after(statement, await _standing(session, account.company_id, account, statement, found))
    return opening_after(statement, Standing(account.opening_balance, first, Decimal("0.00"), Decimal("0.00")))


def _take_balance(account: BankAccount, statement: Statement, now: datetime) -> None:
    """The closing balance, where nothing later was told."""
    if statement.closing is None:
        return
    days = statement.days
    day: date | None = statement.closing.on or (days[1] if days else None)
    if day is None:
        return
    at = min(datetime.combine(day, _END_OF_DAY, clock.BRUSSELS).astimezone(UTC), now)
    if account.balance_at is None or at >= account.balance_at:
        account.balance, account.balance_at = statement.closing.amount, at
