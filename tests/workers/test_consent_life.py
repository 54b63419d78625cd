"""A permission from its approval to its end: what is told of it, what a renewal left out, and how often the bank is asked meanwhile."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, update

from core import clock
from core.bank_feeds import link, window
from core.bank_feeds.look import LOOK_EVERY, poll_for_present_user
from core.bank_feeds.models import BankConnection
from core.bank_feeds.standing import count_unattended, left_out_by, next_polls
from core.bank_feeds.warn import warn_of_end
from core.db import Database
from core.events import Event
from core.todo.open_connections import open_connections
from sandbox.bank.trouble import Kind, Trouble
from tests.workers.bank_world import SECOND_IBAN, USER, BankWorld, bank_world, movement


@pytest.fixture
async def world(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[BankWorld]:
    async with bank_world(database, company_id, tmp_path) as made:
        yield made


async def set_connection(world: BankWorld, connection_id: UUID, **values: object) -> None:
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        await session.execute(
            update(BankConnection).where(BankConnection.company_id == world.company_id, BankConnection.id == connection_id).values(**values)
        )


async def told(world: BankWorld) -> list[tuple[str, object]]:
    """What was told of ends, with the days that were left."""
    async with world.context.database.tenant(world.company_id) as session:
        wanted = select(Event).where(Event.company_id == world.company_id, Event.kind.like("consent.%")).order_by(Event.id)
        return [(one.kind, one.facts.get("days")) for one in await session.scalars(wanted)]


async def questions(world: BankWorld) -> list[tuple[str, bool, tuple[str, ...]]]:
    async with world.context.database.tenant(world.company_id) as session:
        entries = await open_connections(session, world.company_id, today=clock.today())
        return [(entry.question, entry.item.urgent, entry.item.answers) for entry in entries]


async def test_the_end_is_told_fourteen_seven_and_one_day_before_and_when_it_came(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    today = clock.today()
    for left in (15, 14, 13, 7, 7, 2, 1, 0):
        await set_connection(world, connection_id, valid_until=today + timedelta(days=left))
        await world.poll(connection_id, attended=True)
    assert await told(world) == [("consent.ending", 14), ("consent.ending", 7), ("consent.ending", 1)]
    await set_connection(world, connection_id, valid_until=today - timedelta(days=1))
    await world.poll(connection_id)
    await world.poll(connection_id)
    assert (await told(world))[3:] == [("consent.ended", None)]


async def test_there_is_one_question_and_it_grows_urgent(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    for left, urgent in ((14, False), (8, False), (7, True), (1, True), (-1, True)):
        await set_connection(world, connection_id, valid_until=clock.today() + timedelta(days=left))
        assert await questions(world) == [("consent_ending", urgent, ("renew",))]


async def test_a_permission_that_was_taken_back_at_the_bank_is_told_at_the_next_poll(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.revoke_consent(await world.consent_id(connection_id))
    await world.poll(connection_id)
    assert await told(world) == [("consent.ended", None)]
    assert await questions(world) == [("consent_ending", True, ("renew",))]


async def test_a_renewal_of_fewer_accounts_says_which_were_left_out(world: BankWorld) -> None:
    await world.open_account()
    await world.open_account(SECOND_IBAN)
    first = await world.link()
    await world.drain()
    await world.control.revoke_consent(await world.consent_id(first))
    await world.poll(first)
    second = await world.link(ibans=[SECOND_IBAN])
    await set_connection(world, second, renews=first)
    await world.drain()
    async with world.context.database.tenant(world.company_id) as session:
        renewed = await session.get_one(BankConnection, (world.company_id, second))
        assert [one.iban for one in (await left_out_by(session, world.company_id, [renewed]))[second]] == ["BE02737026917240"]
        (entry,) = await open_connections(session, world.company_id, today=clock.today())
    assert (entry.subject_id, entry.item.answers) == (first, ("renew", "not_needed"))
    assert "BE02737026917240" in (entry.title.description or "")
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        await link.unlink(session, await session.get_one(BankConnection, (world.company_id, first)), revoked=False)
    assert await questions(world) == []
    assert len(await world.accounts()) == 2


async def test_a_permission_that_is_gone_warns_of_nothing(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        assert await warn_of_end(session, world.company_id, connection_id, today=clock.today()) is None


async def test_the_first_fetch_asks_for_the_long_history_and_a_round_for_ninety_days_at_most(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-10.00", days_ago=700)])
    await world.link()
    await world.drain()
    (asked,) = [call for call in await world.control.requests() if "transactions" in str(call["path"])]
    assert f"dateFrom={(clock.today() - window.HISTORY_ATTENDED).isoformat()}" in str(asked["query"])
    assert asked["attended"] is True
    assert len(await world.transactions()) == 1


async def look(world: BankWorld) -> int:
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        return await poll_for_present_user(session, world.company_id, psu_ip_address=USER.ip_address, now=clock.now())


async def test_somebody_who_is_here_makes_more_than_four_a_day(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    for _ in range(5):
        await world.poll(connection_id)
    async with world.context.database.tenant(world.company_id) as session:
        assert (await count_unattended(session, world.company_id, [connection_id], now=clock.now()))[connection_id] == 4
        assert connection_id in await next_polls(session, world.company_id)
    assert await look(world) == 0
    await world.control.requests(forget=True)
    for _ in range(3):
        await set_connection(world, connection_id, polled_at=clock.now() - LOOK_EVERY)
        assert await look(world) == 1
        await world.drain()
    asked = [call for call in await world.control.requests() if "transactions" in str(call["path"])]
    assert [call["attended"] for call in asked] == [True] * 3


async def test_a_bank_that_asks_to_wait_is_left_alone_by_somebody_who_only_looks(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.trouble(Trouble(kind=Kind.ACCESS_EXCEEDED, retry_after=7200))
    await world.poll(connection_id)
    await set_connection(world, connection_id, polled_at=clock.now() - LOOK_EVERY)
    assert await look(world) == 0
