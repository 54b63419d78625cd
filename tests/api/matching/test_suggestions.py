"""Suggestions: asked about, confirmed, dismissed."""

from typing import Any
from uuid import UUID

from core import clock, ids
from core.db import Database
from core.matching.reconcile import reconcile
from tests.api.bookings.making import kept_document, kept_transaction, problem
from tests.api.conftest import Person


async def matched(database: Database, company_id: UUID) -> None:
    """What the background job does."""
    async with database.tenant(company_id) as session, session.begin():
        await reconcile(session, company_id, today=clock.today())


async def asked(person: Person, database: Database) -> dict[str, Any]:
    """The one suggestion on the list: a part payment."""
    await kept_document(database, person.company_id, created_at=clock.now(), issue_date=clock.today(), due_date=None)
    await kept_transaction(database, person.company_id, "-60.00", booking_date=clock.today())
    await matched(database, person.company_id)
    (item,) = (await person.client.get("/v1/todo")).json()["items"]
    assert (item["kind"], item["answers"][:2]) == ("suggestion_to_confirm", ["confirm", "reject"])
    return item


async def test_a_confirmation_books_it(owner: Person, database: Database) -> None:
    item = await asked(owner, database)
    path = f"/v1/suggestions/{item['suggestion']['decision_id']}"
    response = await owner.client.post(f"{path}/confirmations")
    assert response.status_code == 201, response.text
    booking = response.json()
    assert [one["id"] for one in booking["documents"]] == [one["id"] for one in item["suggestion"]["documents"]]
    assert booking["reasons"]
    assert booking["balance"]["state"] == "partly_paid"
    assert problem(await owner.client.post(f"{path}/confirmations")) == (404, "suggestionGone")
    kinds = {one["kind"] for one in (await owner.client.get("/v1/todo")).json()["items"]}
    assert kinds == {"booking_incomplete", "accountant_missing"}  # what is booked is due, and there is nobody to send it to


async def test_a_dismissal_leaves_two_open_halves_and_is_not_offered_again(owner: Person, database: Database) -> None:
    item = await asked(owner, database)
    path = f"/v1/suggestions/{item['suggestion']['decision_id']}/dismissals"
    assert (await owner.client.post(path)).status_code == 204
    await matched(database, owner.company_id)
    kinds = {one["kind"] for one in (await owner.client.get("/v1/todo")).json()["items"]}
    assert kinds == {"document_unpaid", "transaction_without_document"}
    assert problem(await owner.client.post(path)) == (404, "suggestionGone")


async def test_another_company_s_suggestion_is_not_there(owner: Person, stranger: Person, database: Database) -> None:
    item = await asked(owner, database)
    for verb in ("confirmations", "dismissals"):
        response = await stranger.client.post(f"/v1/suggestions/{item['suggestion']['decision_id']}/{verb}")
        assert problem(response) == (404, "suggestionGone")
    assert problem(await owner.client.post(f"/v1/suggestions/{ids.uuid7()}/confirmations")) == (404, "suggestionGone")
    assert (await owner.client.get("/v1/todo")).json()["items"] == [item]
