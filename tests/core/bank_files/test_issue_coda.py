"""Statements that were given out stay as they are; what comes later makes a next one."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_files.coda.check import check_coda
from core.bank_files.errors import BalanceUnknown
from core.bank_files.issue_coda import coda_file, issue_statements
from core.bank_files.read_file import read_file
from core.banking.models import BankAccount, BankTransaction
from tests.core.bank_files.making import DAY, account_of, move, statement, take_in

YEAR = date(2026, 1, 1), date(2026, 12, 31)


async def written(session: AsyncSession, account: BankAccount) -> list[tuple[str | None, list[str], str]]:
    """Number, amounts and closing balance of every statement given out, after the strict check."""
    data = await coda_file(session, account.company_id, account.id, *YEAR, bic="GKCCBEBB")
    assert data is not None
    assert check_coda(data) == []
    return [
        (one.number, [str(entry.movement.amount) for entry in one.entries], str(one.closing.amount if one.closing else ""))
        for one in read_file(data)
    ]


async def test_a_statement_a_day_numbered_within_the_year(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    moves = [move(f"{n}.00", day=DAY + timedelta(days=n // 2), text=f"nr {n}") for n in range(1, 5)]
    await take_in(session, company_id, statement(account.iban, "100.00", *moves))
    assert await issue_statements(session, company_id, account.id, until=DAY + timedelta(days=1)) == 2
    assert await issue_statements(session, company_id, account.id, until=DAY + timedelta(days=9)) == 1
    assert await written(session, account) == [
        ("001", ["1.00"], "101.00"),
        ("002", ["2.00", "3.00"], "106.00"),
        ("003", ["4.00"], "110.00"),
    ]


async def test_what_the_bank_took_back_is_corrected_in_a_next_statement(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await take_in(session, company_id, statement(account.iban, "100.00", move("-5.00"), move("-7.00", "brood")))
    await issue_statements(session, company_id, account.id, until=DAY)
    row = await session.scalar(select(BankTransaction).where(BankTransaction.amount == Decimal("-7.00")))
    assert row is not None
    row.vanished_at = clock.now()
    await session.flush()
    assert await issue_statements(session, company_id, account.id, until=DAY) == 1
    assert await issue_statements(session, company_id, account.id, until=DAY) == 0
    assert await written(session, account) == [("001", ["-5.00", "-7.00"], "88.00"), ("002", ["7.00"], "95.00")]


async def test_history_that_the_first_opening_balance_holds_is_not_told_again(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    await take_in(session, company_id, statement(account.iban, "100.00", move("-5.00")))
    await issue_statements(session, company_id, account.id, until=DAY)
    await take_in(session, company_id, statement(account.iban, "140.00", move("-40.00", day=DAY - timedelta(days=9))))
    assert await issue_statements(session, company_id, account.id, until=DAY) == 0
    assert await written(session, account) == [("001", ["-5.00"], "95.00")]


async def test_without_a_balance_no_statement_begins(session: AsyncSession, company_id: UUID) -> None:
    account = await account_of(session, company_id)
    with pytest.raises(BalanceUnknown):
        await issue_statements(session, company_id, account.id, until=DAY)
