"""A request goes out as one mail whose link works, is repeated where that helps, and is given up where it does not."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from core import clock
from core.db import Database
from core.requests import ask
from core.requests.models import DocumentRequest
from core.requests.open_link import find_link
from core.requests.queries import get_request
from sandbox import smtp
from sandbox.smtp import Drop, SmtpTrouble
from tests.drain import drain
from tests.factories.banking import make_account, make_transaction
from tests.factories.companies import make_user
from workers.context import Context, open_context
from workers.settings import Settings


@pytest.fixture
def drop() -> Drop:
    return Drop()


@pytest.fixture
async def mailing(database: Database, drop: Drop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Context]:
    monkeypatch.setenv("OKIOKI_KEY_ENCRYPTION_KEY", "11" * 32)
    async with smtp.serving(drop, "127.0.0.1", 0) as port:
        settings = Settings(storage_url=tmp_path.as_uri(), smtp_port=port, smtp_tls="none", mail_from="noreply@okioki.example")
        async with open_context(settings, database=database) as context:
            yield context


async def _ask(database: Database, company_id: UUID) -> UUID:
    user_id, now, today = await make_user(database, company_id), clock.now(), clock.today()
    async with database.tenant(company_id, user_id=user_id) as session, session.begin():
        row = await make_transaction(session, await make_account(session, company_id))
        whom, how = ask.Addressee("an@proximus.example", "An", "nl"), ask.Asking(user_id, today + timedelta(days=7))
        made = await ask.ask_about_transaction(session, company_id, row.id, whom, how, now=now, today=today)
        return made.id


async def _stored(database: Database, company_id: UUID, request_id: UUID) -> DocumentRequest:
    async with database.tenant(company_id) as session:
        return await get_request(session, company_id, request_id)


async def test_the_mail_carries_a_link_that_opens_this_request(database: Database, mailing: Context, drop: Drop, company_id: UUID) -> None:
    request_id = await _ask(database, company_id)
    assert await drain(database, mailing, company_id=company_id) == ["send_document_request"]
    [mail] = drop.received
    assert mail.recipients == ("an@proximus.example",)
    token = re.search(r"/request#(\S+)", mail.message.get_content())
    assert token is not None
    async with database.lookup() as connection:
        opened = await find_link(connection, token[1])
    assert (opened.company_id, opened.request_id) == (company_id, request_id)
    assert (await _stored(database, company_id, request_id)).mails_sent == 1


async def test_a_lost_answer_repeats_the_mail_under_the_same_id(database: Database, mailing: Context, drop: Drop, company_id: UUID) -> None:
    drop.switch(SmtpTrouble.DROP_AFTER_DATA, times=1)
    request_id = await _ask(database, company_id)
    await drain(database, mailing, company_id=company_id)
    assert (await _stored(database, company_id, request_id)).mails_sent == 0
    async with database.dispatcher_engine.begin() as connection:
        await connection.exec_driver_sql("update job set run_at = now() where kind = 'send_document_request' and state = 'ready'")
    await drain(database, mailing, company_id=company_id)
    assert (await _stored(database, company_id, request_id)).mails_sent == 1
    assert len({mail.message["Message-ID"] for mail in drop.received}) == 1


async def test_a_refusal_for_good_is_kept_and_not_repeated(database: Database, mailing: Context, drop: Drop, company_id: UUID) -> None:
    drop.switch(SmtpTrouble.REFUSE_PERMANENTLY)
    request_id = await _ask(database, company_id)
    assert await drain(database, mailing, company_id=company_id) == ["send_document_request"]
    problem = (await _stored(database, company_id, request_id)).problem
    assert problem is not None
    assert problem["code"] == "mailRefused"
