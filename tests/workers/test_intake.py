"""Checking mailboxes over real IMAP: everything once, nothing twice, and the server is never trusted."""

import asyncio
import resource
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from core.db import Database, TenantSession
from core.documents.models import Arrival
from core.intake.mailbox import link
from core.intake.mailbox.check import MOST_AT_ONCE
from core.intake.mailbox.models import Mailbox
from sandbox import dovecot, mailbox
from sandbox.certificates import Certificates, issue
from sandbox.mailbox import MailProvider
from tests.core.intake.mailbox.letters import invoice_pdf, letter, many_parts
from tests.workers.bank_world import context_for
from tests.workers.post import ADDRESS, PASSWORD, Post, linked


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return issue(tmp_path_factory.mktemp("tls"))


@pytest.fixture
async def provider(certificates: Certificates, tmp_path: Path) -> AsyncIterator[MailProvider]:
    async with mailbox.running(certificates, folder=tmp_path / "mail") as running:
        running.store.add_user(ADDRESS, PASSWORD)
        yield running


@pytest.fixture
async def post(
    database: Database, company_id: UUID, tmp_path: Path, provider: MailProvider, certificates: Certificates
) -> AsyncIterator[Post]:
    private = frozenset({f"localhost:{provider.imap_port}"})
    async with context_for(database, tmp_path / "blobs", private=private, extra_ca_file=certificates.ca) as context:
        yield await linked(context, company_id, provider.imap_port)


async def test_what_matters_becomes_documents_and_the_rest_is_left_with_a_reason(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, letter("Factuur 17", ("factuur.pdf", invoice_pdf()), ("algemene voorwaarden.pdf", invoice_pdf())))
    provider.store.deliver(ADDRESS, letter("Hallo"))
    provider.store.deliver(ADDRESS, letter("Verkoop", ("F-2026-1.pdf", invoice_pdf())), "Sent")
    await post.check()
    told = {message.subject: (message.folder, message.outcome, message.reason) for message in await post.messages()}
    assert told == {
        "Factuur 17": ("INBOX", "taken", "attachment_is_document"),
        "Hallo": ("INBOX", "left", "no_attachment"),
        "Verkoop": ("Sent", "taken", "attachment_is_document"),
    }
    (first, *_) = [message for message in await post.messages() if message.subject == "Factuur 17"]
    assert [(part["filename"], part["outcome"], part["reason"]) for part in first.parts if part["kind"] == "file"] == [
        ("factuur.pdf", "taken", "attachment_is_document"),
        ("algemene voorwaarden.pdf", "left", "general_paper"),
    ]
    assert sorted(document.filename for document in await post.documents()) == ["F-2026-1.pdf", "factuur.pdf"]
    assert {one.source_reference for one in await post.arrivals()} <= {f"mail_message/{message.id}" for message in await post.messages()}
    assert (await post.mailbox()).succeeded_at is not None


async def test_the_mailbox_is_only_read(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, letter("Factuur", ("factuur.pdf", invoice_pdf())))
    await post.check()
    assert provider.journal.writing() == []
    assert all(not message.flags for message in provider.store.mailbox(ADDRESS, "INBOX").messages)


async def test_nothing_is_downloaded_twice(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, letter("een", ("a.pdf", invoice_pdf())))
    await post.check()
    first = provider.journal.bytes_sent()
    assert first > 60_000
    provider.store.deliver(ADDRESS, letter("twee", ("b.pdf", invoice_pdf())))
    await post.check()
    second = provider.journal.bytes_sent() - first
    assert second < first * 1.1
    await post.check()
    assert provider.journal.bytes_sent() == first + second
    assert len(await post.documents()) == 2


async def test_a_renumbered_folder_downloads_nothing_again(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, letter("een", ("a.pdf", invoice_pdf())))
    provider.store.deliver(ADDRESS, letter("twee", ("b.pdf", invoice_pdf())))
    await post.check()
    before = provider.journal.bytes_sent()
    provider.store.renumber(ADDRESS, "INBOX")
    provider.store.deliver(ADDRESS, letter("drie", ("c.pdf", invoice_pdf())))
    await post.check()
    assert provider.journal.bytes_sent() - before < 100_000  # one new message of 70 kB, and the outlines of three
    assert len(await post.documents()) == len(await post.arrivals()) == 3
    assert [message.reason for message in await post.messages()][-3:] == ["seen_before", "seen_before", "attachment_is_document"]


async def test_a_bomb_of_ten_thousand_parts_is_told_and_passed_by(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, many_parts(10_000))
    provider.store.deliver(ADDRESS, letter("daarna", ("a.pdf", invoice_pdf())))
    await post.check()
    bomb, after = await post.messages()
    assert (bomb.outcome, bomb.reason, bomb.subject) == ("failed", "messageTooComplex", "bom")
    assert after.outcome == "taken"
    assert (await post.mailbox()).problem is None


async def test_the_same_attachment_in_two_mails_is_one_document_with_two_arrivals(post: Post, provider: MailProvider) -> None:
    data = invoice_pdf()
    provider.store.deliver(ADDRESS, letter("factuur", ("a.pdf", data)))
    provider.store.deliver(ADDRESS, letter("herinnering", ("b.pdf", data)))
    await post.check()
    (document,) = await post.documents()
    assert sorted(one.filename for one in await post.arrivals()) == ["a.pdf", "b.pdf"]
    assert {part["document_id"] for message in await post.messages() for part in message.parts if part["kind"] == "file"} == {
        str(document.id)
    }


async def test_a_deleted_document_stays_deleted_when_the_mail_comes_again(post: Post, provider: MailProvider) -> None:
    data = invoice_pdf()
    provider.store.deliver(ADDRESS, letter("factuur", ("a.pdf", data)))
    await post.check()
    async with post.context.database.tenant(post.company_id) as session, session.begin():
        (document,) = await post.documents()
        document = await session.merge(document)
        document.deleted_at = document.created_at
    provider.store.deliver(ADDRESS, letter("nog eens", ("a.pdf", data)))
    await post.check()
    assert (await post.documents())[0].deleted_at is not None


async def test_a_long_history_is_taken_in_several_runs(post: Post, provider: MailProvider) -> None:
    for number in range(MOST_AT_ONCE + 5):
        provider.store.deliver(ADDRESS, letter(f"bericht {number}"))
    assert await post.check() == ["check_mailbox", "check_mailbox"]
    assert len(await post.messages()) == MOST_AT_ONCE + 5


class _Crash(Exception):
    """The process dies here."""


async def test_a_crash_between_keeping_and_recording_loses_and_doubles_nothing(post: Post, provider: MailProvider) -> None:
    for number in range(3):
        provider.store.deliver(ADDRESS, letter(f"factuur {number}", (f"{number}.pdf", invoice_pdf())))
    begun = 0

    def die(session: Session, *_: object) -> None:
        nonlocal begun
        if any(isinstance(one, Arrival) for one in session.new):
            begun += 1
            if begun == 2:
                raise _Crash

    event.listen(TenantSession, "before_flush", die)
    try:
        (outcome,) = await post.check()
    finally:
        event.remove(TenantSession, "before_flush", die)
    assert "_Crash" in outcome
    assert len(await post.documents()) == 1
    await post.check()
    assert sorted(document.filename for document in await post.documents()) == ["0.pdf", "1.pdf", "2.pdf"]
    assert len(await post.arrivals()) == len(await post.messages()) == 3


async def test_troubles_of_the_server_are_noted_and_made_good(post: Post, provider: MailProvider) -> None:
    provider.store.deliver(ADDRESS, letter("een", ("a.pdf", invoice_pdf())))
    provider.troubles.refuse_login = True
    assert await post.check() == ["check_mailbox"]
    problem = (await post.mailbox()).problem
    assert problem is not None
    assert problem["code"] == "mailboxPasswordRefused"
    provider.troubles.clear()
    provider.troubles.drop_after = 30_000
    await post.check()
    problem = (await post.mailbox()).problem
    assert problem is not None
    assert problem["code"] == "mailboxUnreachable"
    assert await post.documents() == []
    await post.check()
    assert (await post.mailbox()).problem is None
    assert len(await post.documents()) == 1


async def test_an_unlinked_mailbox_is_no_failure(post: Post) -> None:
    async with post.context.database.tenant(post.company_id) as session, session.begin():
        await link.unlink_mailbox(session, await session.get_one(Mailbox, (post.company_id, post.mailbox_id)))
    assert await post.check() == ["check_mailbox"]


async def _flooding(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """An IMAP server that answers FETCH with a literal of a gigabyte."""
    writer.write(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")
    try:
        while line := await reader.readline():
            tag, name = line.split()[0], line.upper()
            if b"CAPABILITY" in name:
                writer.write(b"* CAPABILITY IMAP4rev1\r\n")
            elif b"LIST" in name:
                writer.write(b'* LIST (\\HasNoChildren) "/" INBOX\r\n')
            elif b"EXAMINE" in name:
                writer.write(b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n")
            elif b"SEARCH" in name:
                writer.write(b"* SEARCH 1\r\n")
            elif b"BODYSTRUCTURE" in name:
                shape = b'("APPLICATION" "PDF" ("NAME" "a.pdf") NIL NIL "BASE64" 900 NIL NIL NIL)'
                writer.write(b"* 1 FETCH (UID 1 RFC822.SIZE 1000 BODYSTRUCTURE %b BODY[HEADER.FIELDS (FROM)] {2}\r\n\r\n)\r\n" % shape)
            elif b"BODY.PEEK[]" in name:
                writer.write(b"* 1 FETCH (UID 1 BODY[] {1073741824}\r\n")
                for _ in range(1024):
                    writer.write(b"x" * 1024 * 1024)
                    await writer.drain()
            writer.write(tag + b" OK done\r\n")
            await writer.drain()
    except (ConnectionError, TimeoutError):
        pass
    finally:
        writer.close()


async def test_a_server_that_floods_is_hung_up_on_and_memory_stays_flat(
    database: Database, company_id: UUID, tmp_path: Path, certificates: Certificates
) -> None:
    server = await asyncio.start_server(_flooding, "127.0.0.1", 0, ssl=certificates.server_context())
    port = server.sockets[0].getsockname()[1]
    private = frozenset({f"localhost:{port}"})
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        async with context_for(database, tmp_path, private=private, extra_ca_file=certificates.ca) as context:
            post = await linked(context, company_id, port)
            async with asyncio.timeout(20):
                assert await post.check() == ["check_mailbox"]
            problem = (await post.mailbox()).problem
    finally:
        server.close()
    assert problem is not None
    assert problem["code"] == "mailboxUnreachable"
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 30, f"{grown:.0f} MiB"
    assert await post.messages() == []


@pytest.mark.skipif(not dovecot.is_installed(), reason="Dovecot is not installed: apt-get install dovecot-imapd")
async def test_it_works_on_a_server_that_others_wrote(
    database: Database, company_id: UUID, tmp_path: Path, certificates: Certificates
) -> None:
    async with dovecot.running(certificates) as running:
        private = frozenset({f"localhost:{running.port}"})
        async with context_for(database, tmp_path, private=private, extra_ca_file=certificates.ca) as context:
            post = await linked(context, company_id, running.port, user=running.user, password=running.password)
            running.deliver(letter("Factuur ééntje", ("Factuur café.pdf", invoice_pdf())))
            running.deliver(many_parts(10_000))
            running.deliver(letter("Verkoop", ("F-1.pdf", invoice_pdf())), "Sent")
            await post.check()
            running.deliver(letter("later", ("later.pdf", invoice_pdf())))
            await post.check()
            assert sorted(document.filename for document in await post.documents()) == ["F-1.pdf", "Factuur café.pdf", "later.pdf"]
            assert sorted(message.outcome for message in await post.messages()) == ["failed", "taken", "taken", "taken"]
            assert {message.subject for message in await post.messages()} >= {"Factuur ééntje", "later", "Verkoop"}
            seen = [path for path in running.maildir.rglob("*:2,*") if "S" in path.name.rsplit(":2,", 1)[1]]
            assert seen == []
