"""Look at a bank's file before it is taken in: what of it is new, and what is missing before it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.bank_files.balances import gap_before
from core.bank_files.known import sort_out
from core.bank_files.queries import find_account
from core.bank_files.shelf import Shelf, load_shelf
from core.bank_files.standing import load_standing
from core.bank_files.statement import Statement, days_by_account
from core.bank_files.storable import storable_statements
from core.banking.models import BankAccount


@dataclass(frozen=True, slots=True)
class Outlook:
    """One statement of a file, beside what is stored; `account` is None for one that is not ours yet."""

    statement: Statement
    account: BankAccount | None
    new: int
    known: int
    """Told before, by a file or by the bank."""
    gap_before: Decimal | None


async def look(session: AsyncSession, company_id: UUID, statements: Sequence[Statement]) -> list[Outlook]:
    """What importing would do. Nothing is changed."""
    outlooks: list[Outlook] = []
    within_file: set[tuple[str, str, str]] = set()
    statements = storable_statements(statements)
    days, shelves = days_by_account(statements), dict[tuple[str, str, str], Shelf]()
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
        gap = None if outlooks else gap_before(statement, await load_standing(session, company_id, account, statement, found))
        outlooks.append(Outlook(statement, account, new, len(statement.entries) - new, gap))
    return outlooks
