"""Beginning with OkiOki."""

import httpx
import pytest

from api.identity.schemas import Session
from core.db import Database
from core.identity.queries import find_account
from tests.api.people import form


async def test_it_works(api: httpx.AsyncClient, database: Database) -> None:
    body = form()
    response = await api.post("/v1/sign-up", json=body)
    assert response.status_code == 201, response.text
    session = Session.model_validate(response.json())
    assert session.company is not None
    assert (session.company.vat_number, session.role, session.token) == (body["vat_number"], "owner", None)
    assert "documents:write" in session.permissions
    async with database.identity() as reading:
        account = await find_account(reading, body["email"])
    assert account is not None
    assert account.password_hash.startswith("$argon2id$v=19$m=47104,t=1,p=1$")


async def test_the_cookie_is_shut_to_everything_but_this_host(api: httpx.AsyncClient) -> None:
    cookies = (await api.post("/v1/sign-up", json=form())).headers.get_list("set-cookie")
    cookie = next(value for value in cookies if value.startswith("__Host-okioki=oks_"))
    for flag in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
        assert flag in cookie
    assert "domain" not in cookie.lower()


async def test_the_new_owner_is_signed_in(api: httpx.AsyncClient) -> None:
    await api.post("/v1/sign-up", json=form())
    assert (await api.get("/v1/session")).json()["user"]["name"] == "Alice Janssens"


async def test_a_vat_number_is_one_company(api: httpx.AsyncClient) -> None:
    first = form()
    await api.post("/v1/sign-up", json=first)
    response = await api.post("/v1/sign-up", json=form(vat_number=first["vat_number"]))
    assert response.status_code == 409
    assert response.json()["type"] == "urn:problem-type:okioki:vatNumberTaken"
    assert "Janssens" not in response.text


async def test_a_refusal_leaves_nothing_behind(api: httpx.AsyncClient, database: Database) -> None:
    first, second = form(), form()
    await api.post("/v1/sign-up", json=first)
    await api.post("/v1/sign-up", json=second | {"vat_number": first["vat_number"]})
    async with database.identity() as reading:
        assert await find_account(reading, second["email"]) is None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"vat_number": "BE0123456789"}, "vatNumberInvalid"),
        ({"vat_number": "NL123456789B01"}, "vatNumberInvalid"),
        ({"password": "bakkerij janssens 1"}, "passwordTooWeak"),
        ({"password": "password1234567"}, "passwordTooWeak"),
    ],
)
async def test_it_explains_a_refusal(api: httpx.AsyncClient, change: dict[str, str], code: str) -> None:
    response = await api.post("/v1/sign-up", json=form() | change)
    assert (response.status_code, response.json()["type"]) == (409, f"urn:problem-type:okioki:{code}")


@pytest.mark.parametrize("change", [{"email": "nobody"}, {"password": "kort"}, {"language": "de"}, {"role": "owner"}, {"name": "a\x00b"}])
async def test_it_names_the_bad_field(api: httpx.AsyncClient, change: dict[str, str]) -> None:
    response = await api.post("/v1/sign-up", json=form() | change)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["issues"]
