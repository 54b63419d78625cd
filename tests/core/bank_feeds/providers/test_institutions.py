"""The list of banks."""

import re

import pytest
from pydantic import SecretStr
from stdnum import bic

from core import clock, ids
from core.bank_feeds.providers.call import Http
from core.bank_feeds.providers.errors import InstitutionUnknown, InstitutionUnreachable
from core.bank_feeds.providers.institutions import INSTITUTIONS, Connector, heir, institution, institutions_with_bic
from core.bank_feeds.providers.registry import configured, connector_for, preferred, provider_for
from core.settings import BankSettings
from sandbox.bank.names import NAMES
from sandbox.enable_banking.application import new_key


def test_all_are_there_and_the_sandbox_speaks_for_each() -> None:
    assert len(INSTITUTIONS) == 21  # the twenty of the product, and Isabel 6
    assert {entry.id: entry.name for entry in INSTITUTIONS} == NAMES


def test_every_entry_is_complete() -> None:
    for entry in INSTITUTIONS:
        assert all(bic.is_valid(code) and code[4:6] == "BE" for code in entry.bics), entry.name
        assert entry.bics or entry.id in {"ponto", "isabel"}
        assert re.fullmatch(r"#[0-9a-f]{6}", entry.colour)
        assert re.fullmatch(r"[a-z-]+", entry.endpoint_path)


def test_merged_banks_name_their_heir() -> None:
    assert heir("axa").id == "crelan"
    assert heir("bpost-bank").id == heir("fintro").id == "bnp-paribas-fortis"
    assert heir("kbc").id == "kbc"


def test_a_bic_may_mean_several_brands() -> None:
    assert {entry.id for entry in institutions_with_bic("GEBABEBB36A")} == {"bnp-paribas-fortis", "bpost-bank", "fintro", "hello-bank"}
    assert institutions_with_bic("XXXXBEBB") == ()


KEY = SecretStr(new_key().private_pem)
EVERYTHING = BankSettings(
    bank_base_url="http://127.0.0.1:9/",
    enable_banking_application_id="app",
    enable_banking_private_key=KEY,
    ponto_client_id="client",
    ponto_client_secret=SecretStr("word of honour"),
    isabel_authorization_url="https://isabel.test/auth",
    isabel_client_id="client",
    isabel_client_secret=SecretStr("word of honour"),
    gocardless_secret_id="ours",
    gocardless_secret_key=SecretStr("word of honour"),
)
BERLIN_GROUP, ENABLE_BANKING, PONTO = Connector.BERLIN_GROUP, Connector.ENABLE_BANKING, Connector.PONTO


async def test_a_provider_for_each_way_of_each_bank_or_a_reason() -> None:
    with pytest.raises(InstitutionUnknown):
        institution("dexia")
    async with Http() as http:
        for entry in INSTITUTIONS:
            for connector in entry.connectors:
                provider = provider_for(entry, connector, settings=EVERYTHING, http=http, new_id=ids.uuid7, now=clock.now)
                assert provider.name == connector
                with pytest.raises(InstitutionUnreachable):
                    provider_for(entry, connector, settings=BankSettings(), http=http, new_id=ids.uuid7, now=clock.now)
        unreadable = BankSettings(enable_banking_application_id="app", enable_banking_private_key=SecretStr("no key"))
        with pytest.raises(InstitutionUnreachable):
            provider_for(institution("kbc"), ENABLE_BANKING, settings=unreadable, http=http, new_id=ids.uuid7, now=clock.now)


@pytest.mark.parametrize(
    ("missing", "kbc", "ponto"),
    [
        ((), BERLIN_GROUP, PONTO),
        (("ponto_client_secret",), BERLIN_GROUP, BERLIN_GROUP),
        (("bank_base_url",), ENABLE_BANKING, PONTO),
        (("bank_base_url", "enable_banking_private_key"), PONTO, PONTO),
        (("bank_base_url", "enable_banking_application_id", "ponto_client_id"), Connector.GOCARDLESS, None),
        (("bank_base_url", "enable_banking_application_id", "ponto_client_id", "gocardless_secret_id"), None, None),
    ],
)
def test_the_bank_itself_is_asked_where_it_can_be(missing: tuple[str, ...], kbc: Connector | None, ponto: Connector | None) -> None:
    settings = EVERYTHING.model_copy(update=dict.fromkeys(missing))
    assert (preferred(institution("kbc"), settings), preferred(institution("ponto"), settings)) == (kbc, ponto)
    if kbc is None:
        with pytest.raises(InstitutionUnreachable):
            connector_for(institution("kbc"), settings)


def test_a_setting_that_is_passed_on_empty_opens_no_way(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("bank_base_url", "enable_banking_application_id", "enable_banking_private_key", "ponto_client_id", "ponto_client_secret"):
        monkeypatch.setenv(f"OKIOKI_{name.upper()}", "")
    monkeypatch.setenv("OKIOKI_PONTO_CERTIFICATE_FILE", "")
    settings = BankSettings()
    assert (configured(settings), settings.ponto_certificate_file) == (frozenset(), None)
    monkeypatch.setenv("OKIOKI_ENABLE_BANKING_APPLICATION_ID", "app")
    monkeypatch.setenv("OKIOKI_ENABLE_BANKING_PRIVATE_KEY", KEY.get_secret_value())
    assert configured(BankSettings()) == {ENABLE_BANKING}


def test_no_secret_of_an_application_is_shown() -> None:
    assert "word of honour" not in repr(EVERYTHING)
    assert "PRIVATE KEY" not in repr(EVERYTHING)
