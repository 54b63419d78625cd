"""What may belong together, ranked and explained."""

import pytest

from core import ids
from core.db import Database
from tests.api.bookings.making import kept_document, kept_transaction, problem
from tests.api.conftest import Person

REFERENCE = "+++090/9337/55493+++"


async def test_the_likeliest_payment_comes_first(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id, structured_communication=REFERENCE)
    part = await kept_transaction(database, owner.company_id, "-60.00")
    sure = await kept_transaction(database, owner.company_id, structured_communication=REFERENCE)
    await kept_transaction(database, owner.company_id, "-9.99", counterparty_name="Delhaize")
    found = (await owner.client.get(f"/v1/documents/{document}/candidates")).json()
    assert [(one["transaction"]["id"], one["partial"]) for one in found["items"]] == [(sure, False), (part, True)]
    assert "structured_communication" in {reason["code"] for reason in found["items"][0]["reasons"]}
    assert found["items"][0]["score"] > found["items"][1]["score"] > 0
    assert found["next"] is None


async def test_the_likeliest_document_comes_first(owner: Person, database: Database) -> None:
    movement = await kept_transaction(database, owner.company_id)
    larger = await kept_document(database, owner.company_id, tax_inclusive_amount="242.00")
    exact = await kept_document(database, owner.company_id)
    found = (await owner.client.get(f"/v1/transactions/{movement}/candidates")).json()["items"]
    assert [(one["document"]["id"], one["partial"]) for one in found] == [(exact, False), (larger, True)]


async def test_what_was_taken_apart_is_no_candidate(owner: Person, database: Database) -> None:
    document, movement = await kept_document(database, owner.company_id), await kept_transaction(database, owner.company_id)
    body = {"document_ids": [document], "transaction_ids": [movement]}
    booking = (await owner.client.post("/v1/bookings", json=body)).json()["id"]
    await owner.client.delete(f"/v1/bookings/{booking}")
    assert (await owner.client.get(f"/v1/documents/{document}/candidates")).json()["items"] == []


async def test_another_company_s_are_not_there(owner: Person, stranger: Person, database: Database) -> None:
    document, movement = await kept_document(database, owner.company_id), await kept_transaction(database, owner.company_id)
    for path, code in ((f"/v1/documents/{document}", "documentNotFound"), (f"/v1/transactions/{movement}", "transactionNotFound")):
        assert problem(await stranger.client.get(f"{path}/candidates")) == (404, code)
    theirs = await kept_document(database, stranger.company_id)
    assert (await stranger.client.get(f"/v1/documents/{theirs}/candidates")).json()["items"] == []


@pytest.mark.parametrize("noun", ["documents", "transactions"])
async def test_what_is_not_there_has_no_candidates(owner: Person, noun: str) -> None:
    assert (await owner.client.get(f"/v1/{noun}/{ids.uuid7()}/candidates")).status_code == 404
