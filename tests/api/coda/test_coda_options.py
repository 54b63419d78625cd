"""An owner lets the statements of an account go to the accountant, sees how far they are and what it counts, and stops it."""

from datetime import timedelta
from uuid import UUID

import pytest

from core import clock, ids
from core.coda.close_days import close_days
from core.db import Database
from core.delivery.models import Accountant, Channel
from tests.api.conftest import Person
from tests.api.people import code_of
from tests.core.coda.bank import open_account, tell


@pytest.fixture
async def account_id(database: Database, company_id: UUID) -> UUID:
    """An account whose last days are proved."""
    async with database.tenant(company_id) as session, session.begin():
        account = await open_account(session, company_id)
        for days_ago in (4, 3, 2):
            await tell(session, account, clock.today() - timedelta(days=days_ago), "-20.00")
    return account.id


async def appoint(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        session.add(Accountant(company_id=company_id, id=ids.uuid7(), name="Kantoor", channel=Channel.EMAIL, email="coda@kantoor.be"))


async def test_the_option_is_off_until_an_owner_switches_it_on(owner: Person, database, account_id):
    path = f"/v1/accounts/{account_id}/coda-option"
    (known,) = (await owner.client.get("/v1/coda-options")).json()["items"]
    assert (known["enabled"], known["since"], known["written"]) == (False, None, None)
    refused = await owner.client.put(path, json={})
    assert (refused.status_code, code_of(refused)) == (404, "noAccountant")
    await appoint(database, owner.company_id)
    early = await owner.client.put(path, json={"since": (clock.today() - timedelta(days=9)).isoformat()})
    assert (early.status_code, code_of(early)) == (409, "codaStartNotProved")
    since = (clock.today() - timedelta(days=3)).isoformat()
    on = await owner.client.put(path, json={"since": since})
    assert (on.status_code, on.json()["enabled"], on.json()["since"]) == (200, True, since), on.text


async def test_its_statements_and_its_months_are_seen(owner: Person, database, account_id):
    await appoint(database, owner.company_id)
    since = clock.today() - timedelta(days=3)
    await owner.client.put(f"/v1/accounts/{account_id}/coda-option", json={"since": since.isoformat()})
    async with database.tenant(owner.company_id) as session, session.begin():
        delivery = await close_days(session, owner.company_id, account_id, now=clock.now())
    seen = (await owner.client.get("/v1/coda-options")).json()
    (account,) = seen["items"]
    assert (account["written"]["day"], account["sent"]) == ((clock.today() - timedelta(days=2)).isoformat(), None)
    assert account["proved_through"] == (clock.today() - timedelta(days=2)).isoformat()
    assert seen["price"] == "1.60"
    assert seen["months"] == [{"month": f"{clock.today():%Y-%m}", "accounts": 1, "amount": "1.60"}]
    (listed,) = (await owner.client.get("/v1/deliveries")).json()["items"]
    assert (listed["id"], listed["document_id"], listed["account"]["id"]) == (str(delivery.id), None, str(account_id))
    assert (await owner.client.post(f"/v1/deliveries/{delivery.id}/retries")).json()["form"] == "coda"


async def test_it_can_be_switched_off_and_the_month_still_counts(owner: Person, database, account_id):
    await appoint(database, owner.company_id)
    path = f"/v1/accounts/{account_id}/coda-option"
    await owner.client.put(path, json={})
    assert (await owner.client.delete(path)).status_code == 204
    again = await owner.client.delete(path)
    assert (again.status_code, code_of(again)) == (404, "codaOptionOff")
    seen = (await owner.client.get("/v1/coda-options")).json()
    assert (seen["items"][0]["enabled"], seen["months"][0]["accounts"]) == (False, 1)


async def test_statements_cannot_be_asked_for_as_a_form_of_a_document(owner: Person, database):
    await appoint(database, owner.company_id)
    answer = await owner.client.post(f"/v1/documents/{ids.uuid7()}/deliveries", json={"form": "coda"})
    assert answer.status_code == 422
