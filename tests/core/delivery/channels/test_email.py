"""One mail for each document, its answer kept, and honesty about what nobody can know."""

from datetime import UTC, datetime

import pytest
from aiosmtpd.smtp import AuthResult

from core.delivery.channels.channel import Destination, Passage
from core.delivery.channels.email import EmailChannel
from core.delivery.errors import AccountantUnreachable, AddressRefused, MailRefused, MailTooLarge, OutcomeUnknown, RefusedForNow
from core.delivery.models import Channel
from core.delivery.package import File, Package
from core.settings import OutgoingSettings
from sandbox import certificates, smtp
from sandbox.smtp import SmtpTrouble

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MAIN = File("2026-11-03_Bakker_17_1a2b3c4d.xml", "application/xml", "<Invoice>é\r\n.\r\n</Invoice>".encode())
BESIDE = File("2026-11-03_Bakker_17_1a2b3c4d.pdf", "application/pdf", b"%PDF\n.\n")
PACKAGE = Package(main=MAIN, beside=(BESIDE,))
ADDRESS = Destination(
    channel=Channel.EMAIL, sender_name='Bäckerei "Janssens"\r\nBcc: spy@example.be', language="fr", email="ubl@boekhouder.be"
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    return certificates.issue(tmp_path_factory.mktemp("certificates"))


@pytest.fixture
async def drop(papers):
    known = smtp.Drop(logins={"okioki": "geheim"})
    async with smtp.serving(known, "localhost", 0, papers.server_context()) as port:
        known.port = port
        yield known


def channel_to(drop, papers, **changes):
    values = {
        "smtp_host": "localhost",
        "smtp_port": drop.port,
        "smtp_username": "okioki",
        "smtp_password": "geheim",
        "smtp_tls": "starttls",
        "mail_from": "OkiOki <documents@okioki.example>",
        "extra_ca_file": papers.ca,
    }
    return EmailChannel(OutgoingSettings(**(values | changes)), lambda: NOW)


class Notes:
    def __init__(self) -> None:
        self.count = 0

    async def leave(self) -> None:
        self.count += 1


async def send(channel, *, may_have_left=False, notes=None, address=ADDRESS, package=PACKAGE):
    return await channel.send(package, address, "0193deadbeef", Passage(may_have_left, (notes or Notes()).leave))


async def test_the_mail_carries_the_files_byte_for_byte(drop, papers):
    receipt = await send(channel_to(drop, papers))
    (mail,) = drop.received
    assert {part.get_filename(): part.get_payload(decode=True) for part in mail.message.iter_attachments()} == {
        MAIN.name: MAIN.content,
        BESIDE.name: BESIDE.content,
    }
    assert mail.recipients == ("ubl@boekhouder.be",)
    assert mail.sender == "documents@okioki.example"
    assert mail.message_id == "<okioki.0193deadbeef@okioki.example>" == receipt.proof["message_id"]
    assert receipt.proof["answer"] == "250 2.0.0 kept as number 1"
    assert receipt.proof["possibly_repeated"] is False
    assert mail.message["Auto-Submitted"] == "auto-generated"


async def test_a_name_cannot_smuggle_a_header_in(drop, papers):
    await send(channel_to(drop, papers))
    assert drop.received[0].message["Bcc"] is None
    assert "Bcc: spy@example.be" in str(drop.received[0].message["From"])


async def test_a_refusal_for_good_and_one_for_now_are_told_apart(drop, papers):
    channel = channel_to(drop, papers)
    drop.switch(SmtpTrouble.REFUSE_PERMANENTLY, 1)
    with pytest.raises(MailRefused) as refused:
        await send(channel)
    assert refused.value.facts["answer"] == "550 5.7.1 not accepted here"
    drop.switch(SmtpTrouble.REFUSE_FOR_NOW, 1)
    with pytest.raises(RefusedForNow):
        await send(channel)
    assert drop.received == []


async def test_a_connection_dropped_before_the_answer_is_an_unknown_outcome_and_the_repetition_says_so(drop, papers):
    channel = channel_to(drop, papers)
    drop.switch(SmtpTrouble.DROP_AFTER_DATA, 1)
    notes = Notes()
    with pytest.raises(OutcomeUnknown):
        await send(channel, notes=notes)
    assert notes.count == 1
    receipt = await send(channel, may_have_left=True)
    assert receipt.proof["possibly_repeated"] is True
    assert len({mail.message_id for mail in drop.received}) == 1


async def test_an_address_that_the_server_refuses_is_named(drop, papers):
    async def refuse(server, session, envelope, address, options):
        return "550 5.1.1 no such mailbox"

    drop.handle_RCPT = refuse
    with pytest.raises(AddressRefused) as refused:
        await send(channel_to(drop, papers))
    assert refused.value.facts == {"answer": "550 5.1.1 no such mailbox", "address": "ubl@boekhouder.be"}


async def test_a_message_beyond_the_servers_limit_is_not_even_begun(drop, papers, monkeypatch):
    monkeypatch.setattr(smtp, "LARGEST_MAIL", 1000)
    notes = Notes()
    with pytest.raises(MailTooLarge) as refused:
        await send(channel_to(drop, papers), notes=notes)
    assert refused.value.facts["most"] == 1000
    assert notes.count == 0


async def test_a_server_that_is_not_there_refuses_us_or_is_not_to_be_trusted_is_tried_later(drop, papers):
    # The drop says nothing at all to a wrong password; a mail server says 535.
    drop.authenticate = lambda *_: AuthResult(success=False, handled=False)
    for changes, failure in (
        ({"smtp_port": 9}, AccountantUnreachable),
        ({"extra_ca_file": None}, AccountantUnreachable),
        ({"smtp_password": "wrong"}, RefusedForNow),
    ):
        with pytest.raises(failure):
            await send(channel_to(drop, papers, **changes))
    assert drop.received == []


async def test_a_test_mail_has_nothing_to_book(drop, papers):
    await channel_to(drop, papers).test(ADDRESS, "0193deadbeef")
    (mail,) = drop.received
    assert [part.get_content_type() for part in mail.message.iter_attachments()] == ["text/plain"]
    assert "Test de" in mail.message["Subject"]
