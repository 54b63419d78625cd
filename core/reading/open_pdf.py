"""Words, codes, pictures and the embedded e-invoice of a PDF. Runs in a parsing child."""

import unicodedata
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace

from PIL import Image

from core.einvoice.hybrid import embedded_xml
from core.reading.codes import find_codes, find_codes_within
from core.reading.errors import Damaged, Encrypted, TooManyPages
from core.reading.mupdf import NotAPdf, PdfFile, PdfPage, open_file
from core.reading.page import Code, OpenedDocument, Page, PageImage, Source, Word
from core.reading.plausibility import is_nonsense

MOST_PAGES = 500
PAGES_READ = 30
"""Pages whose text is read: what an invoice says once, it says on its first or its last pages."""
PAGES_RECOGNISED = 10
"""Pages without text that are recognised, at about two seconds each."""
PAGES_LOOKED_FOR_CODES = 6
DPI = 200
"""The resolution at which recognition was measured."""
CODE_DPI = 130
"""Enough for the 20 mm that a payment code takes at least (2.7 pixels a module), at under half the time of DPI."""
MOST_PIXELS = 8_000_000
"""An A3 page at 200 dpi; larger pages are drawn smaller."""
FEW_WORDS = 5
"""A page with fewer words and a picture on it is a scan, perhaps with a stamp."""
TAIL = 2048


def open_pdf(data: bytes) -> OpenedDocument:
    """The first and last pages' text and codes, and the pixels of pages that have no text.

    Raises Encrypted, Damaged, TooManyPages.
    """
    with open_checked(data) as file:
        count = file.page_count
        chosen = pages_read(count)
        pages: list[Page] = []
        codes: list[Code] = []
        images: list[PageImage] = []
        for index in chosen:
            page = file.page(index)
            read = _read_words(page)
            lies = is_nonsense(word.text for word in read.words)
            if lies:
                read = replace(read, words=(), quarter_turns=0)
            is_scan = len(read.words) < FEW_WORDS and len(images) < PAGES_RECOGNISED and (lies or page.has_marks())
            area = page.code_area() if len(pages) < PAGES_LOOKED_FOR_CODES or index == chosen[-1] else None
            if is_scan:
                picture = draw(page)
                images.append(PageImage(page.number, picture.width, picture.height, picture.tobytes()))
                codes += find_codes(picture, page.number) if area else []
            elif area:
                codes += find_codes_within(*page.draw_grey(_scale(page, CODE_DPI), area), page.number)
            pages.append(read)
    return OpenedDocument(count, tuple(pages), tuple(codes), tuple(images), embedded_xml(data) if may_carry_files(data) else None)


def may_carry_files(data: bytes) -> bool:
    """Whether the PDF has attachments, or hides its objects so that one must look: opening it a second time costs as much as a page."""
    return b"/EmbeddedFile" in data or b"/Filespec" in data or b"/ObjStm" in data


def pages_read(count: int) -> list[int]:
    """The indexes of the pages that are read: the first ones, and the last where the totals may stand."""
    if count <= PAGES_READ:
        return list(range(count))
    return [*range(PAGES_READ - 1), count - 1]


@contextmanager
def open_checked(data: bytes) -> Generator[PdfFile]:
    """The opened PDF. Raises Encrypted, Damaged, TooManyPages."""
    try:
        with open_file(data) as file:
            if file.needs_password:
                raise Encrypted
            if file.page_count > MOST_PAGES:
                raise TooManyPages(pages=file.page_count, most=MOST_PAGES)
            if file.page_count == 0:
                raise Damaged(reason="there is no page in it")
            if file.is_repaired and b"%%EOF" not in data[-TAIL:]:
                raise Damaged(reason="the end of the file is missing")
            yield file
    except NotAPdf as broken:
        raise Damaged(reason=str(broken)) from broken


def draw(page: PdfPage, dpi: int = DPI) -> Image.Image:
    """The displayed page as an RGB picture of at most MOST_PIXELS."""
    return page.draw(_scale(page, dpi))


def _scale(page: PdfPage, dpi: int) -> float:
    square_inches = page.width * page.height / 72**2
    return min(dpi, (MOST_PIXELS / square_inches) ** 0.5) / 72


def _read_words(page: PdfPage) -> Page:
    words: list[Word] = []
    for text, x0, y0, x1, y1 in page.words():
        box = (x0 / page.width, y0 / page.height, x1 / page.width, y1 / page.height)
        readable = unicodedata.normalize("NFKC", text).strip()
        if readable and box[2] > 0 and box[3] > 0 and box[0] < 1 and box[1] < 1:
            words.append(Word(readable, box))
    return Page(page.number, page.width, page.height, tuple(words), Source.TEXT, quarter_turns=page.quarter_turns() if words else 0)
