"""Handing in a file."""

import asyncio
import hashlib

import pytest
from sqlalchemy import text

from api.resources import Resources
from core.db import Database
from core.intake.file_type import LARGEST
from tests.api.conftest import Person, client_of
from tests.api.documents.papers import pdf, picture, problem, ubl, upload, uploaded


@pytest.mark.parametrize(
    ("data", "filename", "media_type"),
    [
        (pdf(), "Factuur café.pdf", "application/pdf"),
        (picture("PNG"), "bon.png", "image/png"),
        (picture("JPEG"), "bon.jpg", "image/jpeg"),
        (picture("GIF"), "bon.gif", "image/gif"),
        (picture("BMP"), "bon.bmp", "image/bmp"),
        (picture("TIFF"), "scan.tif", "image/tiff"),
        (picture("WEBP"), "foto.webp", "image/webp"),
        (ubl(), "peppol.xml", "application/xml"),
    ],
)
async def test_it_takes_what_can_be_read(owner: Person, data: bytes, filename: str, media_type: str) -> None:
    document = await uploaded(owner.client, data, filename)
    assert (document["media_type"], document["filename"], document["size"]) == (media_type, filename, len(data))
    assert (document["reading_state"], document["source"], document["arrival"]) == ("waiting", "upload", "new")
    assert document["arrivals"][0]["source_reference"] == f"user:{owner.user_id}"
    assert (document["delivery"]["state"], document["delivery"]["verdict"]["reason"]) == ("none", "not_read_yet")
    assert (await owner.client.get(f"/v1/documents/{document['id']}")).json()["id"] == document["id"]


async def test_its_bytes_are_kept_sealed_and_its_reading_is_asked_for(owner: Person, resources: Resources, database: Database) -> None:
    data = pdf()
    document = await uploaded(owner.client, data)
    assert await resources.storage.get(owner.company_id, hashlib.sha256(data).hexdigest()) == data
    async with database.dispatcher_engine.connect() as connection:
        asked = text("select count(*) from job where company_id = :c and kind = 'read_document' and args->>'document_id' = :d")
        assert await connection.scalar(asked, {"c": owner.company_id, "d": document["id"]}) == 1


async def test_the_same_bytes_are_one_document(owner: Person) -> None:
    data = pdf()
    first = await uploaded(owner.client, data, "a.pdf")
    again = await upload(owner.client, data, "b.pdf")
    assert (again.status_code, again.json()["id"], again.json()["arrival"]) == (200, first["id"], "seen_before")
    assert [one["filename"] for one in again.json()["arrivals"]] == ["a.pdf", "b.pdf"]


async def test_the_same_bytes_at_once_are_one_document(owner: Person) -> None:
    data = pdf()
    answers = await asyncio.gather(*(upload(owner.client, data) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 200, 201]
    assert len({answer.json()["id"] for answer in answers}) == 1


async def test_two_companies_with_the_same_bytes_have_each_their_own(owner: Person, stranger: Person) -> None:
    data = pdf()
    first, second = await uploaded(owner.client, data), await uploaded(stranger.client, data)
    assert first["id"] != second["id"]


async def test_a_deleted_document_comes_back_when_it_is_handed_in_again(owner: Person) -> None:
    data = pdf()
    document = await uploaded(owner.client, data)
    await owner.client.put(f"/v1/documents/{document['id']}/deletion")
    again = await upload(owner.client, data)
    assert (again.status_code, again.json()["deleted_at"]) == (200, None)


@pytest.mark.parametrize(
    ("data", "filename", "expected"),
    [
        (b"", "leeg.pdf", (409, "emptyFile")),
        (b"%PDF-" + b"x" * LARGEST, "groot.pdf", (413, "fileTooLarge")),
        (b"MZ" + b"x" * 100, "factuur.pdf", (415, "disguisedFile")),
        (b"PK\x03\x04" + b"x" * 100, "bestanden.zip", (415, "unknownFileType")),
        (b"<html><script>alert(1)</script></html>", "pagina.html", (415, "unknownFileType")),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "tekening.svg", (415, "unknownFileType")),
        (b"beste klant", "brief.txt", (415, "unknownFileType")),
    ],
    ids=["empty", "large", "disguised", "zip", "html", "svg", "text"],
)
async def test_each_refusal_says_what_is_wrong(owner: Person, data: bytes, filename: str, expected: tuple[int, str]) -> None:
    assert problem(await upload(owner.client, data, filename)) == expected
    assert (await owner.client.get("/v1/documents")).json()["items"] == []


async def test_a_stream_without_an_end_is_cut_off(owner: Person) -> None:
    sent = 0

    async def endless():
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-'
        for _ in range(1024):
            sent += 1024 * 1024
            yield b"x" * 1024 * 1024

    response = await owner.client.post(
        "/v1/documents", content=endless(), headers={"content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked"}
    )
    assert response.status_code == 413
    assert sent <= 40 * 1024 * 1024


async def test_a_form_without_a_file_is_explained(owner: Person) -> None:
    response = await owner.client.post("/v1/documents", data={"other": "x"})
    assert problem(response) == (422, "invalidRequest")


async def test_a_name_cannot_mislead(owner: Person) -> None:
    document = await uploaded(owner.client, None, "../../etc/ factuur\u202efdp.exe.pdf")
    assert document["filename"] == "factuur fdp.exe.pdf"


async def test_a_repeated_request_is_done_once(owner: Person) -> None:
    data = pdf()
    first = await upload(owner.client, data, **{"Idempotency-Key": "upload-1"})
    again = await upload(owner.client, data, **{"Idempotency-Key": "upload-1"})
    assert (first.status_code, again.status_code, again.headers["idempotent-replayed"]) == (201, 201, "true")
    assert again.json() == first.json()
    assert len(again.json()["arrivals"]) == 1
    assert problem(await upload(owner.client, pdf(), **{"Idempotency-Key": "upload-1"})) == (409, "idempotencyKeyReused")


async def test_nobody_hands_in_without_signing_in(owner: Person, app) -> None:  # type: ignore[no-untyped-def]
    async with client_of(app) as nobody:
        assert problem(await upload(nobody, pdf())) == (401, "notSignedIn")
