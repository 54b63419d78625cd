"""The Berlin Group's own description judges our client and the simulated bank, every exchange of both.

The description is not part of the project; it is taken from the corpus folder (psd2/nextgenpsd2-1.3.12.json).
Payments are not exercised: their XML body cannot satisfy the description (all four alternatives are plain strings).
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import cast

import httpx
import pytest

from core import clock, ids
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.bank_feeds.providers.provider import ConsentRequest, ConsentStatus, Page, Psu, RemoteAccount, Window
from sandbox.bank import psu
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.bank.trouble import Kind, Trouble
from sandbox.control import BankControl
from sandbox.web import serving
from tests.contract.prism import proxy

USER = Psu("192.0.2.7", "Firefox")
WINDOW = Window(clock.today() - timedelta(days=89))


@dataclass
class Judged:
    """Our client, speaking through the judge; `verdicts` holds what the judge found wrong."""

    provider: BerlinGroupProvider
    http: httpx.AsyncClient
    address: str
    control: BankControl
    account_id: str
    verdicts: list[str] = field(default_factory=list[str])
    exchanges: int = 0

    async def record(self, response: httpx.Response) -> None:
        self.exchanges += 1
        await response.aread()
        found = response.headers.get("sl-violations", "")
        judged = response.headers.get("content-type", "").startswith("application/problem+json")
        if found or judged:
            self.verdicts.append(found + response.text)

    async def consent(self) -> str:
        back = "https://okioki.test/back"
        request = ConsentRequest(back, back, clock.today() + timedelta(days=180), USER)
        started = await self.provider.begin_consent(request)
        assert (await self.provider.consent(started.consent_id)).status is ConsentStatus.PENDING
        await psu.approve(self.http, started.redirect_url)
        return started.consent_id

    async def account(self, consent_id: str) -> RemoteAccount:
        (account,) = await self.provider.accounts(consent_id, USER)
        return account

    async def read(self, consent_id: str, account: RemoteAccount, window: Window = WINDOW, user: Psu | None = USER) -> list[Page]:
        return [page async for page in self.provider.transactions(consent_id, account, window, user)]


@pytest.fixture
async def judged(corpus: Path) -> AsyncIterator[Judged]:
    contract = corpus / "psd2" / "nextgenpsd2-1.3.12.json"
    assert contract.exists(), f"{contract} is missing: set OKIOKI_CORPUS"
    bank = Bank()
    async with (
        serving(create_app(bank), "127.0.0.1", 0) as port,
        proxy(contract, f"http://127.0.0.1:{port}/kbc") as judge,
        httpx.AsyncClient() as plain,
        httpx.AsyncClient() as watched,
    ):
        bank.public_url = f"http://127.0.0.1:{port}"
        control = BankControl(plain, bank.public_url)
        account_id = await control.create_account("kbc", "BE02737026917240", "Bakkerij De Gouden Aar", opening_balance="1000.00")
        ground = Judged(BerlinGroupProvider(watched, judge, ids.uuid7, clock.now), plain, judge, control, account_id)
        watched.event_hooks["response"].append(ground.record)
        await control.add_movements(account_id, _movements())
        yield ground


def _movements() -> list[Movement]:
    """Every kind of field the client reads."""
    booked = [
        Movement(
            amount=Decimal(-100 - number) if number % 3 else Decimal(100 + number),
            booking_date=clock.today() - timedelta(days=number),
            counterparty_name=f"Tegenpartij {number}",
            counterparty_iban="BE71096123456769",
            counterparty_bic="GKCCBEBB",
            remittance_information=None if number % 2 else f"factuur 2026-{number:03d}",
            structured_communication="+++090/9337/55493+++" if number % 2 else None,
            end_to_end_id=f"E2E-{number}",
            mandate_id="M-1" if number % 5 == 0 else None,
            creditor_id="BE69ZZZ0050000000" if number % 5 == 0 else None,
            bank_transaction_code="PMNT-ICDT-ESCT",
            proprietary_code="0101000",
        )
        for number in range(45)
    ]
    pending = Movement(amount=Decimal("-9.95"), status="pending", booking_date=clock.today(), counterparty_name="Delhaize")
    return [*booked, pending]


async def test_every_exchange_follows_the_berlin_groups_description(judged: Judged) -> None:
    consent_id = await judged.consent()
    account = await judged.account(consent_id)
    balances = await judged.provider.balances(consent_id, account, USER)
    pages = await judged.read(consent_id, account)
    assert [len(page.booked) for page in pages] == [20, 20, 5]
    assert len(pages[0].pending or ()) == 1
    booked = [moved for page in pages for moved in page.booked]
    assert next(balance.amount for balance in balances if balance.booked) == 1000 + sum(moved.amount for moved in booked)
    last = max(moved.entry_reference or "" for moved in booked)
    await judged.control.add_movements(judged.account_id, [Movement(amount=Decimal("5.00"), booking_date=clock.today())])
    (delta,) = await judged.read(consent_id, account, Window(WINDOW.date_from, after_entry=last))
    assert len(delta.booked) == 1
    for _ in range(4):
        await judged.read(consent_id, account, user=None)
    with pytest.raises(errors.RateLimited):
        await judged.read(consent_id, account, user=None)
    with pytest.raises(errors.PeriodUnavailable):
        await judged.read(consent_id, account, Window(clock.today(), clock.today() - timedelta(days=1)))
    await judged.provider.revoke_consent(consent_id)
    with pytest.raises(errors.ConsentRevoked):
        await judged.provider.accounts(consent_id, USER)
    assert judged.verdicts == []
    assert judged.exchanges >= 20


async def test_the_ends_of_a_permission_follow_it_too(judged: Judged) -> None:
    consent_id = await judged.consent()
    await judged.control.expire_consent(consent_id)
    assert (await judged.provider.consent(consent_id)).status is ConsentStatus.EXPIRED
    with pytest.raises(errors.ConsentExpired):
        await judged.provider.accounts(consent_id, USER)
    with pytest.raises(errors.ConsentRevoked):
        await judged.provider.accounts("unknown", USER)
    assert judged.verdicts == []


async def test_the_judge_catches_a_wrong_answer(judged: Judged) -> None:
    consent_id = await judged.consent()
    account = await judged.account(consent_id)
    await judged.control.trouble(Trouble(kind=Kind.WRONG_TYPES))
    with pytest.raises(errors.TemporarilyUnavailable):
        await judged.read(consent_id, account)
    (verdict,) = judged.verdicts
    assert "transactionAmount.amount" in verdict
    assert "must be string" in verdict


async def test_the_judge_catches_a_wrong_request(judged: Judged) -> None:
    answer = await judged.http.get(f"{judged.address}/v1/accounts", headers={"X-Request-ID": str(ids.uuid7())})
    assert answer.status_code == 422
    assert "consent-id" in str(cast(object, answer.json())).lower()
