"""Notices leave once: a mail under one id, a push that its browser alone can read."""

import base64
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pydantic import SecretStr
from sqlalchemy import select, text, update

from core import clock, ids
from core.bank_feeds.models import BankConnection
from core.db import Database
from core.identity.models import Membership
from core.jobs import LookForNews
from core.notifications import people
from core.notifications.models import Notice, PushSubscription
from core.notifications.push_message import public_key
from core.notifications.subscribe import Browser as Subscribed
from core.notifications.subscribe import subscribe
from core.outbox.stage import stage
from sandbox import smtp, web
from sandbox.push import Browser, PushService
from sandbox.smtp import Drop, SmtpTrouble
from tests.drain import drain
from tests.factories.companies import make_user
from workers.context import Context, open_context
from workers.settings import Settings

KEY = base64.urlsafe_b64encode(bytes(range(1, 33))).rstrip(b"=").decode()


@dataclass
class Office:
    """A company whose bank access ends soon, its owner, and how both are reached."""

    database: Database
    context: Context
    company_id: UUID
    user_id: UUID
    drop: Drop
    push: PushService
    address: str

    async def look(self) -> list[str]:
        async with self.database.tenant(self.company_id) as session, session.begin():
            await stage(session, self.company_id, LookForNews())
        return await drain(self.database, self.context, company_id=self.company_id)

    async def add(self, name: str) -> Browser:
        browser = self.push.browsers[name] = Browser()
        async with self.database.tenant(self.company_id) as session, session.begin():
            told = Subscribed(f"{self.address}/push/{name}", browser.p256dh, browser.auth, name)
            await subscribe(session, self.company_id, self.user_id, told)
        return browser

    async def states(self) -> dict[str, str]:
        async with self.database.tenant(self.company_id) as session:
            rows = await session.execute(select(Notice.channel, Notice.state).where(Notice.company_id == self.company_id))
            return {channel: state for channel, state in rows}  # noqa: C416  a row is no pair

    async def browsers(self) -> list[str]:
        async with self.database.tenant(self.company_id) as session:
            wanted = select(PushSubscription.user_agent).where(PushSubscription.company_id == self.company_id)
            return list(await session.scalars(wanted))

    async def retry(self) -> list[str]:
        async with self.database.dispatcher_engine.begin() as connection:
            again = text("update job set run_at = now() where company_id = :id and state = 'ready'")
            await connection.execute(again, {"id": self.company_id})
        return await drain(self.database, self.context, company_id=self.company_id)


@pytest.fixture
async def office(database: Database, company_id: UUID, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setenv("OKIOKI_KEY_ENCRYPTION_KEY", "11" * 32)
    drop, push = Drop(), PushService(public_key(KEY))
    user_id = await make_user(database, company_id)
    async with database.tenant(company_id, user_id=user_id) as session, session.begin():
        ends = clock.today() + timedelta(days=3)
        session.add(
            BankConnection(
                company_id=company_id, id=ids.uuid7(), institution_id="kbc", provider="berlin_group", status="valid", valid_until=ends
            )
        )
        choices = people.Choices(weekly_mail=False, weekly_push=False, urgent_mail=True, urgent_push=True)
        await people.choose(session, company_id, user_id, choices)
        await session.execute(update(Membership).values(created_at=clock.now() - timedelta(days=30)))
    async with smtp.serving(drop, "127.0.0.1", 0) as smtp_port, web.serving(push.app(), "127.0.0.1", 0) as push_port:
        settings = Settings(
            storage_url=tmp_path.as_uri(),
            smtp_port=smtp_port,
            smtp_tls="none",
            mail_from="noreply@okioki.example",
            vapid_private_key=SecretStr(KEY),
            allowed_private_hosts=frozenset({f"127.0.0.1:{push_port}"}),
        )
        async with open_context(settings, database=database) as context:
            yield Office(database, context, company_id, user_id, drop, push, f"http://127.0.0.1:{push_port}")


async def test_each_way_is_used_once_however_often_it_is_looked(office: Office) -> None:
    browser = await office.add("firefox")
    assert sorted(await office.look()) == ["look_for_news", "send_notice", "send_notice"]
    assert await office.look() == ["look_for_news"]
    [mail] = office.drop.received
    assert mail.message["Subject"] == "Bakkerij Janssens : cela ne peut pas attendre"
    assert "L'accès à KBC s'éteint le" in mail.message.get_content()
    [told] = browser.told
    assert told.content["title"] == "Bakkerij Janssens"
    assert str(told.content["body"]).startswith("L'accès à KBC s'éteint le")
    assert (told.urgency, told.ttl) == ("high", 86400)
    assert await office.states() == {"mail": "sent", "push": "sent"}


async def test_a_mail_that_may_have_left_is_repeated_under_its_id(office: Office) -> None:
    office.drop.switch(SmtpTrouble.DROP_AFTER_DATA, times=1)
    await office.look()
    await office.retry()
    assert len(office.drop.received) == 2
    assert len({mail.message["Message-ID"] for mail in office.drop.received}) == 1
    assert await office.states() == {"mail": "sent"}


async def test_a_mail_refused_for_good_is_given_up(office: Office) -> None:
    office.drop.switch(SmtpTrouble.REFUSE_PERMANENTLY)
    await office.look()
    assert await office.states() == {"mail": "failed"}


@pytest.mark.parametrize("answer", [404, 410, 403])
async def test_a_browser_that_is_gone_is_forgotten_and_the_others_are_told(office: Office, answer: int) -> None:
    gone, here = await office.add("gone"), await office.add("here")
    gone.answer = answer
    await office.look()
    assert len(here.told) == 1
    assert await office.browsers() == ["here"]


@pytest.mark.parametrize("address", ["https://[", "https://a:b/", "https://xn--/", "https://ex\x01.be/", "http://127.0.0.1/"])
async def test_an_address_that_is_none_is_forgotten_and_the_others_are_told(office: Office, address: str) -> None:
    known = Browser()
    async with office.database.tenant(office.company_id) as session, session.begin():
        await subscribe(session, office.company_id, office.user_id, Subscribed(address, known.p256dh, known.auth, "nowhere"))
    here = await office.add("here")
    await office.look()
    assert len(here.told) == 1
    assert await office.browsers() == ["here"]


async def test_what_a_push_service_says_behind_its_status_is_not_listened_to(office: Office) -> None:
    browser = await office.add("firefox")
    browser.chatter = 64
    await office.look()
    assert (await office.states())["push"] == "sent"
    assert browser.chattered < 64


async def test_a_busy_push_service_is_asked_again(office: Office) -> None:
    browser = await office.add("firefox")
    browser.answer = 503
    await office.look()
    assert (await office.states())["push"] == "asked"
    browser.answer = None
    await office.retry()
    assert len(browser.told) == 1
    assert (await office.states())["push"] == "sent"


async def test_an_address_inside_the_house_is_not_reached(office: Office) -> None:
    async with office.database.tenant(office.company_id) as session, session.begin():
        inside = Subscribed("https://127.0.0.1/push/x", Browser().p256dh, Browser().auth, "inside")
        await subscribe(session, office.company_id, office.user_id, inside)
    await office.look()
    assert await office.browsers() == []
    assert (await office.states())["push"] == "failed"
