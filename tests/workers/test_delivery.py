"""Documents reach the accountant once: by mail and by SFTP, through crashes, refusals and changes of mind."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

import workers.delivery  # noqa: F401  registers the handlers
from core import audit, clock, jobs
from core.db import Database
from core.delivery.models import Channel, Form, PdfPlace
from core.einvoice.reader import read_xml
from core.jobs import DeliverDocument, DeliverDue
from core.parsing import parse
from sandbox.smtp import SmtpTrouble
from tests.core.delivery.making import broken_rules, pdf, sha256
from tests.workers.delivery_office import YESTERDAY, Office, open_office


@pytest.fixture(scope="session", autouse=True)
async def parsers() -> AsyncIterator[None]:
    """The child processes that look into foreign bytes end with the tests."""
    yield
    await parse.close()


@pytest.fixture
async def office(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(database, company_id, tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("channel", list(Channel))
async def test_a_due_document_arrives_as_a_valid_e_invoice_with_its_pdf_inside(office, channel):
    await office.appoint(channel)
    paper = pdf("the paper")
    document_id = await office.add(paper)
    assert await office.deliver(document_id) == ["deliver_due", "deliver_document"]
    (ubl,) = office.ubls() if channel is Channel.EMAIL else office.files.files().values()
    assert broken_rules(ubl) == []
    assert [attachment.content for attachment in read_xml(ubl).attachments] == [paper]
    delivery = await office.delivery()
    assert (delivery.state, delivery.document_version, delivery.attempts) == ("sent", 1, 1)
    assert delivery.package_sha256 == sha256(ubl)
    assert delivery.proof["checked_by_rules"] is True
    async with office.database.tenant(office.company_id) as session:
        actions = set(await session.scalars(select(audit.AuditEntry.action)))
        events = await session.execute(text("select kind, facts ->> 'document_id' from event where subject_type = 'delivery'"))
        assert await audit.first_broken(session, office.company_id) is None
        assert "delivery.sent" in actions
        assert events.all() == [("delivery.sent", str(document_id))]


@pytest.mark.parametrize("channel", list(Channel))
async def test_the_same_job_twice_is_one_hand_over(office, channel):
    await office.appoint(channel)
    document_id = await office.add()
    for _ in range(2):
        await office.deliver(document_id)
    await asyncio.gather(*(office.deliver(document_id) for _ in range(3)))
    assert len(office.mail.received) + len(office.files.files()) == 1
    assert (await office.delivery()).attempts == 1


async def test_while_one_worker_sends_another_leaves_the_document_alone(office):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add()
    office.mail.switch(SmtpTrouble.HANG, 1)
    sending = asyncio.create_task(office.deliver(document_id))
    async with asyncio.timeout(30):
        while not any(one.leaving_at for one in await office.deliveries()):
            await asyncio.sleep(0.02)
    assert await office.deliver(document_id) == ["deliver_document"]
    assert office.mail.received == []
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    await office.time_passes()
    assert [(one.state, one.proof["possibly_repeated"]) for one in await office.deliveries()] == [("sent", True)]
    assert len(office.mail.received) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"payment_mark": None, "payment_mark_by": None},
        {"payment_mark_by": "paper"},
        {"deleted_at": YESTERDAY},
        {"reading_state": "waiting"},
        {"kind": "contract"},
    ],
)
async def test_what_is_not_due_stays(office, changes):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add(**changes)
    await office.deliver(document_id)
    assert (await office.deliveries(), office.mail.received) == ([], [])


async def test_nothing_goes_before_an_accountant_is_appointed_and_everything_due_goes_then(office):
    for _ in range(3):
        await office.deliver(await office.add())
    assert await office.deliveries() == []
    await office.appoint(Channel.EMAIL)
    ran = await office.work()
    assert sorted(ran) == ["deliver_document"] * 3 + ["deliver_due"]
    assert len(office.mail.received) == 3


async def test_an_answer_can_be_taken_back_before_anything_leaves(office):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add(updated_at=clock.now())
    assert await office.deliver(document_id) == ["deliver_due", "deliver_document"]
    assert office.mail.received == []
    await office.change(document_id, payment_mark=None, payment_mark_by=None)
    await office.time_passes()
    assert office.mail.received == []


async def test_a_contract_that_the_owner_released_goes_as_it_came(office):
    await office.appoint(Channel.SFTP)
    paper = pdf("contract")
    await office.deliver(await office.add(paper, kind="contract", released_at=YESTERDAY))
    ((name, content),) = office.files.files().items()
    assert (name.endswith(".pdf"), content) == (True, paper)
    assert (await office.delivery()).form == "original"


async def test_the_pdf_lies_beside_where_the_program_wants_it_there(office):
    await office.appoint(Channel.SFTP, pdf=PdfPlace.BESIDE)
    paper = pdf("beside")
    await office.deliver(await office.add(paper))
    files = office.files.files()
    assert sorted(Path(name).suffix for name in files) == [".pdf", ".xml"]
    assert len({Path(name).stem for name in files}) == 1
    assert paper in files.values()


async def test_missing_data_fails_with_what_to_do_and_a_correction_sends_it(office):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add(invoice_number=None)
    await office.deliver(document_id)
    failed = await office.delivery()
    assert (failed.state, failed.problem["code"], failed.problem["about"]) == ("failed", "notDeliverable", "document")
    assert failed.problem["facts"]["missing"] == ["invoice_number"]
    assert await office.deliver(document_id) == ["deliver_document"]
    assert (await office.delivery()).attempts == 1
    await office.change(document_id, invoice_number="F-18")
    await office.deliver(document_id)
    sent = await office.delivery()
    assert (sent.id, sent.state, sent.document_version, sent.problem) == (failed.id, "sent", 2, None)


async def test_what_cannot_be_translated_goes_as_it_came_when_the_user_says_so(office):
    await office.appoint(Channel.SFTP)
    paper = pdf("no number")
    document_id = await office.add(paper, invoice_number=None)
    await office.deliver(document_id)
    assert office.files.files() == {}
    await office.send_knowingly(document_id, Form.ORIGINAL)
    assert list(office.files.files().values()) == [paper]
    assert (await office.delivery()).state == "sent"


async def test_a_refusal_for_good_becomes_a_failure_with_the_servers_words(office):
    await office.appoint(Channel.EMAIL)
    office.mail.switch(SmtpTrouble.REFUSE_PERMANENTLY)
    await office.deliver(await office.add())
    failed = await office.delivery()
    assert (failed.state, failed.problem["code"]) == ("failed", "mailRefused")
    assert "550 5.7.1 not accepted here" in failed.problem["detail"]
    assert failed.package_sha256 is None
    office.mail.switch(None)
    assert await office.retry(failed.id) == ["deliver_document"]
    assert (await office.delivery()).state == "sent"
    assert len(office.mail.received) == 1


async def test_a_refusal_for_now_is_tried_again_later(office):
    await office.appoint(Channel.EMAIL)
    office.mail.switch(SmtpTrouble.REFUSE_FOR_NOW, 2)
    await office.deliver(await office.add())
    waiting = await office.delivery()
    assert (waiting.state, waiting.problem["code"], office.mail.received) == ("planned", "refusedForNow", [])
    assert waiting.held_until > clock.now()
    assert await office.work() == []
    await office.time_passes()
    await office.time_passes()
    sent = await office.delivery()
    assert (sent.state, sent.attempts, sent.proof["possibly_repeated"]) == ("sent", 3, False)
    assert len(office.mail.received) == 1


async def test_patience_ends_and_a_person_is_asked(office):
    await office.appoint(Channel.EMAIL)
    office.mail.switch(SmtpTrouble.REFUSE_FOR_NOW)
    await office.deliver(await office.add())
    for _ in range(12):
        await office.time_passes()
    failed = await office.delivery()
    assert (failed.state, failed.attempts, failed.held_until) == ("failed", 10, None)


async def test_a_mail_whose_answer_was_lost_is_repeated_under_the_same_id_even_if_the_document_changed(office):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add()
    office.mail.switch(SmtpTrouble.DROP_AFTER_DATA, 1)
    await office.deliver(document_id)
    doubtful = await office.delivery()
    assert (doubtful.state, doubtful.problem["code"]) == ("sending", "outcomeUnknown")
    await office.change(document_id, invoice_number="F-18")
    await office.time_passes()
    sent = await office.delivery()
    assert (sent.state, sent.document_version, sent.proof["possibly_repeated"]) == ("sent", 1, True)
    assert len({mail.message_id for mail in office.mail.received}) == 1
    first, second = office.ubls()
    assert first == second


async def test_a_document_that_changed_after_it_was_sent_goes_again_only_knowingly(office):
    await office.appoint(Channel.EMAIL)
    document_id = await office.add()
    await office.deliver(document_id)
    await office.change(document_id, invoice_number="F-18")
    await office.deliver(document_id)
    await office.stage(DeliverDue())
    await office.work()
    assert len(office.mail.received) == 1
    await office.send_knowingly(document_id)
    assert [read_xml(ubl).number for ubl in office.ubls()] == ["F/2026-17", "F-18"]
    assert [(one.document_version, one.state) for one in await office.deliveries()] == [(1, "sent"), (2, "sent")]
    assert len({mail.message_id for mail in office.mail.received}) == 2


async def test_a_changed_host_key_stops_everything_until_the_new_one_is_confirmed(office):
    await office.appoint(Channel.SFTP)
    await office.files.change_host_key()
    document_id = await office.add()
    await office.deliver(document_id)
    failed = await office.delivery()
    assert (failed.state, failed.problem["code"], failed.problem["about"]) == ("failed", "hostKeyChanged", "accountant")
    await office.appoint(Channel.SFTP, password=None)
    await office.work()
    assert (await office.delivery()).state == "sent"
    assert len(office.files.files()) == 1


async def test_a_cut_connection_is_made_good_on_the_next_attempt(office):
    await office.appoint(Channel.SFTP)
    office.files.troubles.drop_after_bytes = 3000
    await office.deliver(await office.add())
    assert [name for name in office.files.files() if not name.startswith(".")] == []
    await office.time_passes()
    (ubl,) = office.files.files().values()
    assert broken_rules(ubl) == []
    assert (await office.delivery()).state == "sent"


async def test_another_address_is_used_for_what_has_not_left(office):
    await office.appoint(Channel.SFTP)
    office.files.troubles.refuse_login = True
    await office.deliver(await office.add())
    assert (await office.delivery()).problem["code"] == "loginRefused"
    await office.appoint(Channel.EMAIL)
    await office.work()
    sent = await office.delivery()
    assert (sent.state, sent.recipient, len(office.mail.received)) == ("sent", "ubl@boekhouder.be", 1)


async def test_a_worker_killed_while_it_sends_is_made_good_once(office, database_url):
    await office.appoint(Channel.EMAIL)
    await office.work()
    document_id = await office.add()
    await office.stage(DeliverDocument(document_id=document_id))
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
    assert (held.state, held.held_until is not None, office.mail.received) == ("sending", True, [])
    await office.stage(DeliverDue())
    assert await office.work() == ["deliver_due"]
    await office.stage(DeliverDue())
    assert await office.time_passes() == ["deliver_due", "deliver_document"]
    sent = await office.delivery()
    assert (sent.state, sent.package_sha256, sent.proof["possibly_repeated"]) == ("sent", held.package_sha256, True)
    assert len(office.mail.received) == 1


async def test_a_test_delivery_tells_whether_the_address_works(office):
    await office.appoint(Channel.SFTP)
    await office.stage(jobs.TestDelivery())
    await office.work()
    assert ((await office.accountant()).test_problem, office.files.files()) == (None, {})
    office.files.troubles.refuse_login = True
    await office.stage(jobs.TestDelivery())
    await office.work()
    tested = await office.accountant()
    assert (tested.test_problem["code"], tested.test_proof) == ("loginRefused", None)


async def test_no_password_is_kept_readable(office):
    await office.appoint(Channel.SFTP)
    await office.deliver(await office.add())
    async with office.database.tenant(office.company_id) as session:
        for table in ("accountant", "delivery", "audit_entry", "event"):
            rows = await session.scalars(text(f"select t::text from {table} t"))
            assert not any("zandbak" in row or b"zandbak".hex() in row for row in rows)
    async with office.database.dispatcher_engine.connect() as connection:
        rows = await connection.scalars(text("select j::text from job j where company_id = :id"), {"id": office.company_id})
        assert not any("zandbak" in row for row in rows)
