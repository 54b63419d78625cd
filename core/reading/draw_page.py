"""A page drawn as PNG. Runs in a parsing child."""

import io

from PIL import Image

from core.intake.file_type import FileType
from core.reading import open_pdf, open_picture
from core.reading.errors import NothingToShow

TALLEST = 6000
"""Pixels: a receipt a metre long is still one picture."""


def draw_page(data: bytes, kind: FileType, number: int, width: int) -> bytes:
    """The page as PNG, `width` pixels wide. Raises NothingToShow, and what opening the file raises."""
    picture = _of_pdf(data, number, width) if kind is FileType.PDF else _of_picture(data, number)
    height = max(1, round(picture.height * width / picture.width))
    if height > TALLEST:
        width, height = max(1, round(width * TALLEST / height)), TALLEST
    output = io.BytesIO()
    picture.resize((width, height), Image.Resampling.LANCZOS).save(output, "PNG")
    return output.getvalue()


def _of_pdf(data: bytes, number: int, width: int) -> Image.Image:
    with open_pdf.open_checked(data) as file:
        if not 1 <= number <= file.page_count:
            raise NothingToShow(page=number, pages=file.page_count)
        page = file.page(number - 1)
        return open_pdf.draw(page, dpi=max(20, min(400, round(72 * width / page.width))))


def _of_picture(data: bytes, number: int) -> Image.Image:
    with open_picture.open_checked(data) as opened:
        count = open_picture.count_frames(opened)
        if not 1 <= number <= count:
            raise NothingToShow(page=number, pages=count)
        return open_picture.upright_frame(opened, number - 1)
