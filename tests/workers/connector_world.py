"""A company and one simulated bank that can be reached by four ways: itself, Enable Banking, Ponto, and GoCardless."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import httpx

from core import clock, ids
from core.bank_feeds import link
from core.bank_feeds.ask_consent import ask_consent, ask_outcome
from core.bank_feeds.exchange_reference import exchange_reference
from core.bank_feeds.providers.institutions import Connector, institution
from core.bank_feeds.providers.registry import provider_for
from core.bank_feeds.queries import get_redirected
from core.bank_feeds.reference import seal_reference
from core.db import Database
from sandbox.bank import psu
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.control import BankControl
from sandbox.enable_banking import app as enable_banking
from sandbox.enable_banking.application import new_key
from sandbox.enable_banking.house import House as EnableBanking
from sandbox.enable_banking.psu import approve as approve_there
from sandbox.enable_banking.psu import query_of
from sandbox.gocardless import app as gocardless
from sandbox.gocardless.house import House as GoCardless
from sandbox.ponto import app as ponto
from sandbox.ponto.house import House as Ponto
from sandbox.web import serving
from tests.workers.bank_world import USER, BankWorld, context_for

PUBLIC_URL = "https://okioki.example"
BACK = frozenset({f"{PUBLIC_URL}/bank/return"})
KEY = new_key()


@dataclass
class ConnectorWorld(BankWorld):
    """What a test of the ways needs."""

    enable_banking: EnableBanking
    ponto: Ponto

    async def link_by(self, connector: Connector, bank: str = "kbc") -> UUID:
        """Ask, approve, come back with what the browser carries: as the API does it. The first poll is staged."""
        known, state, connection_id = institution(bank), link.new_state(), ids.uuid7()
        provider = provider_for(known, connector, settings=self.context.settings, http=self.context.http, new_id=ids.uuid7, now=clock.now)
        started = await ask_consent(provider, known, public_url=PUBLIC_URL, state=state, ibans=(), psu=USER, today=clock.today())
        sealed = await seal_reference(self.context.vault, self.company_id, connection_id, started.consent_id)
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            redirect = link.Redirect(bank, provider.name, state, None)
            await link.begin(session, self.company_id, connection_id, redirect, sealed_reference=sealed)
        go = approve_there if connector in (Connector.ENABLE_BANKING, Connector.GOCARDLESS) else psu.approve
        returned = query_of(await go(self.http, started.redirect_url))
        assert returned["state"] == state
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            completed = await exchange_reference(
                session,
                self.context.vault,
                self.company_id,
                connection_id,
                stale=started.consent_id,
                exchange=lambda kept: provider.complete_consent(kept, returned),
            )
        granted = await ask_outcome(provider, completed, psu=USER)
        now = clock.now()
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            connection = await get_redirected(session, self.company_id, link.hash_state(state), session_id=None, now=now)
            await link.complete(session, connection, granted.consent, granted.accounts, psu_ip_address=USER.ip_address, now=now)
        return connection_id

    def without(self, *settings: str) -> "ConnectorWorld":
        """The same after the operator has taken these settings away."""
        changed = self.context.settings.model_copy(update=dict.fromkeys(settings))
        return replace(self, context=replace(self.context, settings=changed))


@asynccontextmanager
async def connector_world(database: Database, company_id: UUID, folder: Path) -> AsyncGenerator[ConnectorWorld]:
    """All of it over real HTTP, for one test."""
    bank = Bank()
    house = EnableBanking(bank, applications={"our-app": KEY.public}, redirect_urls=BACK)
    pontos = Ponto(bank, client_id="our-client", client_secret="word", redirect_uris=BACK)
    gocardlesses = GoCardless(bank, secret_id="ours", secret_key="word")
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(enable_banking.create_app(house), "127.0.0.1", 0) as house_port,
        serving(ponto.create_app(pontos), "127.0.0.1", 0) as ponto_port,
        serving(gocardless.create_app(gocardlesses), "127.0.0.1", 0) as gocardless_port,
        httpx.AsyncClient() as http,
    ):
        ports = (bank_port, house_port, ponto_port, gocardless_port)
        for served, port in zip((bank, house, pontos, gocardlesses), ports, strict=True):
            served.public_url = f"http://127.0.0.1:{port}"
        settings: dict[str, object] = {
            "bank_base_url": bank.public_url,
            "enable_banking_url": house.public_url,
            "enable_banking_application_id": "our-app",
            "enable_banking_private_key": KEY.private_pem,
            "ponto_url": f"{pontos.public_url}/ponto-connect",
            "ponto_authorization_url": f"{pontos.public_url}/oauth2/auth",
            "ponto_client_id": "our-client",
            "ponto_client_secret": "word",
            "gocardless_url": f"{gocardlesses.public_url}/api/v2",
            "gocardless_secret_id": "ours",
            "gocardless_secret_key": "word",
        }
        private = frozenset(f"127.0.0.1:{port}" for port in ports)
        async with context_for(database, folder, private=private, **settings) as context:
            yield ConnectorWorld(context, company_id, bank, BankControl(http, bank.public_url), http, house, pontos)
