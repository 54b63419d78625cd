"""Coming back from a bank with a code that is good once, through the API, over real HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from api.resources import Resources
from core.bank_feeds import models
from core.bank_feeds.providers.institutions import Connector
from core.bank_feeds.reference import open_reference
from core.db import Database
from core.egress import Egress
from sandbox.bank import psu
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.trouble import Kind, Trouble
from sandbox.control import BankControl
from sandbox.enable_banking import app as enable_banking
from sandbox.enable_banking.application import new_key
from sandbox.enable_banking.house import House as EnableBanking
from sandbox.enable_banking.psu import approve, query_of
from sandbox.ponto import app as ponto
from sandbox.ponto.house import House as Ponto
from sandbox.web import serving
from tests.api.bank_feeds.test_bank_connections import begin, complete
from tests.api.conftest import Person
from tests.api.documents.papers import problem

IBAN = "BE02737026917240"
KEY = new_key()
PUBLIC_URL = "https://okioki.example"
BACK = f"{PUBLIC_URL}/bank/return"


@dataclass
class Outside:
    """The bank behind one of the two interfaces, as a test and as the user's browser see it."""

    connector: Connector
    control: BankControl
    http: httpx.AsyncClient
    enable_banking: EnableBanking
    ponto: Ponto

    async def answer(self, page_url: str, *, refuse: bool = False) -> dict[str, str]:
        """What the browser brings back after the user's answer."""
        go = approve if self.connector is Connector.ENABLE_BANKING else psu.approve
        address = await go(self.http, page_url, refuse=refuse)
        assert address.startswith(f"{BACK}?")
        return query_of(address)

    @property
    def troubled(self) -> str:
        """The address from which the accounts come after the code was used."""
        return "/sessions/" if self.connector is Connector.ENABLE_BANKING else "/accounts"


@pytest.fixture(params=[Connector.ENABLE_BANKING, Connector.PONTO])
async def outside(request: pytest.FixtureRequest, app: FastAPI, resources: Resources) -> AsyncIterator[Outside]:
    connector: Connector = request.param
    bank = Bank()
    house = EnableBanking(bank, applications={"our-app": KEY.public}, redirect_urls=frozenset({BACK}))
    pontos = Ponto(bank, client_id="our-client", client_secret="word", redirect_uris=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(enable_banking.create_app(house), "127.0.0.1", 0) as house_port,
        serving(ponto.create_app(pontos), "127.0.0.1", 0) as ponto_port,
        httpx.AsyncClient() as http,
    ):
        bank.public_url, house.public_url, pontos.public_url = (f"http://127.0.0.1:{port}" for port in (bank_port, house_port, ponto_port))
        control = BankControl(http, bank.public_url)
        await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        ways: dict[Connector, dict[str, object]] = {
            Connector.ENABLE_BANKING: {
                "enable_banking_url": house.public_url,
                "enable_banking_application_id": "our-app",
                "enable_banking_private_key": SecretStr(KEY.private_pem),
            },
            Connector.PONTO: {
                "ponto_url": f"{pontos.public_url}/ponto-connect",
                "ponto_authorization_url": f"{pontos.public_url}/oauth2/auth",
                "ponto_client_id": "our-client",
                "ponto_client_secret": SecretStr("word"),
            },
        }
        settings = resources.settings.model_copy(update=ways[connector] | {"bank_base_url": None, "public_url": PUBLIC_URL})
        private = frozenset(f"127.0.0.1:{port}" for port in (bank_port, house_port, ponto_port))
        app.state.resources = replace(resources, settings=settings, egress=Egress(private))
        yield Outside(connector, control, http, house, pontos)
        app.state.resources = resources


async def test_the_code_is_exchanged_and_the_accounts_are_there(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    assert set(query) >= {"state", "code"}
    response = await complete(owner, query)
    assert response.status_code == 200, response.text
    connection = response.json()
    assert (connection["status"], connection["institution_id"], connection["days_left"]) == ("valid", "kbc", 180)
    assert [(a["iban"], a["currency"]) for a in connection["accounts"]] == [(IBAN, "EUR")]
    assert problem(await complete(owner, query)) == (409, "redirectUnknown")


async def test_a_bank_that_fails_after_the_code_was_used_can_be_asked_again(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    await outside.control.trouble(Trouble(kind=Kind.SERVER_ERROR, path=outside.troubled, institution=outside.connector.replace("_", "-")))
    assert problem(await complete(owner, query)) == (503, "temporarilyUnavailable")
    await outside.control.clear_troubles()
    assert (await complete(owner, query)).status_code == 200


async def test_a_refusal_links_nothing_and_uses_the_redirect_up(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"], refuse=True)
    assert query["error"] == "access_denied"
    assert problem(await complete(owner, query)) == (409, "approvalMissing")
    assert problem(await complete(owner, query)) == (409, "redirectUnknown")


async def test_an_invented_code_links_nothing(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    assert problem(await complete(owner, query | {"code": "invented"})) == (409, "approvalMissing")
    assert (await owner.client.get("/v1/accounts")).json()["items"] == []


async def test_a_return_without_a_code_can_still_bring_one(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    early = await complete(owner, {"state": query["state"]})
    assert (problem(early), early.json()["pending"]) == ((409, "approvalMissing"), True)
    assert (await complete(owner, query)).status_code == 200


async def test_neither_code_nor_token_can_be_read_from_the_database(
    owner: Person, outside: Outside, database: Database, resources: Resources
) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    connection = (await complete(owner, query)).json()
    async with database.tenant(owner.company_id) as session:
        row = await session.get_one(models.BankConnection, (owner.company_id, connection["id"]))
    assert row.provider == outside.connector
    assert row.sealed_reference is not None
    kept = await open_reference(resources.vault, owner.company_id, row.id, row.sealed_reference)
    secret = next(iter(outside.enable_banking.sessions), "") or outside.ponto.grants[0].refresh_token
    assert secret in kept
    assert secret.encode() not in row.sealed_reference
    assert query["code"] not in kept


async def test_unlinking_gives_the_permission_back(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    connection = (await complete(owner, query)).json()
    assert (await owner.client.delete(f"/v1/bank-connections/{connection['id']}")).status_code == 204
    ended = [one.closed for one in outside.enable_banking.sessions.values()] + [one.revoked for one in outside.ponto.grants]
    assert ended == [True]


async def test_a_renewal_keeps_the_account(owner: Person, outside: Outside) -> None:
    first = (await complete(owner, await outside.answer((await begin(owner))["redirect_url"]))).json()
    renewed = await owner.client.post(f"/v1/bank-connections/{first['id']}/renewals")
    assert renewed.status_code == 201, renewed.text
    second = (await complete(owner, await outside.answer(renewed.json()["redirect_url"]))).json()
    assert [one["id"] for one in (await owner.client.get("/v1/bank-connections")).json()["items"]] == [second["id"]]
    assert [a["id"] for a in second["accounts"]] == [a["id"] for a in first["accounts"]]


async def test_the_list_of_banks_says_which_way_leads_there(owner: Person, outside: Outside) -> None:
    listed = {one["id"]: one for one in (await owner.client.get("/v1/institutions")).json()["items"]}
    assert (listed["kbc"]["connector"], listed["kbc"]["supported"]) == (outside.connector, True)
    is_ponto = outside.connector is Connector.PONTO
    assert (listed["ponto"]["connector"], listed["ponto"]["supported"]) == ("ponto" if is_ponto else "files", is_ponto)
