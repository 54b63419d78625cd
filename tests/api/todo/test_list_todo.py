"""What needs an answer, as a screen asks for it."""

from datetime import timedelta
from typing import Any

from core import clock
from core.db import Database
from tests.api.bookings.making import kept_document, kept_transaction, problem
from tests.api.conftest import Person


async def listed(person: Person, **params: Any) -> dict[str, Any]:
    response = await person.client.get("/v1/todo", params=params)
    assert response.status_code == 200, response.text
    return response.json()


async def test_it_works(owner: Person, database: Database) -> None:
    due = clock.today() + timedelta(days=7)
    document = await kept_document(database, owner.company_id, due_date=due)
    movement = await kept_transaction(database, owner.company_id, "-60.00", counterparty_name="Delhaize", booking_date=clock.today())
    found = await listed(owner)
    by_kind = {item["kind"]: item for item in found["items"]}
    unpaid, missing = by_kind["document_unpaid"], by_kind["transaction_without_document"]
    subject = {"type": "document", "id": document, "document_id": None, "mailbox_id": None, "bank_account_id": None}
    assert (unpaid["id"], unpaid["subject"]) == (f"document_unpaid:{document}", subject)
    facts = unpaid["title_facts"]
    assert (facts["name"], facts["amount"], facts["currency"], facts["due_date"]) == ("Proximus NV", "121.00", "EUR", str(due))
    assert (missing["subject"]["id"], missing["title_facts"]["amount"]) == (movement, "-60.00")
    assert (missing["answers"][0], missing["suggestion"], missing["problem"]) == ("link", None, None)
    assert (found["total"], found["next"], found["counts"]["document_unpaid"]) == (2, None, 1)


async def test_an_answered_question_is_gone_at_once(owner: Person, database: Database) -> None:
    movement = await kept_transaction(database, owner.company_id)
    assert (await listed(owner))["total"] == 1
    await owner.client.put(f"/v1/transactions/{movement}/explanation", json={"kind": "private"})
    assert (await listed(owner))["items"] == []
    await owner.client.delete(f"/v1/transactions/{movement}/explanation")
    assert (await listed(owner))["total"] == 1


async def test_pages_of_one_kind(owner: Person, database: Database) -> None:
    moved = [await kept_transaction(database, owner.company_id, booking_date=clock.today() - timedelta(days=n)) for n in range(3)]
    await kept_document(database, owner.company_id, tax_inclusive_amount=None, supplier_name=None, supplier_vat_number=None)
    first = await listed(owner, kind="transaction_without_document", limit=2)
    rest = await listed(owner, kind="transaction_without_document", limit=2, after=first["next"])
    assert [item["subject"]["id"] for item in (*first["items"], *rest["items"])] == moved[::-1]
    assert (rest["next"], rest["total"]) == (None, 4)


async def test_an_unknown_kind_and_a_foreign_cursor_are_refused(owner: Person) -> None:
    assert problem(await owner.client.get("/v1/todo", params={"kind": "everything"})) == (422, "invalidRequest")
    assert problem(await owner.client.get("/v1/todo", params={"after": "x"})) == (400, "invalidCursor")


async def test_an_unreadable_document_brings_its_problem(owner: Person, database: Database) -> None:
    why = {"code": "pdfEncrypted", "title": "It is locked.", "detail": ""}
    await kept_document(database, owner.company_id, reading_state="unreadable", reading_problem=why)
    (item,) = (await listed(owner))["items"]
    assert (item["kind"], item["problem"]) == ("unreadable_document", why | {"facts": {}})


async def test_other_companies_questions_are_not_shown(owner: Person, stranger: Person, accountant: Person, database: Database) -> None:
    await kept_document(database, owner.company_id)
    assert (await listed(stranger))["total"] == 0
    assert (await listed(accountant))["total"] == 1
