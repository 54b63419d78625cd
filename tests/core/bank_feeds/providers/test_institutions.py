"""The list of banks."""

import re

import pytest
from stdnum import bic

from core import clock, ids
from core.bank_feeds.providers.berlin_group.client import Http
from core.bank_feeds.providers.errors import InstitutionUnknown, InstitutionUnreachable
from core.bank_feeds.providers.institutions import INSTITUTIONS, heir, institution, institutions_with_bic
from core.bank_feeds.providers.registry import provider_for
from sandbox.bank.names import NAMES


def test_all_twenty_are_there_and_the_sandbox_speaks_for_each() -> None:
    assert len(INSTITUTIONS) == 20
    assert {entry.id: entry.name for entry in INSTITUTIONS} == NAMES


def test_every_entry_is_complete() -> None:
    for entry in INSTITUTIONS:
        assert all(bic.is_valid(code) and code[4:6] == "BE" for code in entry.bics), entry.name
        assert entry.bics or entry.id == "ponto"
        assert re.fullmatch(r"#[0-9a-f]{6}", entry.colour)
        assert re.fullmatch(r"[a-z-]+", entry.endpoint_path)


def test_merged_banks_name_their_heir() -> None:
    assert heir("axa").id == "crelan"
    assert heir("bpost-bank").id == heir("fintro").id == "bnp-paribas-fortis"
    assert heir("kbc").id == "kbc"


def test_a_bic_may_mean_several_brands() -> None:
    assert {entry.id for entry in institutions_with_bic("GEBABEBB36A")} == {"bnp-paribas-fortis", "bpost-bank", "fintro", "hello-bank"}
    assert institutions_with_bic("XXXXBEBB") == ()


async def test_a_provider_for_each_or_a_reason() -> None:
    with pytest.raises(InstitutionUnknown):
        institution("dexia")
    async with Http() as http:
        for entry in INSTITUTIONS:
            provider = provider_for(entry, http=http, base_url="http://127.0.0.1:9/", new_id=ids.uuid7, now=clock.now)
            assert provider.name == entry.connector
        with pytest.raises(InstitutionUnreachable):
            provider_for(institution("kbc"), http=http, base_url=None, new_id=ids.uuid7, now=clock.now)
