"""A picture of a page for the screens."""

from core.intake.file_type import FileType, detect
from core.parsing.parse import parse
from core.reading.draw_page import draw_page
from core.reading.errors import NothingToShow
from core.reading.extract import limits_for

NARROWEST, WIDEST = 16, 2400
"""Pixels: from a thumbnail to a page that fills a large screen."""


async def render_page(data: bytes, page: int = 1, width: int = 1000) -> bytes:
    """Page `page` (counted from one) as a PNG of `width` pixels, within what a screen can use.

    Raises NothingToShow for an e-invoice in XML or a page that does not exist, and what opening the file raises.
    """
    kind = detect(data)
    if kind is FileType.XML:
        raise NothingToShow(page=page, pages=0)
    return await parse(draw_page, data, kind, page, max(NARROWEST, min(WIDEST, width)), limits=limits_for(kind))
