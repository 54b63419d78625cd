"""MuPDF, which comes without types: the few calls that reading needs."""

import functools
import importlib
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any, cast

from PIL import Image

# PyMuPDF 2.0 loads a layout model and onnxruntime when it is imported: half a second, 75 MB and four threads that no reading uses
cast("dict[str, object]", sys.modules).update({"pymupdf.layout": None, "pymupdf4llm": None} if "pymupdf" not in sys.modules else {})
pymupdf: Any = importlib.import_module("pymupdf")
pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003


Rect = tuple[float, float, float, float]
PAINTED = 8 | 16
"""MuPDF's marks of a letter that is stroked or filled."""
WHITE, NEARLY_WHITE, LOW_DPI = 0xFFFFFF, 240, 50
COVERING = 0.8
"""Of the page, from which a picture hides what was drawn before it."""
SMALLEST_CODE = 36.0
"""Points: half an inch. A payment code is printed at 20 mm or more."""
FEWEST_MODULES, MODULE, MODULES = 100, 7.0, 30.0
"""A QR code has at least 21 x 21 modules, drawn one by one or row by row."""
QUIET = 12.0
"""Points drawn around what may be a code: its quiet zone."""


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
        """Each word that can be seen, with its left, top, right and bottom in points of the displayed page."""
        hidden = self._hidden()
        turned = self._page.rotation_matrix if self._page.rotation else None
        for x0, y0, x1, y1, text, *_ in self._page.get_text("words", textpage=self._text):
            if hidden and any(left <= (x0 + x1) / 2 <= right and top <= (y0 + y1) / 2 <= bottom for left, top, right, bottom in hidden):
                continue
            if turned is None:
                yield str(text), float(x0), float(y0), float(x1), float(y1)
                continue
            # MuPDF gives places on the page before it is turned for display
            shown = pymupdf.Rect(x0, y0, x1, y1) * turned
            yield str(text), float(shown.x0), float(shown.y0), float(shown.x1), float(shown.y1)

    def bare_words(self) -> list[Any]:
        """MuPDF's words as they come: what reading is measured against."""
        return list(self._page.get_text("words"))

    @functools.cached_property
    def _text(self) -> Any:  # noqa: ANN401
        """The page's text, worked out once for its words and for their looks."""
        return self._page.get_textpage(flags=pymupdf.TEXTFLAGS_WORDS)

    @functools.cached_property
    def _spans(self) -> list[tuple[dict[str, Any], tuple[float, float]]]:
        """The pieces of text of one look, each with the direction it runs in."""
        blocks = self._page.get_text("dict", textpage=self._text)["blocks"]
        return [(span, line["dir"]) for block in blocks for line in block.get("lines", ()) for span in line["spans"]]

    def _hidden(self) -> list[Rect]:
        """Where text stands that nobody sees: neither filled nor stroked, transparent, white on white, or under a picture."""
        unseen = [span["bbox"] for span, _ in self._spans if not span.get("alpha", 255) or not span.get("char_flags", PAINTED) & PAINTED]
        white = [span["bbox"] for span, _ in self._spans if span.get("color") == WHITE and span["text"].strip()]
        return unseen + self._on_white(white) + self._covered()

    def _on_white(self, boxes: list[Rect]) -> list[Rect]:
        """Those of the boxes in which nothing but white is drawn."""
        if not boxes:
            return []
        scale = LOW_DPI / 72
        drawn = self.draw(scale).convert("L")
        shown = [tuple((pymupdf.Rect(box) * self._page.rotation_matrix) * scale) for box in boxes]
        return [
            box
            for box, place in zip(boxes, shown, strict=True)
            if cast("tuple[int, int]", drawn.crop(place).getextrema())[0] > NEARLY_WHITE
        ]

    def _covered(self) -> list[Rect]:
        """Text that a picture of (almost) the whole page is drawn over."""
        page = self._page.mediabox.width * self._page.mediabox.height
        if not any(box.width * box.height > COVERING * page for box in self._pictures):
            return []
        log = [(what, pymupdf.Rect(box)) for what, box, *_ in self._page.get_bboxlog()]
        covers = [at for at, (what, box) in enumerate(log) if what == "fill-image" and box.width * box.height > COVERING * page]
        last = max(covers, default=0)
        return [tuple(box) for what, box in log[:last] if what.endswith("-text")]

    @functools.cached_property
    def _pictures(self) -> list[Any]:
        """Where pictures stand on the page as stored."""
        return [pymupdf.Rect(found["bbox"]) for found in self._page.get_image_info()] if self._may_have_pictures() else []

    def quarter_turns(self) -> int:
        """Clockwise quarter turns that bring the displayed text upright, by the direction most of its letters run in."""
        weights: dict[int, int] = {}
        rotation = self._page.rotation // 90
        for span, (x, y) in self._spans:
            # what runs to the right of the page as stored is turned with it for display
            stored = (0 if x > 0 else 2) if abs(x) >= abs(y) else (3 if y > 0 else 1)
            turns = (stored - rotation) % 4
            weights[turns] = weights.get(turns, 0) + len(span["text"])
        return max(weights, key=lambda turns: weights[turns], default=0)

    def code_area(self) -> Rect | None:
        """Where on the displayed page a QR code could stand; None without something square or very many small fillings."""
        pictures = [box for box in self._pictures if min(box.width, box.height) > SMALLEST_CODE]
        modules = [box for drawing in self._page.get_cdrawings() for item in drawing["items"] if (box := _module(item)) is not None]
        if len(modules) < FEWEST_MODULES:
            modules = []
        page = self.width * self.height
        is_likely = any(0.9 < box.width / box.height < 1.12 or box.width * box.height > COVERING / 2 * page for box in pictures)
        if not is_likely and not modules:
            return None
        if self._page.rotation:
            return 0.0, 0.0, self.width, self.height
        lefts, tops, rights, bottoms = zip(*(tuple(box) for box in (*pictures, *modules)), strict=True)
        return (
            max(0.0, min(lefts) - QUIET),
            max(0.0, min(tops) - QUIET),
            min(self.width, max(rights) + QUIET),
            min(self.height, max(bottoms) + QUIET),
        )

    def has_marks(self) -> bool:
        """Whether anything but text is on the page: pictures, or letters drawn as shapes."""
        return self._may_have_pictures() or bool(self._page.get_cdrawings())

    def _may_have_pictures(self) -> bool:
        try:
            return bool(self._page.get_images())
        except ValueError:  # found by fuzzing: a page that its own file does not count
            return True

    def draw(self, scale: float) -> Image.Image:
        """The page in RGB, `scale` pixels to the point."""
        pixels = self._page.get_pixmap(matrix=pymupdf.Matrix(scale, scale), colorspace=pymupdf.csRGB, alpha=False)
        return Image.frombytes("RGB", (int(pixels.width), int(pixels.height)), bytes(pixels.samples))

    def draw_grey(self, scale: float, area: Rect) -> tuple[Image.Image, tuple[int, int], tuple[int, int]]:
        """A part of the page in grey, where its left top corner lies on the whole page so drawn, and how large that is; pixels."""
        matrix = pymupdf.Matrix(scale, scale)
        pixels = self._page.get_pixmap(matrix=matrix, colorspace=pymupdf.csGRAY, alpha=False, clip=pymupdf.Rect(area))
        whole = (self._page.rect * matrix).irect
        part = Image.frombytes("L", (int(pixels.width), int(pixels.height)), bytes(pixels.samples))
        return part, (int(pixels.x), int(pixels.y)), (int(whole.width), int(whole.height))


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


def _module(item: tuple[Any, ...]) -> Rect | None:
    """Where a drawn piece stands that is small enough to be a module of a code, or a run of them in one row."""
    kind, first, *rest = item
    if kind == "re":
        left, top, right, bottom = first
    elif kind == "l":
        (x0, y0), (x1, y1) = first, rest[0]
        left, top, right, bottom = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    else:
        return None
    return (left, top, right, bottom) if right - left < MODULES and bottom - top < MODULE else None


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
