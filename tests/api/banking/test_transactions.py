"""Transactions through the API."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core import ids
from core.banking.models import BankAccount, BankTransaction
from core.bookings.models import Booking, BookingTransaction
from core.db import Database
from core.matching.models import MatchDecision
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.factories.banking import make_account, make_transaction

DAY = date(2026, 11, 20)


async def an_account(database: Database, person: Person) -> BankAccount:
    async with database.tenant(person.company_id) as session, session.begin():
        return await make_account(session, person.company_id, balance=Decimal("10.00"))


async def kept(database: Database, account: BankAccount, **fields: object) -> BankTransaction:
    async with database.tenant(account.company_id) as session, session.begin():
        return await make_transaction(session, account, **fields)


async def found(person: Person, **query: object) -> list[str]:
    response = await person.client.get("/v1/transactions", params={name.rstrip("_"): str(value) for name, value in query.items()})
    assert response.status_code == 200, response.text
    return [item["remittance_information"] for item in response.json()["items"]]


async def test_it_shows_what_the_bank_said_and_what_is_asked(owner: Person, database: Database) -> None:
    account = await an_account(database, owner)
    row = await kept(database, account, remittance_information="factuur 17", raw={"secret": "of the bank"})
    shown = (await owner.client.get(f"/v1/transactions/{row.id}")).json()
    assert (shown["amount"], shown["currency"], shown["booking_date"]) == ("-121.00", "EUR", "2026-11-20")
    assert (shown["booking_id"], shown["todo"]["kind"]) == (None, "transaction_without_document")
    assert shown["todo"]["answers"][0] == "link"
    assert "raw" not in shown
    assert [one["id"] for one in (await owner.client.get("/v1/accounts")).json()["items"]] == [str(account.id)]


async def test_the_question_follows_what_became_of_it(owner: Person, database: Database) -> None:
    account = await an_account(database, owner)
    booked, offered = await kept(database, account), await kept(database, account)
    async with database.tenant(owner.company_id) as session, session.begin():
        booking = Booking(company_id=owner.company_id, made_by="user")
        session.add(booking)
        await session.flush()
        session.add(BookingTransaction(company_id=owner.company_id, booking_id=booking.id, transaction_id=booked.id))
        decision = {"outcome": "suggested", "document_ids": [ids.uuid7()], "transaction_ids": [offered.id], "score": 0.7, "reasons": []}
        session.add(MatchDecision(company_id=owner.company_id, **decision))
    shown = (await owner.client.get(f"/v1/transactions/{booked.id}")).json()
    assert (shown["booking_id"], shown["todo"]) == (str(booking.id), None)
    assert (await owner.client.get(f"/v1/transactions/{offered.id}")).json()["todo"]["kind"] == "suggestion_to_confirm"


async def test_it_lists_by_what_transactions_say(owner: Person, stranger: Person, database: Database) -> None:
    account, other = await an_account(database, owner), await an_account(database, owner)
    await kept(database, account, remittance_information="meel", words="molens vandenberghe meel 121.00", booking_date=DAY)
    await kept(
        database,
        account,
        remittance_information="koffie",
        words="koffiebar 3.20",
        amount=Decimal("-3.20"),
        booking_date=DAY + timedelta(days=1),
    )
    await kept(
        database,
        other,
        remittance_information="verkoop",
        words="klant",
        amount=Decimal(500),
        booking_date=DAY - timedelta(days=30),
        explanation="other",
    )
    await kept(database, await an_account(database, stranger), remittance_information="vreemd", words="molens vandenberghe")
    assert await found(owner) == ["koffie", "meel", "verkoop"]
    assert await found(owner, q="vandenberge") == ["meel"]
    assert await found(owner, q="Köffiebar") == ["koffie"]
    assert await found(owner, account_id=other.id) == ["verkoop"]
    assert await found(owner, direction="in") == ["verkoop"]
    assert await found(owner, direction="out") == ["koffie", "meel"]
    assert await found(owner, from_=DAY, to=DAY) == ["meel"]
    assert await found(owner, min_amount="100.00") == ["meel", "verkoop"]
    assert await found(owner, max_amount="100.00") == ["koffie"]
    assert await found(owner, open=True) == ["koffie", "meel"]
    assert await found(owner, open=False) == ["verkoop"]


async def test_pages_of_one_busy_day_have_no_gap_and_no_double(owner: Person, database: Database) -> None:
    account = await an_account(database, owner)
    made = [await kept(database, account, remittance_information=str(number)) for number in range(7)]
    seen: list[str] = []
    after: str | None = None
    while True:
        page = (await owner.client.get("/v1/transactions", params={"limit": 2} | ({"after": after} if after else {}))).json()
        seen += [item["remittance_information"] for item in page["items"]]
        after = page["next"]
        if after is None:
            break
    assert seen == [row.remittance_information for row in sorted(made, key=lambda row: row.id, reverse=True)]
    assert problem(await owner.client.get("/v1/transactions", params={"after": "x"})) == (400, "invalidCursor")


@pytest.mark.parametrize(
    ("noun", "body", "told"),
    [
        ("explanation", {"kind": "private", "note": "cadeau"}, {"explanation": "private", "explained_by": "user", "closed_note": "cadeau"}),
        ("closure", {"note": "borg"}, {"closed_note": "borg"}),
    ],
)
async def test_an_answer_counts_once_and_can_be_taken_back(
    owner: Person, database: Database, noun: str, body: dict[str, str], told: dict[str, Any]
) -> None:
    row = await kept(database, await an_account(database, owner))
    path = f"/v1/transactions/{row.id}/{noun}"
    first = (await owner.client.put(path, json=body)).json()
    assert {name: first[name] for name in told} == told
    assert (first["todo"], first["version"]) == (None, 2)
    assert (await owner.client.put(path, json=body)).json() == first
    back = (await owner.client.delete(path)).json()
    assert (back["closed_note"], back["explanation"], back["todo"]["kind"]) == (None, None, "transaction_without_document")
    assert (await owner.client.delete(path)).json() == back


async def test_what_a_rule_said_wrongly_can_be_taken_back(owner: Person, database: Database) -> None:
    row = await kept(database, await an_account(database, owner), explanation="bank_cost", explained_by="rule:kbc-fee")
    back = (await owner.client.delete(f"/v1/transactions/{row.id}/explanation")).json()
    assert (back["explanation"], back["explained_by"]) == (None, "user")


async def test_an_explanation_that_does_not_exist_does_not_fit(owner: Person, database: Database) -> None:
    row = await kept(database, await an_account(database, owner))
    response = await owner.client.put(f"/v1/transactions/{row.id}/explanation", json={"kind": "magic"})
    assert problem(response) == (422, "invalidRequest")


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "", None),
        ("PUT", "/explanation", {"kind": "private"}),
        ("DELETE", "/explanation", None),
        ("PUT", "/closure", {"note": "x"}),
        ("DELETE", "/closure", None),
    ],
)
async def test_another_companys_transaction_is_not_there(
    owner: Person, stranger: Person, database: Database, method: str, path: str, body: dict[str, str] | None
) -> None:
    row = await kept(database, await an_account(database, owner))
    response = await stranger.client.request(method, f"/v1/transactions/{row.id}{path}", json=body)
    assert problem(response) == (404, "transactionNotFound")
    assert (await owner.client.get(f"/v1/transactions/{row.id}")).json()["version"] == 1
