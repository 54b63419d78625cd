"""The simulated interface over the simulated banks, both over real HTTP, and our client for it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

import httpx
import pytest

from core import clock
from core.bank_feeds.providers.ibanity.tokens import Application
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.ponto.client import PontoProvider
from core.bank_feeds.providers.provider import ConsentRequest, Page, Psu, RemoteAccount, Window
from sandbox.bank import psu
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.enable_banking.psu import query_of
from sandbox.ponto.app import create_app
from sandbox.ponto.house import House
from sandbox.web import serving

IBAN, ELSEWHERE = "BE02737026917240", "BE48363116258282"
BACK = "https://okioki.test/bank/return"
USER = Psu("192.0.2.7", "Firefox")
REQUEST = ConsentRequest("", "", clock.today() + timedelta(days=180), USER, return_address=BACK, state="a-state")
WINDOW = Window(clock.today() - timedelta(days=89))
VERIFIER = "v" * 43


@dataclass
class Kept:
    """What a row of the database would hold, and how often it was changed."""

    references: list[str] = field(default_factory=list[str])

    async def renew(self, stale: str, exchange: Callable[[str], Awaitable[str]]) -> str:
        if self.references and self.references[-1] != stale:
            return self.references[-1]
        self.references.append(await exchange(stale))
        return self.references[-1]


@dataclass
class Ground:
    """Everything a test of the client needs."""

    http: httpx.AsyncClient
    bank: Bank
    house: House
    control: BankControl
    application: Application
    account_id: str
    kept: Kept = field(default_factory=Kept)
    pauses: list[float] = field(default_factory=list[float])

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def provider(self, bank: str = "kbc") -> PontoProvider:
        return PontoProvider(
            self.http,
            self.application,
            institution(bank),
            now=clock.now,
            new_secret=lambda: VERIFIER,
            renew=self.kept.renew,
            pause=self.pause,
        )

    async def consent(self, *, accounts: list[str] | None = None) -> str:
        """A permission that the user gave, from the page to the tokens."""
        provider = self.provider()
        started = await provider.begin_consent(REQUEST)
        returned = query_of(await psu.approve(self.http, started.redirect_url, accounts=accounts))
        completed = await provider.complete_consent(started.consent_id, returned)
        self.kept.references = [completed]
        return completed

    async def account(self, consent_id: str) -> RemoteAccount:
        """The one account at KBC."""
        (account,) = await self.provider().accounts(consent_id, USER)
        return account

    async def read(self, consent_id: str, window: Window = WINDOW, *, user: Psu | None = USER) -> list[Page]:
        provider = self.provider()
        (account,) = await provider.accounts(consent_id)
        return [page async for page in provider.transactions(consent_id, account, window, user)]

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
    house = House(bank, client_id="our-app", client_secret="word", redirect_uris=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        account_id = await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        await control.create_account("ing", ELSEWHERE, "Bakkerij De Gouden Aar", opening_balance="20.00")
        application = Application(f"{house.public_url}/ponto-connect", f"{house.public_url}/oauth2/auth", "our-app", "word")
        yield Ground(http, bank, house, control, application, account_id)
