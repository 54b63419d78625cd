"""Tags, categories and messages over HTTP."""

import pytest

from core import ids
from core.banking.models import BankTransaction
from core.db import Database
from core.identity.models import Role
from tests.api.conftest import Join, Person
from tests.api.people import code_of
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document


async def a_payment(database: Database, person: Person) -> BankTransaction:
    async with database.tenant(person.company_id) as session, session.begin():
        return await make_transaction(session, await make_account(session, person.company_id))


async def test_a_tag_is_one_however_it_is_spelled_and_lists_are_narrowed_by_it(owner: Person, database: Database) -> None:
    row, other = await a_payment(database, owner), await a_payment(database, owner)
    beside = f"/v1/remarks/transactions/{row.id}"
    await owner.client.put(f"{beside}/tags/Café")
    assert (await owner.client.put(f"{beside}/tags/CAFE")).json()["tags"] == ["Café"]
    assert (await owner.client.get("/v1/tags")).json()["items"] == [{"name": "Café", "count": 1}]
    found = (await owner.client.get("/v1/transactions", params={"tag": "cafe"})).json()["items"]
    assert [one["id"] for one in found] == [str(row.id)]
    assert len((await owner.client.get("/v1/transactions")).json()["items"]) == 2
    assert (await owner.client.get(f"/v1/remarks/transactions/{other.id}")).json() == {"tags": [], "category": None, "messages": []}
    assert (await owner.client.delete(f"{beside}/tags/cafe")).json()["tags"] == []


async def test_documents_and_bookings_have_tags_too(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        paper = await make_document(session, owner.company_id)
    booking = (await owner.client.post("/v1/bookings", json={"document_ids": [str(paper.id)], "transaction_ids": []})).json()
    for noun, thing in (("documents", str(paper.id)), ("bookings", booking["id"])):
        await owner.client.put(f"/v1/remarks/{noun}/{thing}/tags/project 7")
        found = (await owner.client.get(f"/v1/{noun}", params={"tag": "Project 7"})).json()["items"]
        assert [one["id"] for one in found] == [thing]
        assert (await owner.client.get(f"/v1/{noun}", params={"tag": "project 8"})).json()["items"] == []


async def test_a_thing_has_one_category(owner: Person, database: Database) -> None:
    beside = f"/v1/remarks/transactions/{(await a_payment(database, owner)).id}/category"
    for category in ("6100 Wagens", "6100 Wagens", "6140"):
        assert (await owner.client.put(beside, json={"category": category})).json()["category"] == category
    assert (await owner.client.delete(beside)).json()["category"] is None


async def test_a_message_is_read_by_the_accountant_and_answered(join: Join, owner: Person, database: Database) -> None:
    accountant = await join(owner.company_id, Role.ACCOUNTANT)
    row = await a_payment(database, owner)
    beside = f"/v1/remarks/transactions/{row.id}"
    await owner.client.post(f"{beside}/messages", json={"text": "Is dit aftrekbaar?"})
    thread = (await accountant.client.post(f"{beside}/messages", json={"text": "Voor de helft."})).json()["messages"]
    assert [one["text"] for one in thread] == ["Is dit aftrekbaar?", "Voor de helft."]
    assert [one["written_by"] for one in thread] == [str(owner.user_id), str(accountant.user_id)]
    assert thread[0]["author"]
    theirs = f"/v1/messages/{thread[1]['id']}"
    assert code_of(await owner.client.delete(theirs)) == "notYourMessage"
    assert (await accountant.client.delete(theirs)).status_code == 204
    assert (await accountant.client.delete(theirs)).status_code == 204
    assert len((await owner.client.get(beside)).json()["messages"]) == 1


@pytest.mark.parametrize("noun", ["documents", "transactions", "bookings"])
async def test_what_is_not_there_or_of_others_has_no_remarks(owner: Person, stranger: Person, database: Database, noun: str) -> None:
    row = await a_payment(database, owner)
    for thing in (ids.uuid7(), row.id):
        beside = f"/v1/remarks/{noun}/{thing}"
        assert (await stranger.client.get(beside)).status_code == 404
        assert (await stranger.client.put(f"{beside}/tags/x")).status_code == 404
        assert (await stranger.client.post(f"{beside}/messages", json={"text": "x"})).status_code == 404


async def test_a_thing_has_twenty_tags_at_most(owner: Person, database: Database) -> None:
    beside = f"/v1/remarks/transactions/{(await a_payment(database, owner)).id}/tags"
    for number in range(20):
        assert (await owner.client.put(f"{beside}/t{number}")).status_code == 200
    assert code_of(await owner.client.put(f"{beside}/t20")) == "tooManyTags"
    assert (await owner.client.put(f"{beside}/T3")).status_code == 200


@pytest.mark.parametrize("body", [{"text": ""}, {"text": "x" * 501}, {"text": "a\x00"}, {}])
async def test_a_message_says_something_short(owner: Person, database: Database, body: dict[str, str]) -> None:
    row = await a_payment(database, owner)
    assert (await owner.client.post(f"/v1/remarks/transactions/{row.id}/messages", json=body)).status_code == 422
