"""Keys for machines do what they were given, until they end."""

from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text, update

from core import clock
from core.db import Database
from core.identity.models import ApiKey
from tests.api.conftest import Person, client_of
from tests.api.people import code_of


async def made(owner: Person, *scopes: str) -> httpx.Response:
    body = {"name": "Webshop", "scopes": list(scopes), "expires_on": str(clock.today() + timedelta(days=30))}
    return await owner.client.post("/v1/api-keys", json=body)


async def test_a_key_opens_what_its_scopes_say(owner: Person, app: FastAPI) -> None:
    key = (await made(owner, "company:read")).json()["key"]
    async with client_of(app, token=key) as machine:
        assert (await machine.get("/v1/company")).json()["id"] == str(owner.company_id)
        refused = await machine.get("/v1/members")
        assert (refused.status_code, code_of(refused)) == (403, "permissionDenied")
        assert (await machine.get("/v1/session")).status_code == 403


async def test_it_is_shown_once_and_kept_nowhere(owner: Person, database: Database) -> None:
    answer = (await made(owner, "documents:read")).json()
    listed = await owner.client.get("/v1/api-keys")
    assert answer["key"] not in listed.text
    assert listed.json()["items"][0]["public_part"] == answer["public_part"]
    secret = answer["key"].split("_")[3][:43]
    async with database.tenant(owner.company_id) as session:
        for table in ("api_key", "idempotent_answer", "audit_entry", "event", "job"):
            found = text(f"select count(*) from {table} t where t::text like '%' || :secret || '%'").bindparams(secret=secret)
            assert not await session.scalar(found)


async def test_a_key_ends_when_it_is_revoked(owner: Person, app: FastAPI) -> None:
    answer = (await made(owner, "company:read")).json()
    async with client_of(app, token=answer["key"]) as machine:
        assert (await machine.get("/v1/company")).status_code == 200
        assert (await owner.client.delete(f"/v1/api-keys/{answer['id']}")).status_code == 204
        assert (await machine.get("/v1/company")).status_code == 401
    assert (await owner.client.get("/v1/api-keys")).json()["items"] == []
    assert (await owner.client.delete(f"/v1/api-keys/{answer['id']}")).status_code == 404


async def test_a_key_ends_after_its_last_day(owner: Person, app: FastAPI, database: Database) -> None:
    answer = (await made(owner, "company:read")).json()
    async with database.tenant(owner.company_id) as session, session.begin():
        await session.execute(update(ApiKey).values(expires_at=clock.now()))
    async with client_of(app, token=answer["key"]) as machine:
        assert (await machine.get("/v1/company")).status_code == 401


async def test_its_use_is_noted(owner: Person, app: FastAPI) -> None:
    answer = (await made(owner, "company:read")).json()
    assert answer["last_used_at"] is None
    async with client_of(app, token=answer["key"]) as machine:
        await machine.get("/v1/company")
    assert (await owner.client.get("/v1/api-keys")).json()["items"][0]["last_used_at"] is not None


async def test_an_altered_key_is_nobodys(owner: Person, app: FastAPI) -> None:
    key = (await made(owner, "company:read")).json()["key"]
    for presented in (key[:-1], key[:-1] + ("a" if key[-1] != "a" else "b"), key.replace("live", "test"), "oki_live_"):
        async with client_of(app, token=presented) as machine:
            assert (await machine.get("/v1/company")).status_code == 401


@pytest.mark.parametrize(
    "scope", ["members:write", "api_keys:write", "accountant:write", "banks:write", "signed_in", "public", "everything"]
)
async def test_no_key_may_let_itself_or_the_data_out(owner: Person, scope: str) -> None:
    response = await made(owner, scope)
    assert (response.status_code, response.json()["issues"][0]["name"]) == (422, "scopes.0")


@pytest.mark.parametrize("days", [0, -1, 367])
async def test_a_key_lasts_a_day_to_a_year(owner: Person, days: int) -> None:
    body = {"name": "x", "scopes": ["documents:read"], "expires_on": str(clock.today() + timedelta(days=days))}
    response = await owner.client.post("/v1/api-keys", json=body)
    assert (response.status_code, code_of(response)) == (409, "apiKeyTooLong")


async def test_keys_are_the_owners_business(member: Person, accountant: Person, owner: Person, stranger: Person) -> None:
    assert (await made(member, "documents:read")).status_code == 403
    assert (await made(accountant, "documents:read")).status_code == 403
    answer = (await made(owner, "documents:read")).json()
    assert (await stranger.client.delete(f"/v1/api-keys/{answer['id']}")).status_code == 404
