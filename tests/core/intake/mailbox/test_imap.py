"""Reading a mailbox through Dovecot, an IMAP server that others wrote."""

import ssl
from collections.abc import AsyncIterator
from datetime import date
from email.message import EmailMessage

import pytest

from core.intake.mailbox.errors import MailboxCertificateInvalid, MailboxPasswordRefused, MailboxUnreachable
from core.intake.mailbox.imap import Login, open_mailbox
from core.intake.mailbox.take_apart import take_apart
from sandbox import dovecot
from sandbox.certificates import Certificates, issue

pytestmark = pytest.mark.skipif(not dovecot.is_installed(), reason="Dovecot is not installed: apt-get install dovecot-imapd")

PDF = b"%PDF-1.7\n" + b"x" * 50_000


def mail(subject: str, *, attachment: bytes | None = None, filename: str = "factuur.pdf") -> bytes:
    message = EmailMessage()
    message["From"] = "Molens Vandenberghe <facturen@molens.example>"
    message["To"] = "info@bakkerij.example"
    message["Subject"] = subject
    message["Message-ID"] = f"<{abs(hash(subject))}@molens.example>"
    message["Date"] = "Tue, 24 Nov 2026 09:00:00 +0100"
    message.set_content("Beste klant, in bijlage onze factuur.")
    if attachment is not None:
        message.add_attachment(attachment, maintype="application", subtype="pdf", filename=filename)
    return message.as_bytes()


@pytest.fixture(scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[dovecot.Dovecot, Certificates]]:
    certificates = issue(tmp_path_factory.mktemp("tls"))
    async with dovecot.running(certificates) as running:
        yield running, certificates


def login_of(running: dovecot.Dovecot, **changes: object) -> Login:
    values = {"host": "localhost", "address": running.host, "port": running.port, "username": running.user, "password": running.password}
    return Login(**(values | changes))  # type: ignore[arg-type]


def trusting(certificates: Certificates) -> ssl.SSLContext:
    return certificates.client_context()


async def test_it_takes_copies_and_leaves_no_mark(server: tuple[dovecot.Dovecot, Certificates]) -> None:
    running, certificates = server
    running.deliver(mail("Factuur ééntje 2026-001", attachment=PDF, filename="Factuur café.pdf"))
    running.deliver(mail("Hallo"))
    async with open_mailbox(login_of(running), trusting(certificates)) as reader:
        assert (await reader.folders())[0].name == "INBOX"
        assert await reader.examine("INBOX") > 0
        outlines = await reader.outlines(await reader.uids(after=0, since=date(2026, 1, 1)))
        assert [outline.may_have_files for outline in outlines] == [True, False]
        letter = take_apart(await reader.raw(outlines[0]))
        assert (letter.sender, letter.subject) == ("facturen@molens.example", "Factuur ééntje 2026-001")
        assert [(part.filename, part.data) for part in letter.parts if part.kind == "file"] == [("Factuur café.pdf", PDF)]
        assert await reader.uids(after=outlines[-1].uid, since=None) == []
    seen = [path.name for path in running.maildir.rglob("*.sandbox*") if ":2," in path.name and "S" in path.name.rsplit(":2,", 1)[1]]
    assert seen == []


async def test_a_wrong_password_is_said(server: tuple[dovecot.Dovecot, Certificates]) -> None:
    running, certificates = server
    with pytest.raises(MailboxPasswordRefused):
        async with open_mailbox(login_of(running, password="thee"), trusting(certificates)):
            pass


async def test_a_line_break_in_a_password_is_no_command(server: tuple[dovecot.Dovecot, Certificates]) -> None:
    running, certificates = server
    with pytest.raises(MailboxPasswordRefused):
        async with open_mailbox(login_of(running, password='koffie"\r\na2 DELETE INBOX'), trusting(certificates)):
            pass


async def test_an_unknown_certificate_gets_no_password(server: tuple[dovecot.Dovecot, Certificates]) -> None:
    running, _ = server
    with pytest.raises(MailboxCertificateInvalid):
        async with open_mailbox(login_of(running), ssl.create_default_context()):
            pass
    with pytest.raises(MailboxCertificateInvalid):
        async with open_mailbox(login_of(running, host="imap.other.example"), trusting(server[1])):
            pass


async def test_nobody_there_is_said(server: tuple[dovecot.Dovecot, Certificates]) -> None:
    running, certificates = server
    with pytest.raises(MailboxUnreachable):
        async with open_mailbox(login_of(running, port=1), trusting(certificates)):
            pass
