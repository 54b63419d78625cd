"""A period of documents as one zip."""

import csv
import hashlib
import io
import zipfile

from api.resources import Resources
from tests.api.conftest import Person
from tests.api.documents.papers import pdf, problem, uploaded


async def test_an_archive_holds_each_file_as_it_came_with_an_index_and_proof(owner: Person) -> None:
    files = {f"paper {number}.pdf": pdf(pages=number) for number in (1, 2, 3)}
    for name, data in files.items():
        await uploaded(owner.client, data, name)
    response = await owner.client.get("/v1/archive", params={"language": "fr"})
    assert (response.status_code, response.headers["content-type"]) == (200, "application/zip")
    assert int(response.headers["content-length"]) == len(response.content)
    archive = zipfile.ZipFile(io.BytesIO(response.content))
    assert archive.testzip() is None
    assert {archive.read(name) for name in archive.namelist() if name.endswith(".pdf")} == set(files.values())
    told = {name: digest for digest, name in (line.split("  ", 1) for line in archive.read("SHA256SUMS").decode().splitlines())}
    assert told == {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist() if name != "SHA256SUMS"}
    rows = list(csv.reader(io.StringIO(archive.read("index.csv").decode("utf-8-sig")), delimiter=";"))
    assert rows[0][0] == "Date"
    assert [row[-2] for row in rows[1:]] == [name for name in archive.namelist() if name.endswith(".pdf")]
    assert b'<html lang="fr"' in archive.read("index.html")


async def test_a_download_goes_on_where_it_broke_off(owner: Person) -> None:
    for pages in (1, 2):
        await uploaded(owner.client, pdf(pages=pages))
    whole = await owner.client.get("/v1/archive")
    start = len(whole.content) // 2
    headers = {"Range": f"bytes={start}-", "If-Range": whole.headers["etag"]}
    rest = await owner.client.get("/v1/archive", headers=headers)
    assert rest.status_code == 206
    assert rest.headers["content-range"] == f"bytes {start}-{len(whole.content) - 1}/{len(whole.content)}"
    assert whole.content[:start] + rest.content == whole.content
    await uploaded(owner.client, pdf(pages=5))
    changed = await owner.client.get("/v1/archive", headers=headers)
    assert changed.status_code == 200, "another choice is another file, from its beginning"


async def test_a_selection_and_a_period_and_nothing(owner: Person) -> None:
    first = await uploaded(owner.client, pdf(pages=1))
    await uploaded(owner.client, pdf(pages=2))
    chosen = await owner.client.get("/v1/archive", params={"id": first["id"]})
    assert len([name for name in zipfile.ZipFile(io.BytesIO(chosen.content)).namelist() if name.endswith(".pdf")]) == 1
    assert problem(await owner.client.get("/v1/archive", params={"from": "2001-01-01", "to": "2001-01-31"})) == (404, "nothingToArchive")


async def test_another_companys_documents_never_come_along(owner: Person, stranger: Person) -> None:
    document = await uploaded(owner.client, pdf())
    assert problem(await stranger.client.get("/v1/archive", params={"id": document["id"]})) == (404, "nothingToArchive")


async def test_bytes_that_are_gone_are_named_and_do_not_keep_the_rest(owner: Person, resources: Resources) -> None:
    gone = await uploaded(owner.client, pdf(pages=1))
    await uploaded(owner.client, pdf(pages=2))
    sha256 = (await owner.client.get(f"/v1/documents/{gone['id']}/file")).headers["etag"].strip('"')
    await resources.storage.delete(owner.company_id, sha256)
    response = await owner.client.get("/v1/archive")
    archive = zipfile.ZipFile(io.BytesIO(response.content))
    assert archive.testzip() is None
    assert archive.read("MISSING.txt").decode().strip().endswith(".pdf")
    assert len([name for name in archive.namelist() if name.endswith(".pdf")]) == 1
