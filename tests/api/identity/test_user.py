"""A user changes name, language and password."""

import httpx
from fastapi import FastAPI

from tests.api.conftest import Person, client_of
from tests.api.people import PASSWORD, code_of, sign_up

NEW = "een heel ander lang verhaal"


async def test_name_and_language_change(owner: Person) -> None:
    response = await owner.client.patch("/v1/user", json={"name": "Bob", "language": "en"})
    assert (response.json()["name"], response.json()["language"]) == ("Bob", "en")
    assert (await owner.client.patch("/v1/user", json={})).json()["name"] == "Bob"


async def test_nobody_becomes_somebody_else(owner: Person) -> None:
    assert (await owner.client.patch("/v1/user", json={"email": "x@example.be"})).status_code == 422


async def test_a_new_password_ends_every_other_session(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    proof = {"email": account["email"], "password": PASSWORD, "carrier": "bearer"}
    async with client_of(app) as phone:
        token = (await phone.post("/v1/sessions", json=proof)).json()["token"]
    before = api.cookies["__Host-okioki"]
    assert (await api.put("/v1/user/password", json={"current": PASSWORD, "new": NEW})).status_code == 204
    assert api.cookies["__Host-okioki"] != before
    assert (await api.get("/v1/session")).status_code == 200
    async with client_of(app, token=token) as phone:
        assert (await phone.get("/v1/session")).status_code == 401
        assert (await phone.post("/v1/sessions", json=proof)).status_code == 401
        assert (await phone.post("/v1/sessions", json=proof | {"password": NEW})).status_code == 201


async def test_an_app_hears_its_new_token(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as phone:
        proof = {"email": account["email"], "password": PASSWORD, "carrier": "bearer"}
        token = (await phone.post("/v1/sessions", json=proof)).json()["token"]
    async with client_of(app, token=token) as phone:
        response = await phone.put("/v1/user/password", json={"current": PASSWORD, "new": NEW})
    async with client_of(app, token=response.headers["OkiOki-Token"]) as phone:
        assert (await phone.get("/v1/session")).status_code == 200


async def test_the_current_password_is_asked(api: httpx.AsyncClient) -> None:
    await sign_up(api)
    response = await api.put("/v1/user/password", json={"current": "not the password", "new": NEW})
    assert (response.status_code, code_of(response)) == (409, "wrongPassword")


async def test_a_weak_new_password_is_refused(api: httpx.AsyncClient) -> None:
    account = await sign_up(api)
    response = await api.put("/v1/user/password", json={"current": PASSWORD, "new": account["email"]})
    assert (response.status_code, code_of(response)) == (409, "passwordTooWeak")
