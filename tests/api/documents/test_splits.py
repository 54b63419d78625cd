"""Several receipts on one photo become documents of their own, and one again."""

from typing import Any

from core.db import Database
from core.documents.models import Document
from core.reading.extract import extract
from core.reading.read import record_extraction
from tests.api.conftest import Person
from tests.api.documents.papers import problem, uploaded
from tests.core.reading.several import on_a_table
from tests.factories.documents import make_document


async def living(person: Person) -> set[str]:
    return {one["id"] for one in (await person.client.get("/v1/documents")).json()["items"]}


async def read(database: Database, person: Person, data: bytes) -> str:
    """Uploaded, and read as the worker does."""
    document = await uploaded(person.client, data, "bonnetjes.jpg")
    extraction = await extract(data, "bonnetjes.jpg")
    async with database.tenant(person.company_id) as session, session.begin():
        await record_extraction(session, person.company_id, document["id"], extraction)
    return document["id"]


async def test_a_split_is_offered_made_and_taken_back(owner: Person, database: Database) -> None:
    data = on_a_table(2)
    original = await read(database, owner, data)
    path = f"/v1/documents/{original}"
    before: dict[str, Any] = (await owner.client.get(f"{path}/parts")).json()
    assert ([paper["page"] for paper in before["offered"]], before["items"], before["original"]) == ([1, 1], [], None)
    assert await living(owner) == {original}

    made = await owner.client.put(f"{path}/split")
    assert made.status_code == 200, made.text
    parts = [one["id"] for one in made.json()["items"]]
    assert [one["filename"] for one in made.json()["items"]] == ["bonnetjes (1).jpg", "bonnetjes (2).jpg"]
    assert await living(owner) == set(parts)
    assert (await owner.client.get(path)).json()["delivery"]["verdict"]["reason"] == "deleted"
    assert (await owner.client.get(f"/v1/documents/{parts[0]}/parts")).json()["original"] == original
    assert (await owner.client.get(f"/v1/documents/{parts[0]}/pages/1")).status_code == 200
    assert [one["id"] for one in (await owner.client.put(f"{path}/split")).json()["items"]] == parts

    # neither a restoring nor the same photo once more brings it back beside its parts
    assert problem(await owner.client.delete(f"{path}/deletion")) == (409, "documentIsSplit")
    assert (await owner.client.post("/v1/documents", files={"file": ("weer.jpg", data)})).status_code == 200
    assert await living(owner) == set(parts)

    whole = await owner.client.delete(f"{path}/split")
    assert (whole.status_code, whole.json()["deleted_at"]) == (200, None)
    assert await living(owner) == {original}
    assert problem(await owner.client.delete(f"/v1/documents/{parts[0]}/deletion")) == (409, "documentIsPart")
    assert (await owner.client.delete(f"{path}/split")).status_code == 200

    again = await owner.client.put(f"{path}/split")
    assert [one["id"] for one in again.json()["items"]] == parts
    assert await living(owner) == set(parts)


async def test_one_paper_is_not_split(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        document: Document = await make_document(session, owner.company_id)
    assert (await owner.client.get(f"/v1/documents/{document.id}/parts")).json()["offered"] == []
    assert problem(await owner.client.put(f"/v1/documents/{document.id}/split")) == (409, "nothingToSplit")


async def test_a_stranger_sees_no_parts(owner: Person, stranger: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        document: Document = await make_document(session, owner.company_id)
    for method, path in (("GET", "parts"), ("PUT", "split"), ("DELETE", "split")):
        assert problem(await stranger.client.request(method, f"/v1/documents/{document.id}/{path}")) == (404, "documentNotFound")
