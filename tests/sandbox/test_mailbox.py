"""The mail provider, seen by two clients that others wrote: imaplib and aioimaplib."""

import asyncio
import contextlib
import imaplib
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import TypeVar

import aioimaplib
import aiosmtplib
import pytest

from sandbox.certificates import Certificates
from sandbox.imap.store import MailStore
from sandbox.mailbox import MailProvider
from tests.sandbox.conftest import ADDRESS, PASSWORD

Result = TypeVar("Result")


def invoice_mail() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Molens Vandecasteele <info@molens.example>", ADDRESS
    message["Subject"], message["Message-ID"] = "Factuur été 2026", make_msgid(domain="molens.example")
    message["Date"] = "Mon, 05 Oct 2026 09:12:00 +0200"
    message.set_content("Beste,\n\nIn bijlage onze factuur.\n")
    message.add_attachment(b"%PDF-1.7\n" + bytes(range(256)) * 40, maintype="application", subtype="pdf", filename="factuur é.pdf")
    return message


async def send(mail: MailProvider, certificates: Certificates, message: EmailMessage) -> None:
    await aiosmtplib.send(
        message, hostname="127.0.0.1", port=mail.smtp_port, start_tls=True, tls_context=certificates.client_context(), timeout=10
    )


async def with_imaplib(mail: MailProvider, certificates: Certificates, work: Callable[[imaplib.IMAP4], Result]) -> Result:
    def run() -> Result:
        client = imaplib.IMAP4_SSL("127.0.0.1", mail.imap_port, ssl_context=certificates.client_context(), timeout=10)
        try:
            client.login(ADDRESS, PASSWORD)
            done = work(client)
            client.logout()
            return done
        finally:
            with contextlib.suppress(OSError):
                client.shutdown()

    return await asyncio.to_thread(run)


async def test_a_mail_sent_is_read_back_byte_for_byte(mail: MailProvider, certificates: Certificates) -> None:
    message = invoice_mail()
    await send(mail, certificates, message)

    def work(client: imaplib.IMAP4) -> tuple[bytes, bytes, bytes]:
        assert client.select("INBOX", readonly=True) == ("OK", [b"1"])
        assert client.uid("SEARCH", "UID", "1:*") == ("OK", [b"1"])
        _, whole = client.uid("FETCH", "1", "(UID RFC822.SIZE INTERNALDATE FLAGS BODY.PEEK[])")
        _, part = client.uid("FETCH", "1", "(BODY.PEEK[2]<10.30>)")
        _, header = client.uid("FETCH", "1", "(BODY.PEEK[HEADER.FIELDS (SUBJECT MESSAGE-ID)])")
        return whole[0][1], part[0][1], header[0][1]

    whole, part, header = await with_imaplib(mail, certificates, work)
    (stored,) = mail.store.mailbox(ADDRESS).messages
    assert whole == stored.raw
    assert len(part) == 30
    assert part in whole
    assert b"Subject:" in header
    assert b"From:" not in header
    assert stored.flags == set()
    assert mail.journal.writing() == []
    assert mail.journal.bytes_sent() > len(whole)


async def test_structure_and_envelope_are_read_by_aioimaplib(mail: MailProvider, certificates: Certificates) -> None:
    await send(mail, certificates, invoice_mail())
    client = aioimaplib.IMAP4_SSL("127.0.0.1", mail.imap_port, ssl_context=certificates.client_context(), timeout=10)
    await client.wait_hello_from_server()
    assert (await client.login(ADDRESS, PASSWORD)).result == "OK"
    assert (await client.examine("INBOX")).result == "OK"
    client.protocol.state = aioimaplib.SELECTED  # aioimaplib 2.0.3 forgets it after EXAMINE
    answer = await client.uid("fetch", "1:*", "(UID ENVELOPE BODYSTRUCTURE)")
    told = b" ".join(answer.lines)
    assert b'"INFO"' not in told
    assert b'"info" "molens.example"' in told
    assert b'"APPLICATION" "PDF"' in told
    assert b'"ATTACHMENT" ("FILENAME"' in told
    await client.logout()


async def test_idle_tells_of_new_mail(mail: MailProvider, certificates: Certificates) -> None:
    client = aioimaplib.IMAP4_SSL("127.0.0.1", mail.imap_port, ssl_context=certificates.client_context(), timeout=10)
    await client.wait_hello_from_server()
    await client.login(ADDRESS, PASSWORD)
    await client.select("INBOX")
    idling = await client.idle_start(timeout=20)
    await send(mail, certificates, invoice_mail())
    assert b"1 EXISTS" in await client.wait_server_push(timeout=10)
    client.idle_done()
    await asyncio.wait_for(idling, 5)
    await client.logout()


async def test_changes_work_and_are_remembered_as_writing(mail: MailProvider, certificates: Certificates) -> None:
    def work(client: imaplib.IMAP4) -> tuple[str, list[object]]:
        assert client.append("Sent", "(\\Seen)", '"05-Oct-2026 10:00:00 +0200"', invoice_mail().as_bytes())[0] == "OK"
        client.select("Sent")
        client.uid("STORE", "1", "+FLAGS", "(\\Deleted)")
        assert client.uid("SEARCH", "DELETED", "SINCE", "01-Oct-2026") == ("OK", [b"1"])
        return client.expunge()

    assert await with_imaplib(mail, certificates, work) == ("OK", [b"1"])
    assert mail.store.mailbox(ADDRESS, "Sent").messages == []
    assert [entry.name for entry in mail.journal.writing()] == ["APPEND", "STORE", "EXPUNGE"]


async def test_the_folders_with_their_use_and_status(mail: MailProvider, certificates: Certificates) -> None:
    await send(mail, certificates, invoice_mail())

    def work(client: imaplib.IMAP4) -> tuple[list[object], list[object]]:
        return client.list()[1], client.status("INBOX", "(MESSAGES UIDNEXT UIDVALIDITY UNSEEN)")[1]

    listed, status = await with_imaplib(mail, certificates, work)
    assert b'(\\HasNoChildren \\Sent) "/" "Sent"' in listed
    validity = mail.store.mailbox(ADDRESS).uid_validity
    assert status == [f'"INBOX" (MESSAGES 1 UIDNEXT 2 UIDVALIDITY {validity} UNSEEN 1)'.encode()]


async def test_a_wrong_password_is_refused(mail: MailProvider, certificates: Certificates) -> None:
    mail.troubles.refuse_login = True
    with pytest.raises(imaplib.IMAP4.error, match="AUTHENTICATIONFAILED"):
        await with_imaplib(mail, certificates, lambda client: client.noop())


async def test_a_connection_cut_in_the_middle_of_a_mail(mail: MailProvider, certificates: Certificates) -> None:
    await send(mail, certificates, invoice_mail())

    def work(client: imaplib.IMAP4) -> object:
        client.select("INBOX", readonly=True)
        mail.troubles.drop_after = 500
        return client.uid("FETCH", "1", "(BODY.PEEK[])")

    with pytest.raises((imaplib.IMAP4.abort, OSError)):
        await with_imaplib(mail, certificates, work)
    assert mail.troubles.drop_after is None


async def test_mail_survives_a_restart_and_a_new_validity_is_seen(mail: MailProvider, certificates: Certificates, tmp_path: Path) -> None:
    await send(mail, certificates, invoice_mail())
    box = mail.store.mailbox(ADDRESS)
    again = MailStore(tmp_path / "mail")
    again.add_user(ADDRESS, PASSWORD)
    assert again.mailbox(ADDRESS).messages == box.messages
    assert again.mailbox(ADDRESS).uid_validity == box.uid_validity
    again.renumber(ADDRESS)
    assert again.mailbox(ADDRESS).uid_validity == box.uid_validity + 1


async def test_mail_for_others_is_kept_outside(mail: MailProvider, certificates: Certificates) -> None:
    message = invoice_mail()
    message.replace_header("To", "klant@elders.example")
    await send(mail, certificates, message)
    assert [received.recipients for received in mail.outside.received] == [("klant@elders.example",)]
    assert mail.store.mailbox(ADDRESS).messages == []
