"""Sessions end when they should."""

from datetime import timedelta

import httpx
from fastapi import FastAPI
from sqlalchemy import update

from core import clock
from core.db import Database
from core.identity.models import Role, UserSession
from core.identity.sign_up import add_member
from tests.api.conftest import Join, Person, client_of
from tests.api.people import PASSWORD, code_of, sign_up
from tests.factories.companies import make_company, vat_number


async def status(app: FastAPI, token: str) -> int:
    async with client_of(app, token=token) as client:
        return (await client.get("/v1/session")).status_code


async def test_nobody_is_asked_to_sign_in(api: httpx.AsyncClient) -> None:
    response = await api.get("/v1/session")
    assert (response.status_code, code_of(response)) == (401, "notSignedIn")
    assert response.headers["WWW-Authenticate"].startswith("Bearer")


async def test_signing_out_ends_this_session_alone(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as phone:
        proof = {"email": account["email"], "password": PASSWORD, "carrier": "bearer"}
        token = (await phone.post("/v1/sessions", json=proof)).json()["token"]
    old = api.cookies["__Host-okioki"]
    assert (await api.delete("/v1/session")).status_code == 204
    assert "__Host-okioki" not in api.cookies
    api.cookies.set("__Host-okioki", old, domain="okioki.example")
    assert (await api.get("/v1/session")).status_code == 401
    assert await status(app, token) == 200


async def test_signing_out_everywhere_ends_all(owner: Person, app: FastAPI) -> None:
    rows = (await owner.client.get("/v1/sessions")).json()["items"]
    assert [row["current"] for row in rows] == [True]
    assert (await owner.client.delete("/v1/sessions")).status_code == 204
    assert await status(app, owner.token) == 401


async def test_a_session_ends_unused_after_two_weeks(owner: Person, app: FastAPI, database: Database) -> None:
    await _age(database, owner, last_used_at=clock.now() - timedelta(days=14))
    assert await status(app, owner.token) == 401


async def test_a_session_ends_used_after_ninety_days(owner: Person, app: FastAPI, database: Database) -> None:
    await _age(database, owner, expires_at=clock.now() - timedelta(seconds=1))
    assert await status(app, owner.token) == 401


async def test_its_use_is_noted(owner: Person, database: Database) -> None:
    await _age(database, owner, last_used_at=clock.now() - timedelta(hours=1))
    await owner.client.get("/v1/session")
    row = (await owner.client.get("/v1/sessions")).json()["items"][0]
    assert row["last_used_at"] > (clock.now() - timedelta(minutes=1)).isoformat()


async def _age(database: Database, person: Person, **values: object) -> None:
    async with database.identity(person.user_id) as session, session.begin():
        await session.execute(update(UserSession).where(UserSession.user_id == person.user_id).values(**values))


async def test_switching_company_changes_the_token(owner: Person, app: FastAPI, database: Database) -> None:
    second = await make_company(database, name="Tweede")
    async with database.tenant(second) as session, session.begin():
        await add_member(session, second, owner.user_id, Role.MEMBER, now=clock.now())
    response = await owner.client.put("/v1/session/company", json={"company_id": str(second)})
    assert response.status_code == 200
    assert (response.json()["company"]["name"], response.json()["role"]) == ("Tweede", "member")
    assert await status(app, owner.token) == 401
    assert await status(app, response.json()["token"]) == 200


async def test_nobody_switches_to_a_company_that_is_not_theirs(owner: Person, stranger: Person, app: FastAPI) -> None:
    response = await owner.client.put("/v1/session/company", json={"company_id": str(stranger.company_id)})
    assert (response.status_code, code_of(response)) == (404, "companyNotFound")
    assert await status(app, owner.token) == 200


async def test_a_further_company_is_its_makers_own(owner: Person) -> None:
    body = {"vat_number": vat_number(), "name": "Filiaal", "language": "fr"}
    first = await owner.client.post("/v1/companies", json=body)
    again = await owner.client.post("/v1/companies", json=body)
    assert first.status_code == again.status_code == 201
    assert first.json()["id"] == again.json()["id"]
    places = (await owner.client.get("/v1/session")).json()["companies"]
    assert {place["role"] for place in places} == {"owner"}
    assert "Filiaal" in {place["name"] for place in places}


async def test_a_further_company_may_not_be_another_ones(owner: Person, stranger: Person) -> None:
    theirs = (await stranger.client.get("/v1/company")).json()["vat_number"]
    response = await owner.client.post("/v1/companies", json={"vat_number": theirs, "name": "Van mij", "language": "fr"})
    assert (response.status_code, code_of(response)) == (409, "vatNumberTaken")


async def test_who_is_removed_is_out_at_the_next_request(owner: Person, accountant: Person) -> None:
    assert (await accountant.client.get("/v1/company")).status_code == 200
    assert (await owner.client.delete(f"/v1/members/{accountant.user_id}")).status_code == 204
    assert (await accountant.client.get("/v1/company")).status_code == 404
    session = (await accountant.client.get("/v1/session")).json()
    assert (session["company"], session["companies"], session["permissions"]) == (None, [], [])


async def test_a_company_keeps_an_owner(owner: Person, join: Join) -> None:
    response = await owner.client.delete(f"/v1/members/{owner.user_id}")
    assert (response.status_code, code_of(response)) == (409, "lastOwner")
    second = await join(owner.company_id, Role.OWNER)
    assert (await second.client.delete(f"/v1/members/{owner.user_id}")).status_code == 204


async def test_members_of_others_are_not_there(owner: Person, stranger: Person) -> None:
    response = await owner.client.delete(f"/v1/members/{stranger.user_id}")
    assert (response.status_code, code_of(response)) == (404, "memberNotFound")


async def test_members_come_in_pages(owner: Person, member: Person, accountant: Person) -> None:
    seen: list[str] = []
    after = ""
    while True:
        page = (await owner.client.get(f"/v1/members?limit=1{after}")).json()
        seen += [row["role"] for row in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert seen == ["owner", "member", "accountant"]
    assert (await owner.client.get("/v1/members?after=nonsense")).status_code == 400
