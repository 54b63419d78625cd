"""Every route says who may come in, and every answer is sound."""

from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.preconditions import SeenVersion, check_version, tell_version
from api.resources import Resources
from api.routing import Routes, guarded_routes
from api.schemas import Amount, In, Out
from core.db import Database
from core.throttle import Window
from tests.api.conftest import Person, client_of, make_app
from tests.api.people import code_of


def test_a_route_without_a_permission_keeps_the_application_from_starting(resources: Resources) -> None:
    app = make_app(resources)

    @app.get("/open")
    async def open_to_all() -> None: ...

    with pytest.raises(LookupError, match="/open"):
        guarded_routes(app)


def test_our_router_takes_no_route_without_one() -> None:
    with pytest.raises(LookupError, match="/x"):
        Routes("events").router.add_api_route("/x", lambda: None)


async def test_an_unknown_address_is_a_problem(api: httpx.AsyncClient) -> None:
    response = await api.get("/v1/nothing")
    assert (response.status_code, code_of(response)) == (404, "notFound")
    assert response.headers["content-type"] == "application/problem+json"


async def test_a_wrong_method_is_a_problem(api: httpx.AsyncClient) -> None:
    response = await api.put("/v1/sign-up", json={})
    assert (response.status_code, code_of(response)) == (405, "methodNotAllowed")


async def test_broken_json_is_a_problem(api: httpx.AsyncClient) -> None:
    response = await api.post("/v1/sessions", content=b"{", headers={"content-type": "application/json"})
    assert (response.status_code, code_of(response)) == (422, "invalidRequest")


async def test_a_nul_is_refused_wherever_it_hides(owner: Person) -> None:
    assert (await owner.client.get("/v1/members?after=a%00b")).status_code == 422
    assert (await owner.client.delete("/v1/members/%00")).status_code == 422
    assert (await owner.client.patch("/v1/company", json={"city": "Ge\x00nt"})).status_code == 422


@pytest.fixture
def trial(resources: Resources) -> FastAPI:
    """The application with routes that try the mechanisms."""
    routes = Routes("events")

    class Thing(Out):
        """A thing."""

        amount: Amount

    class ThingChange(In):
        """A change of it."""

        amount: Amount

    @routes.get("/defect", permission=Permission.DOCUMENTS_READ)
    async def defect(transaction: Transaction) -> None:
        """Fail, after a statement, with a secret at hand."""
        await transaction.execute(text("select 1"))
        raise RuntimeError("password=hunter2hunter2")

    @routes.get("/slow", permission=Permission.DOCUMENTS_READ)
    async def slow(transaction: Transaction) -> None:
        """Run into the statement timeout."""
        await transaction.execute(text("set local statement_timeout = '50ms'"))
        await transaction.execute(text("select pg_sleep(5)"))

    crossed: list[str] = []

    @routes.put("/crossed", permission=Permission.DOCUMENTS_WRITE)
    @routes.post("/crossed", permission=Permission.DOCUMENTS_WRITE)
    async def cross(body: ThingChange, transaction: Transaction, state: str, times: int) -> dict[str, str | int]:
        """Get in the way of another transaction, so many times."""
        crossed.append(state)
        if crossed.count(state) <= times:
            await transaction.execute(text(f"do $$ begin raise exception 'crossed' using errcode = '{state}'; end $$"))
        return {"amount": str(body.amount), "tries": crossed.count(state)}

    @routes.put("/taken", permission=Permission.DOCUMENTS_WRITE)
    async def take(transaction: Transaction) -> None:
        """Write what is there already."""
        await transaction.execute(text("create temporary table taken (x int primary key) on commit drop"))
        await transaction.execute(text("insert into taken values (1), (1)"))

    @routes.patch("/thing", permission=Permission.DOCUMENTS_WRITE)
    async def change(body: ThingChange, seen: SeenVersion) -> Thing:
        """Change version 3."""
        check_version(3, seen)
        return Thing(amount=body.amount)

    @routes.post("/upload", permission=Permission.DOCUMENTS_WRITE)
    async def upload(body: dict[str, str], company_id: CompanyId) -> None:
        """Take what comes."""

    app = make_app(resources)
    app.include_router(routes.router)
    return app


async def test_a_defect_tells_its_instance_and_nothing_else(trial: FastAPI, owner: Person, capsys: pytest.CaptureFixture[str]) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.get("/defect")
    assert (response.status_code, code_of(response)) == (500, "internal")
    assert "hunter2" not in response.text
    assert response.json()["detail"] == ""
    assert response.json()["instance"] in capsys.readouterr().out


async def test_what_takes_too_long_may_be_tried_again(trial: FastAPI, owner: Person) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.get("/slow")
    assert (response.status_code, code_of(response)) == (503, "unavailable")
    assert int(response.headers["Retry-After"]) > 0


@pytest.mark.parametrize("state", ["40P01", "40001"])
async def test_a_request_that_crossed_another_is_done_again(trial: FastAPI, owner: Person, state: str) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.put(f"/crossed?state={state}&times=1", json={"amount": "12.50"})
    assert response.status_code == 200, response.text
    assert response.json() == {"amount": "12.50", "tries": 2}


async def test_a_post_is_done_again_when_it_has_a_key(trial: FastAPI, owner: Person) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.post("/crossed?state=40P01&times=1", json={"amount": "12.50"}, headers={"Idempotency-Key": "k"})
    assert response.json() == {"amount": "12.50", "tries": 2}


async def test_a_post_without_one_is_left_to_its_sender(trial: FastAPI, owner: Person) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.post("/crossed?state=40P01&times=1", json={"amount": "12.50"})
    assert (response.status_code, code_of(response)) == (503, "unavailable")


async def test_it_is_done_again_once_and_not_for_ever(trial: FastAPI, owner: Person) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.put("/crossed?state=40P01&times=2", json={"amount": "12.50"})
    assert (response.status_code, code_of(response)) == (503, "unavailable")


async def test_a_conflict_nobody_foresaw_is_told_as_one_and_logged_as_a_defect(
    trial: FastAPI, owner: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.put("/taken")
    assert (response.status_code, code_of(response)) == (409, "conflict")
    assert "taken_pkey" not in response.text
    logged = capsys.readouterr().out
    assert "defect" in logged
    assert "taken_pkey" in logged


@pytest.mark.parametrize(("if_match", "status"), [(None, 428), ('"2"', 412), ('"nonsense"', 412), ('"3"', 200), ("*", 200), ('W/"3"', 412)])
async def test_nobody_overwrites_what_they_did_not_see(trial: FastAPI, owner: Person, if_match: str | None, status: int) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.patch("/thing", json={"amount": "12.5"}, headers={"If-Match": if_match} if if_match else {})
    assert response.status_code == status
    if status == 200:
        assert response.json() == {"amount": "12.50"}


def test_an_etag_names_a_version() -> None:
    response = httpx.Response(200)
    tell_version(response, 7)  # pyright: ignore[reportArgumentType]
    assert response.headers["ETag"] == '"7"'


@pytest.mark.parametrize("amount", ["1e400", "NaN", "Infinity", "1.234", "1000000000000.00", "abc", None])
async def test_an_amount_that_cannot_be_kept_is_refused(trial: FastAPI, owner: Person, amount: str | None) -> None:
    async with client_of(trial, token=owner.token) as client:
        response = await client.patch("/thing", json={"amount": amount}, headers={"If-Match": "*"})
    assert response.status_code == 422


async def test_a_huge_body_is_cut_off_while_it_streams(trial: FastAPI, owner: Person) -> None:
    sent = 0

    async def endless():
        nonlocal sent
        while sent < 1 << 30:
            sent += 1 << 20
            yield b" " * (1 << 20)

    async with client_of(trial, token=owner.token) as client:
        response = await client.post("/upload", content=endless(), headers={"content-type": "application/json"})
    assert (response.status_code, code_of(response)) == (413, "tooLarge")
    assert sent < 64 << 20


async def test_a_caller_who_hammers_is_slowed(resources: Resources, owner: Person) -> None:
    app = make_app(replace(resources, per_caller=Window(5, 60)))
    async with client_of(app, token=owner.token) as client:
        answers = [await client.get("/v1/company") for _ in range(7)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 2
    assert answers[0].headers["RateLimit-Policy"] == '"caller";q=5;w=60'
    assert [answer.headers["RateLimit"].split(";")[1] for answer in answers[:5]] == ["r=4", "r=3", "r=2", "r=1", "r=0"]
    assert 0 < int(answers[6].headers["Retry-After"]) <= 60


@pytest.mark.parametrize("path", ["/v1/session", "/health/live", "/openapi.json", "/v1/nothing"])
async def test_every_answer_says_what_browsers_may_do_with_it(api: httpx.AsyncClient, path: str) -> None:
    headers = (await api.get(path)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == ("no-store" if path.startswith(("/v1", "/health")) else "no-cache")


async def test_an_answer_is_only_given_when_its_change_is_kept(resources: Resources, owner: Person, database: Database) -> None:
    """A commit that fails is no success: the constraint is checked at the commit."""
    routes = Routes("events")

    @routes.post("/late", permission=Permission.DOCUMENTS_WRITE)
    async def late(transaction: Transaction) -> None:
        """Break a rule that is checked when the transaction ends."""
        await transaction.execute(text("create temporary table late (x int unique deferrable initially deferred) on commit drop"))
        await transaction.execute(text("insert into late values (1), (1)"))

    app = make_app(resources)
    app.include_router(routes.router)
    async with client_of(app, token=owner.token) as client:
        assert (await client.post("/late")).status_code == 409
