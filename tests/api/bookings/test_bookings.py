"""Bookings: made, changed, undone."""

from core import ids
from core.db import Database
from tests.api.bookings.making import kept_booking, kept_document, kept_transaction, problem
from tests.api.conftest import Person


async def test_it_works(owner: Person, database: Database) -> None:
    document, movement = await kept_document(database, owner.company_id), await kept_transaction(database, owner.company_id)
    body = {"document_ids": [document], "transaction_ids": [movement], "note": "by hand"}
    response = await owner.client.post("/v1/bookings", json=body)
    assert response.status_code == 201, response.text
    made = response.json()
    assert made.pop("proposed_rule") is None, "an invoice is no contract"
    assert ([one["id"] for one in made["documents"]], [one["id"] for one in made["transactions"]]) == ([document], [movement])
    assert made["balance"] == {"complete": True, "state": "complete", "missing": "0.00", "currency": "EUR"}
    assert (made["made_by"], made["note"], made["version"], response.headers["ETag"]) == ("user", "by hand", 1, '"1"')
    got = await owner.client.get(f"/v1/bookings/{made['id']}")
    assert (got.json(), got.headers["ETag"]) == (made, '"1"')


async def test_the_same_request_sent_twice_books_once(owner: Person, database: Database) -> None:
    body = {"document_ids": [await kept_document(database, owner.company_id)], "transaction_ids": []}
    key = {"Idempotency-Key": str(ids.uuid7())}
    first = await owner.client.post("/v1/bookings", json=body, headers=key)
    again = await owner.client.post("/v1/bookings", json=body, headers=key)
    assert (again.status_code, again.json(), again.headers["Idempotent-Replayed"]) == (201, first.json(), "true")
    assert problem(await owner.client.post("/v1/bookings", json=body)) == (409, "alreadyBooked")


async def test_it_explains_a_refusal(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id)
    made = (await owner.client.post("/v1/bookings", json={"document_ids": [document], "transaction_ids": []})).json()
    response = await owner.client.post("/v1/bookings", json={"document_ids": [document], "transaction_ids": []})
    assert (response.json()["booking_id"], response.json()["document_id"]) == (made["id"], document)
    nothing = await owner.client.post("/v1/bookings", json={"document_ids": [], "transaction_ids": []})
    assert problem(nothing) == (409, "nothingToBook")
    nobody = await owner.client.post("/v1/bookings", json={"document_ids": [str(ids.uuid7())], "transaction_ids": []})
    assert problem(nobody) == (404, "documentNotFound")


async def test_it_names_the_bad_field(owner: Person) -> None:
    response = await owner.client.post("/v1/bookings", json={"document_ids": ["x"], "transaction_ids": []})
    assert problem(response) == (422, "invalidRequest")
    assert response.json()["issues"][0]["name"] == "document_ids.0"


async def test_the_latest_come_first_in_pages(owner: Person, database: Database) -> None:
    made = [await kept_booking(owner.client, database, owner.company_id, amount) for amount in ("-121.00", "-60.00", "-50.00")]
    first = (await owner.client.get("/v1/bookings", params={"limit": 2})).json()
    rest = (await owner.client.get("/v1/bookings", params={"limit": 2, "after": first["next"]})).json()
    assert [one["id"] for one in (*first["items"], *rest["items"])] == made[::-1]
    assert rest["next"] is None
    assert problem(await owner.client.get("/v1/bookings", params={"after": "x"})) == (400, "invalidCursor")


async def test_open_ones_are_those_to_which_something_is_missing(owner: Person, database: Database) -> None:
    _, part, other = [await kept_booking(owner.client, database, owner.company_id, amount) for amount in ("-121.00", "-60.00", "-50.00")]
    first = (await owner.client.get("/v1/bookings", params={"open": True, "limit": 1})).json()
    rest = (await owner.client.get("/v1/bookings", params={"open": True, "limit": 1, "after": first["next"]})).json()
    assert [one["id"] for one in (*first["items"], *rest["items"])] == [other, part]
    assert rest["next"] is None
    assert rest["items"][0]["balance"]["missing"] == "-61.00"


async def test_a_change_needs_the_version_that_was_seen(owner: Person, database: Database) -> None:
    booking = await kept_booking(owner.client, database, owner.company_id)
    rest = await kept_transaction(database, owner.company_id, "-61.00")
    path, body = f"/v1/bookings/{booking}", {"add_transactions": [rest], "note": "paid in two"}
    assert problem(await owner.client.patch(path, json=body)) == (428, "versionRequired")
    changed = await owner.client.patch(path, json=body, headers={"If-Match": '"1"'})
    assert (changed.status_code, changed.json()["balance"]["complete"], changed.headers["ETag"]) == (200, True, '"2"')
    assert problem(await owner.client.patch(path, json=body, headers={"If-Match": '"1"'})) == (412, "stale")


async def test_what_is_taken_out_is_open_again(owner: Person, database: Database) -> None:
    booking = await kept_booking(owner.client, database, owner.company_id)
    path = f"/v1/bookings/{booking}"
    moved = (await owner.client.get(path)).json()["transactions"][0]["id"]
    changed = await owner.client.patch(path, json={"remove_transactions": [moved]}, headers={"If-Match": "*"})
    assert (changed.json()["transactions"], changed.json()["balance"]["state"]) == ([], "waits_for_payment")
    assert (await owner.client.get(f"/v1/transactions/{moved}")).json()["booking_id"] is None
    papers = [one["id"] for one in changed.json()["documents"]]
    emptied = await owner.client.patch(path, json={"remove_documents": papers}, headers={"If-Match": "*"})
    assert problem(emptied) == (409, "nothingToBook")


async def test_an_undone_booking_is_gone(owner: Person, database: Database) -> None:
    booking = await kept_booking(owner.client, database, owner.company_id)
    path = f"/v1/bookings/{booking}"
    assert problem(await owner.client.delete(path, headers={"If-Match": '"9"'})) == (412, "stale")
    assert (await owner.client.delete(path)).status_code == 204
    assert problem(await owner.client.get(path)) == (404, "bookingNotFound")
    assert problem(await owner.client.delete(path)) == (404, "bookingNotFound")
