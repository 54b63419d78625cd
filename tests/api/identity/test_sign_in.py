"""Signing in, and what is not let through."""

import asyncio
import statistics

import argon2
import httpx
from fastapi import FastAPI

from core import clock
from core.db import Database
from core.identity.queries import find_account
from core.identity.sign_in import store_password
from tests.api.conftest import client_of
from tests.api.people import PASSWORD, code_of, sign_up


def proof(email: str, password: str = PASSWORD, carrier: str = "bearer") -> dict[str, str]:
    return {"email": email, "password": password, "carrier": carrier}


async def test_an_app_gets_its_token_in_the_body(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as phone:
        response = await phone.post("/v1/sessions", json=proof(account["email"].upper()))
        assert response.status_code == 201
        assert "set-cookie" not in response.headers
        token = response.json()["token"]
    async with client_of(app, token=token) as phone:
        assert (await phone.get("/v1/session")).json()["company"]["vat_number"] == account["vat_number"]


async def test_a_browser_gets_it_in_a_cookie_and_nowhere_else(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as browser:
        response = await browser.post("/v1/sessions", json=proof(account["email"], carrier="cookie"))
        assert response.json()["token"] is None
        assert "oks_" not in response.text
        assert (await browser.get("/v1/session")).status_code == 200


async def test_a_cookies_token_is_no_bearer_token(api: httpx.AsyncClient, app: FastAPI) -> None:
    await sign_up(api)
    async with client_of(app, token=api.cookies["__Host-okioki"]) as thief:
        assert (await thief.get("/v1/session")).status_code == 401


async def test_a_wrong_password_and_an_unknown_address_look_the_same(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as client:
        wrong = await client.post("/v1/sessions", json=proof(account["email"], "not the password"))
        unknown = await client.post("/v1/sessions", json=proof("nobody-" + account["email"], "not the password"))
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() | {"instance": ""} == unknown.json() | {"instance": ""}
    assert wrong.headers.keys() == unknown.headers.keys()


async def test_they_take_as_long_too(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    known, unknown = list[float](), list[float]()
    for _ in range(5):
        for email, times in ((account["email"], known), ("nobody-" + account["email"], unknown)):
            async with client_of(app) as client:
                began = clock.monotonic()
                response = await client.post("/v1/sessions", json=proof(email, "not the password"))
                assert response.status_code == 401
                times.append(clock.monotonic() - began)
    # The quickest of each: what a busy machine adds falls away, the hash that takes fifty milliseconds or more does not.
    assert 0.6 < min(unknown) / min(known) < 1.7


def at(app: FastAPI, address: str) -> httpx.AsyncClient:
    """A client at this address."""
    transport = httpx.ASGITransport(app, client=(address, 4242))
    return httpx.AsyncClient(transport=transport, base_url="https://okioki.example", headers={"X-OkiOki": "1"})


async def guess(app: FastAPI, email: str, network: str) -> None:
    """Use up what one network may try at an account, from several of its addresses."""
    for number in range(7):
        async with at(app, f"{network}.{number + 1}") as client:
            last = await client.post("/v1/sessions", json=proof(email, "not the password"))
            assert last.status_code == (401 if number < 5 else 429)
    assert code_of(last) == "tooManyRequests"
    assert 0 < int(last.headers["Retry-After"]) <= 60


async def test_guessing_one_account_is_slowed_whatever_the_address_in_a_network(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    await guess(app, account["email"], "198.51.100")
    async with at(app, "198.51.100.77") as client:
        assert (await client.post("/v1/sessions", json=proof(account["email"]))).status_code == 429


async def test_who_guesses_elsewhere_does_not_lock_the_owner_out(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    await guess(app, account["email"], "198.51.100")
    async with at(app, "203.0.113.1") as client:
        assert (await client.post("/v1/sessions", json=proof(account["email"]))).status_code == 201


async def test_a_browser_that_signed_in_before_gets_in_from_the_guessers_own_network(app: FastAPI) -> None:
    async with at(app, "198.51.100.200") as browser:
        account = await sign_up(browser)
        assert (await browser.delete("/v1/session")).status_code == 204
        await guess(app, account["email"], "198.51.100")
        assert (await browser.post("/v1/sessions", json=proof(account["email"], carrier="cookie"))).status_code == 201


async def test_a_browser_is_known_to_the_accounts_it_signed_in_to_and_to_no_other(app: FastAPI) -> None:
    async with at(app, "198.51.100.201") as browser:
        await sign_up(browser)
        async with at(app, "203.0.113.2") as elsewhere:
            account = await sign_up(elsewhere)
        await guess(app, account["email"], "198.51.100")
        assert (await browser.post("/v1/sessions", json=proof(account["email"]))).status_code == 429


async def test_a_known_browser_cannot_guess_for_ever_either(app: FastAPI) -> None:
    async with at(app, "198.51.100.202") as browser:
        account = await sign_up(browser)
        tries = [await browser.post("/v1/sessions", json=proof(account["email"], "not the password")) for _ in range(6)]
    assert [answer.status_code for answer in tries] == [401] * 5 + [429]


async def test_the_password_is_changed_while_others_guess(app: FastAPI) -> None:
    async with at(app, "198.51.100.203") as browser:
        account = await sign_up(browser)
        await guess(app, account["email"], "198.51.100")
        change = {"current": PASSWORD, "new": "een heel ander lang verhaal"}
        assert (await browser.put("/v1/user/password", json=change)).status_code == 204


async def test_the_device_cookie_is_shut_to_everything_but_this_host(app: FastAPI) -> None:
    async with at(app, "198.51.100.204") as browser:
        account = await sign_up(browser)
        first = browser.cookies["__Host-okioki-device"]
        response = await browser.post("/v1/sessions", json=proof(account["email"], carrier="cookie"))
    cookie = next(value for value in response.headers.get_list("set-cookie") if value.startswith("__Host-okioki-device="))
    assert f"={first};" in cookie
    for flag in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"):
        assert flag in cookie


async def test_many_accounts_from_one_address_are_slowed(api: httpx.AsyncClient) -> None:
    answers = [await api.post("/v1/sessions", json=proof(f"u{number}@example.be", "x")) for number in range(21)]
    assert {answer.status_code for answer in answers[:20]} == {401}
    assert answers[20].status_code == 429


async def test_the_right_password_forgives_earlier_slips(api: httpx.AsyncClient, app: FastAPI) -> None:
    account = await sign_up(api)
    async with client_of(app) as client:
        for _ in range(3):
            for _ in range(3):
                await client.post("/v1/sessions", json=proof(account["email"], "not the password"))
            assert (await client.post("/v1/sessions", json=proof(account["email"]))).status_code == 201


async def test_a_hash_of_older_settings_is_made_anew(api: httpx.AsyncClient, app: FastAPI, database: Database) -> None:
    account = await sign_up(api)
    async with database.identity() as session:
        stored = await find_account(session, account["email"])
    assert stored is not None
    async with database.identity(stored.id) as session, session.begin():
        await store_password(session, stored.id, argon2.PasswordHasher(memory_cost=8192, time_cost=1, parallelism=1).hash(PASSWORD))
    async with client_of(app) as client:
        assert (await client.post("/v1/sessions", json=proof(account["email"]))).status_code == 201
    async with database.identity() as session:
        stored = await find_account(session, account["email"])
        assert stored is not None
        assert stored.password_hash.startswith("$argon2id$v=19$m=47104,")


async def test_a_flood_of_sign_ins_holds_up_nobody_else(api: httpx.AsyncClient, app: FastAPI) -> None:
    async def knock(number: int) -> int:
        async with client_of(app) as client:
            return (await client.post("/v1/sessions", json=proof(f"flood{number}@example.be", "x"))).status_code

    flood = asyncio.gather(*(knock(number) for number in range(50)))
    waits: list[float] = []
    while not flood.done():
        began = clock.monotonic()
        assert (await api.get("/health/ready")).status_code == 200
        waits.append(clock.monotonic() - began)
        await asyncio.sleep(0.01)
    assert set(await flood) == {401}
    assert statistics.median(waits) < 0.2
