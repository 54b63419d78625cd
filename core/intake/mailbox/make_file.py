"""The file that a part of a message becomes: its own bytes, its text as a PDF, or what its link leads to."""

from core.egress import Egress
from core.intake.mailbox.errors import MailPartCannotBeTaken
from core.intake.mailbox.fetch_link import fetch_link
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.render_body import render_body
from core.parsing.parse import parse


async def make_file(part: Part, letter: Letter, egress: Egress) -> tuple[str, bytes]:
    """Its name and bytes. Raises LinkGaveNoDocument, MailPartCannotBeTaken; ParserKilled, Unreadable and ParserUnavailable of texts."""
    if part.kind == "link":
        return await fetch_link(egress, part.url or "")
    if part.problem is not None:
        raise MailPartCannotBeTaken(reason=part.problem)
    if part.kind == "file":
        return part.filename, part.data
    if part.media_type == "application/xml":
        return f"{letter.subject or 'e-invoice'}.xml", part.data
    heading = (("From", letter.sender), ("Date", f"{letter.sent_at:%Y-%m-%d}" if letter.sent_at else ""), ("Subject", letter.subject))
    return f"{letter.subject or 'mail'}.pdf", await parse(render_body, part.media_type, part.data.decode(), heading)
