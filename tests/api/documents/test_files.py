"""The bytes behind a document."""

import io

from PIL import Image

from core.db import Database
from tests.api.conftest import Person
from tests.api.documents.papers import pdf, picture, problem, ubl, uploaded
from tests.factories.documents import make_document


async def test_a_file_is_saved_and_never_opened(owner: Person) -> None:
    data = pdf()
    document = await uploaded(owner.client, data, "Factuur (café) €.pdf")
    response = await owner.client.get(f"/v1/documents/{document['id']}/file")
    assert (response.status_code, response.content) == (200, data)
    headers = response.headers
    assert headers["content-type"] == "application/pdf"
    assert headers["content-disposition"] == (
        "attachment; filename=\"Factuur (caf_) _.pdf\"; filename*=UTF-8''Factuur%20%28caf%C3%A9%29%20%E2%82%AC.pdf"
    )
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]
    assert headers["cache-control"].startswith("private")


async def test_a_copy_at_hand_is_not_sent_again(owner: Person) -> None:
    document = await uploaded(owner.client, pdf())
    for path in (f"/v1/documents/{document['id']}/file", f"/v1/documents/{document['id']}/pages/1?width=200"):
        etag = (await owner.client.get(path)).headers["etag"]
        again = await owner.client.get(path, headers={"If-None-Match": etag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)


async def test_a_page_is_a_picture_of_the_width_asked_for(owner: Person) -> None:
    document = await uploaded(owner.client, pdf(pages=2))
    response = await owner.client.get(f"/v1/documents/{document['id']}/pages/2", params={"width": 320})
    assert (response.status_code, response.headers["content-type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(response.content)).width == 320
    assert "sandbox" in response.headers["content-security-policy"]


async def test_pages_that_do_not_exist_and_widths_that_cannot_be(owner: Person) -> None:
    document = await uploaded(owner.client, pdf())
    path = f"/v1/documents/{document['id']}/pages"
    assert problem(await owner.client.get(f"{path}/2")) == (404, "nothingToShow")
    assert problem(await owner.client.get(f"{path}/0")) == (422, "invalidRequest")
    assert problem(await owner.client.get(f"{path}/1", params={"width": 100_000})) == (422, "invalidRequest")


async def test_an_e_invoice_in_xml_has_no_page(owner: Person) -> None:
    document = await uploaded(owner.client, ubl(), "peppol.xml")
    assert problem(await owner.client.get(f"/v1/documents/{document['id']}/pages/1")) == (404, "nothingToShow")


async def test_a_damaged_file_says_so(owner: Person) -> None:
    document = await uploaded(owner.client, picture("JPEG")[:60], "bon.jpg")
    status, code = problem(await owner.client.get(f"/v1/documents/{document['id']}/pages/1"))
    assert (status, code) == (409, "damaged")


async def test_bytes_that_are_gone_are_said_to_be(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        document = await make_document(session, owner.company_id)
    assert problem(await owner.client.get(f"/v1/documents/{document.id}/file")) == (404, "bytesMissing")


async def test_the_e_invoice_is_shown_as_it_would_be_sent(owner: Person, database: Database) -> None:
    document = await uploaded(owner.client, pdf())
    path = f"/v1/documents/{document['id']}"
    fields = {
        "kind": "invoice",
        "direction": "purchase",
        "supplier_name": "Proximus NV",
        "supplier_vat_number": "BE0202239951",
        "invoice_number": "P1",
        "issue_date": "2026-11-01",
        "currency": "EUR",
        "tax_inclusive_amount": "121.00",
        "tax_exclusive_amount": "100.00",
        "vat_amount": "21.00",
    }
    assert problem(await owner.client.get(f"{path}/ubl"))[0] == 409
    await owner.client.patch(path, json={"fields": fields}, headers={"If-Match": "*"})
    response = await owner.client.get(f"{path}/ubl")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("application/xml")
    assert b"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" in response.content
    assert b"EmbeddedDocumentBinaryObject" in response.content
