"""Choosing what one hears, and the links in mails."""

from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.db import Database
from core.identity.models import Membership
from core.notifications.models import Notice
from core.notifications.plan_notices import plan_notices
from core.notifications.write_notice import write_notice
from sandbox.push import Browser
from tests.api.conftest import Person
from tests.api.people import code_of
from tests.factories.banking import make_account, make_transaction

ALL = {"weekly_mail": True, "weekly_push": True, "urgent_mail": True, "urgent_push": True}


async def _tokens(database: Database, person: Person) -> tuple[str, str]:
    """The tokens of the weekly mail: to unsubscribe, and to answer its one question."""
    now = clock.now()
    async with database.tenant(person.company_id, user_id=person.user_id) as session, session.begin():
        await session.execute(update(Membership).where(Membership.user_id == person.user_id).values(created_at=now - timedelta(days=30)))
        await make_transaction(session, await make_account(session, person.company_id), booking_date=clock.today())
    async with database.tenant(person.company_id) as session, session.begin():
        await plan_notices(session, person.company_id, now=now)
        lead_id = next(one.lead_id for one in await _weekly(session, person.company_id))
        outgoing = await write_notice(session, person.company_id, lead_id, now=now)
    assert outgoing is not None
    assert outgoing.letter is not None
    return outgoing.letter.unsubscribe_token, outgoing.letter.answer_tokens[0][1]


async def _weekly(session: AsyncSession, company_id: UUID) -> list[Notice]:
    return list(await session.scalars(select(Notice).where(Notice.company_id == company_id, Notice.kind == "weekly")))


async def test_each_person_chooses_for_themselves(owner: Person, member: Person) -> None:
    shown = (await owner.client.get("/v1/notification-settings")).json()
    assert shown == {"weekly_mail": True, "weekly_push": False, "urgent_mail": True, "urgent_push": True, "push_key": None}
    changed = await owner.client.put("/v1/notification-settings", json=ALL | {"weekly_mail": False})
    assert (changed.status_code, changed.json()["weekly_mail"], changed.json()["weekly_push"]) == (200, False, True)
    assert (await member.client.get("/v1/notification-settings")).json()["weekly_mail"] is True


async def test_without_a_key_no_browser_is_taken(owner: Person) -> None:
    browser = Browser()
    body = {"endpoint": "https://push.example/1", "p256dh": browser.p256dh, "auth": browser.auth}
    assert code_of(await owner.client.post("/v1/push-subscriptions", json=body)) == "pushUnavailable"
    assert (await owner.client.get("/v1/push-subscriptions")).json()["items"] == []


async def test_mails_end_by_one_click_and_stay_ended(api: httpx.AsyncClient, owner: Person, database: Database) -> None:
    out, _ = await _tokens(database, owner)
    seen = await api.get("/v1/notice-links/unsubscriptions", params={"token": out})
    assert (seen.status_code, seen.headers["location"]) == (303, f"/unsubscribe#{out}")
    assert (await owner.client.get("/v1/notification-settings")).json()["weekly_mail"] is True
    for _ in range(2):
        form = {"List-Unsubscribe": "One-Click"}
        done = await api.post("/v1/notice-links/unsubscriptions", params={"token": out}, data=form)
        assert (done.status_code, done.json()["company_name"]) == (200, "Bakkerij Janssens")
    settings = (await owner.client.get("/v1/notification-settings")).json()
    assert (settings["weekly_mail"], settings["urgent_mail"], settings["urgent_push"]) == (False, False, True)


async def test_a_question_is_answered_by_its_link_once(api: httpx.AsyncClient, owner: Person, database: Database) -> None:
    out, token = await _tokens(database, owner)
    for _ in range(2):
        shown = (await api.post("/v1/notice-links/views", json={"token": token})).json()
        assert (shown["question"], shown["name"], shown["amount"]) == ("transaction_without_document", "Proximus NV", "-121.00")
        assert shown["answers"] == ["private", "bank_cost", "snooze"]
    assert (await owner.client.get("/v1/todo")).json()["counts"]["transaction_without_document"] == 1
    refused = await api.post("/v1/notice-links/answers", json={"token": token, "answer": "link"})
    assert code_of(refused) == "answerNotOffered"
    assert (await api.post("/v1/notice-links/answers", json={"token": token, "answer": "private"})).status_code == 204
    assert (await owner.client.get("/v1/todo")).json()["counts"]["transaction_without_document"] == 0
    again = await api.post("/v1/notice-links/answers", json={"token": token, "answer": "bank_cost"})
    assert code_of(again) == "answeredAlready"
    crossed = await api.post("/v1/notice-links/answers", json={"token": out, "answer": "private"})
    assert code_of(crossed) == "noticeLinkInvalid"


@pytest.mark.parametrize("path", ["/v1/notice-links/views", "/v1/notice-links/answers"])
async def test_a_scanner_that_follows_links_does_nothing(api: httpx.AsyncClient, path: str) -> None:
    assert (await api.get(path)).status_code in (401, 404, 405)
    assert (await api.post(path, json={"token": "A" * 43, "answer": "private"})).status_code in (409, 422)
