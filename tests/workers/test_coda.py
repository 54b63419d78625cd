"""Statements reach the accountant once: by mail and by SFTP, also when a worker dies between sending and remembering."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

import workers.coda
import workers.delivery
import workers.delivery_due  # noqa: F401  registers the handlers
from core import clock
from core.bank_files.coda.check import check_coda
from core.bank_files.read_file import read_file
from core.coda.switch import switch_on
from core.db import Database
from core.delivery.answer_failures import retry_failures
from core.delivery.models import Channel
from core.jobs import CloseDays, DeliverDue
from core.todo.queries import list_todo
from sandbox.smtp import SmtpTrouble
from tests.core.coda.bank import open_account, tell
from tests.workers.delivery_office import Office, open_office


@pytest.fixture
async def office(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(database, company_id, tmp_path) as opened:
        yield opened


async def option_on(office: Office, channel: Channel) -> UUID:
    """An account whose last three days are proved, their statements asked for; nothing sent yet."""
    await office.appoint(channel)
    await office.work()
    today = clock.today()
    async with office.database.tenant(office.company_id) as session, session.begin():
        account = await open_account(session, office.company_id)
        for days_ago in (5, 4, 3):
            await tell(session, account, today - timedelta(days=days_ago), "-20.00", "5.00")
        await switch_on(session, office.company_id, account.id, since=today - timedelta(days=4), today=today)
        return account.id


def files(office: Office) -> list[bytes]:
    """The CODA files that the accountant has."""
    parts = [part for mail in office.mail.received for part in mail.message.iter_attachments()]
    mailed = [part.get_payload(decode=True) for part in parts if part.get_filename().endswith(".cod")]
    return [*mailed, *office.files.files().values()]


@pytest.mark.parametrize("channel", list(Channel))
async def test_statements_arrive_as_a_file_that_passes_every_check(office, channel):
    account_id = await option_on(office, channel)
    assert await office.work() == ["close_days", "deliver_statements"]
    (content,) = files(office)
    assert check_coda(content) == []
    assert [(one.number, str(one.closing.amount)) for one in read_file(content)] == [("002", "970.00"), ("003", "955.00")]
    delivery = await office.delivery()
    assert (delivery.state, delivery.form, delivery.bank_account_id, delivery.document_id) == ("sent", "coda", account_id, None)
    assert delivery.proof["checked_by_rules"] is True
    for _ in range(2):
        await office.stage(CloseDays(bank_account_id=account_id), DeliverDue())
        await office.work()
    assert len(files(office)) == 1


async def test_a_worker_killed_while_it_sends_statements_is_made_good_once(office, database_url):
    await option_on(office, Channel.EMAIL)
    office.mail.switch(SmtpTrouble.HANG)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.workers.deliver_here", database_url, str(office.company_id), env=os.environ | office.settings
    )
    try:
        async with asyncio.timeout(60):
            while not any(one.leaving_at for one in await office.deliveries()):
                await asyncio.sleep(0.05)
    finally:
        child.kill()
        await child.wait()
    office.mail.switch(None)
    held = await office.delivery()
    assert (held.state, files(office)) == ("sending", [])
    await office.stage(DeliverDue())
    assert await office.work() == ["deliver_due"]
    await office.stage(DeliverDue())
    await office.time_passes()
    await office.stage(DeliverDue())
    await office.work()
    sent = await office.delivery()
    assert (sent.state, sent.package_sha256, sent.proof["possibly_repeated"]) == ("sent", held.package_sha256, True)
    assert len(files(office)) == 1


async def test_what_the_accounting_program_took_before_we_could_remember_is_not_sent_again(office):
    await option_on(office, Channel.SFTP)
    await office.work()
    (name,) = office.files.files()
    async with office.database.tenant(office.company_id) as session, session.begin():
        delivery = await session.merge(await office.delivery())
        delivery.state, delivery.sent_at, delivery.proof = "sending", None, None
    (office.files.folder / name).unlink()
    await office.stage(DeliverDue())
    assert await office.work() == ["deliver_due", "deliver_statements"]
    delivery = await office.delivery()
    assert (delivery.state, delivery.proof["taken"], files(office)) == ("sent", [name], [])


async def test_a_server_that_refuses_is_one_question_and_its_answer_sends_everything(office):
    await option_on(office, Channel.SFTP)
    office.files.troubles.refuse_login = True
    await office.work()
    async with office.database.tenant(office.company_id) as session:
        page = await list_todo(session, office.company_id, now=clock.now(), limit=10)
    (asked,) = [one for one in page.items if one.question == "delivery_failed"]
    assert (asked.subject_type, asked.problem["code"]) == ("accountant", "loginRefused")
    office.files.troubles.refuse_login = False
    async with office.database.tenant(office.company_id) as session, session.begin():
        assert await retry_failures(session, office.company_id, "sftp", "loginRefused", now=clock.now()) == 1
    assert await office.work() == ["deliver_statements"]
    assert len(files(office)) == 1


async def test_a_failure_of_the_file_itself_is_asked_about_the_account(office):
    await option_on(office, Channel.EMAIL)
    office.mail.switch(SmtpTrouble.REFUSE_PERMANENTLY)
    await office.work()
    async with office.database.tenant(office.company_id) as session:
        page = await list_todo(session, office.company_id, now=clock.now(), limit=10)
    (asked,) = [one for one in page.items if one.question == "delivery_failed"]
    assert (asked.subject_type, asked.within, asked.title.name, asked.title.description) == ("delivery", None, "Zichtrekening", "CODA")
    assert asked.item.answers == ("retry",)
