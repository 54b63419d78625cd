"""Every request our two code-bearing clients make stands in the request collections that the houses publish.

The collections are not part of the project; they are taken from the corpus folder (psd2/*.postman.json).
"""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from core import clock
from core.bank_feeds.providers.enable_banking.bearer import read_key
from core.bank_feeds.providers.enable_banking.client import Application as EnableBankingApplication
from core.bank_feeds.providers.enable_banking.client import EnableBankingProvider
from core.bank_feeds.providers.ibanity.reference import read_reference
from core.bank_feeds.providers.ibanity.tokens import Application as PontoApplication
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.isabel.client import SCOPE, IsabelProvider
from core.bank_feeds.providers.ponto.client import PontoProvider
from core.bank_feeds.providers.provider import BankProvider, ConsentRequest, Psu, Window
from core.bank_feeds.providers.registry import not_kept
from sandbox.bank import psu
from sandbox.bank.app import create_app as create_bank
from sandbox.bank.bank import Bank
from sandbox.bank.state import Movement
from sandbox.control import BankControl
from sandbox.enable_banking import app as enable_banking
from sandbox.enable_banking.application import new_key
from sandbox.enable_banking.house import House as EnableBanking
from sandbox.enable_banking.psu import approve, query_of
from sandbox.isabel import app as isabel
from sandbox.ponto import app as ponto
from sandbox.ponto.house import House as Ponto
from sandbox.web import serving

USER = Psu("192.0.2.7", "Firefox")
BACK = "https://okioki.test/bank/return"
REQUEST = ConsentRequest("", "", clock.today() + timedelta(days=180), USER, return_address=BACK, state="a-state")
WINDOW = Window(clock.today() - timedelta(days=89))
SAMPLES_LEAVE_OUT = {("DELETE", "/sessions/{}")}
"""Closing a session: in Enable Banking's reference (research of its published description), not among its sample requests."""
_VARIABLE = re.compile(r"\{\{[^}]+\}\}|:\w+|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]{6,}(?=/|$)", re.IGNORECASE)

Shape = frozenset[str]


def template(path: str) -> str:
    """A path with its variable parts made alike."""
    return _VARIABLE.sub("{}", path.split("?", maxsplit=1)[0]).replace("/ponto-connect", "").replace("/isabel-connect", "")


def keys(value: object, prefix: str = "") -> Iterator[str]:
    """The names within a JSON object, with those that lead to them."""
    if isinstance(value, dict):
        for name, part in cast(dict[str, object], value).items():
            yield f"{prefix}{name}"
            yield from keys(part, f"{prefix}{name}.")


def _names_in(body: str) -> Shape:
    try:
        return frozenset(keys(json.loads(body)))
    except ValueError:  # an empty body, or a payment as XML
        return frozenset()


def published(path: Path) -> dict[tuple[str, str], tuple[Shape, Shape]]:
    """Method and path of each request of a collection, with the names in its bodies and queries."""
    found: dict[tuple[str, str], tuple[Shape, Shape]] = {}

    def walk(items: list[dict[str, Any]]) -> None:
        for item in items:
            walk(item.get("item", []))
            if "request" not in item:
                continue
            request = item["request"]
            address: str = request["url"]["raw"]
            where = (request["method"], template("/" + address.split("://")[1].split("/", 1)[1]))
            body = request.get("body", {})
            names = {one["key"] for one in body.get("urlencoded", [])}
            if body.get("mode") == "raw":
                names |= _names_in(body["raw"])
            query = frozenset(one["key"] for one in request["url"].get("query", []))
            bodies, queries = found.get(where, (frozenset[str](), frozenset[str]()))
            found[where] = (bodies | names, queries | query)

    walk(json.loads(path.read_text())["item"])
    return found


class Watched:
    """What a client sent."""

    def __init__(self) -> None:
        self.sent: list[tuple[tuple[str, str], Shape]] = []

    async def note(self, request: httpx.Request) -> None:
        content = request.content
        form = "urlencoded" in request.headers.get("content-type", "")
        names = {name for name, _ in parse_qsl(content.decode())} if form else set(keys(json.loads(content))) if content else set[str]()
        self.sent.append(((request.method, template(request.url.path)), frozenset(names)))


async def every_call(provider: BankProvider, returned: dict[str, str], consent_id: str) -> None:
    """All that the Protocol has, after the user came back."""
    completed = await provider.complete_consent(consent_id, returned)
    await provider.consent(completed)
    (account,) = await provider.accounts(completed, USER)
    assert sum([len(page.booked) async for page in provider.transactions(completed, account, WINDOW, USER)]) == 25
    assert await provider.balances(completed, account, USER)
    await provider.revoke_consent(completed)


async def filled(bank: Bank, http: httpx.AsyncClient, days_ago: int = 0) -> None:
    control = BankControl(http, bank.public_url)
    account_id = await control.create_account("kbc", "BE02737026917240", "Bakkerij De Gouden Aar")
    day = clock.today() - timedelta(days=days_ago)
    await control.add_movements(account_id, [Movement(amount=Decimal(-number - 1), booking_date=day) for number in range(25)])


def judge(
    watched: Watched,
    collection: dict[tuple[str, str], tuple[Shape, Shape]],
    without: set[tuple[str, str]],
    standard: Shape | set[str] = frozenset(),
) -> set[tuple[str, str]]:
    """Each request and each name within it is published; `standard` are names of RFC 7009, where a sample has an empty body."""
    made = {where for where, _ in watched.sent}
    assert made - without <= set(collection), made - without - set(collection)
    for where, names in watched.sent:
        assert names - standard <= collection.get(where, (names, names))[0], (where, names)
    return made


async def test_every_request_to_enable_banking_is_among_its_samples(corpus: Path) -> None:
    path = corpus / "psd2" / "enable-banking.postman.json"
    assert path.exists(), f"{path} is missing: set OKIOKI_CORPUS"
    bank, pair, watched = Bank(), new_key(), Watched()
    house = EnableBanking(bank, applications={"our-app": pair.public}, redirect_urls=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(enable_banking.create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as plain,
        httpx.AsyncClient(event_hooks={"request": [watched.note]}) as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        await filled(bank, plain)
        application = EnableBankingApplication(house.public_url, "our-app", read_key(pair.private_pem))
        provider = EnableBankingProvider(http, application, institution("kbc"), clock.now)
        started = await provider.begin_consent(REQUEST)
        await every_call(provider, query_of(await approve(plain, started.redirect_url)), started.consent_id)
    made = judge(watched, published(path), SAMPLES_LEAVE_OUT)
    assert {path for _, path in made} == {
        "/aspsps",
        "/auth",
        "/sessions",
        "/sessions/{}",
        "/accounts/{}/balances",
        "/accounts/{}/transactions",
    }


async def test_every_request_to_ponto_is_in_its_collection(corpus: Path) -> None:
    path = corpus / "psd2" / "ibanity-ponto-connect.postman.json"
    assert path.exists(), f"{path} is missing: set OKIOKI_CORPUS"
    bank, watched = Bank(), Watched()
    house = Ponto(bank, client_id="our-app", client_secret="word", redirect_uris=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(ponto.create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as plain,
        httpx.AsyncClient(event_hooks={"request": [watched.note]}) as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        await filled(bank, plain)
        application = PontoApplication(f"{house.public_url}/ponto-connect", f"{house.public_url}/oauth2/auth", "our-app", "word")
        provider = PontoProvider(http, application, institution("kbc"), now=clock.now, new_secret=lambda: "v" * 43, renew=not_kept)
        started = await provider.begin_consent(REQUEST)
        collection = published(path)
        page = urlsplit(started.redirect_url)
        optional = {"onboarding_details_id"}  # facts about the organisation that would be filled in for it
        assert {name for name, _ in parse_qsl(page.query)} == collection["GET", "/oauth2/auth"][1] - optional
        returned = query_of(await psu.approve(plain, started.redirect_url))
        tokens = read_reference(await provider.complete_consent(started.consent_id, returned))
        await provider.accounts(tokens.model_copy(update={"access_until": clock.now()}).as_text())
        started = await provider.begin_consent(REQUEST)
        await every_call(provider, query_of(await psu.approve(plain, started.redirect_url)), started.consent_id)
    made = judge(watched, collection, set())
    assert made == {
        ("POST", "/oauth2/token"),
        ("POST", "/oauth2/revoke"),
        ("GET", "/accounts"),
        ("GET", "/financial-institutions"),
        ("GET", "/accounts/{}"),
        ("GET", "/accounts/{}/transactions"),
        ("GET", "/accounts/{}/pending-transactions"),
        ("POST", "/synchronizations"),
        ("GET", "/synchronizations/{}"),
    }


async def test_every_request_to_isabel_is_in_its_collection(corpus: Path) -> None:
    path = corpus / "psd2" / "ibanity-isabel-connect.postman.json"
    assert path.exists(), f"{path} is missing: set OKIOKI_CORPUS"
    bank, watched = Bank(), Watched()
    house = Ponto(bank, client_id="our-app", client_secret="word", redirect_uris=frozenset({BACK}))
    async with (
        serving(create_bank(bank), "127.0.0.1", 0) as bank_port,
        serving(isabel.create_app(house), "127.0.0.1", 0) as port,
        httpx.AsyncClient() as plain,
        httpx.AsyncClient(event_hooks={"request": [watched.note]}) as http,
    ):
        bank.public_url, house.public_url = f"http://127.0.0.1:{bank_port}", f"http://127.0.0.1:{port}"
        await filled(bank, plain, days_ago=1)
        url, page = f"{house.public_url}/isabel-connect", f"{house.public_url}/oauth2/auth"
        application = PontoApplication(url, page, "our-app", "word", SCOPE, is_challenged=False)
        provider = IsabelProvider(http, application, now=clock.now, renew=not_kept)
        started = await provider.begin_consent(REQUEST)
        returned = query_of(await psu.approve(plain, started.redirect_url))
        tokens = read_reference(await provider.complete_consent(started.consent_id, returned))
        aged = tokens.model_copy(update={"access_until": clock.now()}).as_text()
        (account,) = await provider.accounts(aged)
        await provider.balances(aged, account)
        started = await provider.begin_consent(REQUEST)
        await every_call(provider, query_of(await psu.approve(plain, started.redirect_url)), started.consent_id)
    made = judge(watched, published(path), set(), standard={"token"})
    assert made == {
        ("POST", "/oauth2/token"),
        ("POST", "/oauth2/revoke"),
        ("GET", "/accounts"),
        ("GET", "/accounts/{}/balances"),
        ("GET", "/account-reports"),
        ("GET", "/account-reports/{}"),
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/ponto-connect/accounts/{{ponto-connect-account-id}}/transactions?limit=100", "/accounts/{}/transactions"),
        ("/accounts/14964e48-5a7d-4393-ad55-7636704233d1/balances", "/accounts/{}/balances"),
        ("/payments/:paymentId", "/payments/{}"),
    ],
)
def test_paths_are_compared_without_their_ids(path: str, expected: str) -> None:
    assert template(path) == expected
