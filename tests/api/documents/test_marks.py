"""What the owner says of a document: set twice is set once, and everything can be taken back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from core import clock
from core.db import Database
from core.documents.models import Document
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.factories.documents import make_document

TOMORROW = str(clock.today() + timedelta(days=1))

MARKS: list[tuple[str, dict[str, Any] | None, str, object]] = [
    ("payment-mark", {"mark": "cash"}, "payment_mark", "cash"),
    ("reminder", {"on": TOMORROW}, "reminder_on", TOMORROW),
    ("closure", {"note": "borg teruggekregen"}, "closed_note", "borg teruggekregen"),
    ("not-an-invoice", None, "closed_note", "not_an_invoice"),
]


async def kept(database: Database, person: Person, **fields: object) -> Document:
    async with database.tenant(person.company_id) as session, session.begin():
        return await make_document(session, person.company_id, **fields)


async def audited(database: Database, company_id: UUID) -> int:
    async with database.tenant(company_id) as session:
        return (await session.scalar(text("select count(*) from audit_entry"))) or 0


@pytest.mark.parametrize(("noun", "body", "field", "value"), MARKS)
async def test_it_is_set_once_and_taken_back_once(
    owner: Person, database: Database, noun: str, body: dict[str, Any] | None, field: str, value: object
) -> None:
    document = await kept(database, owner)
    path = f"/v1/documents/{document.id}/{noun}"
    first = await owner.client.put(path, json=body)
    assert (first.status_code, first.json()[field]) == (200, value)
    entries = await audited(database, owner.company_id)
    assert (await owner.client.put(path, json=body)).json() == first.json()
    assert await audited(database, owner.company_id) == entries
    back = await owner.client.delete(path)
    assert (back.status_code, back.json()[field]) == (200, None)
    taken_back = await audited(database, owner.company_id)
    assert taken_back > entries
    assert (await owner.client.delete(path)).json() == back.json()
    assert await audited(database, owner.company_id) == taken_back


async def test_release_and_hold(owner: Person, database: Database) -> None:
    document = await kept(database, owner)
    path = f"/v1/documents/{document.id}/release"
    first = (await owner.client.put(path)).json()
    assert first["released_at"] is not None
    assert (await owner.client.put(path)).json() == first
    assert (await owner.client.delete(path)).json()["released_at"] is None


async def test_a_deleted_document_is_off_the_list_and_comes_back(owner: Person, database: Database) -> None:
    document = await kept(database, owner)
    path = f"/v1/documents/{document.id}/deletion"
    first = (await owner.client.put(path)).json()
    assert first["deleted_at"] is not None
    assert first["delivery"]["verdict"] == {"due": False, "reason": "deleted", "due_at": None, "facts": {}}
    assert (await owner.client.put(path)).json() == first
    assert (await owner.client.get("/v1/documents")).json()["items"] == []
    assert [item["id"] for item in (await owner.client.get("/v1/documents", params={"deleted": True})).json()["items"]] == [
        str(document.id)
    ]
    assert problem(await owner.client.put(f"/v1/documents/{document.id}/closure", json={"note": "x"})) == (409, "documentIsDeleted")
    assert (await owner.client.delete(path)).json()["deleted_at"] is None


async def test_setting_aside_keeps_other_corrections_and_its_undo_restores_the_kind(owner: Person, database: Database) -> None:
    extraction = {"kind": "invoice", "direction": "purchase", "fields": {}, "text": ""}
    document = await kept(database, owner, extraction=extraction, corrections={"currency": "EUR"})
    path = f"/v1/documents/{document.id}/not-an-invoice"
    assert (await owner.client.put(path)).json()["kind"] == "other"
    back = (await owner.client.delete(path)).json()
    assert (back["kind"], back["fields"].keys()) == ("invoice", {"currency"})


async def test_a_note_of_another_closure_is_not_undone_as_setting_aside(owner: Person, database: Database) -> None:
    document = await kept(database, owner)
    await owner.client.put(f"/v1/documents/{document.id}/closure", json={"note": "klaar"})
    assert (await owner.client.delete(f"/v1/documents/{document.id}/not-an-invoice")).json()["closed_note"] == "klaar"


@pytest.mark.parametrize("days", [0, -1, 400])
async def test_a_reminder_lies_ahead_and_not_too_far(owner: Person, database: Database, days: int) -> None:
    document = await kept(database, owner)
    body = {"on": str(clock.today() + timedelta(days=days))}
    response = await owner.client.put(f"/v1/documents/{document.id}/reminder", json=body)
    assert problem(response) == (409, "reminderOutOfRange")


async def test_the_paper_said_card_and_the_owner_says_nothing_of_it(owner: Person, database: Database) -> None:
    document = await kept(database, owner, payment_mark="card", payment_mark_by="paper")
    shown = (await owner.client.delete(f"/v1/documents/{document.id}/payment-mark")).json()
    assert (shown["payment_mark"], shown["payment_mark_by"]) == (None, None)
