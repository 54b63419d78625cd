"""The policy is tried on history before it is switched on, and what was learned can be forgotten."""

from core.db import Database
from tests.api.bookings.making import kept_document, kept_transaction, problem
from tests.api.conftest import Person

FIGURES = {
    "days_early": 3, "days_late": 15, "name_agrees": 0.75, "rounding": "0.05", "rate_tolerance": 0.035,
    "margin_between_documents": 21, "payout_days": 7,
}  # fmt: skip


async def test_a_policy_is_switched_on_only_after_it_was_tried(owner: Person, database: Database) -> None:
    assert (await owner.client.get("/v1/matching-policy")).json() == FIGURES | {"changed": False}
    wanted = FIGURES | {"days_late": 0, "days_early": 0}
    assert problem(await owner.client.put("/v1/matching-policy", json=wanted)) == (409, "policyNotTried")
    assert (await owner.client.post("/v1/matching-policy/back-tests", json=wanted)).status_code == 201
    assert problem(await owner.client.put("/v1/matching-policy", json=wanted | {"days_late": 1})) == (409, "policyNotTried")
    assert (await owner.client.put("/v1/matching-policy", json=wanted)).json() == wanted | {"changed": True}
    assert (await owner.client.get("/v1/matching-policy")).json()["days_late"] == 0
    assert (await owner.client.delete("/v1/matching-policy")).json() == FIGURES | {"changed": False}


async def test_a_trial_tells_what_differs_from_what_stands_and_changes_nothing(owner: Person, database: Database) -> None:
    near = {"supplier_name": "Drukkerij Maes", "supplier_vat_number": None, "due_date": None}
    document = await kept_document(database, owner.company_id, tax_inclusive_amount="100.03", **near)
    movement = await kept_transaction(database, owner.company_id, "-100.00", counterparty_name="DRUKKERIJ MAES")
    strict = FIGURES | {"rounding": "0.00"}
    told = (await owner.client.post("/v1/matching-policy/back-tests", json=strict)).json()
    assert (told["documents"], told["transactions"]) == (1, 1)
    assert (told["present"]["linked"], told["tried"]["linked"], told["differing"]) == (1, 0, 1)
    (change,) = told["changes"]
    assert change["difference"] == "would_ask"
    assert (change["documents"][0]["id"], change["transactions"][0]["id"]) == (document, movement)
    assert (await owner.client.get("/v1/bookings")).json()["items"] == []


async def test_what_people_booked_themselves_shows_how_far_it_agrees(owner: Person, database: Database) -> None:
    first = await kept_document(database, owner.company_id, supplier_name="Alfa NV")
    second = await kept_document(database, owner.company_id, supplier_name="Beta NV", supplier_vat_number=None)
    movement = await kept_transaction(database, owner.company_id, counterparty_name="ALFA NV")
    await owner.client.post("/v1/bookings", json={"document_ids": [second], "transaction_ids": [movement]})
    told = (await owner.client.post("/v1/matching-policy/back-tests", json=FIGURES)).json()
    tried = told["tried"]
    assert (tried["by_users"], tried["confirmed"]) == (1, 0)
    if tried["linked"]:
        assert [change["difference"] for change in told["changes"]] == ["otherwise"]
        assert told["changes"][0]["documents"][0]["id"] == first


async def test_figures_out_of_bounds_are_refused(owner: Person) -> None:
    for wrong in ({"payout_days": 90}, {"name_agrees": 2}, {"rounding": "x"}, {"days_late": -1}):
        assert (await owner.client.post("/v1/matching-policy/back-tests", json=FIGURES | wrong)).status_code == 422


async def test_a_confirmed_name_is_told_with_its_document_and_can_be_forgotten(owner: Person, database: Database) -> None:
    document = await kept_document(database, owner.company_id)
    movement = await kept_transaction(database, owner.company_id, counterparty_name="SHOP 123")
    await owner.client.post("/v1/bookings", json={"document_ids": [document], "transaction_ids": [movement]})
    (known,) = (await owner.client.get("/v1/learned-aliases")).json()["items"]
    assert (known["kind"], known["value"], known["document_id"], known["confirmations"]) == ("name", "SHOP 123", document, 1)
    assert (await owner.client.delete(f"/v1/learned-aliases/{known['id']}")).status_code == 204
    assert (await owner.client.get("/v1/learned-aliases")).json()["items"] == []
    assert problem(await owner.client.delete(f"/v1/learned-aliases/{known['id']}")) == (404, "lessonNotFound")


async def test_what_is_kept_apart_is_told_and_can_be_let_go(owner: Person, stranger: Person, database: Database) -> None:
    document, movement = await kept_document(database, owner.company_id), await kept_transaction(database, owner.company_id)
    booking = (await owner.client.post("/v1/bookings", json={"document_ids": [document], "transaction_ids": [movement]})).json()["id"]
    await owner.client.delete(f"/v1/bookings/{booking}")
    (apart,) = (await owner.client.get("/v1/kept-apart")).json()["items"]
    assert (apart["document"]["id"], apart["transaction"]["id"]) == (document, movement)
    assert (await stranger.client.get("/v1/kept-apart")).json()["items"] == []
    assert problem(await stranger.client.delete(f"/v1/kept-apart/{document}/{movement}")) == (404, "lessonNotFound")
    assert (await owner.client.delete(f"/v1/kept-apart/{document}/{movement}")).status_code == 204
    assert (await owner.client.get(f"/v1/documents/{document}/candidates")).json()["items"] != []
