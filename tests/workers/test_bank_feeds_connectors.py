"""One account by four ways: its identity, its history and its cursor stay, whichever connector fetches it."""

from collections.abc import AsyncIterator, Sequence
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from uuid import UUID

import pytest

from core import clock
from core.bank_feeds.providers.ibanity.reference import read_reference
from core.bank_feeds.providers.institutions import Connector
from core.bank_feeds.reference import seal_reference
from core.banking.models import BankTransaction
from core.db import Database
from sandbox.bank.trouble import Kind, Trouble
from tests.workers.bank_world import IBAN, SECOND_IBAN, announced, movement
from tests.workers.connector_world import ConnectorWorld, connector_world

BERLIN_GROUP, ENABLE_BANKING, PONTO = Connector.BERLIN_GROUP, Connector.ENABLE_BANKING, Connector.PONTO
GOCARDLESS = Connector.GOCARDLESS
ORDERS = [
    *permutations((BERLIN_GROUP, ENABLE_BANKING, PONTO)),
    (GOCARDLESS, BERLIN_GROUP, PONTO),
    (BERLIN_GROUP, GOCARDLESS, ENABLE_BANKING),
    (PONTO, ENABLE_BANKING, GOCARDLESS),
]
OTHER_IBAN = "BE71096123456769"
HISTORY = [
    movement("-10.00", days_ago=600, text="heel lang geleden"),
    movement(
        "-121.00", days_ago=40, counterparty_iban=OTHER_IBAN, structured_communication="+++090/9337/55493+++", remittance_information=None
    ),
    movement("-5.00", days_ago=4, text="koffie"),
    movement("-5.00", days_ago=4, text="koffie"),
    movement("60.50", days_ago=2, text="factuur 2026-118", counterparty_iban=OTHER_IBAN, end_to_end_id="E2E-1"),
    movement("-3.20", days_ago=1, counterparty_name=None, text="kosten"),
]


@pytest.fixture
async def world(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[ConnectorWorld]:
    async with connector_world(database, company_id, tmp_path) as made:
        yield made


def amounts(rows: Sequence[BankTransaction]) -> list[Decimal]:
    return sorted(row.amount for row in rows)


@pytest.mark.parametrize("connector", [ENABLE_BANKING, PONTO, GOCARDLESS])
async def test_a_connection_by_each_way_brings_history_balance_and_what_is_announced(world: ConnectorWorld, connector: Connector) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [*HISTORY, announced("-9.95")])
    connection_id = await world.link_by(connector)
    assert "poll_bank_connection" in await world.drain()
    assert amounts(await world.transactions()) == sorted(moved.amount for moved in HISTORY)
    assert [row.amount for row in await world.pending()] == [Decimal("-9.95")]
    connection = await world.connection(connection_id)
    assert (connection.provider, connection.status, connection.problem) == (connector, "valid", None)
    (known,) = await world.accounts()
    assert (known.iban, known.currency, known.opening_balance) == (IBAN, "EUR", Decimal("1000.00"))
    (feed,) = await world.feeds()
    assert (feed.fetched_through, feed.balance_gap) == (clock.today(), None)
    paid = next(row for row in await world.transactions() if row.amount == Decimal("-121.00"))
    assert (paid.structured_communication, paid.counterparty_iban) == ("090933755493", OTHER_IBAN)


@pytest.mark.parametrize("ways", ORDERS, ids=">".join)
async def test_another_way_to_the_same_account_doubles_nothing_and_keeps_everything(
    world: ConnectorWorld, ways: tuple[Connector, ...]
) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [*HISTORY, announced("-9.95")])
    await world.link_by(ways[0])
    await world.drain()
    before, (known,) = {row.id for row in await world.transactions()}, await world.accounts()
    assert len(before) == len(HISTORY)
    for number, way in enumerate(ways[1:], 1):
        await world.control.renumber(account)
        new = movement(f"-{number}.11", days_ago=0, text=f"nieuw {number}")
        await world.control.add_movements(account, [new])
        second = await world.link_by(way)
        assert [feed.fetched_through for feed in await world.feeds()] == [clock.today()]
        await world.drain()
        rows = await world.transactions()
        assert len(rows) == len(HISTORY) + number
        assert before < {row.id for row in rows}
        assert [row for row in rows if row.vanished_at is not None] == []
        assert [row.id for row in await world.accounts()] == [known.id]
        assert [(row.id, row.provider) for row in await world.connections()] == [(second, way)]
        assert [row.amount for row in await world.pending()] == [Decimal("-9.95")]
        (feed,) = await world.feeds()
        assert feed.balance_gap is None


async def test_a_connection_goes_on_by_the_way_it_was_given(world: ConnectorWorld) -> None:
    account = await world.open_account()
    connection_id = await world.link_by(ENABLE_BANKING)
    await world.drain()
    await world.control.add_movements(account, [movement("-5.00")])
    await world.control.requests(forget=True)
    await world.poll(connection_id)
    assert all("/v1/" not in str(call["path"]) for call in await world.control.requests())
    assert amounts(await world.transactions()) == [Decimal("-5.00")]


async def test_a_way_that_was_taken_away_is_said_and_stores_nothing(world: ConnectorWorld) -> None:
    await world.open_account()
    connection_id = await world.link_by(ENABLE_BANKING)
    await world.drain()
    closed = world.without("enable_banking_private_key")
    await closed.poll(connection_id)
    connection = await world.connection(connection_id)
    assert connection.status == "valid"
    assert connection.problem is not None
    assert connection.problem["code"] == "institutionUnreachable"
    await world.poll(connection_id)
    assert (await world.connection(connection_id)).problem is None


@pytest.mark.parametrize(("connector", "status"), [(ENABLE_BANKING, "revoked"), (PONTO, "expired")])
async def test_the_end_of_a_permission_is_seen_at_the_next_poll(world: ConnectorWorld, connector: Connector, status: str) -> None:
    await world.open_account()
    connection_id = await world.link_by(connector)
    await world.drain()
    await world.control.revoke_consent(next(iter(world.bank.world.consents)))
    await world.poll(connection_id)
    assert (await world.connection(connection_id)).status == status


async def test_the_tokens_of_a_poll_are_kept_for_the_next(world: ConnectorWorld) -> None:
    account = await world.open_account()
    connection_id = await world.link_by(PONTO)
    await world.drain()
    first = read_reference(await world.consent_id(connection_id))
    await _let_end(world, connection_id)
    await world.poll(connection_id)
    second = read_reference(await world.consent_id(connection_id))
    assert second.refresh_token not in {None, first.refresh_token}
    await _let_end(world, connection_id)
    await world.control.add_movements(account, [movement("-5.00")])
    await world.poll(connection_id)
    assert (await world.connection(connection_id)).problem is None
    assert amounts(await world.transactions()) == [Decimal("-5.00")]


async def test_a_fetch_that_breaks_off_after_new_tokens_keeps_the_tokens_and_not_the_cursor(world: ConnectorWorld) -> None:
    account = await world.open_account()
    connection_id = await world.link_by(PONTO)
    await world.drain()
    await _let_end(world, connection_id)
    await world.control.add_movements(account, [movement("-5.00")])
    await world.control.trouble(Trouble(kind=Kind.CUT_PAGE, path="/transactions"))
    await world.poll(connection_id)
    assert ((await world.connection(connection_id)).problem or {})["code"] == "protocolViolation"
    assert await world.transactions() == []
    await world.control.clear_troubles()
    await world.poll(connection_id)
    assert (await world.connection(connection_id)).problem is None
    assert amounts(await world.transactions()) == [Decimal("-5.00")]


async def test_two_banks_by_ponto_are_two_connections_with_their_own_accounts(world: ConnectorWorld) -> None:
    await world.open_account()
    await world.open_account(SECOND_IBAN, bank="ing")
    kbc, ing = await world.link_by(PONTO, "kbc"), await world.link_by(PONTO, "ing")
    await world.drain()
    assert {row.iban for row in await world.accounts()} == {IBAN, SECOND_IBAN}
    assert {(row.id, row.institution_id, row.status) for row in await world.connections()} == {(kbc, "kbc", "valid"), (ing, "ing", "valid")}
    assert {feed.bank_connection_id for feed in await world.feeds()} == {kbc, ing}


async def _let_end(world: ConnectorWorld, connection_id: UUID) -> None:
    """The access token's half hour is over."""
    kept = read_reference(await world.consent_id(connection_id)).model_copy(update={"access_until": clock.now()})
    sealed = await seal_reference(world.context.vault, world.company_id, connection_id, kept.as_text())
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        (await session.merge(await world.connection(connection_id))).sealed_reference = sealed
