"""Paying suppliers over the API."""

from datetime import timedelta

import httpx
from lxml import etree

from core import clock, ids
from core.db import Database
from tests.api.bookings.making import kept_document, problem
from tests.api.conftest import Person
from tests.factories.banking import iban, make_account

REPORT = """<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
<GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-24T10:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>{message_id}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>RJCT</GrpSts>
<StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>"""


async def kept_account(database: Database, person: Person) -> str:
    async with database.tenant(person.company_id) as session, session.begin():
        return str((await make_account(session, person.company_id)).id)


async def new_file(person: Person, database: Database, *documents: str) -> httpx.Response:
    body = {
        "bank_account_id": await kept_account(database, person),
        "execution_on": clock.today().isoformat(),
        "payments": [{"document_id": document} for document in documents],
    }
    return await person.client.post("/v1/payment-files", json=body)


async def test_from_the_unpaid_list_to_the_file(owner: Person, database: Database) -> None:
    documents = [await kept_document(database, owner.company_id, iban=iban()) for _ in range(2)]
    listed = (await owner.client.get("/v1/payables", params={"limit": 1})).json()
    rest = (await owner.client.get("/v1/payables", params={"limit": 1, "after": listed["next"]})).json()
    assert [one["document"]["id"] for one in (*listed["items"], *rest["items"])] == documents
    assert (listed["items"][0]["account"], listed["items"][0]["obstacle"], rest["next"]) == ("new", None, None)
    response = await new_file(owner, database, *documents)
    assert response.status_code == 201, response.text
    made = response.json()
    assert (made["total"], [one["state"] for one in made["payments"]]) == ("242.00", ["written", "written"])
    assert (await owner.client.get("/v1/payables")).json()["items"] == []
    assert (await owner.client.get("/v1/payment-files")).json()["items"] == [made]
    assert (await owner.client.get(f"/v1/payment-files/{made['id']}")).json() == made


async def test_the_file_is_the_same_each_time(owner: Person, database: Database) -> None:
    made = (await new_file(owner, database, await kept_document(database, owner.company_id, iban=iban()))).json()
    path = f"/v1/payment-files/{made['id']}/content"
    first, again, old = await owner.client.get(path), await owner.client.get(path), await owner.client.get(path, params={"version": "03"})
    assert first.content == again.content
    assert (first.headers["content-type"], "attachment" in first.headers["content-disposition"]) == ("application/xml", True)
    assert [etree.fromstring(one.content).nsmap[None][-2:] for one in (first, old)] == ["09", "03"]


async def test_a_file_is_taken_back(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id, iban=iban())
    made = (await new_file(owner, database, document)).json()
    again = await new_file(owner, database, document)
    assert (problem(again), again.json()["obstacle"]) == ((409, "notPayable"), "in_a_file")
    taken = (await owner.client.delete(f"/v1/payment-files/{made['id']}")).json()
    assert (taken["withdrawn_at"] is not None, taken["payments"][0]["state"]) == (True, "withdrawn")
    assert (await new_file(owner, database, document)).status_code == 201


async def test_what_the_bank_refused_is_shown_and_payable(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id, iban=iban())
    made = (await new_file(owner, database, document)).json()
    content = (await owner.client.get(f"/v1/payment-files/{made['id']}/content")).content
    message_id = etree.fromstring(content).findtext(".//{*}MsgId")
    path = f"/v1/payment-files/{made['id']}/status-report"

    async def report(text: str) -> httpx.Response:
        return await owner.client.put(path, files={"report": ("pain002.xml", text.encode(), "application/xml")})

    told = await report(REPORT.format(message_id=message_id))
    assert told.status_code == 200, told.text
    assert [(one["state"], one["bank_code"]) for one in told.json()["payments"]] == [("refused", "RJCT AM04")]
    assert [one["document"]["id"] for one in (await owner.client.get("/v1/payables")).json()["items"]] == [document]
    assert problem(await report(REPORT.format(message_id="another"))) == (409, "reportOfAnotherFile")
    for wrong in ("", "<a/>", "not XML", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'):
        assert problem(await report(wrong)) == (409, "notAStatusReport")


async def test_the_code_for_the_telephone(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id, iban=iban())
    shown = await owner.client.get(f"/v1/documents/{document}/payment-code")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/svg+xml")
    assert shown.content.startswith(b"<svg")
    bare = await kept_document(database, owner.company_id)
    refused = await owner.client.get(f"/v1/documents/{bare}/payment-code")
    assert (problem(refused), refused.json()["obstacle"]) == ((409, "notPayable"), "no_account")
    assert problem(await owner.client.get(f"/v1/documents/{ids.uuid7()}/payment-code")) == (404, "documentNotFound")


async def test_bad_requests_name_the_field(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id, iban=iban())
    twice = await new_file(owner, database, document, document)
    assert (problem(twice), twice.json()["issues"][0]["name"]) == ((422, "invalidRequest"), "payments")
    late = {
        "bank_account_id": await kept_account(database, owner),
        "execution_on": (clock.today() + timedelta(days=999)).isoformat(),
        "payments": [{"document_id": document}],
    }
    assert problem(await owner.client.post("/v1/payment-files", json=late)) == (409, "executionDayOutOfRange")
    nowhere = late | {"bank_account_id": str(ids.uuid7()), "execution_on": clock.today().isoformat()}
    assert problem(await owner.client.post("/v1/payment-files", json=nowhere)) == (404, "accountNotFound")
    assert problem(await owner.client.get(f"/v1/payment-files/{ids.uuid7()}")) == (404, "paymentFileNotFound")
