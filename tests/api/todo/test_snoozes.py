"""Putting a document or a transaction aside until a day."""

from datetime import timedelta
from typing import Any

import pytest

from core import clock
from core.db import Database
from tests.api.bookings.making import kept_document, kept_transaction, problem
from tests.api.conftest import Person

KEPT = {"documents": kept_document, "transactions": kept_transaction}


def in_days(days: int) -> dict[str, Any]:
    return {"until": str(clock.today() + timedelta(days=days))}


@pytest.mark.parametrize("noun", KEPT)
async def test_it_leaves_the_list_until_it_is_woken(owner: Person, database: Database, noun: str) -> None:
    path = f"/v1/{noun}/{await KEPT[noun](database, owner.company_id)}/snooze"
    snoozed = await owner.client.put(path, json=in_days(14))
    assert (snoozed.status_code, snoozed.json()["snoozed_until"]) == (200, in_days(14)["until"])
    kinds = {item["kind"] for item in (await owner.client.get("/v1/todo")).json()["items"]}
    assert kinds <= {"accountant_missing"}
    woken = await owner.client.delete(path)
    assert (woken.status_code, woken.json()["snoozed_until"]) == (200, None)
    assert (await owner.client.get("/v1/todo")).json()["total"] == 1


@pytest.mark.parametrize("noun", KEPT)
@pytest.mark.parametrize("days", [0, 93])
async def test_it_explains_a_refusal(owner: Person, database: Database, noun: str, days: int) -> None:
    path = f"/v1/{noun}/{await KEPT[noun](database, owner.company_id)}/snooze"
    response = await owner.client.put(path, json=in_days(days))
    assert problem(response) == (409, "snoozeOutOfRange")
    assert response.json()["latest"] == in_days(92)["until"]


@pytest.mark.parametrize("noun", KEPT)
async def test_it_names_the_bad_field(owner: Person, database: Database, noun: str) -> None:
    path = f"/v1/{noun}/{await KEPT[noun](database, owner.company_id)}/snooze"
    response = await owner.client.put(path, json={"until": "soon"})
    assert (problem(response), response.json()["issues"][0]["name"]) == ((422, "invalidRequest"), "until")


@pytest.mark.parametrize(("noun", "code"), [("documents", "documentNotFound"), ("transactions", "transactionNotFound")])
async def test_another_company_s_is_not_there(owner: Person, stranger: Person, database: Database, noun: str, code: str) -> None:
    path = f"/v1/{noun}/{await KEPT[noun](database, owner.company_id)}/snooze"
    assert problem(await stranger.client.put(path, json=in_days(14))) == (404, code)
    assert problem(await stranger.client.delete(path)) == (404, code)
    assert (await owner.client.get("/v1/todo")).json()["total"] == 1
