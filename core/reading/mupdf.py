"""MuPDF, which comes without types: the few calls that reading needs."""

import importlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image

pymupdf: Any = importlib.import_module("pymupdf")
pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003


class NotAPdf(Exception):
    """MuPDF cannot open these bytes at all."""


class PdfPage:
    """One page as it is displayed: turned as the file says."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        self._page = page
        self.number: int = page.number + 1
        self.width = max(1.0, float(page.rect.width))
        """Points (1/72 inch)."""
        self.height = max(1.0, float(page.rect.height))

    def words(self) -> Iterator[tuple[str, float, float, float, float]]:
        """Each word with its left, top, right and bottom in points of the displayed page."""
        for x0, y0, x1, y1, text, *_ in self._page.get_text("words"):
            # MuPDF gives places on the page before it is turned for display
            shown = pymupdf.Rect(x0, y0, x1, y1) * self._page.rotation_matrix
            yield str(text), float(shown.x0), float(shown.y0), float(shown.x1), float(shown.y1)

    def quarter_turns(self) -> int:
        """Clockwise quarter turns that bring the displayed text upright, by the direction most of its letters run in."""
        weights: dict[int, int] = {}
        for block in self._page.get_text("dict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]:
            for line in block.get("lines", ()):
                x, y = line["dir"]
                # what runs to the right of the page as stored is turned with it for display
                stored = (0 if x > 0 else 2) if abs(x) >= abs(y) else (3 if y > 0 else 1)
                turns = (stored - self._page.rotation // 90) % 4
                weights[turns] = weights.get(turns, 0) + sum(len(span["text"]) for span in line["spans"])
        return max(weights, key=lambda turns: weights[turns], default=0)

    def has_marks(self) -> bool:
        """Whether anything but text is on the page: pictures, or letters drawn as shapes."""
        return bool(self._page.get_images()) or bool(self._page.get_cdrawings())

    def draw(self, scale: float) -> Image.Image:
        """The page in RGB, `scale` pixels to the point."""
        pixels = self._page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False)
        return Image.frombytes("RGB", (int(pixels.width), int(pixels.height)), bytes(pixels.samples))


class PdfFile:
    """An open PDF."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._document = document
        self.needs_password = bool(document.needs_pass)
        self.page_count = 0 if self.needs_password else int(document.page_count)
        self.is_repaired = bool(document.is_repaired)
        """Whether its table of contents was broken and had to be rebuilt."""

    def page(self, index: int) -> PdfPage:
        """The page at that index, counted from zero."""
        return PdfPage(self._document[index])


@contextmanager
def open_file(data: bytes) -> Generator[PdfFile]:
    """The PDF, closed at the end. Raises NotAPdf, also when only a page turns out to be broken."""
    try:
        document = pymupdf.Document(stream=data, filetype="pdf")
    except (RuntimeError, ValueError) as broken:
        raise NotAPdf(str(broken)[:200]) from broken
    try:
        yield PdfFile(document)
    except pymupdf.mupdf.FzErrorBase as broken:
        raise NotAPdf(str(broken)[:200]) from broken
    finally:
        document.close()
