"""What went and failed is listed; a retry and a knowing repetition are asked for; the e-invoice can be looked at."""

from sqlalchemy import text, update

from core import clock
from core.delivery.models import Delivery
from core.einvoice.reader import read_xml
from tests.api.people import code_of
from tests.core.delivery.making import broken_rules


async def set_state(database, company_id, **values):
    async with database.tenant(company_id) as session, session.begin():
        await session.execute(update(Delivery).where(Delivery.company_id == company_id).values(**values))


async def test_sending_knowingly_plans_a_delivery_even_when_it_is_not_due(office, add_document, database):
    document_id = await add_document()
    refused = await office.client.post(f"/v1/documents/{document_id}/deliveries")
    assert (refused.status_code, code_of(refused)) == (404, "noAccountant")
    await office.client.put("/v1/accountant", json=office.sftp_address())
    answer = await office.client.post(f"/v1/documents/{document_id}/deliveries", json={"form": "original"})
    assert answer.status_code == 202, answer.text
    assert (answer.json()["state"], answer.json()["form"]) == ("planned", "original")
    assert answer.json()["document"]["tax_inclusive_amount"] == "121.00"
    async with database.dispatcher_engine.connect() as connection:
        query = text("select args ->> 'document_id' from job where company_id = :id and kind = 'deliver_document'")
        assert list(await connection.scalars(query, {"id": office.company_id})) == [str(document_id)]


async def test_the_same_version_never_goes_twice(office, add_document, database):
    document_id = await add_document()
    await office.client.put("/v1/accountant", json=office.sftp_address())
    made = (await office.client.post(f"/v1/documents/{document_id}/deliveries")).json()
    await set_state(database, office.company_id, state="sent", sent_at=clock.now(), proof={})
    for path in (f"/v1/documents/{document_id}/deliveries", f"/v1/deliveries/{made['id']}/retries"):
        answer = await office.client.post(path)
        assert (answer.status_code, code_of(answer)) == (409, "alreadyDelivered")


async def test_a_failed_delivery_is_listed_with_its_problem_and_can_be_tried_again(office, add_document, database):
    await office.client.put("/v1/accountant", json=office.sftp_address())
    ids = [(await office.client.post(f"/v1/documents/{await add_document()}/deliveries")).json()["id"] for _ in range(3)]
    problem = {"code": "mailRefused", "title": "The mail server refused the message.", "detail": "550", "facts": {}, "about": "document"}
    await set_state(database, office.company_id, state="failed", attempts=1, problem=problem)
    first = (await office.client.get("/v1/deliveries?state=failed&limit=2")).json()
    rest = (await office.client.get(f"/v1/deliveries?state=failed&limit=2&after={first['next']}")).json()
    assert [item["id"] for item in first["items"] + rest["items"]] == ids[::-1]
    assert first["items"][0]["problem"]["code"] == "mailRefused"
    answer = await office.client.post(f"/v1/deliveries/{ids[0]}/retries")
    assert (answer.status_code, answer.json()["state"], answer.json()["attempts"]) == (202, "planned", 0)
    assert [item["id"] for item in (await office.client.get("/v1/deliveries?state=planned")).json()["items"]] == [ids[0]]


async def test_the_e_invoice_can_be_looked_at_before_it_goes(office, add_document):
    answer = await office.client.get(f"/v1/documents/{await add_document()}/ubl")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    assert broken_rules(answer.content) == []
    assert read_xml(answer.content).number == "F/2026-17"
    assert "2026-11-03_Electrabel-SA_F-2026-17_" in answer.headers["content-disposition"]


async def test_what_lacks_for_an_e_invoice_is_said(office, add_document):
    answer = await office.client.get(f"/v1/documents/{await add_document(invoice_number=None)}/ubl")
    assert (answer.status_code, code_of(answer), answer.json()["missing"]) == (409, "notDeliverable", ["invoice_number"])
    answer = await office.client.get(f"/v1/documents/{await add_document(kind='contract')}/ubl")
    assert (answer.status_code, code_of(answer)) == (409, "notDeliverable")


async def test_a_deleted_document_is_never_sent(office, add_document):
    await office.client.put("/v1/accountant", json=office.sftp_address())
    answer = await office.client.post(f"/v1/documents/{await add_document(deleted_at=clock.now())}/deliveries")
    assert (answer.status_code, code_of(answer)) == (409, "documentIsDeleted")


async def test_other_companies_see_none_of_it(office, add_document, stranger):
    await office.client.put("/v1/accountant", json=office.sftp_address())
    document_id = await add_document()
    delivery = (await office.client.post(f"/v1/documents/{document_id}/deliveries")).json()
    theirs = {"Authorization": f"Bearer {stranger.token}"}
    assert (await office.client.get("/v1/deliveries", headers=theirs)).json()["items"] == []
    assert (await office.client.get("/v1/accountant", headers=theirs)).status_code == 404
    assert (await office.client.get(f"/v1/documents/{document_id}/ubl", headers=theirs)).status_code == 404
    for path in (f"/v1/documents/{document_id}/deliveries", f"/v1/deliveries/{delivery['id']}/retries"):
        assert (await office.client.post(path, headers=theirs)).status_code == 404


async def test_the_firm_may_try_again_but_not_move_the_address(office, accountant):
    firm = {"Authorization": f"Bearer {accountant.token}"}
    answer = await office.client.put("/v1/accountant", json=office.sftp_address(), headers=firm)
    assert (answer.status_code, code_of(answer)) == (403, "permissionDenied")
