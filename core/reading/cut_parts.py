"""Each paper of a picture cut out and laid flat, as a picture of its own. Runs in a child that may load what recognition loads."""

import io

import numpy
from PIL import Image

from core.intake.file_type import FileType
from core.reading import open_pdf, open_picture
from core.reading.errors import NothingToShow
from core.reading.ocr.flatten import lay_flat
from core.reading.parts import Part

QUALITY = 92


def cut_parts(data: bytes, kind: FileType, parts: tuple[Part, ...]) -> tuple[bytes, ...]:
    """A JPEG of each part, the same bytes each time. Raises NothingToShow, and what opening the file raises."""
    pages = {number: _page(data, kind, number) for number in {part.page for part in parts}}
    return tuple(_cut(pages[part.page], part) for part in parts)


def _page(data: bytes, kind: FileType, number: int) -> Image.Image:
    if kind is FileType.PDF:
        with open_pdf.open_checked(data) as file:
            if not 1 <= number <= file.page_count:
                raise NothingToShow(page=number, pages=file.page_count)
            return open_pdf.draw(file.page(number - 1))
    with open_picture.open_checked(data) as opened:
        count = open_picture.count_frames(opened)
        if not 1 <= number <= count:
            raise NothingToShow(page=number, pages=count)
        return open_picture.upright_frame(opened, number - 1)


def _cut(page: Image.Image, part: Part) -> bytes:
    x1, y1, x2, y2, x3, y3, x4, y4 = part.corners
    width, height = page.size
    corners = ((x1 * width, y1 * height), (x2 * width, y2 * height), (x3 * width, y3 * height), (x4 * width, y4 * height))
    output = io.BytesIO()
    Image.fromarray(lay_flat(numpy.asarray(page), corners).pixels).save(output, "JPEG", quality=QUALITY)
    return output.getvalue()
