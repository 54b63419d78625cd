"""Polling a bank over real HTTP: nothing twice, nothing lost, and every trouble seen."""

from collections.abc import AsyncIterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from core import clock, ids
from core.bank_feeds import link, window
from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.db import Database
from sandbox.bank.trouble import Kind, Trouble
from tests.workers.bank_world import IBAN, SECOND_IBAN, BankWorld, announced, bank_world, days_before, movement


@pytest.fixture
async def world(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[BankWorld]:
    async with bank_world(database, company_id, tmp_path) as made:
        yield made


async def test_a_new_connection_brings_the_whole_history(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-10.00", days_ago=600), movement("-20.00", days_ago=3), movement("50.00")])
    connection_id = await world.link()
    assert "poll_bank_connection" in await world.drain()
    assert [row.amount for row in await world.transactions()] == [Decimal("-10.00"), Decimal("-20.00"), Decimal("50.00")]
    connection = await world.connection(connection_id)
    assert (connection.status, connection.problem) == ("valid", None)
    assert connection.succeeded_at is not None
    (known,) = await world.accounts()
    assert (known.iban, known.balance, known.opening_balance) == (IBAN, Decimal("1020.00"), Decimal("1000.00"))


async def test_polling_twice_stores_once(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.page_size(3)
    await world.control.add_movements(account, [movement("-5.00", days_ago=n, text="koffie") for n in (1, 1, 1, 2, 3, 3, 4)])
    connection_id = await world.link()
    await world.drain()
    before = {row.id for row in await world.transactions()}
    await world.poll(connection_id)
    assert {row.id for row in await world.transactions()} == before
    assert len(before) == 7


async def test_only_what_may_be_new_is_asked_for(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.requests(forget=True)
    await world.poll(connection_id)
    (asked,) = [call for call in await world.control.requests() if "transactions" in str(call["path"])]
    assert f"dateFrom={(clock.today() - window.OVERLAP).isoformat()}" in str(asked["query"])
    assert asked["attended"] is False


async def test_a_pending_movement_becomes_the_booked_one(world: BankWorld) -> None:
    account = await world.open_account()
    (waiting,) = await world.control.add_movements(account, [announced("-12.50")])
    connection_id = await world.link()
    await world.drain()
    assert [row.amount for row in await world.pending()] == [Decimal("-12.50")]
    assert await world.transactions() == []
    await world.control.book(account, str(waiting["transaction_id"]), days_before(0), new_id=True)
    await world.poll(connection_id)
    assert await world.pending() == []
    assert [row.amount for row in await world.transactions()] == [Decimal("-12.50")]


async def test_a_bank_that_changes_all_its_ids_doubles_nothing(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-5.00", text="koffie"), movement("-5.00", text="koffie"), movement("-7.00")])
    connection_id = await world.link()
    await world.drain()
    before = {row.id: row.entry_reference for row in await world.transactions()}
    await world.control.renumber(account)
    await world.poll(connection_id)
    after = {row.id: row.entry_reference for row in await world.transactions()}
    assert after.keys() == before.keys()
    assert set(after.values()).isdisjoint(before.values())
    assert all(row.vanished_at is None for row in await world.transactions())


async def test_a_movement_the_bank_takes_back_is_kept_and_flagged(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-5.00"), movement("-7.00", days_ago=2)])
    connection_id = await world.link()
    await world.drain()
    held = world.bank.world.accounts[account].movements
    gone = held.pop(0)
    await world.poll(connection_id)
    flagged = {row.amount: row.vanished_at is not None for row in await world.transactions()}
    assert flagged == {Decimal("-5.00"): True, Decimal("-7.00"): False}
    held.append(gone)
    await world.poll(connection_id)
    assert all(row.vanished_at is None for row in await world.transactions())


async def test_too_many_calls_are_noted_with_the_next_try_and_the_cursor_stays(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    fetched = (await world.feeds())[0].fetched_through
    succeeded = (await world.connection(connection_id)).succeeded_at
    await world.control.trouble(Trouble(kind=Kind.ACCESS_EXCEEDED, path="transactions", retry_after=3600, times=1))
    assert (await world.poll(connection_id))[0] == "poll_bank_connection"
    connection = await world.connection(connection_id)
    assert connection.problem is not None
    assert connection.problem["code"] == "rateLimited"
    assert connection.next_try_at is not None
    assert timedelta(minutes=58) < connection.next_try_at - clock.now() <= timedelta(hours=1)
    assert connection.succeeded_at == succeeded
    assert (await world.feeds())[0].fetched_through == fetched
    await world.control.requests(forget=True)
    await world.poll(connection_id)
    assert await world.control.requests() == []  # not before the bank wants to hear from us again
    await world.poll(connection_id, attended=True)
    assert (await world.connection(connection_id)).problem is None


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (Trouble(kind=Kind.SERVER_ERROR, path="transactions"), "temporarilyUnavailable"),
        (Trouble(kind=Kind.CUT_PAGE, path="transactions"), "protocolViolation"),
        (Trouble(kind=Kind.SAME_PAGE, path="transactions"), "protocolViolation"),
        (Trouble(kind=Kind.WRONG_TYPES, path="transactions"), "protocolViolation"),
        (Trouble(kind=Kind.FOREIGN_LINK, path="transactions"), "protocolViolation"),
        (Trouble(kind=Kind.DOWNLOAD_ONLY, path="transactions"), "protocolViolation"),
    ],
    ids=lambda case: case.kind if isinstance(case, Trouble) else case,
)
async def test_a_fetch_that_breaks_off_stores_nothing_and_is_made_good(world: BankWorld, trouble: Trouble, code: str) -> None:
    account = await world.open_account()
    connection_id = await world.link()
    await world.drain()
    fetched = (await world.feeds())[0].fetched_through
    await world.control.page_size(2)
    await world.control.add_movements(account, [movement("-1.00", days_ago=n) for n in range(5)])
    await world.control.trouble(trouble)
    await world.poll(connection_id)
    connection = await world.connection(connection_id)
    assert connection.problem is not None
    assert connection.problem["code"] == code
    assert connection.status == "valid"
    assert (await world.feeds())[0].fetched_through == fetched
    assert await world.transactions() == []
    await world.control.clear_troubles()
    await world.poll(connection_id)
    assert len(await world.transactions()) == 5
    assert (await world.connection(connection_id)).problem is None


async def test_a_bank_that_does_not_answer_leaves_the_cursor(world: BankWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    account = await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.add_movements(account, [movement("-1.00")])
    await world.control.trouble(Trouble(kind=Kind.DELAY, path="transactions", seconds=3))
    monkeypatch.setattr(BerlinGroupProvider.__init__, "__defaults__", (httpx.Timeout(0.3),))
    await world.poll(connection_id)
    connection = await world.connection(connection_id)
    assert connection.problem is not None
    assert connection.problem["code"] == "temporarilyUnavailable"
    assert await world.transactions() == []
    await world.control.clear_troubles()
    await world.poll(connection_id)
    assert len(await world.transactions()) == 1


@pytest.mark.parametrize(("how", "status"), [("expire", "expired"), ("revoke", "revoked")])
async def test_the_end_of_a_consent_is_seen_at_once(world: BankWorld, how: str, status: str) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    consent_id = await world.consent_id(connection_id)
    await (world.control.expire_consent(consent_id) if how == "expire" else world.control.revoke_consent(consent_id))
    await world.poll(connection_id)
    connection = await world.connection(connection_id)
    assert connection.status == status
    assert connection.problem is not None
    await world.control.requests(forget=True)
    await world.poll(connection_id)
    assert await world.control.requests() == []


async def test_a_consent_whose_last_day_is_over_is_not_used(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        connection = await world.connection(connection_id)
        connection.valid_until = days_before(1)
        await session.merge(connection)
    await world.control.requests(forget=True)
    await world.poll(connection_id)
    assert (await world.connection(connection_id)).status == "expired"
    assert await world.control.requests() == []


async def test_four_times_a_day_without_the_user_and_no_more(world: BankWorld) -> None:
    await world.open_account()
    connection_id = await world.link()
    await world.drain()
    await world.control.requests(forget=True)
    for _ in range(6):
        await world.poll(connection_id)
    calls = [call for call in await world.control.requests() if str(call["path"]).endswith("/transactions")]
    assert [(call["attended"], call["status"]) for call in calls] == [(False, 200)] * 4
    connection = await world.connection(connection_id)
    assert connection.problem is None
    assert connection.next_try_at is not None
    assert timedelta(hours=23) < connection.next_try_at - clock.now() <= timedelta(hours=24)
    last = connection.succeeded_at
    await world.poll(connection_id, attended=True)
    assert (await world.connection(connection_id)).succeeded_at != last


async def test_movements_that_do_not_add_up_are_said_and_found_again(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-100.00", days_ago=30)])
    connection_id = await world.link()
    await world.drain()
    assert (await world.feeds())[0].balance_gap is None
    missed = movement("-40.00", days_ago=20)  # booked by the bank where no fetch looks any more
    await world.control.add_movements(account, [missed, movement("-1.00")])
    await world.poll(connection_id)
    gap = (await world.feeds())[0].balance_gap
    assert gap is not None
    assert (gap["difference"], gap["stated"]) == ("-40.00", "859.00")


async def test_a_balance_that_is_not_told_costs_no_movement(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-1.00")])
    await world.control.trouble(Trouble(kind=Kind.SERVER_ERROR, path="balances", times=1))
    connection_id = await world.link()
    await world.drain()
    assert len(await world.transactions()) == 1
    await world.poll(connection_id)
    assert (await world.accounts())[0].balance == Decimal("999.00")


async def test_renewal_keeps_the_account_and_its_history(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-5.00", text="koffie"), movement("-5.00", text="koffie")])
    first = await world.link()
    await world.drain()
    before, (known,) = {row.id for row in await world.transactions()}, await world.accounts()
    fetched = (await world.feeds())[0].fetched_through
    await world.control.revoke_consent(await world.consent_id(first))
    await world.poll(first)
    await world.control.renumber(account)
    second = await world.link()
    assert [feed.fetched_through for feed in await world.feeds()] == [fetched]
    await world.drain()
    assert {row.id for row in await world.transactions()} == before
    assert [row.id for row in await world.accounts()] == [known.id]
    assert [(row.id, row.status) for row in await world.connections()] == [(second, "valid")]
    await world.poll(first)  # a job of the old connection that was still waiting
    assert {row.id for row in await world.transactions()} == before


async def test_another_redirect_under_way_survives_a_completion(world: BankWorld) -> None:
    await world.open_account()
    other = ids.uuid7()
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        redirect = link.Redirect("belfius", "berlin_group", link.new_state(), None)
        await link.begin(session, world.company_id, other, redirect, sealed_reference=b"sealed")
    await world.link()
    assert (await world.connection(other)).status == "pending"


async def test_one_account_that_fails_does_not_hold_up_the_other(world: BankWorld) -> None:
    first, second = await world.open_account(), await world.open_account(SECOND_IBAN)
    connection_id = await world.link()
    await world.drain()
    await world.control.add_movements(first, [movement("-1.00")])
    await world.control.add_movements(second, [movement("-2.00")])
    await world.control.trouble(Trouble(kind=Kind.SERVER_ERROR, path=first))
    await world.poll(connection_id)
    assert [row.amount for row in await world.transactions()] == [Decimal("-2.00")]
    connection = await world.connection(connection_id)
    assert connection.problem is not None
    await world.control.clear_troubles()
    await world.poll(connection_id)
    assert sorted(row.amount for row in await world.transactions()) == [Decimal("-2.00"), Decimal("-1.00")]
    assert (await world.connection(connection_id)).problem is None


async def test_the_same_movement_on_two_accounts_is_two(world: BankWorld) -> None:
    first, second = await world.open_account(), await world.open_account(SECOND_IBAN)
    shared = movement("-9.00", transaction_id="T1", entry_reference="E1")
    await world.control.add_movements(first, [shared])
    await world.control.add_movements(second, [shared])
    await world.link()
    await world.drain()
    assert len(await world.transactions()) == 2


async def test_unlinking_keeps_accounts_and_history(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-1.00")])
    connection_id = await world.link()
    await world.drain()
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        connection = await world.connection(connection_id)
        await link.unlink(session, await session.merge(connection), revoked=True)
    assert await world.poll(connection_id) == ["poll_bank_connection"]
    assert len(await world.transactions()) == 1
    assert len(await world.accounts()) == 1
    assert await world.connections() == []
