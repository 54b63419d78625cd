"""The simulated interface over the simulated banks, both over real HTTP, and our client for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest

from core import clock
from core.bank_feeds.providers.ibanity.tokens import Application
from core.bank_feeds.providers.isabel.client import SCOPE, IsabelProvider
from core.bank_feeds.providers.provider import ConsentRequest, Page, Psu, RemoteAccount, Window
from core.bank_feeds.providers.registry import not_kept
from sandbox.bank import psu
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.enable_banking.psu import query_of
from sandbox.isabel.app import create_app
from sandbox.ponto.house import House
from sandbox.web import serving

IBAN = "BE02737026917240"
BACK = "https://okioki.test/bank/return"
USER = Psu("192.0.2.7", "Firefox")
REQUEST = ConsentRequest("", "", clock.today() + timedelta(days=180), USER, return_address=BACK, state="a-state")
WINDOW = Window(clock.today() - timedelta(days=89))


@dataclass
class Ground:
    """Everything a test of the client needs."""

    http: httpx.AsyncClient
    bank: Bank
    house: House
    control: BankControl
    provider: IsabelProvider
    account_id: str

    async def consent(self, *, refuse: bool = False) -> str:
        """A permission that the user gave, from the page to the tokens."""
        started = await self.provider.begin_consent(REQUEST)
        returned = query_of(await psu.approve(self.http, started.redirect_url, refuse=refuse))
        return await self.provider.complete_consent(started.consent_id, returned)

    async def account(self, consent_id: str) -> RemoteAccount:
        (account,) = await self.provider.accounts(consent_id)
        return account

    async def read(self, consent_id: str, window: Window = WINDOW) -> list[Page]:
        account = await self.account(consent_id)
        return [page async for page in self.provider.transactions(consent_id, account, window)]

    async def move(self, amount: str, *, days_ago: int, text: str = "koffie") -> None:
        moved = Movement(
            amount=Decimal(amount),
            booking_date=clock.today() - timedelta(days=days_ago),
            remittance_information=text,
            counterparty_name="Café",
        )
        await self.control.add_movements(self.account_id, [moved])


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    bank = Bank()
    house = House(bank, client_id="our-app", client_secret="word", redirect_uris=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        account_id = await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        application = Application(
            f"{house.public_url}/isabel-connect",
            f"{house.public_url}/oauth2/auth",
            "our-app",
            "word",
            SCOPE,
            is_challenged=False,
        )
        yield Ground(http, bank, house, control, IsabelProvider(http, application, now=clock.now, renew=not_kept), account_id)
