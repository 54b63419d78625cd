"""A simulated bank over real HTTP, and our client for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest

from core import clock, ids
from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.bank_feeds.providers.provider import ConsentRequest, Psu, RemoteAccount, Window
from sandbox.bank import psu
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.web import serving

IBAN = "BE02737026917240"
USER = Psu("192.0.2.7", "Firefox")
REQUEST = ConsentRequest("https://okioki.test/back", "https://okioki.test/refused", clock.today() + timedelta(days=180), USER)
WINDOW = Window(clock.today() - timedelta(days=89))


@dataclass
class Ground:
    """Everything a test of the client needs."""

    http: httpx.AsyncClient
    bank: Bank
    control: BankControl
    provider: BerlinGroupProvider
    account_id: str

    async def consent(self) -> str:
        """A permission that the user approved."""
        started = await self.provider.begin_consent(REQUEST)
        await psu.approve(self.http, started.redirect_url)
        return started.consent_id

    async def account(self, consent_id: str) -> RemoteAccount:
        """The one account."""
        (account,) = await self.provider.accounts(consent_id, USER)
        return account

    async def fill(self, count: int) -> None:
        """That many booked movements, one a day backwards, the newest yesterday."""
        days = [clock.today() - timedelta(days=number % 80 + 1) for number in range(count)]
        movements = [
            Movement(
                amount=Decimal(-number - 1),
                booking_date=day,
                counterparty_name=f"Leverancier {number}",
                remittance_information=f"factuur {number}",
            )
            for number, day in enumerate(days)
        ]
        await self.control.add_movements(self.account_id, movements)


@pytest.fixture
async def ground() -> AsyncIterator[Ground]:
    bank = Bank()
    async with serving(create_app(bank), "127.0.0.1", 0) as port, httpx.AsyncClient() as http:
        bank.public_url = f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        account_id = await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        yield Ground(http, bank, control, BerlinGroupProvider(http, f"{bank.public_url}/kbc", ids.uuid7, clock.now), account_id)
