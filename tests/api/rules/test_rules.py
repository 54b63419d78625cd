"""Rules over HTTP: written, tried out, ordered, switched, removed, and what each did."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.banking.models import BankTransaction
from core.db import Database
from core.documents.models import Kind
from core.rules.apply_new import apply_to_new
from core.rules.apply_to_history import apply_to_history
from core.rules.cadence import month_later
from core.rules.suggest import suggest_rules
from core.rules.undo import undo_all
from tests.api.conftest import Person
from tests.api.people import code_of
from tests.conftest import TODAY
from tests.core.rules.world import LESSOR
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

LOAN: dict[str, Any] = {
    "about": "transaction",
    "conditions": [{"kind": "iban", "any_of": [LESSOR]}],
    "actions": [{"kind": "mark", "explanation": "loan"}],
}
PRIVATE = LOAN | {"actions": [{"kind": "mark", "explanation": "private"}]}


async def leases(database: Database, person: Person, *days: date, **fields: object) -> list[BankTransaction]:
    async with database.tenant(person.company_id) as session, session.begin():
        account = await make_account(session, person.company_id)
        values: dict[str, object] = {"counterparty_iban": LESSOR, "counterparty_name": "KBC Autolease", "amount": Decimal("-450.00")}
        return [await make_transaction(session, account, **(values | {"booking_date": day} | fields)) for day in days or (TODAY,)]


async def made(person: Person, rule: dict[str, Any], **more: Any) -> dict[str, Any]:
    response = await person.client.post("/v1/rules", json=rule | more)
    assert response.status_code == 201, response.text
    return response.json()


async def listed(person: Person) -> list[dict[str, Any]]:
    return (await person.client.get("/v1/rules")).json()["items"]


async def test_a_rule_is_written_read_changed_and_its_version_guards_it(owner: Person, stranger: Person) -> None:
    rule = await made(owner, LOAN | {"name": "Lease"})
    assert {name: rule[name] for name in ("name", "enabled", "done", "shadowed_by", "version")} == {
        "name": "Lease", "enabled": True, "done": 0, "shadowed_by": None, "version": 1,
    }  # fmt: skip
    path = f"/v1/rules/{rule['id']}"
    assert (await stranger.client.get(path)).status_code == 404
    changed = await owner.client.put(path, json=PRIVATE, headers={"If-Match": '"1"'})
    assert (changed.json()["actions"], changed.headers["etag"]) == (PRIVATE["actions"], '"2"')
    stale = await owner.client.put(path, json=LOAN, headers={"If-Match": '"1"'})
    assert code_of(stale) == "stale"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"conditions": []}, "ruleMeetsEverything"),
        ({"actions": []}, "ruleDoesNothing"),
        ({"actions": [{"kind": "hold"}]}, "ruleOutOfPlace"),
        ({"actions": [{"kind": "tag", "tag": "x"}, {"kind": "tag", "tag": "X"}]}, "ruleContradicts"),
        ({"actions": [{"kind": "attach", "document_id": str(ids.uuid7())}]}, "documentNotFound"),
    ],
)
async def test_a_rule_that_cannot_be_is_refused_with_a_reason(owner: Person, change: dict[str, Any], code: str) -> None:
    refused = await owner.client.post("/v1/rules", json=LOAN | change)
    assert code_of(refused) == code
    assert await listed(owner) == []


async def test_only_a_contract_can_be_booked_with(owner: Person, database: Database) -> None:
    async with database.tenant(owner.company_id) as session, session.begin():
        invoice = await make_document(session, owner.company_id)
    rule = LOAN | {"actions": [{"kind": "attach", "document_id": str(invoice.id)}]}
    assert code_of(await owner.client.post("/v1/rules", json=rule)) == "notAContract"


async def test_patterns_and_unknown_parts_do_not_fit(owner: Person) -> None:
    odd = LOAN | {"conditions": [{"kind": "regex", "any_of": ["(a+)+"]}]}
    assert (await owner.client.post("/v1/rules", json=odd)).status_code == 422


async def test_the_order_decides_and_what_is_never_reached_is_shown(owner: Person) -> None:
    first, second = await made(owner, LOAN), await made(owner, PRIVATE)
    assert [one["shadowed_by"] for one in await listed(owner)] == [None, first["id"]]
    turned = (await owner.client.put("/v1/rule-order", json={"rule_ids": [second["id"], first["id"]]})).json()["items"]
    assert [one["id"] for one in turned] == [second["id"], first["id"]]
    assert code_of(await owner.client.put("/v1/rule-order", json={"rule_ids": [first["id"]]})) == "orderDiffers"


async def test_a_rule_is_switched_off_removed_and_taken_back(owner: Person) -> None:
    rule, other = await made(owner, LOAN), await made(owner, PRIVATE)
    path = f"/v1/rules/{rule['id']}"
    assert (await owner.client.put(f"{path}/suspension")).json()["enabled"] is False
    assert (await owner.client.delete(f"{path}/suspension")).json()["enabled"] is True
    assert (await owner.client.put(f"{path}/removal")).status_code == 204
    assert [one["id"] for one in await listed(owner)] == [other["id"]]
    assert (await owner.client.get(path)).status_code == 404
    assert (await owner.client.delete(f"{path}/removal")).status_code == 200
    assert [one["id"] for one in await listed(owner)] == [rule["id"], other["id"]]


async def test_a_trial_counts_what_it_would_do_and_what_differs(owner: Person, database: Database) -> None:
    await leases(database, owner, TODAY, TODAY)
    await leases(database, owner, explanation="private", explained_by="user")
    await leases(database, owner, explanation="loan", explained_by="user")
    preview = (await owner.client.post("/v1/rule-previews", json={"rule": LOAN})).json()
    assert (preview["met"], preview["counts"]) == (4, {"would": 2, "answered": 1, "already": 1})
    outcomes = [one["outcomes"][0]["outcome"] for one in preview["items"]]
    assert outcomes == ["would", "would", "answered", "already"]
    assert (preview["items"][2]["explanation"], preview["items"][0]["amount"]) == ("private", "-450.00")
    await made(owner, PRIVATE)
    behind = (await owner.client.post("/v1/rule-previews", json={"rule": LOAN})).json()
    assert behind["counts"] == {"earlier_rule": 2, "answered": 1, "already": 1}
    bare: dict[str, Any] = LOAN | {"actions": []}
    alone = (await owner.client.post("/v1/rule-previews", json={"rule": bare})).json()
    assert (alone["met"], alone["counts"]) == (4, {})
    assert (await owner.client.get("/v1/rules")).json()["items"][0]["done"] == 0


async def test_what_a_rule_did_is_listed_and_undone_one_by_one_or_whole(owner: Person, database: Database) -> None:
    rule = await made(owner, LOAN)
    one, _, _ = await leases(database, owner, TODAY, TODAY, TODAY)
    async with database.tenant(owner.company_id) as session, session.begin():
        await apply_to_new(session, owner.company_id)
    deeds = f"/v1/rules/{rule['id']}/deeds"
    page = (await owner.client.get(deeds, params={"limit": 2})).json()
    rest = (await owner.client.get(deeds, params={"limit": 2, "after": page["next"]})).json()
    assert (len(page["items"]), len(rest["items"]), rest["next"], (await listed(owner))[0]["done"]) == (2, 1, None, 3)
    (deed,) = (await owner.client.get(f"/v1/transactions/{one.id}/rule-deeds")).json()["items"]
    assert (deed["action"], deed["name"], deed["amount"]) == (LOAN["actions"][0], "KBC Autolease", "-450.00")
    assert (await owner.client.delete(f"/v1/rule-deeds/{deed['id']}")).status_code == 204
    assert (await owner.client.get(f"/v1/transactions/{one.id}")).json()["explanation"] is None
    assert (await owner.client.delete(deeds)).status_code == 202
    async with database.tenant(owner.company_id) as session, session.begin():
        assert await undo_all(session, owner.company_id, UUID(rule["id"])) == 2
    assert (await listed(owner))[0]["done"] == 0


async def test_an_answer_carries_the_rule_that_would_have_given_it(owner: Person, database: Database) -> None:
    one, *_ = await leases(database, owner, TODAY, TODAY, TODAY)
    answered = (await owner.client.put(f"/v1/transactions/{one.id}/explanation", json={"kind": "loan"})).json()
    offer = answered["proposed_rule"]
    assert (offer["alike"], offer["rule"]["actions"]) == (2, LOAN["actions"])
    rule = await made(owner, offer["rule"], origin="answer", apply_now=True)
    async with database.tenant(owner.company_id) as session, session.begin():
        assert await apply_to_history(session, owner.company_id, UUID(rule["id"]), before=None) == (2, None)
    again = await owner.client.put(f"/v1/transactions/{one.id}/explanation", json={"kind": "private"})
    assert again.json()["proposed_rule"] is None, "a rule answers already"


async def test_booking_with_a_contract_offers_to_book_the_next_ones(owner: Person, database: Database) -> None:
    one, _ = await leases(database, owner, TODAY, TODAY)
    async with database.tenant(owner.company_id) as session, session.begin():
        contract = await make_document(session, owner.company_id, kind=Kind.CONTRACT)
        invoice = await make_document(session, owner.company_id)
    body = {"document_ids": [str(contract.id)], "transaction_ids": [str(one.id)]}
    offer = (await owner.client.post("/v1/bookings", json=body)).json()["proposed_rule"]
    assert (offer["alike"], offer["rule"]["actions"]) == (1, [{"kind": "attach", "document_id": str(contract.id)}])
    other = {"document_ids": [str(invoice.id)], "transaction_ids": []}
    assert (await owner.client.post("/v1/bookings", json=other)).json()["proposed_rule"] is None


async def look(session: AsyncSession, company_id: UUID) -> int:
    return await suggest_rules(session, company_id, today=TODAY)


async def test_a_rhythm_is_offered_once_and_stays_refused(owner: Person, database: Database) -> None:
    await leases(database, owner, *(month_later(TODAY, -back) for back in range(3)))
    async with database.tenant(owner.company_id) as session, session.begin():
        assert await look(session, owner.company_id) == 1
        assert await look(session, owner.company_id) == 0
    (offered,) = (await owner.client.get("/v1/rule-suggestions")).json()["items"]
    assert {name: offered["rhythm"][name] for name in ("every", "name", "times", "lowest", "next")} == {
        "every": "month", "name": "KBC Autolease", "times": 3, "lowest": "450.00", "next": "2026-12-24",
    }  # fmt: skip
    path = f"/v1/rule-suggestions/{offered['id']}/refusal"
    assert (await owner.client.put(path)).json()["answer"] == "refused"
    await leases(database, owner, month_later(TODAY, -3))
    async with database.tenant(owner.company_id) as session, session.begin():
        assert await look(session, owner.company_id) == 0
    assert (await owner.client.get("/v1/rule-suggestions")).json()["items"] == []
    assert (await owner.client.delete(path)).json()["answer"] is None
    assert len((await owner.client.get("/v1/rule-suggestions")).json()["items"]) == 1
    await made(owner, offered["rule"] | {"actions": LOAN["actions"]}, origin="suggestion")
    assert (await owner.client.get("/v1/rule-suggestions")).json()["items"] == []


async def test_a_rhythm_with_one_answer_offers_that_answer(owner: Person, database: Database) -> None:
    await leases(database, owner, month_later(TODAY, -1), month_later(TODAY, -2), explanation="loan", explained_by="user")
    await leases(database, owner, TODAY)
    async with database.tenant(owner.company_id) as session, session.begin():
        await look(session, owner.company_id)
    (offered,) = (await owner.client.get("/v1/rule-suggestions")).json()["items"]
    assert offered["rule"]["actions"] == LOAN["actions"]


async def test_a_rhythm_that_broke_is_not_offered_any_more(owner: Person, database: Database) -> None:
    rows = await leases(database, owner, *(month_later(TODAY, -back) for back in range(3)))
    async with database.tenant(owner.company_id) as session, session.begin():
        await look(session, owner.company_id)
        (await session.get_one(BankTransaction, (owner.company_id, rows[1].id))).closed_at = rows[1].created_at
        await session.flush()
        await look(session, owner.company_id)
    assert (await owner.client.get("/v1/rule-suggestions")).json()["items"] == []


async def test_nobody_else_sees_or_undoes(owner: Person, stranger: Person, database: Database) -> None:
    rule = await made(owner, LOAN)
    answers: list[httpx.Response] = [
        await stranger.client.get(f"/v1/rules/{rule['id']}/deeds"),
        await stranger.client.post(f"/v1/rules/{rule['id']}/deeds"),
        await stranger.client.delete(f"/v1/rule-deeds/{rule['id']}"),
        await stranger.client.put(f"/v1/rules/{rule['id']}/removal"),
    ]
    assert {one.status_code for one in answers} == {404}
