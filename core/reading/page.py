"""A page as the reader sees it: words with their places, from a text layer or from recognition."""

from dataclasses import dataclass
from enum import StrEnum

from core.reading.plane import Plane

Box = tuple[float, float, float, float]
"""Left, top, right, bottom as fractions of the displayed page's width and height."""

Corners = tuple[float, float, float, float, float, float, float, float]
"""x and y of four corners as fractions of the displayed page, clockwise from the top left."""


class Source(StrEnum):
    """Which evidence a value comes from, most trusted first (decision 18)."""

    EINVOICE = "einvoice"
    QR = "qr"
    LEARNED = "learned"
    """Where somebody once corrected it on a paper of this layout."""
    KNOWN = "known_counterparty"
    """The registry of counterparties."""
    TEXT = "text"
    OCR = "ocr"

    @property
    def rank(self) -> int:
        """Zero for the most trusted."""
        return list(Source).index(self)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a piece of a line where the recogniser gives whole lines."""

    text: str
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """One displayed page. Width and height are in any unit; only their ratio counts."""

    number: int
    """Counted from one."""
    width: float
    height: float
    words: tuple[Word, ...]
    source: Source
    slope: float = 0.0
    """How much the lines of a crooked scan fall to the right: height over width, in that same unit."""
    quarter_turns: int = 0
    """Clockwise turns that bring the displayed page upright: the words' boxes are of the displayed page."""
    plane: Plane | None = None
    """Where the paper lies on the displayed page, when that is a photo taken at an angle: slope and turns are then of the flat page."""
    papers: tuple[tuple[Corners, ...], ...] = ()
    """Ways to see several papers on this one page, each with where they lie; empty for a page that is one paper."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: three bytes each, red, green and blue, row by row."""

    number: int
    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code and where it stands."""

    text: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """What the sandboxed child found in a file without recognising any pixels."""

    page_count: int
    pages: tuple[Page, ...]
    codes: tuple[Code, ...]
    images: tuple[PageImage, ...]
    """Pages without usable text, to be recognised."""
    einvoice: bytes | None = None
