"""A text as a PDF: what was shown, nothing from outside, and the same bytes each time."""

import pymupdf

from core.intake.file_type import FileType, detect
from core.intake.mailbox.render_body import MOST_PAGES, render_body
from core.parsing.parse import parse
from tests.core.intake.mailbox.forms import RECEIPT

HEADING = (("From", "noreply@ridely.example"), ("Date", "2026-11-12"), ("Subject", "Votre reçu"))


def said(data: bytes) -> str:
    with pymupdf.open(stream=data) as document:
        return "\n".join(page.get_text() for page in document)


async def test_it_is_drawn_in_a_confined_child_with_all_that_was_shown() -> None:
    drawn = await parse(render_body, "text/html", RECEIPT, HEADING)
    assert detect(drawn) is FileType.PDF
    text = said(drawn)
    assert all(words in text for words in ("Votre reçu", "R-2026-771", "Total TTC", "12,50", "2026-11-12"))
    assert b"tracker.example" not in drawn
    assert "evil.example" not in text


def test_the_same_text_gives_the_same_bytes() -> None:
    assert render_body("text/html", RECEIPT, HEADING) == render_body("text/html", RECEIPT, HEADING)


def test_plain_text_keeps_its_lines_and_markup_in_it_is_words() -> None:
    assert "<b>Total</b> 5,00 €" in said(render_body("text/plain", "<b>Total</b> 5,00 €\nBtw 1,00 €", HEADING))


def test_pages_without_end_and_tables_within_tables_end() -> None:
    deep = "<table><tr><td>" * 400 + "Total 5,00 €" + "</td></tr></table>" * 400
    assert "5,00" in said(render_body("text/html", deep, HEADING))
    with pymupdf.open(stream=render_body("text/plain", "regel\n" * 20_000, HEADING)) as document:
        assert document.page_count == MOST_PAGES
