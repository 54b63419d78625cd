"""The story's mails as they go over the wire."""

from datetime import datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from random import Random
from zoneinfo import ZoneInfo

from sandbox.scenario import drawing
from sandbox.scenario.event import Mail
from sandbox.scenario.paper import Form, Kind, Paper
from sandbox.scenario.parties import BAKERY
from sandbox.scenario.ubl import ubl

_BRUSSELS = ZoneInfo("Europe/Brussels")


def compose(mail: Mail, number: int) -> EmailMessage:
    """A mail with its attachments; the same story gives the same bytes."""
    message = EmailMessage()
    name, address = parseaddr(mail.sender)
    message["From"] = Address(name, addr_spec=address)
    message["To"] = mail.sent_to or BAKERY.email
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(sent_at(mail, number))
    message["Message-ID"] = f"<{sha256(f'{number}|{mail.sender}|{mail.subject}'.encode()).hexdigest()[:24]}@{address.rpartition('@')[2]}>"
    message.set_content(mail.text or "\n")
    if mail.logo is not None:
        message.add_alternative(f'<p>{mail.text}</p><img src="cid:logo@sandbox" alt="">', subtype="html")
        html = message.get_payload()[1]  # pyright: ignore[reportUnknownVariableType, reportIndexIssue, reportArgumentType, reportCallIssue]
        html.add_related(drawing.logo(mail.logo[:14]), "image", "png", cid="<logo@sandbox>", filename="logo.png")  # pyright: ignore
    for paper in mail.papers:
        attach(message, paper)
    _fix_boundaries(message, number)
    return message


def sent_at(mail: Mail, number: int) -> datetime:
    """In office hours of its day."""
    return datetime.combine(mail.day, time(8 + number % 9, number * 7 % 60), _BRUSSELS)


def attach(message: EmailMessage, paper: Paper) -> None:
    """The paper in the form in which it arrives."""
    for name, kind, content in files(paper):
        main, sub = kind.split("/")
        message.add_attachment(content, maintype=main, subtype=sub, filename=name)


def files(paper: Paper) -> list[tuple[str, str, bytes]]:
    """Name, type and bytes of each file."""
    chance = Random(paper.number)
    stem = paper.file_stem
    if paper.kind in (Kind.CONTRACT, Kind.OTHER):
        return [(f"{stem}.pdf", "application/pdf", drawing.letter(paper))]
    if paper.form is Form.PHOTO:
        return [(f"IMG_{paper.number}.jpg", "image/jpeg", drawing.photographed(drawing.receipt_page(paper), chance))]
    page = drawing.pdf(paper)
    if paper.form is Form.SCAN:
        return [(f"scan-{stem}.jpg", "image/jpeg", drawing.scanned(page, chance))]
    if paper.form is Form.UBL:
        return [(f"{stem}.xml", "application/xml", ubl(paper, page))]
    found = [(f"{stem}.pdf", "application/pdf", page)]
    if paper.form is Form.PDF_AND_UBL:
        found.append((f"{stem}.xml", "application/xml", ubl(paper)))
    return found


def _fix_boundaries(message: EmailMessage, number: int) -> None:
    """Boundaries are drawn by chance otherwise."""
    for at, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_sandbox_{number}_{at}")
