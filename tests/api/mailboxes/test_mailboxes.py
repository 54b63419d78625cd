"""Mailboxes through the API: the sign-in is tried, over real IMAP, before anything is kept."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import select, text

from api.resources import Resources
from core import ids
from core.db import Database
from core.egress import Egress
from core.intake.mailbox.models import Mailbox, MailMessage
from sandbox import mailbox
from sandbox.certificates import Certificates, issue
from sandbox.mailbox import MailProvider
from tests.api.conftest import Person
from tests.api.documents.papers import problem

ADDRESS, PASSWORD = "facturen@gouden-aar.example", "koffie en koek"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return issue(tmp_path_factory.mktemp("tls"))


@pytest.fixture
async def provider(app: FastAPI, resources: Resources, certificates: Certificates, tmp_path: Path) -> AsyncIterator[MailProvider]:
    async with mailbox.running(certificates, folder=tmp_path / "mail") as running:
        running.store.add_user(ADDRESS, PASSWORD)
        running.store.add_user("tweede@gouden-aar.example", PASSWORD)
        allowed = frozenset({f"localhost:{running.imap_port}", "localhost:1"})
        app.state.resources = replace(resources, egress=Egress(allowed, extra_ca_file=certificates.ca))
        yield running
        app.state.resources = resources


def request_for(provider: MailProvider, **changes: object) -> dict[str, object]:
    return {"address": ADDRESS, "host": "localhost", "port": provider.imap_port, "username": ADDRESS, "password": PASSWORD} | changes


async def linked(person: Person, provider: MailProvider) -> dict[str, object]:
    response = await person.client.post("/v1/mailboxes", json=request_for(provider))
    assert response.status_code == 201, response.text
    return response.json()


async def kept(database: Database, company_id: UUID) -> list[Mailbox]:
    async with database.tenant(company_id) as session:
        return list(await session.scalars(select(Mailbox).where(Mailbox.company_id == company_id)))


async def test_a_mailbox_is_tried_kept_sealed_and_checked(owner: Person, provider: MailProvider, database: Database) -> None:
    made = await linked(owner, provider)
    assert (made["address"], made["host"], made["problem"], made["taken"], made["left"]) == (ADDRESS, "localhost", None, 0, 0)
    assert "password" not in made
    (row,) = await kept(database, owner.company_id)
    assert PASSWORD.encode() not in row.sealed_password
    async with database.dispatcher_engine.connect() as connection:
        values = {"c": owner.company_id}
        assert await connection.scalar(text("select count(*) from job where company_id = :c and kind = 'check_mailbox'"), values) == 1
        assert await connection.scalar(text("select every_seconds from schedule where company_id = :c"), values) == 300
    assert (await owner.client.get("/v1/mailboxes")).json()["items"] == [made]
    assert provider.journal.writing() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"password": "thee"}, (409, "mailboxPasswordRefused")),
        ({"port": 1}, (503, "mailboxUnreachable")),
        ({"host": "127.0.0.1", "port": 993}, (409, "addressForbidden")),
        ({"host": "169.254.169.254", "port": 993}, (409, "addressForbidden")),
        ({"host": "imap.gmail.com", "port": 143}, (409, "portForbidden")),
        ({"host": "imap gmail.com"}, (409, "portForbidden")),
        ({"username": "a\r\nb"}, (422, "invalidRequest")),
        ({"port": 70_000}, (422, "invalidRequest")),
    ],
)
async def test_what_does_not_work_is_explained_and_not_kept(
    owner: Person, provider: MailProvider, database: Database, changes: dict[str, object], expected: tuple[int, str]
) -> None:
    response = await owner.client.post("/v1/mailboxes", json=request_for(provider, **changes))
    assert problem(response) == expected or problem(response) == (409, "hostUnknown")
    assert await kept(database, owner.company_id) == []


async def test_a_certificate_of_nobody_we_trust_gets_no_password(
    owner: Person, provider: MailProvider, app: FastAPI, resources: Resources
) -> None:
    app.state.resources = replace(resources, egress=Egress(frozenset({f"localhost:{provider.imap_port}"})))
    response = await owner.client.post("/v1/mailboxes", json=request_for(provider))
    assert problem(response) == (409, "mailboxCertificateInvalid")
    assert provider.journal.named("LOGIN") == []


async def test_a_mailbox_is_linked_once(owner: Person, provider: MailProvider) -> None:
    await linked(owner, provider)
    assert problem(await owner.client.post("/v1/mailboxes", json=request_for(provider, host="LocalHost."))) == (409, "mailboxLinkedAlready")


async def test_a_repeated_request_links_once(owner: Person, provider: MailProvider) -> None:
    headers = {"Idempotency-Key": "mailbox-1"}
    first = await owner.client.post("/v1/mailboxes", json=request_for(provider), headers=headers)
    again = await owner.client.post("/v1/mailboxes", json=request_for(provider), headers=headers)
    assert (again.status_code, again.json()) == (201, first.json())


async def test_a_new_password_is_tried_first(owner: Person, provider: MailProvider, database: Database) -> None:
    made = await linked(owner, provider)
    before = (await kept(database, owner.company_id))[0].sealed_password
    refused = await owner.client.patch(f"/v1/mailboxes/{made['id']}", json={"password": "thee"})
    assert problem(refused) == (409, "mailboxPasswordRefused")
    assert (await kept(database, owner.company_id))[0].sealed_password == before
    changed = await owner.client.patch(f"/v1/mailboxes/{made['id']}", json={"password": PASSWORD})
    assert changed.status_code == 200
    assert (await kept(database, owner.company_id))[0].sealed_password != before


async def test_a_password_is_never_sent_to_another_server(owner: Person, provider: MailProvider) -> None:
    made = await linked(owner, provider)
    for change in ({"port": 1}, {"host": "127.0.0.1"}, {"username": "tweede@gouden-aar.example"}):
        response = await owner.client.patch(f"/v1/mailboxes/{made['id']}", json=change)
        assert problem(response) == (409, "mailboxPasswordNeeded")
    moved = {"username": "tweede@gouden-aar.example", "password": PASSWORD}
    assert (await owner.client.patch(f"/v1/mailboxes/{made['id']}", json=moved)).json()["username"] == moved["username"]


async def test_unlinking_forgets_the_password(owner: Person, provider: MailProvider, database: Database) -> None:
    made = await linked(owner, provider)
    assert (await owner.client.delete(f"/v1/mailboxes/{made['id']}")).status_code == 204
    assert await kept(database, owner.company_id) == []
    async with database.dispatcher_engine.connect() as connection:
        assert await connection.scalar(text("select count(*) from schedule where company_id = :c"), {"c": owner.company_id}) == 0


async def test_a_check_can_be_asked_for(owner: Person, provider: MailProvider) -> None:
    made = await linked(owner, provider)
    assert (await owner.client.post(f"/v1/mailboxes/{made['id']}/checks")).status_code == 202


async def test_it_tells_what_became_of_each_message(owner: Person, provider: MailProvider, database: Database) -> None:
    made = await linked(owner, provider)
    part = {
        "position": 0,
        "kind": "file",
        "within": ["zip"],
        "url": None,
        "because": None,
        "filename": "a.pdf",
        "media_type": "application/pdf",
        "size": 7,
        "outcome": "left",
        "reason": "general_paper",
        "document_id": None,
    }
    async with database.tenant(owner.company_id) as session, session.begin():
        for number, outcome in enumerate(("taken", "left", "failed", "left")):
            message = MailMessage(
                company_id=owner.company_id,
                id=ids.uuid7(),
                mailbox_id=UUID(str(made["id"])),
                folder="INBOX",
                uid_validity=1,
                uid=number + 1,
                sender="a@b.example",
                subject=f"bericht {number}",
                outcome=outcome,
                reason="general_paper",
                parts=[part],
            )
            session.add(message)
            await session.flush()
    path = f"/v1/mailboxes/{made['id']}/messages"
    first = (await owner.client.get(path, params={"limit": 3})).json()
    rest = (await owner.client.get(path, params={"limit": 3, "after": first["next"]})).json()
    assert [one["subject"] for one in first["items"] + rest["items"]] == [f"bericht {number}" for number in (3, 2, 1, 0)]
    assert (rest["next"], first["items"][0]["parts"]) == (None, [part])
    assert [one["outcome"] for one in (await owner.client.get(path, params={"outcome": "failed"})).json()["items"]] == ["failed"]
    shown = (await owner.client.get("/v1/mailboxes")).json()["items"][0]
    assert (shown["taken"], shown["left"]) == (1, 3)


@pytest.mark.parametrize(("method", "path"), [("PATCH", ""), ("DELETE", ""), ("POST", "/checks"), ("GET", "/messages")])
async def test_another_companys_mailbox_is_not_there(
    owner: Person, stranger: Person, provider: MailProvider, database: Database, method: str, path: str
) -> None:
    made = await linked(owner, provider)
    body = {"password": "x"} if method == "PATCH" else None
    response = await stranger.client.request(method, f"/v1/mailboxes/{made['id']}{path}", json=body)
    assert problem(response) == (404, "mailboxNotFound")
    assert len(await kept(database, owner.company_id)) == 1
