"""Documents that may be one invoice: shown, decided, asked again."""

from decimal import Decimal
from typing import Any

from core.db import Database
from core.duplicates.compare import compare_document
from tests.api.bookings.making import problem
from tests.api.conftest import Person
from tests.factories.documents import make_document


async def pair_of(person: Person, database: Database) -> dict[str, Any]:
    """Two invoices with one number and another total."""
    async with database.tenant(person.company_id) as session, session.begin():
        for total in ("121.00", "127.00"):
            document = await make_document(session, person.company_id, invoice_number="2026/17", tax_inclusive_amount=Decimal(total))
            await compare_document(session, document)
    (pair,) = (await person.client.get("/v1/document-pairs", params={"open": True})).json()["items"]
    return pair


async def test_a_pair_shows_both_and_why(owner: Person, database: Database) -> None:
    pair = await pair_of(owner, database)
    assert (pair["likeness"], pair["decision"], pair["first"]["tax_inclusive_amount"]) == ("maybe", None, "121.00")
    assert {"number_same", "total_differs"} <= {reason["code"] for reason in pair["reasons"]}
    items = (await owner.client.get("/v1/todo", params={"kind": "duplicate_to_decide"})).json()["items"]
    assert [(item["subject"]["type"], item["subject"]["id"]) for item in items] == [("document_pair", pair["id"])]


async def test_the_same_makes_one_lead(owner: Person, database: Database) -> None:
    pair = await pair_of(owner, database)
    path = f"/v1/document-pairs/{pair['id']}/decision"
    decided = (await owner.client.put(path, json={"decision": "same"})).json()
    assert (decided["decision"], decided["decided_by"]) == ("same", "user")
    version = (await owner.client.get(f"/v1/documents/{pair['second']['id']}")).json()
    assert version["superseded_by"] == pair["first"]["id"]
    assert (await owner.client.get("/v1/document-pairs", params={"open": True})).json()["items"] == []
    assert len((await owner.client.get("/v1/document-pairs", params={"open": False})).json()["items"]) == 1
    reopened = (await owner.client.delete(path)).json()
    assert (reopened["decision"], reopened["decided_by"]) == (None, None)
    assert (await owner.client.get(f"/v1/documents/{pair['second']['id']}")).json()["superseded_by"] is None


async def test_two_invoices_are_asked_about_apart(owner: Person, database: Database) -> None:
    pair = await pair_of(owner, database)
    response = await owner.client.put(f"/v1/document-pairs/{pair['id']}/decision", json={"decision": "two_invoices"})
    assert response.json()["decision"] == "two_invoices"
    counts = (await owner.client.get("/v1/todo")).json()["counts"]
    assert (counts["duplicate_to_decide"], counts["document_unpaid"]) == (0, 2)


async def test_it_names_the_bad_field(owner: Person, database: Database) -> None:
    pair = await pair_of(owner, database)
    response = await owner.client.put(f"/v1/document-pairs/{pair['id']}/decision", json={"decision": "perhaps"})
    assert problem(response) == (422, "invalidRequest")


async def test_another_company_s_pair_is_not_there(owner: Person, stranger: Person, database: Database) -> None:
    pair = await pair_of(owner, database)
    path = f"/v1/document-pairs/{pair['id']}/decision"
    assert problem(await stranger.client.put(path, json={"decision": "same"})) == (404, "pairNotFound")
    assert problem(await stranger.client.delete(path)) == (404, "pairNotFound")
    assert (await stranger.client.get("/v1/document-pairs")).json()["items"] == []
    assert (await owner.client.get("/v1/document-pairs", params={"open": True})).json()["items"] == [pair]
