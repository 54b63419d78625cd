"""What a bank puts off, spoils, or does not give any more."""

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

from core import clock
from core.bank_feeds.models import AccountFeed, FeedCall
from core.db import Database
from core.outbox.models import QueuedJob
from sandbox.bank.trouble import Kind, Trouble
from tests.workers.bank_world import BankWorld, bank_world, days_before, movement


@pytest.fixture
async def world(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[BankWorld]:
    async with bank_world(database, company_id, tmp_path) as made:
        yield made


async def waiting_until(world: BankWorld) -> list[datetime]:
    """When polls are to come."""
    async with world.context.database.tenant(world.company_id) as session:
        polls = (QueuedJob.company_id == world.company_id, QueuedJob.kind == "poll_bank_connection", QueuedJob.state == "ready")
        return list(await session.scalars(select(QueuedJob.run_at).where(*polls)))


async def test_we_come_back_at_the_moment_the_bank_names(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.trouble(Trouble(kind=Kind.ACCESS_EXCEEDED, path="transactions", retry_after=3600, times=1))
    await world.poll(connection_id)
    named = (await world.connection(connection_id)).next_try_at
    assert await waiting_until(world) == [named]
    await world.poll(connection_id)  # a round of the schedule takes the waiting job along, and puts it back
    assert await waiting_until(world) == [named]


async def test_we_come_back_when_the_calls_of_the_day_are_given_back(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    for _ in range(5):
        await world.poll(connection_id)
    assert await waiting_until(world) == [(await world.connection(connection_id)).next_try_at]
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        (first, *_) = await session.scalars(select(FeedCall).where(FeedCall.attended.is_(False)).order_by(FeedCall.created_at))
        first.created_at -= timedelta(hours=24)
        (await session.merge(await world.connection(connection_id))).next_try_at = clock.now()
    async with world.context.database.dispatcher_engine.begin() as connection:
        await connection.execute(text("update job set run_at = now() where state = 'ready' and company_id = :id"), {"id": world.company_id})
    await world.control.requests(forget=True)
    await world.drain()
    assert any("transactions" in str(call["path"]) for call in await world.control.requests())


async def test_an_amount_no_account_can_hold_is_told_and_stores_nothing(world: BankWorld) -> None:
    account = await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.add_movements(account, [movement("-1.00"), movement("1234567890123.45")])
    await world.poll(connection_id)
    problem = (await world.connection(connection_id)).problem
    assert problem is not None
    assert (problem["code"], problem["facts"]["field"]) == ("protocolViolation", "transactionAmount.amount")
    assert await world.transactions() == []
    world.bank.world.accounts[account].movements.pop()
    await world.poll(connection_id)
    assert [row.amount for row in await world.transactions()] == [Decimal("-1.00")]
    assert (await world.connection(connection_id)).problem is None


async def test_malformed_text_stops_no_account(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-1.00", text="koffie")])
    spoiled = world.bank.world.accounts[account].movements[0]
    spoiled.entry_reference, spoiled.end_to_end_id = "E\x001", "\x00"
    connection_id = await world.link()
    await world.drain()
    await world.poll(connection_id)
    assert [(row.entry_reference, row.vanished_at) for row in await world.transactions()] == [("E\ufffd1", None)]
    assert (await world.connection(connection_id)).problem is None


async def test_days_that_were_never_fetched_are_kept_in_sight_and_made_good(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        (feed,) = await session.scalars(select(AccountFeed))
        feed.fetched_through = days_before(120)
    for consent in world.bank.world.consents.values():
        assert consent.approved_at is not None
        consent.approved_at -= timedelta(hours=1)
    await world.poll(connection_id)  # without the user, the bank gives ninety days
    (feed,) = await world.feeds()
    assert feed.fetched_through == clock.today()
    assert feed.missing_days == {"from": days_before(119).isoformat(), "to": days_before(90).isoformat()}
    assert (await world.connection(connection_id)).problem is None
    renewed = await world.link()
    assert [one.missing_days for one in await world.feeds()] == [feed.missing_days]
    assert "poll_bank_connection" in await world.drain()
    assert [(one.bank_connection_id, one.missing_days) for one in await world.feeds()] == [(renewed, None)]


async def test_an_answer_that_was_overtaken_moves_nothing_back(world: BankWorld) -> None:
    account = await world.open_account()
    connection_id = await world.link()
    await world.drain()
    later = clock.now() + timedelta(minutes=5)
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        (await session.merge(await world.connection(connection_id))).polled_at = later
    balance = (await world.accounts())[0].balance
    await world.control.add_movements(account, [movement("-1.00")])
    await world.poll(connection_id)
    assert len(await world.transactions()) == 1
    assert (await world.accounts())[0].balance == balance
    assert (await world.connection(connection_id)).polled_at == later
