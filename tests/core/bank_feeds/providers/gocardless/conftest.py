"""The simulated interface over the simulated banks, both over real HTTP, and our client for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest

from core import clock
from core.bank_feeds.providers.gocardless.client import Application, GoCardlessProvider
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.provider import ConsentRequest, Page, Psu, Window
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.enable_banking.psu import approve, query_of
from sandbox.gocardless.app import create_app
from sandbox.gocardless.house import House
from sandbox.web import serving

IBAN = "BE02737026917240"
BACK = "https://okioki.test/bank/return?state=a-state"
USER = Psu("192.0.2.7", "Firefox")
REQUEST = ConsentRequest(BACK, f"{BACK}&refused=1", clock.today() + timedelta(days=180), USER, state="a-state")
WINDOW = Window(clock.today() - timedelta(days=89))


@dataclass
class Ground:
    """Everything a test of the client needs."""

    http: httpx.AsyncClient
    bank: Bank
    house: House
    control: BankControl
    application: Application
    account_id: str

    def provider(self, bank: str = "kbc") -> GoCardlessProvider:
        return GoCardlessProvider(self.http, self.application, institution(bank), self.bank.now)

    async def consent(self, *, refuse: bool = False) -> str:
        """A permission that the user gave at the bank's page."""
        started = await self.provider().begin_consent(REQUEST)
        returned = query_of(await approve(self.http, started.redirect_url, refuse=refuse))
        return await self.provider().complete_consent(started.consent_id, returned)

    async def read(self, consent_id: str, window: Window = WINDOW) -> list[Page]:
        provider = self.provider()
        (account,) = await provider.accounts(consent_id)
        return [page async for page in provider.transactions(consent_id, account, window)]

    async def fill(self, count: int) -> None:
        """That many booked movements, the newest yesterday."""
        movements = [
            Movement(
                amount=Decimal(-number - 1) - Decimal("0.07"),
                booking_date=clock.today() - timedelta(days=number % 80 + 1),
                counterparty_name=f"Leverancier {number}",
                remittance_information=f"factuur {number}",
            )
            for number in range(count)
        ]
        await self.control.add_movements(self.account_id, movements)


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    bank = Bank()
    house = House(bank, secret_id="our-id", secret_key="our-key")
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        account_id = await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        application = Application(f"{house.public_url}/api/v2", "our-id", "our-key")
        yield Ground(http, bank, house, control, application, account_id)
