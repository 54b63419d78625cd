"""The frames of a picture file, upright and no larger than recognition needs. Runs in a parsing child."""

import importlib
import io
import struct
from typing import Any

from PIL import Image, ImageOps

from core.reading.codes import find_codes
from core.reading.errors import Damaged, PictureTooLarge, TooManyFrames
from core.reading.open_pdf import PAGES_RECOGNISED
from core.reading.page import Code, OpenedDocument, PageImage

MOST_PIXELS = 50_000_000
LONGEST_EDGE = 65_535
"""Pixels, of a ribbon: what the reader of codes takes, and more than a roll of till paper."""
MOST_FRAMES = 200
LONGEST_SIDE = 2600
"""Pixels. The recogniser works at 2000 (its max_side_len); more only costs time."""
FORMATS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP", "HEIF")

pillow_heif: Any = importlib.import_module("pillow_heif")
pillow_heif.options.DECODE_THREADS = 1  # a parsing child may not start threads
pillow_heif.register_heif_opener()
Image.init()  # while modules may still be loaded: a child opens pictures behind its walls
Image.MAX_IMAGE_PIXELS = None  # our own limit is checked before any pixel is decoded
BROKEN = (OSError, SyntaxError, ValueError, EOFError, TypeError, LookupError, ArithmeticError, struct.error, Image.DecompressionBombError)
"""What Pillow raises on files that are not what they seem: fuzzing found tags without their directory, and unknown compressions."""


def open_picture(data: bytes) -> OpenedDocument:
    """The frames of a TIFF, or the one picture of any other file (an animation shows its first).

    Raises Damaged, PictureTooLarge, TooManyFrames.
    """
    images: list[PageImage] = []
    codes: list[Code] = []
    with open_checked(data) as opened:
        count = count_frames(opened)
        for index in range(min(count, PAGES_RECOGNISED)):
            frame = upright_frame(opened, index)
            codes += find_codes(frame, index + 1)
            frame.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            images.append(PageImage(index + 1, frame.width, frame.height, frame.tobytes()))
    return OpenedDocument(count, (), tuple(codes), tuple(images))


def open_checked(data: bytes) -> Image.Image:
    """The picture with its header read and its size accepted. Raises Damaged, PictureTooLarge."""
    try:
        opened = Image.open(io.BytesIO(data), formats=FORMATS)
    except BROKEN as broken:
        raise Damaged(reason=str(broken)[:200]) from broken
    _check_size(opened)
    return opened


def upright_frame(opened: Image.Image, index: int) -> Image.Image:
    """One frame in RGB, turned as the camera noted, transparent parts white. Raises Damaged, PictureTooLarge."""
    try:
        opened.seek(index)
        _check_size(opened)
        frame = ImageOps.exif_transpose(opened)
        if frame.mode in ("RGBA", "LA", "PA", "P"):
            frame = frame.convert("RGBA")
            paper = Image.new("RGBA", frame.size, "white")
            frame = Image.alpha_composite(paper, frame)
        elif frame.mode.startswith(("I", "F")):
            frame = ImageOps.autocontrast(frame.convert("F").point(lambda value: value / 256).convert("L"))
        return frame.convert("RGB")
    except BROKEN as broken:
        raise Damaged(reason=str(broken)[:200]) from broken


def _check_size(opened: Image.Image) -> None:
    width, height = opened.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_EDGE:
        raise PictureTooLarge(width=width, height=height, most=MOST_PIXELS)


def count_frames(opened: Image.Image) -> int:
    """How many pages a TIFF has. Raises TooManyFrames without reading them all."""
    if opened.format != "TIFF":
        return 1
    for index in range(MOST_FRAMES + 1):
        try:
            opened.seek(index)
        except EOFError:
            return max(1, index)
        except BROKEN as broken:
            raise Damaged(reason=str(broken)[:200]) from broken
    raise TooManyFrames(most=MOST_FRAMES)
