"""Invoices in every form become documents; what is left can be taken after all, and what is said of a sender is remembered."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from email.message import EmailMessage
from pathlib import Path
from uuid import UUID

import pymupdf
import pytest
from sqlalchemy import select

from core import clock
from core.db import Database
from core.documents.models import Document
from core.intake.mailbox import senders
from core.intake.mailbox.decide_part import Scope, leave_part, take_part
from core.intake.mailbox.models import MailMessage
from sandbox import mailbox
from sandbox.certificates import Certificates, issue
from sandbox.mailbox import MailProvider
from sandbox.scenario import drawing
from sandbox.scenario.paper import Kind, Line, Paper
from sandbox.scenario.parties import CUSTOMERS, SUPPLIERS
from tests.core.intake.mailbox.forms import RECEIPT, mail, opaque_signed, pdf, tnef, with_files, zipped
from tests.drain import drain
from tests.workers.bank_world import context_for
from tests.workers.post import ADDRESS, PASSWORD, Post, linked

LINKED = "<p>Votre facture F-9 de 121,00 € est disponible.</p><a href='{url}'>Télécharger la facture</a>"


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return issue(tmp_path_factory.mktemp("tls"))


class Shop:
    """A supplier's web server: answers by path, and counts."""

    def __init__(self) -> None:
        self.port = 0
        self.asked: list[str] = []
        self.answers: dict[str, bytes] = {}

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readline()).split()[1].decode()
        while (await reader.readline()).strip():
            pass
        self.asked.append(path)
        writer.write(self.answers.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"))
        await writer.drain()
        writer.close()


def gives(data: bytes, name: str = "F-9.pdf") -> bytes:
    head = f'HTTP/1.1 200 OK\r\nContent-Length: {len(data)}\r\nContent-Disposition: attachment; filename="{name}"\r\n\r\n'
    return head.encode() + data


def leads_to(url: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\n\r\n".encode()


@asynccontextmanager
async def open_shop(certificates: Certificates) -> AsyncGenerator[Shop]:
    shop = Shop()
    server = await asyncio.start_server(shop.answer, "127.0.0.1", 0, ssl=certificates.server_context())
    shop.port = server.sockets[0].getsockname()[1]
    yield shop
    server.close()


@pytest.fixture
async def shop(certificates: Certificates) -> AsyncIterator[Shop]:
    async with open_shop(certificates) as shop:
        yield shop


@pytest.fixture
async def provider(certificates: Certificates, tmp_path: Path) -> AsyncIterator[MailProvider]:
    async with mailbox.running(certificates, folder=tmp_path / "mail") as running:
        running.store.add_user(ADDRESS, PASSWORD)
        yield running


@pytest.fixture
async def post(
    database: Database, company_id: UUID, tmp_path: Path, provider: MailProvider, certificates: Certificates, shop: Shop
) -> AsyncIterator[Post]:
    private = frozenset({f"localhost:{provider.imap_port}", f"localhost:{shop.port}"})
    async with context_for(database, tmp_path / "blobs", private=private, extra_ca_file=certificates.ca) as context:
        yield await linked(context, company_id, provider.imap_port)


async def brought(post: Post, provider: MailProvider, *mails: EmailMessage | bytes, folder: str = "INBOX") -> list[MailMessage]:
    for one in mails:
        provider.store.deliver(ADDRESS, one if isinstance(one, bytes) else one.as_bytes(), folder)
    await post.check()
    return list(await post.messages())[-len(mails) :]


async def say(post: Post, message: MailMessage, part: dict[str, object], *, take: bool, scope: Scope = "part") -> MailMessage:
    """The owner's word, and all that follows from it."""
    say_so = take_part if take else leave_part
    async with post.context.database.tenant(post.company_id) as session, session.begin():
        await say_so(session, post.company_id, message.id, int(str(part["position"])), scope=scope, now=clock.now())
    await drain(post.context.database, post.context, company_id=post.company_id)
    async with post.context.database.tenant(post.company_id) as session:
        return (await session.scalars(select(MailMessage).where(MailMessage.id == message.id))).one()


def part_of(message: MailMessage, kind: str = "file") -> dict[str, object]:
    return next(part for part in message.parts if part["kind"] == kind)


async def bytes_of(post: Post, document: Document) -> bytes:
    return await post.context.storage.get(post.company_id, document.sha256)


async def test_a_receipt_that_is_the_message_itself_becomes_a_pdf(post: Post, provider: MailProvider) -> None:
    (message,) = await brought(post, provider, mail("Votre reçu", "", html=RECEIPT, sender="noreply@ridely.example"))
    assert (message.outcome, message.reason) == ("taken", "text_is_invoice")
    (document,) = await post.documents()
    assert (document.filename, document.media_type) == ("Votre reçu.pdf", "application/pdf")
    with pymupdf.open(stream=await bytes_of(post, document)) as drawn:
        said = "".join(page.get_text() for page in drawn)
    assert all(words in said for words in ("noreply@ridely.example", "R-2026-771", "12,50", "Total TTC"))
    assert "fetch" not in said
    assert "caché" not in said


async def test_whatever_an_invoice_is_wrapped_in_it_is_found(post: Post, provider: MailProvider) -> None:
    papers = [pdf(number=f"2026-{n}") for n in range(5)]
    chain = with_files(mail("Fwd"), ("een.pdf", papers[0]))
    chain.add_attachment(with_files(mail("diep"), ("twee.pdf", papers[1]), ("weer.pdf", papers[0])))
    mails = (
        chain,
        with_files(mail("zip"), ("alles.zip", zipped(("a/drie.pdf", papers[2]), ("__MACOSX/._x", b"x")))),
        with_files(mail("outlook"), ("winmail.dat", tnef(("vier.pdf", papers[3])))),
        opaque_signed(with_files(mail("signed"), ("vijf.pdf", papers[4]))),
    )
    messages = await brought(post, provider, *mails)
    assert [message.outcome for message in messages] == ["taken"] * 4
    assert sorted(document.filename for document in await post.documents()) == ["drie.pdf", "een.pdf", "twee.pdf", "vier.pdf", "vijf.pdf"]
    told = {part["filename"]: (part["reason"], part["within"]) for message in messages for part in message.parts if part["kind"] == "file"}
    assert told["weer.pdf"] == ("twice_in_message", ["message"])
    assert [told[name][1] for name in ("twee.pdf", "drie.pdf", "vier.pdf", "vijf.pdf")] == [["message"], ["zip"], ["tnef"], ["signed"]]


async def test_what_was_sent_is_presumed_to_be_a_sale_and_what_was_passed_on_is_not(post: Post, provider: MailProvider) -> None:
    own, passed_on = sales_invoice("V-1"), sales_invoice("V-2")
    sent = with_files(mail("Uw factuur V-1", sender=ADDRESS), ("V-1.pdf", own))
    forwarded = with_files(mail("Fwd: factuur V-2", sender=ADDRESS), ("V-2.pdf", passed_on))
    quote = with_files(mail("Offerte", sender=ADDRESS), ("O-1.pdf", pdf("devis")))
    messages = await brought(post, provider, sent, forwarded, quote, folder="Sent")
    assert [message.outcome for message in messages] == ["taken", "taken", "left"]
    assert {one.filename: (one.reading_state, one.direction) for one in await post.documents()} == {
        "V-1.pdf": ("read", "sale"),
        "V-2.pdf": ("read", None),
    }


def sales_invoice(number: str) -> bytes:
    """A paper between two parties of whom neither is the company by its number: only its way in tells whose it is."""
    day = clock.today()
    lines = (Line("Advies", Decimal(1), Decimal("100.00"), 21),)
    return drawing.pdf(Paper(Kind.INVOICE, SUPPLIERS["molens"], CUSTOMERS["hotel"], number, day, day, lines))


async def test_what_nobody_here_can_open_is_asked_about(post: Post, provider: MailProvider) -> None:
    (message,) = await brought(post, provider, opaque_signed(mail("geheim"), encrypted=True))
    assert (message.outcome, message.reason, message.is_asked) == ("failed", "encrypted", True)


async def test_what_was_left_is_taken_after_all_and_left_again_and_taken_again(post: Post, provider: MailProvider) -> None:
    (message,) = await brought(post, provider, with_files(mail("Offre"), ("offre.pdf", pdf("devis"))))
    assert (message.outcome, message.reason) == ("left", "quote_or_order")
    message = await say(post, message, part_of(message), take=True)
    part = part_of(message)
    assert (message.outcome, part["reason"], part["because"]) == ("taken", "taken_as_you_said", "quote_or_order")
    (document,) = await post.documents()
    assert await bytes_of(post, document) == pdf("devis")
    message = await say(post, message, part, take=False)
    assert (message.outcome, message.reason) == ("left", "left_as_you_said")
    assert (await post.documents())[0].deleted_at is not None
    message = await say(post, message, part_of(message), take=True)
    assert message.outcome == "taken"
    assert (await post.documents())[0].deleted_at is None
    assert len(await post.documents()) == 1


async def test_a_text_that_was_no_invoice_is_taken_as_one(post: Post, provider: MailProvider) -> None:
    (message,) = await brought(post, provider, mail("Hallo", "We ronden af op vijftig euro."))
    assert (message.outcome, message.reason) == ("left", "no_attachment")
    message = await say(post, message, part_of(message, "body"), take=True)
    assert message.outcome == "taken"
    assert [document.filename for document in await post.documents()] == ["Hallo.pdf"]


async def test_a_document_that_came_twice_stays_when_one_mail_is_left(post: Post, provider: MailProvider) -> None:
    first, _ = await brought(post, provider, with_files(mail("een"), ("a.pdf", pdf())), with_files(mail("twee"), ("a.pdf", pdf())))
    message = await say(post, first, part_of(first), take=False)
    assert message.outcome == "left"
    assert (await post.documents())[0].deleted_at is None


async def test_the_owners_word_is_kept_for_the_sender_and_can_be_forgotten(post: Post, provider: MailProvider) -> None:
    (first,) = await brought(post, provider, with_files(mail("Offre 1"), ("1.pdf", pdf("devis", number="1"))))
    await say(post, first, part_of(first), take=True, scope="address")
    second, other = await brought(
        post,
        provider,
        with_files(mail("Offre 2"), ("2.pdf", pdf("devis", number="2"))),
        with_files(mail("Offre 3", sender="else@where.example"), ("3.pdf", pdf("devis", number="3"))),
    )
    assert (second.outcome, second.reason, other.outcome) == ("taken", "taken_as_you_said", "left")
    assert part_of(second)["because"] == "quote_or_order"
    async with post.context.database.tenant(post.company_id) as session, session.begin():
        (kept,) = await senders.list_senders(session, post.company_id)
        assert (kept.sender, kept.because, kept.outcome) == ("facturen@molens.example", "quote_or_order", "taken")
        await senders.forget(session, post.company_id, kept.id)
    (third,) = await brought(post, provider, with_files(mail("Offre 4"), ("4.pdf", pdf("devis", number="4"))))
    assert third.outcome == "left"


async def test_a_link_of_a_stranger_waits_for_a_word_that_is_remembered(post: Post, provider: MailProvider, shop: Shop) -> None:
    shop.answers = {"/facture/9": gives(pdf(number="9")), "/facture/10": leads_to("/d/10"), "/d/10": gives(pdf(number="10"), "10.pdf")}

    def told(number: int) -> EmailMessage:
        url = f"https://localhost:{shop.port}/facture/{number}"
        return mail(f"Facture {number}", "", html=LINKED.format(url=url), sender="billing@cloud.example")

    (first,) = await brought(post, provider, told(9))
    assert (first.outcome, first.reason, first.is_asked) == ("left", "link_may_hold_invoice", True)
    assert shop.asked == []
    first = await say(post, first, part_of(first, "link"), take=True, scope="domain")
    assert (first.outcome, first.is_asked) == ("taken", False)
    (second,) = await brought(post, provider, told(10))
    assert (second.outcome, part_of(second, "link")["outcome"]) == ("taken", "taken")
    assert [document.filename for document in await post.documents()] == ["F-9.pdf", "10.pdf"]
    assert shop.asked == ["/facture/9", "/facture/10", "/d/10"]


async def test_a_link_that_is_not_needed_is_never_fetched_and_not_asked_about_again(post: Post, provider: MailProvider, shop: Shop) -> None:
    url = f"https://localhost:{shop.port}/facture/1"
    (first,) = await brought(post, provider, mail("Facture", "", html=LINKED.format(url=url)))
    first = await say(post, first, part_of(first, "link"), take=False, scope="address")
    assert (first.outcome, first.is_asked) == ("left", False)
    (second,) = await brought(post, provider, mail("Facture bis", "", html=LINKED.format(url=url)))
    assert (second.outcome, second.is_asked, part_of(second, "link")["reason"]) == ("left", False, "left_as_you_said")
    assert shop.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        gives(b"<html>Please sign in</html>"),
        leads_to("http://localhost/x"),
        leads_to("https://169.254.169.254/latest/meta-data"),
        leads_to("/facture/1"),
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + (b"100000\r\n" + b"x" * 0x100000 + b"\r\n") * 26 + b"0\r\n\r\n",
    ],
    ids=["page", "no tls", "metadata address", "round and round", "compressed", "endless"],
)
async def test_a_link_that_leads_astray_gives_no_document_and_says_so(
    post: Post, provider: MailProvider, shop: Shop, answer: bytes
) -> None:
    shop.answers = {"/facture/1": answer}
    (message,) = await brought(post, provider, mail("Facture", "", html=LINKED.format(url=f"https://localhost:{shop.port}/facture/1")))
    message = await say(post, message, part_of(message, "link"), take=True)
    assert (message.outcome, part_of(message, "link")["reason"]) == ("left", "link_gave_no_document")
    assert await post.documents() == []
