"""Linking a bank through the API, at a simulated bank over real HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select, text, update

from api.resources import Resources
from core import clock
from core.bank_feeds.link import hash_state
from core.bank_feeds.models import BankConnection
from core.db import Database
from core.egress import Egress
from core.identity.models import Role
from sandbox.bank import psu
from sandbox.bank.app import create_app
from sandbox.bank.bank import Bank
from sandbox.bank.trouble import Kind, Trouble
from sandbox.control import BankControl
from sandbox.web import serving
from tests.api.conftest import Join, Person
from tests.api.documents.papers import problem

IBAN, SECOND_IBAN = "BE02737026917240", "BE48651162582827"


@dataclass
class Outside:
    """The bank, as a test and as the user's browser see it."""

    bank: Bank
    control: BankControl
    http: httpx.AsyncClient

    async def answer(self, page_url: str, *, refuse: bool = False, accounts: list[str] | None = None) -> dict[str, str]:
        """What the browser brings back after the user's answer."""
        back = urlsplit(await psu.approve(self.http, page_url, refuse=refuse, accounts=accounts))
        assert (back.netloc, back.path) == ("okioki.example", "/bank/return")
        return dict(parse_qsl(back.query))


@pytest.fixture
async def outside(app: FastAPI, resources: Resources) -> AsyncIterator[Outside]:
    bank = Bank()
    async with serving(create_app(bank), "127.0.0.1", 0) as port, httpx.AsyncClient() as http:
        bank.public_url = f"http://127.0.0.1:{port}"
        control = BankControl(http, bank.public_url)
        await control.create_account("kbc", IBAN, "Bakkerij De Gouden Aar", opening_balance="1000.00")
        settings = resources.settings.model_copy(update={"bank_base_url": bank.public_url})
        app.state.resources = replace(resources, settings=settings, egress=Egress(frozenset({f"127.0.0.1:{port}"})))
        yield Outside(bank, control, http)
        app.state.resources = resources


async def begin(person: Person, institution: str = "kbc") -> dict[str, str]:
    response = await person.client.post("/v1/bank-connections", json={"institution_id": institution})
    assert response.status_code == 201, response.text
    return response.json()


async def complete(person: Person, query: dict[str, str]) -> httpx.Response:
    return await person.client.post("/v1/bank-connections/completions", json={"state": query.get("state", "x"), "query": query})


async def linked(person: Person, outside: Outside) -> dict[str, object]:
    response = await complete(person, await outside.answer((await begin(person))["redirect_url"]))
    assert response.status_code == 200, response.text
    return response.json()


async def test_an_approved_access_brings_its_accounts(owner: Person, outside: Outside, database: Database) -> None:
    connection = await linked(owner, outside)
    assert (connection["status"], connection["institution_id"], connection["days_left"]) == ("valid", "kbc", 180)
    assert [(a["iban"], a["transactions"], a["balance_gap"]) for a in connection["accounts"]] == [(IBAN, 0, None)]  # type: ignore[index,union-attr]
    assert (await owner.client.get("/v1/bank-connections")).json()["items"] == [connection]
    assert [a["iban"] for a in (await owner.client.get("/v1/accounts")).json()["items"]] == [IBAN]
    async with database.dispatcher_engine.connect() as session:
        staged = text("select args->>'psu_ip_address' from job where company_id = :c and kind = 'poll_bank_connection'")
        assert str(await session.scalar(staged, {"c": owner.company_id})).startswith("10.")


async def test_nothing_of_the_redirect_can_be_read_from_the_database(owner: Person, outside: Outside, database: Database) -> None:
    begun = await begin(owner)
    state = (await outside.answer(begun["redirect_url"]))["state"]
    async with database.tenant(owner.company_id) as session:
        row = (await session.scalars(select(BankConnection).where(BankConnection.company_id == owner.company_id))).one()
    assert row.state_hash == hash_state(state)
    assert len(state) >= 43
    consent_id = next(iter(outside.bank.world.consents))
    assert row.sealed_reference is not None
    assert consent_id.encode() not in row.sealed_reference
    assert (await owner.client.get("/v1/bank-connections")).json()["items"] == []


async def test_a_return_counts_once(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    assert (await complete(owner, query)).status_code == 200
    assert problem(await complete(owner, query)) == (409, "redirectUnknown")


async def test_a_return_counts_in_the_session_and_company_that_began(owner: Person, stranger: Person, join: Join, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    colleague = await join(owner.company_id, Role.OWNER)
    assert problem(await complete(stranger, query)) == (409, "redirectUnknown")
    assert problem(await complete(colleague, query)) == (409, "redirectUnknown")
    assert (await complete(owner, query)).status_code == 200


async def test_a_return_after_an_hour_is_too_late(owner: Person, outside: Outside, database: Database) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    async with database.tenant(owner.company_id) as session, session.begin():
        row = update(BankConnection).where(BankConnection.company_id == owner.company_id)
        await session.execute(row.values(state_expires_at=clock.now() - timedelta(seconds=1)))
    assert problem(await complete(owner, query)) == (409, "redirectUnknown")


async def test_an_invented_return_links_nothing(owner: Person, outside: Outside) -> None:
    begun = await begin(owner)
    assert problem(await complete(owner, {"state": "x" * 43})) == (409, "redirectUnknown")
    assert begun["id"] not in str((await owner.client.get("/v1/bank-connections")).json())


async def test_a_refusal_at_the_bank_links_nothing_and_uses_the_redirect_up(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"], refuse=True)
    assert query["refused"] == "1"
    assert problem(await complete(owner, query)) == (409, "approvalMissing")
    assert problem(await complete(owner, query)) == (409, "redirectUnknown")
    assert (await owner.client.get("/v1/accounts")).json()["items"] == []


async def test_an_approval_that_was_not_given_yet_can_still_be_given(owner: Person, outside: Outside) -> None:
    begun = await begin(owner)
    page = begun["redirect_url"]
    consent = next(iter(outside.bank.world.consents.values()))
    state = dict(parse_qsl(urlsplit(consent.redirect_uri or "").query))["state"]
    early = await complete(owner, {"state": state})
    assert (problem(early), early.json()["pending"]) == ((409, "approvalMissing"), True)
    assert (await complete(owner, await outside.answer(page))).status_code == 200


async def test_the_bank_is_believed_and_not_the_address(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"], refuse=True)
    forged = {name: value for name, value in query.items() if name != "refused"} | {"code": "ok"}
    assert problem(await complete(owner, forged)) == (409, "approvalMissing")


async def test_a_bank_in_trouble_is_said_and_the_return_can_be_repeated(owner: Person, outside: Outside) -> None:
    query = await outside.answer((await begin(owner))["redirect_url"])
    await outside.control.trouble(Trouble(kind=Kind.SERVER_ERROR, path="consents"))
    response = await complete(owner, query)
    assert problem(response) == (503, "temporarilyUnavailable")
    assert response.headers["retry-after"]
    await outside.control.clear_troubles()
    assert (await complete(owner, query)).status_code == 200


async def test_a_renewal_keeps_the_account(owner: Person, outside: Outside) -> None:
    first = await linked(owner, outside)
    renewed = await owner.client.post(f"/v1/bank-connections/{first['id']}/renewals")
    assert renewed.status_code == 201, renewed.text
    consent = list(outside.bank.world.consents.values())[-1]
    assert consent.asked_ibans == [IBAN]
    second = (await complete(owner, await outside.answer(renewed.json()["redirect_url"]))).json()
    listed = (await owner.client.get("/v1/bank-connections")).json()["items"]
    assert [one["id"] for one in listed] == [second["id"]]
    assert [a["id"] for a in second["accounts"]] == [a["id"] for a in first["accounts"]]  # type: ignore[index,union-attr]


async def test_a_renewal_of_fewer_accounts_says_so(owner: Person, outside: Outside) -> None:
    await outside.control.create_account("kbc", SECOND_IBAN, "Bakkerij De Gouden Aar", opening_balance="5.00")
    first = await linked(owner, outside)
    assert (first["left_out"], first["polls_left"]) == ([], 4)
    assert first["next_poll_at"] is not None
    begun = (await owner.client.post(f"/v1/bank-connections/{first['id']}/renewals")).json()
    back = await outside.answer(begun["redirect_url"], accounts=[SECOND_IBAN])
    renewed = (await complete(owner, back)).json()
    assert [one["iban"] for one in renewed["accounts"]] == [SECOND_IBAN]
    assert [one["iban"] for one in renewed["left_out"]] == [IBAN]


async def test_a_look_asks_banks_that_were_not_asked_lately(owner: Person, outside: Outside, database: Database) -> None:
    await linked(owner, outside)
    async with database.tenant(owner.company_id) as session, session.begin():
        await session.execute(update(BankConnection).values(polled_at=clock.now()))
    assert (await owner.client.post("/v1/bank-connections/looks")).status_code == 202
    assert len(await polls(database, owner)) == 1  # the one of the linking
    async with database.tenant(owner.company_id) as session, session.begin():
        await session.execute(update(BankConnection).values(polled_at=clock.now() - timedelta(hours=2)))
    assert (await owner.client.post("/v1/bank-connections/looks")).status_code == 202
    assert all(await polls(database, owner))  # in the name of somebody, so beyond the four a day


async def test_an_accountant_looks_in_nobodys_name(accountant: Person) -> None:
    assert problem(await accountant.client.post("/v1/bank-connections/looks")) == (403, "permissionDenied")


async def polls(database: Database, person: Person) -> list[str | None]:
    """For whom each waiting poll is made."""
    staged = text("select args->>'psu_ip_address' from job where company_id = :c and kind = 'poll_bank_connection'")
    async with database.dispatcher_engine.connect() as connection:
        return list((await connection.execute(staged, {"c": person.company_id})).scalars())


async def test_a_poll_asked_by_the_user_is_attended(owner: Person, outside: Outside, database: Database) -> None:
    connection = await linked(owner, outside)
    assert (await owner.client.post(f"/v1/bank-connections/{connection['id']}/polls")).status_code == 202
    async with database.tenant(owner.company_id) as session, session.begin():
        await session.execute(update(BankConnection).where(BankConnection.company_id == owner.company_id).values(status="expired"))
    response = await owner.client.post(f"/v1/bank-connections/{connection['id']}/polls")
    assert (problem(response), response.json()["bank_status"]) == ((409, "connectionNotValid"), "expired")


async def test_unlinking_gives_the_permission_back(owner: Person, outside: Outside) -> None:
    connection = await linked(owner, outside)
    assert (await owner.client.delete(f"/v1/bank-connections/{connection['id']}")).status_code == 204
    assert next(iter(outside.bank.world.consents.values())).status == "terminatedByTpp"
    assert (await owner.client.get("/v1/bank-connections")).json()["items"] == []
    assert len((await owner.client.get("/v1/accounts")).json()["items"]) == 1


async def test_unlinking_does_not_wait_for_a_bank_that_is_away(owner: Person, outside: Outside) -> None:
    connection = await linked(owner, outside)
    await outside.control.trouble(Trouble(kind=Kind.SERVER_ERROR))
    assert (await owner.client.delete(f"/v1/bank-connections/{connection['id']}")).status_code == 204


async def test_a_repeated_beginning_is_one_redirect(owner: Person, outside: Outside) -> None:
    headers = {"Idempotency-Key": "link-1"}
    first = await owner.client.post("/v1/bank-connections", json={"institution_id": "kbc"}, headers=headers)
    again = await owner.client.post("/v1/bank-connections", json={"institution_id": "kbc"}, headers=headers)
    assert (again.json(), again.headers["idempotent-replayed"]) == (first.json(), "true")
    assert len(outside.bank.world.consents) == 1


async def test_banks_that_are_not_known_or_not_reachable(owner: Person, outside: Outside, app: FastAPI, resources: Resources) -> None:
    unknown = await owner.client.post("/v1/bank-connections", json={"institution_id": "dexia"})
    assert problem(unknown) == (404, "institutionUnknown")
    app.state.resources = resources
    unreachable = await owner.client.post("/v1/bank-connections", json={"institution_id": "kbc"})
    assert problem(unreachable) == (409, "institutionUnreachable")


async def test_institutions_are_found_by_name_and_bic(owner: Person, outside: Outside) -> None:
    everything = (await owner.client.get("/v1/institutions")).json()["items"]
    assert len(everything) == 21
    assert [one["name"] for one in everything][:2] == ["Argenta", "AXA Bank"]
    assert [one["id"] for one in everything if not one["supported"]] == ["isabel"], "its access is not set up in these tests"
    assert [one["id"] for one in (await owner.client.get("/v1/institutions", params={"q": "KREDBE"})).json()["items"]] == [
        "kbc",
        "kbc-brussels",
    ]
    assert [one["id"] for one in (await owner.client.get("/v1/institutions", params={"q": "fôrtis"})).json()["items"]] == [
        "bnp-paribas-fortis"
    ]


async def test_a_bank_that_merged_names_its_successor_and_leads_there(owner: Person, outside: Outside) -> None:
    (axa,) = (await owner.client.get("/v1/institutions", params={"q": "axa bank"})).json()["items"]
    assert (axa["successor"], axa["successor_name"], axa["consent_days"]) == ("crelan", "Crelan", 180)
    begun = await begin(owner, "axa")
    assert "/crelan/" in begun["redirect_url"] or "crelan" in begun["redirect_url"]


async def test_the_accountant_may_look_and_not_link(accountant: Person, outside: Outside) -> None:
    assert (await accountant.client.get("/v1/bank-connections")).status_code == 200
    response = await accountant.client.post("/v1/bank-connections", json={"institution_id": "kbc"})
    assert problem(response) == (403, "permissionDenied")


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "/renewals"), ("POST", "/polls"), ("DELETE", "")])
async def test_another_companys_connection_is_not_there(owner: Person, stranger: Person, outside: Outside, method: str, path: str) -> None:
    connection = await linked(owner, outside)
    response = await stranger.client.request(method, f"/v1/bank-connections/{connection['id']}{path}")
    assert problem(response) == (404, "connectionNotFound")
    assert (await owner.client.get(f"/v1/bank-connections/{connection['id']}")).json()["status"] == "valid"
