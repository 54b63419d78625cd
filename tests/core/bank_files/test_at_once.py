"""What changes the same accounts at the same moment follows one another, and never waits in a circle.

Each circle is drawn by a third transaction that holds what the two want first, until both wait. With the order taken away, PostgreSQL ends
one of the two: so these tests see what they are there for.
"""

import asyncio
from collections.abc import AsyncGenerator, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import ColumnElement, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError

from core import clock, ids
from core.bank_feeds import link, poll
from core.bank_feeds.fetch import Fetched
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bank_feeds.providers.provider import Consent, ConsentStatus, RemoteAccount
from core.bank_feeds.queries import get_connection
from core.bank_files.statement import Statement
from core.banking.models import BankAccount, BankTransaction
from core.banking.record import Recorded
from core.db import Database
from tests.core.bank_files.making import DAY, move, statement, take_in
from tests.factories.banking import make_account

DEADLOCK = "40P01"
FEED_GONE = "the feed is gone"


@dataclass
class World:
    """Two accounts of a company, in the order of their ids."""

    database: Database
    company_id: UUID
    first: BankAccount
    second: BankAccount

    async def inside(self, work: Any, *args: Any) -> Any:
        async with self.database.tenant(self.company_id) as session, session.begin():
            return await work(session, self.company_id, *args)

    @asynccontextmanager
    async def held(self, account: BankAccount) -> AsyncGenerator[None]:
        """The account's row is held by somebody else, until the block ends."""
        async with self.database.tenant(self.company_id) as session, session.begin():
            await session.execute(select(BankAccount.id).where(BankAccount.id == account.id).with_for_update())
            yield

    async def begin(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Start it, and wait until it waits for a lock."""
        waiting, task = await self._waiting(), asyncio.create_task(work)
        for _ in range(200):
            if task.done() or await self._waiting() > waiting:
                break
            await asyncio.sleep(0.02)
        return task

    async def _waiting(self) -> int:
        async with self.database.lookup() as connection:
            return (await connection.execute(text("select count(distinct pid) from pg_locks where not granted"))).scalar_one()

    async def stored(self) -> list[Decimal]:
        async with self.database.tenant(self.company_id) as session:
            return sorted(await session.scalars(select(BankTransaction.amount).where(BankTransaction.company_id == self.company_id)))


@pytest.fixture
async def world(database: Database, company_id: UUID) -> World:
    async with database.tenant(company_id) as session, session.begin():
        accounts = [await make_account(session, company_id) for _ in range(2)]
    return World(database, company_id, *sorted(accounts, key=lambda one: one.id))


async def outcomes(*tasks: "asyncio.Task[Any]") -> list[str | None]:
    """The SQLSTATE of each that PostgreSQL ended."""
    return [_state(one) for one in await asyncio.gather(*tasks, return_exceptions=True)]


def _state(outcome: object) -> str | None:
    if isinstance(outcome, DBAPIError):
        return getattr(outcome.orig, "sqlstate", None)
    if isinstance(outcome, StaleDataError):
        return FEED_GONE
    if isinstance(outcome, BaseException):
        raise outcome
    return None


def of(account: BankAccount, amount: str) -> Statement:
    return statement(account.iban, "0.00", move(amount, entry_reference=f"C{amount}"))


async def both_files(world: World, work: Any) -> list[str | None]:
    """Files of both accounts, the other way round; the first account is held until both have begun."""
    one, other = (of(world.first, "-1.00"), of(world.second, "-2.00")), (of(world.second, "-3.00"), of(world.first, "-4.00"))
    async with world.held(world.first):
        tasks = [await world.begin(world.inside(work, *file)) for file in (one, other)]
    return await outcomes(*tasks)


async def test_two_files_of_two_accounts_in_opposite_order_are_both_taken_in(world: World) -> None:
    assert await both_files(world, take_in) == [None, None]
    assert await world.stored() == [Decimal(f"-{n}.00") for n in (4, 3, 2, 1)]


async def test_held_in_the_order_of_the_file_one_of_the_two_is_ended(world: World) -> None:
    async def mutant(session: AsyncSession, company_id: UUID, *statements: Statement) -> None:
        for one in statements:
            await hold(session, BankAccount.iban == one.account)
        await take_in(session, company_id, *statements)

    assert sorted(map(str, await both_files(world, mutant))) == [DEADLOCK, "None"]


async def hold(session: AsyncSession, *which: ColumnElement[bool]) -> None:
    await session.execute(select(BankAccount.id).where(*which).with_for_update())


async def poll_and_file(world: World) -> list[str | None]:
    """A poll of both accounts meets a file of the second one, which asked for it first: each also asks for the same work afterwards."""
    planned = await linked(world, world.first, world.second)
    answers = [answered(target, "-7.00") for target in planned.targets]
    async with world.held(world.second):
        file = await world.begin(world.inside(take_in, of(world.second, "-1.00")))
        fetch = await world.begin(world.inside(recorded, planned, answers))
    return await outcomes(file, fetch)


async def test_a_poll_and_a_file_of_one_of_its_accounts_are_both_stored(world: World) -> None:
    assert await poll_and_file(world) == [None, None]
    assert await world.stored() == [Decimal("-7.00"), Decimal("-7.00"), Decimal("-1.00")]


async def test_a_poll_that_holds_its_accounts_one_after_the_other_is_ended(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = poll.record.record_movements

    async def one_by_one(session: AsyncSession, company_id: UUID, account_id: UUID, *args: Any, **kwargs: Any) -> Recorded:
        await hold(session, BankAccount.id == account_id)
        return await honest(session, company_id, account_id, *args, **kwargs)

    monkeypatch.setattr(poll.record, "record_movements", one_by_one)
    for name in ("hold_accounts", "hold_movements"):
        monkeypatch.setattr(poll, name, nothing_held)
    assert DEADLOCK in await poll_and_file(world)


async def renewal_and_poll(world: World) -> list[str | None]:
    """A new permission takes the account over while the old one's answer is recorded."""
    planned = await linked(world, world.first)
    await begun(world, again := ids.uuid7())
    async with world.held(world.first):
        fetch = await world.begin(world.inside(recorded, planned, [answered(planned.targets[0], "-7.00")]))
        renewal = await world.begin(world.inside(completed, again, [world.first]))
    return await outcomes(fetch, renewal)


async def test_a_renewal_during_a_poll_takes_over_what_the_poll_has_stored(world: World) -> None:
    assert await renewal_and_poll(world) == [None, None]
    assert await world.stored() == [Decimal("-7.00")]
    async with world.database.tenant(world.company_id) as session:
        assert len((await session.scalars(select(AccountFeed))).all()) == 1
        assert len((await session.scalars(select(BankConnection))).all()) == 1


async def test_a_renewal_that_does_not_wait_for_polls_makes_one_of_the_two_fail(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "hold_connections", nothing_held)
    assert set(await renewal_and_poll(world)) & {DEADLOCK, FEED_GONE}


async def nothing_held(*_args: Any, **_kwargs: Any) -> None:
    """The order is taken away."""


async def linked(world: World, *accounts: BankAccount) -> poll.Plan:
    """A connection that feeds the accounts, and its plan."""
    await begun(world, connection_id := ids.uuid7())
    await world.inside(completed, connection_id, accounts)
    now = clock.now()
    async with world.database.tenant(world.company_id) as session, session.begin():
        planned = await poll.plan(session, world.company_id, connection_id, attended=True, now=now, today=clock.brussels_day(now))
    assert planned is not None
    return planned


async def begun(world: World, connection_id: UUID) -> None:
    redirect = link.Redirect("kbc", "berlin_group", link.new_state(), None)
    async with world.database.tenant(world.company_id) as session, session.begin():
        await link.begin(session, world.company_id, connection_id, redirect, sealed_reference=b"sealed")


async def completed(session: AsyncSession, company_id: UUID, connection_id: UUID, accounts: Sequence[BankAccount]) -> None:
    connection = await get_connection(session, company_id, connection_id, lock=True)
    granted = Consent("c", ConsentStatus.VALID, DAY + timedelta(days=180), tuple(one.iban for one in accounts))
    remotes = [RemoteAccount(f"r-{one.iban}", one.iban, one.currency, one.name) for one in accounts]
    await link.complete(session, connection, granted, remotes, psu_ip_address="192.0.2.7", now=clock.now())


def answered(target: poll.Target, amount: str) -> poll.Answer:
    day = clock.brussels_day(clock.now())
    return poll.Answer(target, Fetched(target.first, (move(amount, "huur", day, entry_reference=f"P{amount}"),), (), None), None)


async def recorded(session: AsyncSession, company_id: UUID, planned: poll.Plan, answers: Sequence[poll.Answer]) -> None:
    await poll.record_answers(session, company_id, planned, answers, now=clock.now())
