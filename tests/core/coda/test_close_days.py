"""Statements of proved days go into one delivery each, numbered without a gap whoever asks at the same time."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from uuid import UUID

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bank_files.coda.check import check_coda
from core.bank_files.models import CodaStatement
from core.bank_files.read_file import read_file
from core.banking.models import BankAccount, BankTransaction
from core.coda.close_days import close_days, issue_proved
from core.coda.errors import CodaOptionOff, CodaStartNotProved
from core.coda.package import statements_package
from core.coda.switch import switch_off, switch_on
from core.db import Database
from core.delivery.errors import NoAccountant
from core.delivery.models import Accountant, Channel
from core.outbox.models import Schedule
from tests.core.coda.bank import open_account, tell
from tests.factories.banking import make_transaction

MONDAY = date(2026, 11, 16)
TUESDAY, WEDNESDAY, THURSDAY = (MONDAY + timedelta(days=n) for n in (1, 2, 3))


def morning_after(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC) + timedelta(days=1)


async def appoint(session: AsyncSession, company_id: UUID) -> None:
    session.add(Accountant(company_id=company_id, name="Fiduciaire", channel=Channel.EMAIL, email="coda@boekhouder.be"))
    await session.flush()


async def option_on(session: AsyncSession, company_id: UUID) -> BankAccount:
    """Told until Monday, and from Tuesday on for the accountant."""
    await appoint(session, company_id)
    account = await open_account(session, company_id)
    await tell(session, account, MONDAY, "-10.00")
    await switch_on(session, company_id, account.id, since=None, today=TUESDAY)
    return account


async def test_a_day_is_closed_when_it_is_over_and_proved(session, company_id):
    account = await option_on(session, company_id)
    assert await close_days(session, company_id, account.id, now=morning_after(MONDAY)) is None
    await tell(session, account, TUESDAY, "-20.00", "5.00")
    midnight = datetime(2026, 11, 18, 0, 30, tzinfo=UTC)
    assert await close_days(session, company_id, account.id, now=midnight) is None
    delivery = await close_days(session, company_id, account.id, now=morning_after(TUESDAY))
    package = await statements_package(session, company_id, delivery.id)
    (statement,) = read_file(package.main.content)
    assert check_coda(package.main.content) == []
    assert (statement.number, statement.opening.amount, statement.closing.amount) == ("002", Decimal("990.00"), Decimal("975.00"))
    assert package.main.name.startswith(f"2026-11-17_{account.iban}-EUR_2026-002_")
    assert await close_days(session, company_id, account.id, now=morning_after(TUESDAY)) is None


async def test_a_gap_holds_everything_behind_it_until_it_is_filled(session, company_id):
    account = await option_on(session, company_id)
    await tell(session, account, TUESDAY, "-20.00", missing="-7.00")
    await tell(session, account, WEDNESDAY, "-1.00")
    assert await close_days(session, company_id, account.id, now=morning_after(WEDNESDAY)) is None
    await make_transaction(session, account, booking_date=TUESDAY, amount=Decimal("-7.00"))
    delivery = await close_days(session, company_id, account.id, now=morning_after(WEDNESDAY))
    found = read_file((await statements_package(session, company_id, delivery.id)).main.content)
    assert [(one.number, str(one.closing.amount)) for one in found] == [("002", "963.00"), ("003", "962.00")]


async def test_what_comes_after_the_hand_over_makes_a_next_statement(session, company_id):
    account = await option_on(session, company_id)
    await tell(session, account, TUESDAY, "-20.00", "-3.00")
    first = await close_days(session, company_id, account.id, now=morning_after(TUESDAY))
    bytes_then = (await statements_package(session, company_id, first.id)).main.content
    await session.execute(update(BankTransaction).where(BankTransaction.amount == Decimal("-3.00")).values(vanished_at=clock.now()))
    account.balance += Decimal("3.00")
    await tell(session, account, WEDNESDAY, "-1.00")
    second = await close_days(session, company_id, account.id, now=morning_after(WEDNESDAY))
    assert (await statements_package(session, company_id, first.id)).main.content == bytes_then
    found = read_file((await statements_package(session, company_id, second.id)).main.content)
    told = [(one.number, [str(entry.movement.amount) for entry in one.entries], str(one.closing.amount)) for one in found]
    assert told == [("003", ["3.00"], "970.00"), ("004", ["-1.00"], "969.00")]


async def test_an_option_needs_an_accountant_and_a_proved_day_to_begin_with(session, company_id):
    account = await open_account(session, company_id)
    await tell(session, account, MONDAY, "-10.00")
    await tell(session, account, TUESDAY, "-20.00")
    with pytest.raises(NoAccountant):
        await switch_on(session, company_id, account.id, since=None, today=WEDNESDAY)
    await appoint(session, company_id)
    with pytest.raises(CodaStartNotProved) as refused:
        await switch_on(session, company_id, account.id, since=MONDAY, today=WEDNESDAY)
    assert refused.value.facts == {"earliest": "2026-11-17"}
    with pytest.raises(CodaStartNotProved):
        await switch_on(session, company_id, account.id, since=THURSDAY, today=WEDNESDAY)
    option = await switch_on(session, company_id, account.id, since=TUESDAY, today=WEDNESDAY)
    assert await switch_on(session, company_id, account.id, since=None, today=WEDNESDAY) is option


async def test_an_option_that_was_switched_off_closes_nothing(session, company_id):
    account = await option_on(session, company_id)
    await tell(session, account, TUESDAY, "-20.00")
    await switch_off(session, company_id, account.id, today=WEDNESDAY)
    assert await close_days(session, company_id, account.id, now=morning_after(TUESDAY)) is None
    assert (await session.scalars(select(Schedule.kind).where(Schedule.subject_id == account.id))).all() == []
    with pytest.raises(CodaOptionOff):
        await switch_off(session, company_id, account.id, today=WEDNESDAY)


async def test_many_at_once_give_each_number_once_and_hand_each_statement_over_once(database: Database, company_id: UUID):
    async with database.tenant(company_id) as session, session.begin():
        account = await option_on(session, company_id)
        for n in range(1, 9):
            await tell(session, account, MONDAY + timedelta(days=n), "-2.00", "0.50")

    async def close(day: date) -> None:
        async with database.tenant(company_id) as session, session.begin():
            await close_days(session, company_id, account.id, now=morning_after(day))

    async def download(day: date) -> None:
        async with database.tenant(company_id) as session, session.begin():
            await issue_proved(session, company_id, account.id, day)

    days = [MONDAY + timedelta(days=n) for n in range(1, 9)]
    await asyncio.gather(*(one(day) for day in days for one in (close, download)))
    await close(days[-1])
    async with database.tenant(company_id) as session:
        rows = (await session.scalars(select(CodaStatement).order_by(CodaStatement.number))).all()
    assert [row.number for row in rows] == list(range(1, 10))
    assert [row.day for row in rows] == [MONDAY, *days]
    assert all(before.closing == after.opening for before, after in pairwise(rows))
    assert [row.delivery_id is not None for row in rows] == [False] + [True] * 8
