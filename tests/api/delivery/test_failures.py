"""A broken address is one question, and one answer to it is given to all that it keeps back."""

from sqlalchemy import select, text

from core import clock
from core.delivery.models import Delivery
from tests.api.delivery.test_deliveries import set_state

REFUSED = {"code": "loginRefused", "title": "Refused.", "detail": "", "facts": {}, "about": "accountant"}
PATH = "/v1/accountant/failures/sftp/loginRefused"


async def fail(office, add_document, database, count: int, problem=REFUSED) -> list[str]:
    await office.client.put("/v1/accountant", json=office.sftp_address())
    made = [await add_document() for _ in range(count)]
    for document_id in made:
        await office.client.post(f"/v1/documents/{document_id}/deliveries")
    await set_state(database, office.company_id, state="failed", attempts=1, problem=problem, updated_at=clock.now())
    return [str(document_id) for document_id in made]


async def asked(office) -> list[dict]:
    return [item for item in (await office.client.get("/v1/todo")).json()["items"] if item["kind"] == "delivery_failed"]


async def states(office, database) -> list[str]:
    async with database.tenant(office.company_id) as session:
        return list(await session.scalars(select(Delivery.state).where(Delivery.company_id == office.company_id)))


async def test_one_question_is_asked_for_all_of_them(office, add_document, database):
    await fail(office, add_document, database, 3)
    (item,) = await asked(office)
    within = dict.fromkeys(("document_id", "mailbox_id", "bank_account_id"))
    assert item["subject"] == {"type": "accountant", "id": str(office.company_id), **within}
    facts = item["title_facts"]
    assert (facts["documents"], facts["channel"], item["problem"]["code"]) == ("3", "sftp", "loginRefused")
    assert item["answers"] == ["correct_address", "retry", "take_back"]
    assert (await office.client.get("/v1/todo")).json()["counts"]["delivery_failed"] == 1


async def test_a_document_of_its_own_trouble_is_named(office, add_document, database):
    documents = await fail(office, add_document, database, 2, REFUSED | {"code": "notDeliverable", "about": "document"})
    found = await asked(office)
    assert {item["subject"]["document_id"] for item in found} == set(documents)
    for document_id in documents:
        listed = (await office.client.get(f"/v1/deliveries?document_id={document_id}")).json()["items"]
        assert [one["document_id"] for one in listed] == [document_id]


async def test_all_are_tried_again_together(office, add_document, database):
    await fail(office, add_document, database, 3)
    answer = await office.client.post(f"{PATH}/retries")
    assert (answer.status_code, answer.json()) == (202, {"deliveries": 3})
    assert await asked(office) == []
    assert await states(office, database) == ["planned"] * 3
    async with database.dispatcher_engine.connect() as connection:
        staged = text("select count(*) from job where company_id = :id and kind = 'deliver_document'")
        assert await connection.scalar(staged, {"id": office.company_id}) == 3
    assert (await office.client.post(f"{PATH}/retries")).json() == {"deliveries": 0}


async def test_what_is_taken_back_is_not_asked_about_nor_sent_by_a_better_address(office, add_document, database):
    await fail(office, add_document, database, 2)
    assert [(await office.client.put(f"{PATH}/withdrawal")).json()["deliveries"] for _ in range(2)] == [2, 0]
    assert await asked(office) == []
    await office.client.put("/v1/accountant", json=office.sftp_address(folder="in"))
    assert await states(office, database) == ["failed", "failed"]
    assert (await office.client.delete(f"{PATH}/withdrawal")).json() == {"deliveries": 2}
    assert [item["title_facts"]["documents"] for item in await asked(office)] == ["2"]
    await office.client.put("/v1/accountant", json=office.sftp_address())
    assert await states(office, database) == ["planned", "planned"]
    assert await asked(office) == []


async def test_other_failures_are_left_alone(office, add_document, database):
    await fail(office, add_document, database, 2)
    for other in ("email/loginRefused", "sftp/hostKeyChanged"):
        assert (await office.client.post(f"/v1/accountant/failures/{other}/retries")).json() == {"deliveries": 0}
    assert len(await asked(office)) == 1
