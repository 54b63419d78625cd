"""A company, a simulated bank, and a connection between the two."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import httpx
from sqlalchemy import select

from core import clock, ids
from core.bank_feeds import link
from core.bank_feeds.ask_consent import ask_consent, ask_outcome
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.provider import Psu
from core.bank_feeds.providers.registry import connector_for, provider_for
from core.bank_feeds.queries import get_redirected, list_connections
from core.bank_feeds.reference import open_reference, seal_reference
from core.banking.models import BankAccount, BankTransaction, PendingTransaction
from core.companies.keys import sealed_keys
from core.db import Database
from core.egress import Egress
from core.jobs import PollBankConnection
from core.outbox.stage import stage
from core.storage import Folder, Storage
from core.vault import Vault
from sandbox.bank import psu
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.web import serving
from tests.drain import drain
from tests.factories.companies import KEY_RING
from workers.context import Context
from workers.settings import Settings

IBAN, SECOND_IBAN = "BE02737026917240", "BE48651162582827"
USER = Psu("192.0.2.7", "Firefox")


@asynccontextmanager
async def context_for(database: Database, folder: Path, *, private: frozenset[str], **settings: object) -> AsyncIterator[Context]:
    """A worker's context whose company keys are those of the tests, and which may reach the simulated outside."""
    vault = Vault(KEY_RING, sealed_keys(database))
    known = Settings.model_validate({"allowed_private_hosts": private, "storage_url": folder.as_uri()} | settings)
    egress = Egress(private, extra_ca_file=known.extra_ca_file)
    async with egress.http_client(timeout=httpx.Timeout(5)) as http:
        yield Context(database, known, vault, Storage(Folder(folder), vault), egress, http)


@dataclass
class BankWorld:
    """What a test of the feed needs."""

    context: Context
    company_id: UUID
    bank: Bank
    control: BankControl
    http: httpx.AsyncClient

    async def open_account(self, iban: str = IBAN, *, balance: str = "1000.00", bank: str = "kbc") -> str:
        return await self.control.create_account(bank, iban, "Bakkerij De Gouden Aar", opening_balance=balance)

    async def link(self, bank: str = "kbc", *, ibans: list[str] | None = None) -> UUID:
        """Ask, approve at the bank's page, come back: as the API does it. The first poll is staged."""
        known, state, connection_id = institution(bank), link.new_state(), ids.uuid7()
        settings = self.context.settings
        connector = connector_for(known, settings)
        provider = provider_for(known, connector, settings=settings, http=self.context.http, new_id=ids.uuid7, now=clock.now)
        started = await ask_consent(
            provider, known, public_url="https://okioki.example", state=state, ibans=(), psu=USER, today=clock.today()
        )
        sealed = await seal_reference(self.context.vault, self.company_id, connection_id, started.consent_id)
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            redirect = link.Redirect(bank, provider.name, state, None)
            await link.begin(session, self.company_id, connection_id, redirect, sealed_reference=sealed)
        await psu.approve(self.http, started.redirect_url, accounts=ibans)
        granted = await ask_outcome(provider, started.consent_id, psu=USER)
        now = clock.now()
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            connection = await get_redirected(session, self.company_id, link.hash_state(state), session_id=None, now=now)
            await link.complete(session, connection, granted.consent, granted.accounts, psu_ip_address=USER.ip_address, now=now)
        return connection_id

    async def drain(self) -> list[str]:
        return await drain(self.context.database, self.context, company_id=self.company_id)

    async def poll(self, connection_id: UUID, *, attended: bool = False) -> list[str]:
        """One poll from staging to its end."""
        job = PollBankConnection(bank_connection_id=connection_id, psu_ip_address=USER.ip_address if attended else None)
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            await stage(session, self.company_id, job)
        return await self.drain()

    async def transactions(self) -> Sequence[BankTransaction]:
        async with self.context.database.tenant(self.company_id) as session:
            wanted = select(BankTransaction).where(BankTransaction.company_id == self.company_id)
            return (await session.scalars(wanted.order_by(BankTransaction.booking_date, BankTransaction.amount))).all()

    async def pending(self) -> Sequence[PendingTransaction]:
        async with self.context.database.tenant(self.company_id) as session:
            return (await session.scalars(select(PendingTransaction).where(PendingTransaction.company_id == self.company_id))).all()

    async def connection(self, connection_id: UUID) -> BankConnection:
        async with self.context.database.tenant(self.company_id) as session:
            return await session.get_one(BankConnection, (self.company_id, connection_id))

    async def connections(self) -> Sequence[BankConnection]:
        async with self.context.database.tenant(self.company_id) as session:
            return await list_connections(session, self.company_id)

    async def accounts(self) -> Sequence[BankAccount]:
        async with self.context.database.tenant(self.company_id) as session:
            return (await session.scalars(select(BankAccount).where(BankAccount.company_id == self.company_id))).all()

    async def feeds(self) -> Sequence[AccountFeed]:
        async with self.context.database.tenant(self.company_id) as session:
            return (await session.scalars(select(AccountFeed).where(AccountFeed.company_id == self.company_id))).all()

    async def consent_id(self, connection_id: UUID) -> str:
        sealed = (await self.connection(connection_id)).sealed_reference
        assert sealed is not None
        return await open_reference(self.context.vault, self.company_id, connection_id, sealed)


def movement(amount: str, *, days_ago: int = 1, text: str = "factuur", **fields: object) -> Movement:
    """A booked movement of some days ago."""
    day = clock.today() - timedelta(days=days_ago)
    values: dict[str, object] = {"booking_date": day, "counterparty_name": "Molens Vandenberghe", "remittance_information": text}
    return Movement(amount=Decimal(amount), **(values | fields))  # type: ignore[arg-type]


def announced(amount: str, text: str = "kaartbetaling") -> Movement:
    """A pending movement."""
    return Movement(amount=Decimal(amount), status="pending", remittance_information=text, counterparty_name="Bakkersgilde")


def days_before(days: int) -> date:
    return clock.today() - timedelta(days=days)


@asynccontextmanager
async def bank_world(database: Database, company_id: UUID, folder: Path) -> AsyncIterator[BankWorld]:
    """A bank of its own for one test, over real HTTP."""
    bank = Bank()
    async with serving(create_app(bank), "127.0.0.1", 0) as port, httpx.AsyncClient() as http:
        bank.public_url = f"http://127.0.0.1:{port}"
        private = frozenset({f"127.0.0.1:{port}"})
        async with context_for(database, folder, private=private, bank_base_url=bank.public_url) as context:
            yield BankWorld(context, company_id, bank, BankControl(http, bank.public_url), http)


__all__ = ["BankWorld", "announced", "bank_world", "context_for", "days_before", "movement", "replace"]
