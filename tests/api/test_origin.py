"""Another site cannot make a browser write (threat: forged requests)."""

import httpx
import pytest
from fastapi import FastAPI

from tests.api.conftest import Person
from tests.api.people import PASSWORD, code_of, sign_up

OURS = "https://okioki.example"
REFUSED = [
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://sub.okioki.example"},
    {"Origin": "http://okioki.example:8080"},
    {"Origin": "https://okioki.example.evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"X-OkiOki": ""},
    {"X-OkiOki": "0"},
]
ADMITTED = [{}, {"Origin": OURS}, {"Origin": OURS, "Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}]


@pytest.mark.parametrize("headers", REFUSED)
@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
async def test_a_forged_write_is_refused(api: httpx.AsyncClient, method: str, headers: dict[str, str]) -> None:
    await sign_up(api)
    path = {"POST": "/v1/invitations", "PATCH": "/v1/user", "DELETE": "/v1/sessions"}[method]
    response = await api.request(method, path, json={"name": "Mallory"}, headers=headers)
    assert (response.status_code, code_of(response)) == (403, "foreignOrigin")
    assert (await api.get("/v1/session")).json()["user"]["name"] == "Alice Janssens"


@pytest.mark.parametrize("headers", ADMITTED)
async def test_our_own_screens_write(api: httpx.AsyncClient, headers: dict[str, str]) -> None:
    await sign_up(api)
    assert (await api.patch("/v1/user", json={"name": "Bob"}, headers=headers)).status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"X-OkiOki": ""}])
async def test_a_bearer_token_is_sent_by_nobody_unasked(owner: Person, headers: dict[str, str]) -> None:
    assert (await owner.client.patch("/v1/user", json={"name": "Bob"}, headers=headers)).status_code == 200


async def test_nobody_is_signed_in_behind_their_back(api: httpx.AsyncClient) -> None:
    proof = {"email": "mallory@example.be", "password": PASSWORD, "carrier": "cookie"}
    response = await api.post("/v1/sessions", json=proof, headers={"Origin": "https://evil.example"})
    assert (response.status_code, code_of(response)) == (403, "foreignOrigin")


async def test_a_form_of_another_site_is_no_json(api: httpx.AsyncClient) -> None:
    body = b'{"email":"a@example.be","password":"x","carrier":"cookie"}'
    assert (await api.post("/v1/sessions", content=body, headers={"Content-Type": "text/plain"})).status_code == 422


async def test_no_other_site_is_answered(api: httpx.AsyncClient) -> None:
    response = await api.get("/v1/session", headers={"Origin": "https://evil.example"})
    assert not [name for name in response.headers if name.startswith("access-control")]
    asked = await api.options("/v1/session", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"})
    assert asked.status_code == 405


async def test_reading_changes_nothing(app: FastAPI) -> None:
    methods = {method for operations in app.openapi()["paths"].values() for method in operations}
    assert methods <= {"get", "post", "put", "patch", "delete"}
