"""What is kept of a permission is exchanged once, however many ask."""

import asyncio
from uuid import UUID

import pytest

from core import ids
from core.bank_feeds import link
from core.bank_feeds.errors import ConnectionNotFound
from core.bank_feeds.exchange_reference import exchange_reference
from core.bank_feeds.providers.errors import ConsentRevoked
from core.bank_feeds.queries import get_connection
from core.bank_feeds.reference import open_reference, seal_reference
from core.companies.keys import sealed_keys
from core.db import Database
from core.vault import Vault
from tests.factories.companies import KEY_RING


class OneUse:
    """A bank that takes each token once, and needs a moment."""

    def __init__(self) -> None:
        self.taken: list[str] = []

    async def exchange(self, token: str) -> str:
        assert token not in self.taken, "a token was used twice"
        self.taken.append(token)
        await asyncio.sleep(0.02)
        return f"{token}+"


@pytest.fixture
def vault(database: Database) -> Vault:
    return Vault(KEY_RING, sealed_keys(database))


@pytest.fixture
async def connection_id(database: Database, company_id: UUID, vault: Vault) -> UUID:
    made = ids.uuid7()
    sealed = await seal_reference(vault, company_id, made, "token")
    async with database.tenant(company_id) as session, session.begin():
        await link.begin(session, company_id, made, link.Redirect("kbc", "ponto", link.new_state(), None), sealed_reference=sealed)
    return made


async def kept(database: Database, company_id: UUID, vault: Vault, connection_id: UUID) -> str:
    async with database.tenant(company_id) as session:
        sealed = (await get_connection(session, company_id, connection_id)).sealed_reference
    assert sealed is not None
    return await open_reference(vault, company_id, connection_id, sealed)


async def test_of_many_at_once_one_exchanges_and_all_have_the_successor(
    database: Database, company_id: UUID, vault: Vault, connection_id: UUID
) -> None:
    bank = OneUse()

    async def ask() -> str:
        async with database.tenant(company_id) as session, session.begin():
            return await exchange_reference(session, vault, company_id, connection_id, stale="token", exchange=bank.exchange)

    assert await asyncio.gather(*(ask() for _ in range(5))) == ["token+"] * 5
    assert bank.taken == ["token"]
    assert await kept(database, company_id, vault, connection_id) == "token+"


async def test_what_the_bank_refuses_changes_nothing(database: Database, company_id: UUID, vault: Vault, connection_id: UUID) -> None:
    async def refuse(token: str) -> str:
        raise ConsentRevoked(token=token)

    async with database.tenant(company_id) as session:
        with pytest.raises(ConsentRevoked):
            await exchange_reference(session, vault, company_id, connection_id, stale="token", exchange=refuse)
    assert await kept(database, company_id, vault, connection_id) == "token"


async def test_a_connection_that_is_gone_has_nothing_to_exchange(database: Database, company_id: UUID, vault: Vault) -> None:
    async with database.tenant(company_id) as session:
        with pytest.raises(ConnectionNotFound):
            await exchange_reference(session, vault, company_id, ids.uuid7(), stale="token", exchange=OneUse().exchange)
