"""What a company says of itself."""

import pytest
from sqlalchemy import select, text

from core import audit
from core.audit import AuditEntry
from core.db import Database
from tests.api.conftest import Person
from tests.api.people import code_of


async def test_it_is_shown(owner: Person) -> None:
    company = (await owner.client.get("/v1/company")).json()
    assert company["id"] == str(owner.company_id)
    assert company["delivery_policy"] == "automatic"
    assert "sealed_key" not in company


async def test_it_changes_and_the_trail_tells(owner: Person, database: Database) -> None:
    change = {"name": "Bakkerij Peeters", "language": "fr", "street": "Kerkstraat 1", "city": "Gent"}
    response = await owner.client.patch("/v1/company", json=change)
    assert response.json() | change == response.json()
    async with database.tenant(owner.company_id) as session:
        entries = (await session.scalars(select(AuditEntry).where(AuditEntry.company_id == owner.company_id))).all()
        assert await audit.first_broken(session, owner.company_id) is None
    assert [(entry.action, entry.actor, entry.facts) for entry in entries] == [("company.changed", f"user:{owner.user_id}", change)]


async def test_nothing_changed_is_nothing_told(owner: Person, database: Database) -> None:
    await owner.client.patch("/v1/company", json={"name": None})
    await owner.client.patch("/v1/company", json={})
    async with database.tenant(owner.company_id) as session:
        assert await audit.head(session, owner.company_id) is None


async def test_a_line_of_the_address_can_be_emptied(owner: Person) -> None:
    await owner.client.patch("/v1/company", json={"street": "Kerkstraat 1"})
    assert (await owner.client.patch("/v1/company", json={"street": None})).json()["street"] is None


async def test_automatic_delivery_lets_go_what_was_held(owner: Person, database: Database) -> None:
    for policy in ("on_release", "automatic"):
        assert (await owner.client.patch("/v1/company", json={"delivery_policy": policy})).json()["delivery_policy"] == policy
    async with database.tenant(owner.company_id) as session:
        kinds = (await session.scalars(text("select kind from job where company_id = :c").bindparams(c=owner.company_id))).all()
    assert kinds == ["deliver_due"]


@pytest.mark.parametrize("change", [{"vat_number": "BE0202239951"}, {"sealed_key": "x"}, {"id": "x"}, {"language": "de"}])
async def test_some_things_do_not_change(owner: Person, change: dict[str, str]) -> None:
    assert (await owner.client.patch("/v1/company", json=change)).status_code == 422


async def test_only_an_owner_changes_it(member: Person, accountant: Person) -> None:
    for person in (member, accountant):
        response = await person.client.patch("/v1/company", json={"name": "x"})
        assert (response.status_code, code_of(response)) == (403, "permissionDenied")
