"""Answers about an invoice that did not come."""

from datetime import timedelta
from uuid import UUID

import pytest

from core import clock, ids
from core.absence.models import ExpectedDocument
from core.db import Database
from tests.api.conftest import Person
from tests.api.people import code_of
from tests.factories.documents import make_document


@pytest.fixture
async def document_id(database: Database, company_id: UUID) -> UUID:
    today = clock.today()
    async with database.tenant(company_id) as session, session.begin():
        row = await make_document(session, company_id, closed_at=clock.now())
        session.add(
            ExpectedDocument(
                company_id=company_id,
                document_id=row.id,
                kind="rhythm",
                period="monthly",
                supplier_name="Proximus NV",
                expected_on=today - timedelta(days=20),
                late_on=today - timedelta(days=10),
                lapses_on=today + timedelta(days=40),
                times=6,
            )
        )
        return row.id


async def _listed(person: Person) -> list[str]:
    found = (await person.client.get("/v1/todo", params={"kind": "document_expected"})).json()
    return [one["subject"]["id"] for one in found["items"]]


async def test_it_is_asked_about_ended_and_asked_about_again(member: Person, document_id: UUID) -> None:
    assert await _listed(member) == [str(document_id)]
    ended = await member.client.put(f"/v1/expected-documents/{document_id}/end")
    assert (ended.status_code, ended.json()["supplier_name"]) == (200, "Proximus NV")
    assert await _listed(member) == []
    await member.client.delete(f"/v1/expected-documents/{document_id}/end")
    assert await _listed(member) == [str(document_id)]


async def test_it_can_be_put_off_within_a_quarter(member: Person, document_id: UUID) -> None:
    path, today = f"/v1/expected-documents/{document_id}/snooze", clock.today()
    refused = await member.client.put(path, json={"until": (today + timedelta(days=93)).isoformat()})
    assert code_of(refused) == "expectationDayOutOfRange"
    await member.client.put(path, json={"until": (today + timedelta(days=7)).isoformat()})
    assert await _listed(member) == []
    await member.client.delete(path)
    assert await _listed(member) == [str(document_id)]


async def test_another_company_expects_nothing_here(stranger: Person, document_id: UUID) -> None:
    for one in (document_id, ids.uuid7()):
        assert code_of(await stranger.client.put(f"/v1/expected-documents/{one}/end")) == "expectationNotFound"
