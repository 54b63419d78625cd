"""A bank that is met directly: mutual TLS, seals, its consent model and its way of approval, all over real TLS."""

import ssl
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from core import clock, ids
from core.bank_feeds.providers import errors
from core.bank_feeds.providers.berlin_group.client import BerlinGroupProvider
from core.bank_feeds.providers.berlin_group.profiles import PROFILES, Approach, ConsentModel, Profile, profile_of
from core.bank_feeds.providers.berlin_group.seal import Seal, read_seal
from core.bank_feeds.providers.institutions import Connector, institution
from core.bank_feeds.providers.provider import ConsentStatus
from core.bank_feeds.providers.registry import preferred, provider_for
from core.bank_feeds.providers.way_out import http_for
from core.egress import Egress
from core.settings import BankSettings, OutgoingSettings
from sandbox import certificates
from sandbox.bank import psu
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.control import BankControl
from sandbox.web import serving
from tests.core.bank_feeds.providers.berlin_group.pki import Authority
from tests.core.bank_feeds.providers.conftest import IBAN, REQUEST, USER


@dataclass
class Direct:
    """A bank over mutual TLS, and what a licensed client shows it."""

    bank: Bank
    address: str
    browser: httpx.AsyncClient
    outgoing: OutgoingSettings
    settings: BankSettings
    authority: Authority
    seal: Seal

    def http(self, settings: BankSettings | None = None) -> httpx.AsyncClient:
        egress = Egress(self.outgoing.allowed_private_hosts, extra_ca_file=self.outgoing.extra_ca_file)
        return http_for(Connector.BERLIN_GROUP, egress, settings or self.settings, self.outgoing)

    def provider(self, http: httpx.AsyncClient, profile: Profile, *, seal: bool = False) -> BerlinGroupProvider:
        endpoint = f"{self.address}/kbc"
        return BerlinGroupProvider(http, endpoint, ids.uuid7, clock.now, profile=profile, seal=self.seal if seal else None)


@pytest.fixture
async def direct(tmp_path: Path) -> AsyncIterator[Direct]:
    bank, authority, tls = Bank(), Authority(tmp_path / "pki"), certificates.issue(tmp_path / "server")
    qwac, qseal = authority.issue("qwac"), authority.issue("qseal")
    shown = ssl.create_default_context(cafile=tls.ca)
    shown.load_cert_chain(qwac.certificate, qwac.key)
    async with (
        serving(create_app(bank), "127.0.0.1", 0, tls=tls, clients=authority.file) as port,
        httpx.AsyncClient(verify=shown) as browser,
    ):
        bank.public_url = address = f"https://127.0.0.1:{port}"
        await BankControl(browser, address).create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        outgoing = OutgoingSettings(allowed_private_hosts=frozenset({f"127.0.0.1:{port}"}), extra_ca_file=tls.ca)
        settings = BankSettings(
            bank_endpoints={"ing": f"{address}/ing", "kbc": f"{address}/kbc"},
            qwac_certificate_file=qwac.certificate,
            qwac_key_file=qwac.key,
            qseal_certificate_file=qseal.certificate,
            qseal_key_file=qseal.key,
        )
        seal = read_seal(qseal.certificate.read_bytes(), qseal.key.read_bytes())
        yield Direct(bank, address, browser, outgoing, settings, authority, seal)


async def test_a_bank_talks_to_nobody_without_a_certificate(direct: Direct) -> None:
    async with direct.http(BankSettings()) as http:
        with pytest.raises(errors.TemporarilyUnavailable):
            await direct.provider(http, Profile()).begin_consent(REQUEST)


@pytest.mark.parametrize("model", list(ConsentModel))
async def test_with_certificate_and_seal_every_call_is_answered(direct: Direct, model: ConsentModel) -> None:
    direct.bank.demands.seal = direct.authority.certificate
    async with direct.http() as http:
        provider = direct.provider(http, Profile(consent=model, is_sealed=True), seal=True)
        started = await provider.begin_consent(REQUEST)
        await psu.approve(direct.browser, started.redirect_url)
        (account,) = await provider.accounts(started.consent_id, USER)
        assert (await provider.balances(started.consent_id, account))[0].booked
        await provider.revoke_consent(started.consent_id)


async def test_a_bank_that_wants_seals_refuses_what_has_none(direct: Direct) -> None:
    direct.bank.demands.seal = direct.authority.certificate
    async with direct.http() as http:
        with pytest.raises(errors.BankRefused) as refused:
            await direct.provider(http, Profile()).begin_consent(REQUEST)
    assert refused.value.facts["code"] == "SIGNATURE_MISSING"


async def test_an_approval_that_is_begun_apart_leads_to_the_banks_page(direct: Direct) -> None:
    direct.bank.demands.is_explicit = True
    async with direct.http() as http:
        provider = direct.provider(http, Profile())
        started = await provider.begin_consent(REQUEST)
        assert "/approve/" in started.redirect_url
        await psu.approve(direct.browser, started.redirect_url)
        assert (await provider.consent(started.consent_id)).status is ConsentStatus.VALID


@pytest.mark.parametrize("is_explicit", [False, True])
async def test_an_approval_in_the_banks_app_sends_the_browser_back_to_wait(direct: Direct, *, is_explicit: bool) -> None:
    direct.bank.demands.is_decoupled, direct.bank.demands.is_explicit = True, is_explicit
    async with direct.http() as http:
        provider = direct.provider(http, Profile(approach=Approach.DECOUPLED))
        started = await provider.begin_consent(REQUEST)
        assert started.redirect_url == REQUEST.redirect_uri
        assert (await provider.consent(started.consent_id)).status is ConsentStatus.PENDING
        await psu.approve(direct.browser, f"{direct.address}/kbc/approve/{started.consent_id}")
        assert (await provider.consent(started.consent_id)).status is ConsentStatus.VALID


async def test_a_bank_with_an_address_of_its_own_is_met_by_its_profile(direct: Direct) -> None:
    direct.bank.demands.seal = direct.authority.certificate
    ing = institution("ing")
    assert preferred(ing, direct.settings) is Connector.BERLIN_GROUP
    assert preferred(institution("argenta"), direct.settings) is None
    made = {"new_id": ids.uuid7, "now": clock.now}
    async with direct.http() as http:
        provider = provider_for(ing, Connector.BERLIN_GROUP, settings=direct.settings, http=http, **made)
        assert (await provider.begin_consent(REQUEST)).redirect_url.startswith(direct.address)
        bare = direct.settings.model_copy(update={"qseal_key_file": None})
        with pytest.raises(errors.InstitutionUnreachable):
            provider_for(ing, Connector.BERLIN_GROUP, settings=bare, http=http, **made)


def test_every_profile_is_that_of_a_known_bank() -> None:
    assert all(institution(name).id == name for name in PROFILES)
    assert profile_of("kbc") == Profile()
