"""A POST that is repeated is done once."""

import asyncio
import uuid

import httpx
import pytest
from fastapi import FastAPI, UploadFile
from sqlalchemy import text

from api.deps import CompanyId, Transaction
from api.permissions import Permission
from api.resources import Resources
from api.routing import Routes
from api.schemas import Out
from core.db import Database
from core.events import tell
from tests.api.conftest import Person, client_of, make_app
from tests.api.people import code_of


def key(name: str | None = None) -> dict[str, str]:
    return {"Idempotency-Key": name or str(uuid.uuid4())}


def invitation(name: str = "a") -> dict[str, str]:
    return {"email": f"{name}@example.be", "role": "member"}


async def invitations(person: Person) -> int:
    return len((await person.client.get("/v1/invitations")).json()["items"])


async def test_the_same_answer_comes_again(owner: Person) -> None:
    once = key()
    first = await owner.client.post("/v1/invitations", json=invitation(), headers=once)
    again = await owner.client.post("/v1/invitations", json=invitation(), headers=once)
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.headers["content-type"] == first.headers["content-type"]
    assert await invitations(owner) == 1


async def test_another_body_is_refused(owner: Person) -> None:
    once = key()
    await owner.client.post("/v1/invitations", json=invitation("a"), headers=once)
    response = await owner.client.post("/v1/invitations", json=invitation("b"), headers=once)
    assert (response.status_code, code_of(response)) == (409, "idempotencyKeyReused")
    assert await invitations(owner) == 1


async def test_fifty_at_once_have_one_effect(owner: Person) -> None:
    once = key()
    answers = await asyncio.gather(*(owner.client.post("/v1/invitations", json=invitation(), headers=once) for _ in range(50)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sum("Idempotent-Replayed" not in answer.headers for answer in answers) == 1
    assert await invitations(owner) == 1


async def test_a_failure_is_not_kept(owner: Person, stranger: Person) -> None:
    once, body = key(), {"vat_number": "BE0", "name": "x", "language": "fr"}
    assert (await owner.client.post("/v1/companies", json=body, headers=once)).status_code == 409
    assert (await owner.client.post("/v1/invitations", json={"email": "no"}, headers=once)).status_code == 422
    assert (await owner.client.post("/v1/invitations", json=invitation(), headers=once)).status_code == 201


async def test_a_key_is_the_companys_and_its_callers_own(owner: Person, stranger: Person) -> None:
    once = key()
    first = await owner.client.post("/v1/invitations", json=invitation(), headers=once)
    other = await stranger.client.post("/v1/invitations", json=invitation(), headers=once)
    assert first.json()["id"] != other.json()["id"]
    assert "Idempotent-Replayed" not in other.headers


@pytest.mark.parametrize("name", ["", " ", "a b", "x" * 256, "é"])
async def test_a_key_that_is_none_is_refused(owner: Person, name: str) -> None:
    headers = [(b"idempotency-key", name.encode("latin-1"))]
    response = await owner.client.post("/v1/invitations", json=invitation(), headers=headers)
    assert (response.status_code, code_of(response)) == (400, "invalidIdempotencyKey")


async def test_what_is_kept_is_unreadable(owner: Person, database: Database) -> None:
    once = key()
    await owner.client.post("/v1/invitations", json=invitation("canary"), headers=once)
    async with database.tenant(owner.company_id) as session:
        kept = await session.scalar(text("select body from idempotent_answer where company_id = :c").bindparams(c=owner.company_id))
    assert b"canary" not in kept


async def test_the_effect_and_the_answer_are_one_transaction(resources: Resources, owner: Person) -> None:
    """A route that fails after its effect leaves neither; the retry, which goes well, has the one effect."""
    routes, failing = Routes("events"), [True]

    class Told(Out):
        """An answer."""

        told: bool

    @routes.post("/tell", permission=Permission.DOCUMENTS_WRITE)
    async def tell_it(transaction: Transaction, company_id: CompanyId) -> Told:
        """Tell something, the first time in vain."""
        tell(transaction, company_id, "progress", subject_type="company", subject_id=company_id)
        await transaction.flush()
        if failing.pop():
            failing.append(False)
            raise RuntimeError("the process dies here")
        return Told(told=True)

    app = make_app(resources)
    app.include_router(routes.router)
    once = key()
    async with client_of(app, token=owner.token) as client:
        assert (await client.post("/tell", headers=once)).status_code == 500
        assert await _events(resources.database, owner) == 0
        assert (await client.post("/tell", headers=once)).status_code == 200
        failing.append(False)
        assert (await client.post("/tell", headers=once)).headers["Idempotent-Replayed"] == "true"
    assert await _events(resources.database, owner) == 1


async def _events(database: Database, person: Person) -> int:
    async with database.tenant(person.company_id) as session:
        found = text("select count(*) from event where company_id = :c and kind = 'progress'").bindparams(c=person.company_id)
        return await session.scalar(found) or 0


async def test_a_form_sent_again_has_another_boundary(resources: Resources, owner: Person) -> None:
    routes = Routes("documents")

    class Size(Out):
        """An answer."""

        size: int

    @routes.post("/upload", permission=Permission.DOCUMENTS_WRITE)
    async def upload(file: UploadFile) -> Size:
        """Measure a file."""
        return Size(size=len(await file.read()))

    app: FastAPI = make_app(resources)
    app.include_router(routes.router)
    once = key()
    async with client_of(app, token=owner.token) as client:
        first = await client.post("/upload", files={"file": ("a.pdf", b"x" * 1000)}, headers=once)
        again = await client.post("/upload", files={"file": ("a.pdf", b"x" * 1000)}, headers=once)
        other = await client.post("/upload", files={"file": ("a.pdf", b"y" * 1000)}, headers=once)
    assert first.request.headers["content-type"] != again.request.headers["content-type"]
    assert (first.json(), again.json(), other.status_code) == ({"size": 1000}, {"size": 1000}, 409)
    assert again.headers["Idempotent-Replayed"] == "true"


def test_httpx_makes_a_boundary_for_each_form() -> None:
    forms = [httpx.Request("POST", "https://x", files={"file": b"x"}).headers["content-type"] for _ in range(2)]
    assert forms[0] != forms[1]
