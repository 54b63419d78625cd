"""The calendar of an account's days through the API."""

import asyncio
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.banking.hold import hold_accounts
from core.banking.models import BankAccount
from core.coverage.calendar import A_DAY, Told
from core.coverage.tell import tell_days
from core.db import Database
from tests.api.banking.test_transactions import an_account, kept
from tests.api.conftest import Person
from tests.api.documents.papers import problem
from tests.factories.banking import make_transaction

FIRST, LAST = date(2026, 11, 2), date(2026, 11, 20)


async def statement(database: Database, account: BankAccount, first: date, last: date, before: str, after: str) -> None:
    told = Told(first, last, firm=True, before=(first - A_DAY, Decimal(before)), after=(last, Decimal(after)))
    async with database.tenant(account.company_id) as session, session.begin():
        await tell_days(session, account.company_id, account.id, [told])


async def an_account_with_a_gap(database: Database, person: Person) -> BankAccount:
    account = await an_account(database, person)
    await kept(database, account, booking_date=date(2026, 11, 3), amount=Decimal("-10.00"))
    await statement(database, account, FIRST, date(2026, 11, 6), "100.00", "90.00")
    await statement(database, account, date(2026, 11, 16), LAST, "60.00", "60.00")
    return account


async def coverage(person: Person, account_id: UUID, **query: str) -> dict[str, list[dict[str, object]]]:
    response = await person.client.get(f"/v1/accounts/{account_id}/coverage", params=query)
    assert response.status_code == 200, response.text
    return response.json()


async def test_each_day_says_how_sure_it_is(owner: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    shown = await coverage(owner, account.id, **{"from": "2026-11-01", "to": "2026-11-21"})
    states = "".join(str(day["state"])[0] for day in shown["days"])
    assert states == "n" + "p" * 5 + "g" * 9 + "p" * 5 + "n"
    assert [day["movements"] for day in shown["days"]][:4] == [0, 0, 1, 0]
    (gap,) = shown["gaps"]
    assert (gap["first_day"], gap["last_day"], gap["difference"]) == ("2026-11-07", "2026-11-15", "-30.00")
    assert gap["ways"] == ["import_file", "link"]


async def test_an_account_says_how_far_it_is_told_and_whether_something_is_missing(owner: Person, database: Database) -> None:
    with_gap, untold = await an_account_with_a_gap(database, owner), await an_account(database, owner)
    listed = {one["id"]: one for one in (await owner.client.get("/v1/accounts")).json()["items"]}
    assert (listed[str(with_gap.id)]["covered_through"], listed[str(with_gap.id)]["open_gaps"]) == ("2026-11-20", 1)
    assert (listed[str(untold.id)]["covered_through"], listed[str(untold.id)]["open_gaps"]) == (None, 0)


async def test_without_days_it_shows_the_last_twelve_months(owner: Person, database: Database) -> None:
    account = await an_account(database, owner)
    shown = await coverage(owner, account.id)
    assert str(shown["days"][0]["day"]).endswith("-01")
    assert 334 < len(shown["days"]) <= 366


async def test_what_is_missing_is_a_question_until_it_is_accepted(owner: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    (gap,) = (await coverage(owner, account.id))["gaps"]

    async def questions() -> list[dict[str, object]]:
        return (await owner.client.get("/v1/todo", params={"kind": "days_missing"})).json()["items"]

    (item,) = await questions()
    assert item["subject"] == {
        "type": "coverage_gap",
        "id": gap["id"],
        "document_id": None,
        "mailbox_id": None,
        "bank_account_id": str(account.id),
    }
    accepted = await owner.client.put(f"/v1/coverage-gaps/{gap['id']}/acceptance", json={"note": "old bank, closed"})
    assert (accepted.status_code, accepted.json()["accepted_note"]) == (200, "old bank, closed")
    assert await questions() == []
    assert "gap" not in {day["state"] for day in (await coverage(owner, account.id))["days"]}
    assert (await owner.client.delete(f"/v1/coverage-gaps/{gap['id']}/acceptance")).status_code == 204
    assert [one["id"] for one in await questions()] == [item["id"]]


async def test_a_gap_that_was_filled_meanwhile_is_not_there(owner: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    (gap,) = (await coverage(owner, account.id))["gaps"]
    await kept(database, account, booking_date=date(2026, 11, 9), amount=Decimal("-30.00"))
    await statement(database, account, date(2026, 11, 7), date(2026, 11, 15), "90.00", "60.00")
    assert (await coverage(owner, account.id))["gaps"] == []
    answer = await owner.client.put(f"/v1/coverage-gaps/{gap['id']}/acceptance", json={"note": "late"})
    assert problem(answer) == (404, "gapNotFound")


async def test_a_bank_that_is_not_linked_cannot_be_asked(owner: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    (gap,) = (await coverage(owner, account.id))["gaps"]
    assert problem(await owner.client.post(f"/v1/coverage-gaps/{gap['id']}/history-requests")) == (409, "daysOutOfReach")


async def test_a_strangers_account_and_a_century_are_not_shown(owner: Person, stranger: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    assert problem(await stranger.client.get(f"/v1/accounts/{account.id}/coverage")) == (404, "accountNotFound")
    query = {"from": "1926-01-01", "to": "2026-01-01"}
    assert problem(await owner.client.get(f"/v1/accounts/{account.id}/coverage", params=query)) == (409, "tooManyDays")


async def test_the_first_days_of_all_are_no_error(owner: Person, database: Database) -> None:
    account = await an_account(database, owner)
    shown = await coverage(owner, account.id, to="0001-01-15")
    assert [day["day"] for day in shown["days"]][::14] == ["0001-01-01", "0001-01-15"]


async def test_days_told_while_a_gap_is_reopened_close_it(owner: Person, database: Database) -> None:
    account = await an_account_with_a_gap(database, owner)
    (gap,) = (await coverage(owner, account.id))["gaps"]
    path = f"/v1/coverage-gaps/{gap['id']}/acceptance"
    assert (await owner.client.put(path, json={"note": "a quiet week"})).status_code == 200
    async with database.tenant(account.company_id) as session, session.begin():
        await hold_accounts(session, account.company_id, [account.id])
        told = Told(date(2026, 11, 7), date(2026, 11, 15), firm=True)
        await make_transaction(session, account, booking_date=date(2026, 11, 9), amount=Decimal("-30.00"))
        await tell_days(session, account.company_id, account.id, [told])
        reopening = asyncio.create_task(owner.client.delete(path))
        await asyncio.sleep(0.3)
    assert (await reopening).status_code == 204
    assert (await coverage(owner, account.id))["gaps"] == []
