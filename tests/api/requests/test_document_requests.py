"""Asking over the API, and the page behind the link, for whoever holds it."""

from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from core import clock, ids
from core.db import Database
from core.requests.write_letter import write_letter
from tests.api.conftest import Person
from tests.api.documents.papers import pdf
from tests.api.people import code_of
from tests.factories.banking import make_account, make_transaction

RETURN = (clock.today() + timedelta(days=7)).isoformat()
BODY = {"email": "an@proximus.example", "name": "An Peeters", "language": "nl", "note": "Dank", "return_on": RETURN}


@pytest.fixture
async def transaction_id(database: Database, company_id: UUID) -> UUID:
    async with database.tenant(company_id) as session, session.begin():
        return (await make_transaction(session, await make_account(session, company_id))).id


async def _asked(person: Person, transaction_id: UUID, **fields: str) -> dict[str, str]:
    response = await person.client.post(f"/v1/transactions/{transaction_id}/document-requests", json=BODY | fields)
    assert response.status_code == 201, response.text
    return response.json()


async def _token(database: Database, company_id: UUID, request_id: str) -> str:
    async with database.tenant(company_id) as session, session.begin():
        letter = await write_letter(session, company_id, UUID(request_id), now=clock.now())
    assert letter is not None
    return letter.token


async def _send(client: httpx.AsyncClient, token: str, data: bytes, name: str = "factuur.pdf") -> httpx.Response:
    return await client.post("/v1/document-requests/answers", data={"token": token}, files={"file": (name, data)})


async def test_asked_reminded_of_and_taken_back(member: Person, transaction_id: UUID) -> None:
    made = await _asked(member, transaction_id)
    assert (made["state"], made["name"], made["amount"], made["return_on"]) == ("sending", "An Peeters", "-121.00", RETURN)
    again = await member.client.post(f"/v1/transactions/{transaction_id}/document-requests", json=BODY)
    assert (again.status_code, code_of(again)) == (409, "askedAlready")
    listed = (await member.client.get("/v1/document-requests", params={"transaction_id": str(transaction_id)})).json()
    assert [one["id"] for one in listed["items"]] == [made["id"]]
    reminded = await member.client.post(f"/v1/document-requests/{made['id']}/reminders", json={"return_on": RETURN})
    assert code_of(reminded) == "remindedToday"
    revoked = await member.client.put(f"/v1/document-requests/{made['id']}/revocation")
    assert revoked.json()["state"] == "revoked"
    shown = (await member.client.get(f"/v1/transactions/{transaction_id}")).json()
    assert shown["snoozed_until"] is None


async def test_who_was_asked_before_is_proposed_first(member: Person, owner: Person, transaction_id: UUID) -> None:
    await _asked(member, transaction_id)
    found = (await member.client.get(f"/v1/transactions/{transaction_id}/addressees")).json()["items"]
    assert [(one["kind"], one["email"]) for one in found] == [
        ("asked_before", "an@proximus.example"),
        ("colleague", f"{owner.user_id}@example.be"),
    ]


async def test_another_company_asks_nothing_here(stranger: Person, transaction_id: UUID) -> None:
    response = await stranger.client.post(f"/v1/transactions/{transaction_id}/document-requests", json=BODY)
    assert (response.status_code, code_of(response)) == (404, "transactionNotFound")


async def test_the_page_tells_as_much_as_is_needed(api: httpx.AsyncClient, owner: Person, transaction_id: UUID, database: Database) -> None:
    made = await _asked(owner, transaction_id)
    token = await _token(database, owner.company_id, made["id"])
    seen = [await api.post("/v1/document-requests/views", json={"token": token}) for _ in range(2)]
    assert [one.status_code for one in seen] == [200, 200]
    assert seen[0].json() == seen[1].json()
    shown = seen[0].json()
    assert shown.pop("expires_at")
    assert shown == {
        "company_name": "Bakkerij Janssens",
        "language": "nl",
        "amount": "121.00",
        "currency": "EUR",
        "day": "2026-11-20",
        "files": 0,
        "files_left": 10,
    }


async def test_a_file_comes_in_as_a_document_of_the_request(
    api: httpx.AsyncClient, owner: Person, transaction_id: UUID, database: Database
) -> None:
    made = await _asked(owner, transaction_id)
    token = await _token(database, owner.company_id, made["id"])
    data = pdf()
    for _ in range(2):
        response = await _send(api, token, data)
        assert (response.status_code, response.json()) == (201, {"files": 1, "files_left": 9})
    [listed] = (await owner.client.get("/v1/document-requests")).json()["items"]
    assert listed["state"] == "answered"
    document = (await owner.client.get(f"/v1/documents/{listed['document_ids'][0]}")).json()
    assert (document["source"], document["reading_state"]) == ("request", "waiting")
    assert {one["source_reference"] for one in document["arrivals"]} == {f"document_request/{made['id']}"}
    async with database.tenant(owner.company_id) as session:
        query = text("select distinct actor from audit_entry where company_id = :id and action = 'request.answered'")
        assert list(await session.scalars(query, {"id": owner.company_id})) == [f"link:{made['id']}"]


@pytest.mark.parametrize("token", ["x", "A" * 43, "A" * 100])
async def test_a_made_up_link_opens_nothing(api: httpx.AsyncClient, token: str) -> None:
    viewed = await api.post("/v1/document-requests/views", json={"token": token})
    assert (viewed.status_code, code_of(viewed)) == (409, "requestLinkInvalid")
    assert code_of(await _send(api, token, pdf())) == "requestLinkInvalid"


async def test_a_link_does_not_open_to_a_scanner_that_follows_it(api: httpx.AsyncClient) -> None:
    for path in ("/v1/document-requests/views", "/v1/document-requests/answers"):
        assert (await api.get(path)).status_code in (401, 404, 405)


async def test_a_revoked_link_takes_no_file(api: httpx.AsyncClient, owner: Person, transaction_id: UUID, database: Database) -> None:
    made = await _asked(owner, transaction_id)
    token = await _token(database, owner.company_id, made["id"])
    await owner.client.put(f"/v1/document-requests/{made['id']}/revocation")
    assert code_of(await _send(api, token, pdf())) == "requestLinkInvalid"
    assert (await owner.client.get("/v1/documents")).json()["items"] == []


@pytest.mark.parametrize(("data", "name", "code"), [(b"", "a.pdf", "emptyFile"), (b"MZ\x90\x00" * 99, "a.exe", "unknownFileType")])
async def test_what_is_no_document_is_refused_and_not_kept(
    api: httpx.AsyncClient, owner: Person, transaction_id: UUID, database: Database, data: bytes, name: str, code: str
) -> None:
    made = await _asked(owner, transaction_id)
    response = await _send(api, await _token(database, owner.company_id, made["id"]), data, name)
    assert code_of(response) == code
    [listed] = (await owner.client.get("/v1/document-requests")).json()["items"]
    assert listed["document_ids"] == []


async def test_guessing_is_slow(app: FastAPI) -> None:
    far = httpx.ASGITransport(app, client=("203.0.113.9", 4242))
    async with httpx.AsyncClient(transport=far, base_url="https://okioki.example") as api:
        answers = [await api.post("/v1/document-requests/views", json={"token": ids.uuid7().hex}) for _ in range(31)]
    assert [code_of(one) for one in answers[:30]] == ["requestLinkInvalid"] * 30
    assert answers[30].status_code == 429


async def test_an_invoice_that_should_have_followed_is_asked_for(owner: Person, database: Database) -> None:
    uploaded = (await owner.client.post("/v1/documents", files={"file": ("f.pdf", pdf())})).json()
    made = await owner.client.post(f"/v1/documents/{uploaded['id']}/follow-up-requests", json=BODY)
    assert (made.status_code, made.json()["after_document_id"]) == (201, uploaded["id"])
