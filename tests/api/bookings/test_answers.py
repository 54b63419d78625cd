"""What is said about an incomplete booking, and how it leaves the list."""

from datetime import timedelta
from typing import Any

import pytest

from core import clock
from core.db import Database
from tests.api.bookings.making import kept_booking, problem
from tests.api.conftest import Person


async def asked(person: Person) -> list[dict[str, Any]]:
    """The incomplete bookings on the list."""
    return (await person.client.get("/v1/todo", params={"kind": "booking_incomplete"})).json()["items"]


async def test_provisionally_ok_keeps_it_on_the_list(owner: Person, database: Database) -> None:
    path = f"/v1/bookings/{await kept_booking(owner.client, database, owner.company_id)}/acceptance"
    accepted = await owner.client.put(path)
    assert (accepted.status_code, accepted.headers["ETag"]) == (200, '"2"')
    assert accepted.json()["accepted_at"] is not None
    (item,) = await asked(owner)
    assert (item["title_facts"]["accepted"], item["title_facts"]["missing"]) == ("yes", "-61.00")
    assert "keep" not in item["answers"]
    assert (await owner.client.delete(path)).json()["accepted_at"] is None


async def test_a_pause_takes_it_off_until_its_day(owner: Person, database: Database) -> None:
    path = f"/v1/bookings/{await kept_booking(owner.client, database, owner.company_id)}/pause"
    until = str(clock.today() + timedelta(days=30))
    paused = await owner.client.put(path, json={"until": until})
    assert (paused.status_code, paused.json()["paused_until"]) == (200, until)
    assert await asked(owner) == []
    assert (await owner.client.delete(path)).json()["paused_until"] is None
    assert len(await asked(owner)) == 1


@pytest.mark.parametrize("days", [0, -1, 93])
async def test_a_pause_outside_the_coming_quarter_is_refused(owner: Person, database: Database, days: int) -> None:
    path = f"/v1/bookings/{await kept_booking(owner.client, database, owner.company_id)}/pause"
    response = await owner.client.put(path, json={"until": str(clock.today() + timedelta(days=days))})
    assert problem(response) == (409, "pauseOutOfRange")
    assert response.json()["latest"] == str(clock.today() + timedelta(days=92))


async def test_a_message_closes_it(owner: Person, database: Database) -> None:
    booking = await kept_booking(owner.client, database, owner.company_id)
    path = f"/v1/bookings/{booking}/closure"
    closed = await owner.client.put(path, json={"note": "the rest was a discount"})
    assert closed.status_code == 200
    assert await asked(owner) == []
    document = closed.json()["documents"][0]["id"]
    assert (await owner.client.get(f"/v1/documents/{document}")).json()["closed_note"] == "the rest was a discount"
    assert (await owner.client.delete(path)).status_code == 200
    assert len(await asked(owner)) == 1
