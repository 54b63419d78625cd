"""Statements of our own making, and what came of importing them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.bank_files.accounts_of_file import Addition
from core.bank_files.import_file import import_statements
from core.bank_files.models import StatementFile
from core.bank_files.statement import Balance, Entry, Format, Statement
from core.banking.models import BankAccount, BankTransaction
from core.banking.movement import Movement
from tests.factories.banking import make_account

DAY = date(2026, 11, 20)


def move(amount: str, text: str = "koffie", day: date = DAY, **fields: object) -> Movement:
    values: dict[str, object] = {"remittance_information": text} | fields
    return Movement(day, day, Decimal(amount), "EUR", **values)  # pyright: ignore[reportArgumentType]


def statement(iban: str, opening: str | None, *moves: Movement, format_: Format = Format.CODA) -> Statement:
    """A statement that proves its balance, where it has one."""
    balance = None if opening is None else Decimal(opening)
    entries: list[Entry] = []
    for number, moved in enumerate(moves, start=1):
        balance = None if balance is None else balance + moved.amount
        entries.append(Entry(moved, number, balance_after=balance))
    start = None if opening is None else Balance(Decimal(opening), None)
    end = None if balance is None else Balance(balance, moves[-1].booking_date if moves else DAY)
    return Statement(format_, iban, "EUR", tuple(entries), opening=start, closing=end)


async def take_in(session: AsyncSession, company_id: UUID, *statements: Statement) -> tuple[int, int]:
    """Import them as one file; how many movements were new, and how many known."""
    file = StatementFile(
        company_id=company_id, id=ids.uuid7(), sha256=ids.uuid7().hex, filename="f", size=1, format="coda", source="upload", state="waiting"
    )
    session.add(file)
    await session.flush()
    additions = {(one.account, one.currency): Addition("Zicht", "kbc") for one in statements}
    await import_statements(session, company_id, file, statements, additions, now=clock.now())
    return file.stored or 0, file.known or 0


async def amounts(session: AsyncSession, account: BankAccount) -> list[str]:
    """What is stored of an account and not taken back, in order."""
    rows: Sequence[BankTransaction] = (
        await session.scalars(
            select(BankTransaction).where(BankTransaction.bank_account_id == account.id, BankTransaction.vanished_at.is_(None))
        )
    ).all()
    return sorted(str(row.amount) for row in rows)


async def account_of(session: AsyncSession, company_id: UUID) -> BankAccount:
    return await make_account(session, company_id)
