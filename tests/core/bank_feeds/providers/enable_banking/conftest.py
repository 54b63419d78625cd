"""The simulated interface over a simulated bank, both over real HTTP, and our client for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest

from core import clock
from core.bank_feeds.providers.enable_banking.bearer import read_key
from core.bank_feeds.providers.enable_banking.client import Application, EnableBankingProvider
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.provider import ConsentRequest, Page, Psu, RemoteAccount, Window
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.enable_banking import psu
from sandbox.enable_banking.app import create_app
from sandbox.enable_banking.application import KeyPair, new_key
from sandbox.enable_banking.house import House
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
    application: Application
    account_id: str

    def provider(self, bank: str = "kbc") -> EnableBankingProvider:
        return EnableBankingProvider(self.http, self.application, institution(bank), clock.now)

    async def consent(self) -> str:
        """A permission that the user approved, from the page to the session."""
        provider = self.provider()
        started = await provider.begin_consent(REQUEST)
        returned = psu.query_of(await psu.approve(self.http, started.redirect_url))
        return await provider.complete_consent(started.consent_id, returned)

    async def account(self, consent_id: str) -> RemoteAccount:
        """The one account."""
        (account,) = await self.provider().accounts(consent_id, USER)
        return account

    async def read(self, consent_id: str, window: Window = WINDOW, *, user: Psu | None = USER) -> list[Page]:
        account = await self.account(consent_id)
        return [page async for page in self.provider().transactions(consent_id, account, window, user)]

    async def fill(self, count: int) -> None:
        """That many booked movements, the newest yesterday."""
        movements = [
            Movement(
                amount=Decimal(-number - 1),
                booking_date=clock.today() - timedelta(days=number % 80 + 1),
                counterparty_name=f"Leverancier {number}",
                remittance_information=f"factuur {number}",
            )
            for number in range(count)
        ]
        await self.control.add_movements(self.account_id, movements)

    def signing_with(self, pair: KeyPair) -> "Ground":
        """The same with another key."""
        return replace(self, application=Application(self.application.url, self.application.id, read_key(pair.private_pem)))


@pytest.fixture(scope="session")
def pair() -> KeyPair:
    return new_key()


@pytest.fixture
async def ground(pair: KeyPair) -> AsyncIterator[Ground]:
    bank = Bank()
    house = House(bank, applications={"our-app": pair.public}, redirect_urls=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        account_id = await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        application = Application(house.public_url, "our-app", read_key(pair.private_pem))
        yield Ground(http, bank, house, control, application, account_id)
