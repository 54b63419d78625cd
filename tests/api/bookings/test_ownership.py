"""Another company's bookings, documents and transactions are not there, whatever is asked of them."""

from datetime import timedelta
from typing import Any

import pytest

from core import clock
from core.db import Database
from tests.api.bookings.making import kept_booking, kept_document, kept_transaction, problem
from tests.api.conftest import Person

SOON = str(clock.today() + timedelta(days=3))
OPERATIONS: list[tuple[str, str, dict[str, Any] | None]] = [
    ("GET", "", None),
    ("PATCH", "", {"note": "mine"}),
    ("DELETE", "", None),
    ("PUT", "/acceptance", None),
    ("DELETE", "/acceptance", None),
    ("PUT", "/pause", {"until": SOON}),
    ("DELETE", "/pause", None),
    ("PUT", "/closure", {"note": "mine"}),
    ("DELETE", "/closure", None),
]


@pytest.mark.parametrize(("method", "path", "body"), OPERATIONS, ids=[f"{method} {path}" for method, path, _ in OPERATIONS])
async def test_it_is_not_there(
    owner: Person, stranger: Person, database: Database, method: str, path: str, body: dict[str, Any] | None
) -> None:
    booking = await kept_booking(owner.client, database, owner.company_id)
    before = (await owner.client.get(f"/v1/bookings/{booking}")).json()
    response = await stranger.client.request(method, f"/v1/bookings/{booking}{path}", json=body, headers={"If-Match": "*"})
    assert problem(response) == (404, "bookingNotFound")
    assert (await owner.client.get(f"/v1/bookings/{booking}")).json() == before


async def test_what_another_company_holds_cannot_be_booked(owner: Person, stranger: Person, database: Database) -> None:
    document, movement = await kept_document(database, owner.company_id), await kept_transaction(database, owner.company_id)
    papers = await stranger.client.post("/v1/bookings", json={"document_ids": [document], "transaction_ids": []})
    assert problem(papers) == (404, "documentNotFound")
    moves = await stranger.client.post("/v1/bookings", json={"document_ids": [], "transaction_ids": [movement]})
    assert problem(moves) == (404, "transactionNotFound")
    own = await kept_booking(stranger.client, database, stranger.company_id)
    adding = await stranger.client.patch(f"/v1/bookings/{own}", json={"add_documents": [document]}, headers={"If-Match": "*"})
    assert problem(adding) == (404, "documentNotFound")
    assert (await stranger.client.get("/v1/bookings")).json()["items"][0]["id"] == own
