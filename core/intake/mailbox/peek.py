"""A short look into a file: the words of a PDF's first pages by size, or the shape of a picture. Runs in a parsing child.

The libraries are loaded when they are needed: the workers that ask for a look do not look themselves.
"""

import importlib
import io
import warnings
from dataclasses import dataclass
from typing import Any

from core.intake.file_type import FileType

MOST_PAGES = 4
MOST_LINES = 400
LONGEST_LINE = 300
PIXELS = 200_000_000
_SIDE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """Words in one line, and how large they are beside the page's usual letters."""

    text: str
    size: float
    page: int


@dataclass(frozen=True, slots=True)
class Peek:
    """What a short look shows. A scan has no lines; only pictures have `width`, `height` (pixels) and `paper`."""

    lines: tuple[Line, ...] = ()
    pages: int = 0
    width: int = 0
    height: int = 0
    paper: float = 0.0
    """The part of a picture that looks like paper: bright or grey, and without colour; between 0 and 1."""


def peek(data: bytes, kind: FileType) -> Peek:
    """Raises whatever the libraries raise: the caller goes on without."""
    return _pdf(data) if kind is FileType.PDF else _picture(data)


def _pdf(data: bytes) -> Peek:
    pymupdf: Any = importlib.import_module("pymupdf")
    pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003
    pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003
    lines: list[Line] = []
    with pymupdf.open(stream=data, filetype="pdf") as document:
        if document.needs_pass:
            return Peek()
        for number in range(min(MOST_PAGES, document.page_count)):
            found = [line for block in document[number].get_text("dict", flags=2)["blocks"] for line in block.get("lines", ())]
            told = [("".join(span["text"] for span in line["spans"]), max(span["size"] for span in line["spans"])) for line in found]
            told = [(" ".join(text.split())[:LONGEST_LINE], size) for text, size in told if text.strip()]
            sizes = sorted(size for text, size in told for _ in text)
            usual = sizes[len(sizes) // 2] if sizes else 1.0
            lines += [Line(text, size / (usual or 1.0), number) for text, size in told]
        return Peek(tuple(lines[:MOST_LINES]), document.page_count)


def _picture(data: bytes) -> Peek:
    image: Any = importlib.import_module("PIL.Image")
    numpy: Any = importlib.import_module("numpy")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with image.open(io.BytesIO(data)) as opened:
            width, height = opened.size
            if width * height > PIXELS:
                return Peek(pages=1, width=width, height=height, paper=1.0)
            opened.draft("RGB", (_SIDE, _SIDE))
            flat = image.new("RGB", opened.size, "white")
            flat.paste(opened.convert("RGBA"), mask=opened.convert("RGBA").getchannel("A"))
            flat.thumbnail((_SIDE, _SIDE))
            hsv = numpy.asarray(flat.convert("HSV"), dtype=numpy.uint8)
    saturation, value = hsv[..., 1], hsv[..., 2]
    return Peek(pages=1, width=width, height=height, paper=float(((saturation < 56) & (value > 110)).mean()))
