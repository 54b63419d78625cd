"""Pages drawn with MuPDF's own fonts, which are the same on every machine."""

import functools
import io
from random import Random
from typing import Any, Literal, cast

import pymupdf
import segno
from PIL import Image

A4 = (595.0, 842.0)
FACES = {"sans": ("helv", "hebo"), "serif": ("tiro", "tibo"), "mono": ("cour", "cobo")}
FIXED = {"producer": "OkiOki synthetic papers", "title": "SYNTHETIC", "creationDate": "D:20260101000000Z", "modDate": "D:20260101000000Z"}
Align = Literal["left", "right", "centre"]
Colour = tuple[float, float, float]
BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)
GREY: Colour = (0.4, 0.4, 0.4)
PALE: Colour = (0.92, 0.92, 0.92)
INKS: tuple[Colour, ...] = (
    (0.05, 0.2, 0.45),
    (0.55, 0.1, 0.1),
    (0.05, 0.35, 0.2),
    (0.15, 0.15, 0.15),
    (0.35, 0.15, 0.45),
    (0.8, 0.35, 0.0),
)


@functools.cache
def _font(name: str) -> Any:
    return cast(Any, pymupdf).Font(name)


class Canvas:
    """A growing document; places are points from the left and the top, text stands on its baseline."""

    def __init__(self, chance: Random, *, face: str | None = None, size: float | None = None, page: tuple[float, float] = A4) -> None:
        self.face = face or chance.choice(["sans", "sans", "sans", "serif", "sans", "mono"])
        self.size = size or chance.choice([8.0, 8.5, 9.0, 9.0, 9.5, 10.0]) - (0.8 if self.face == "mono" else 0)
        self.squeeze = chance.choice([1.0, 1.0, 0.95, 0.9]) if self.face != "mono" else 0.88
        self.ink = chance.choice(INKS)
        self.shape = page
        self.said: set[str] = set()
        """The names of the truth's fields that were printed."""
        self._document: Any = cast(Any, pymupdf).open()
        self._page: Any = None
        self.new_page()

    @property
    def pages(self) -> int:
        return int(self._document.page_count)

    def new_page(self) -> None:
        self._page = self._document.new_page(width=self.shape[0], height=self.shape[1])

    def tell(self, *fields: str) -> None:
        """Remember that these fields stand on the paper now."""
        self.said.update(fields)

    def tell_currency(self, money: str) -> None:
        """The same for the currency, which not every paper prints beside its amounts."""
        if "{s}" in money or "{c}" in money:
            self.said.add("currency")

    def width(self, text: str, *, size: float | None = None, bold: bool = False) -> float:
        return float(_font(FACES[self.face][bold]).text_length(text, size or self.size)) * self.squeeze

    def text(
        self, x: float, y: float, text: str, *, size: float | None = None, bold: bool = False, colour: Colour = BLACK, align: Align = "left"
    ) -> None:
        """One line of text whose left edge, right edge or middle is at x."""
        size = size or self.size
        name = FACES[self.face][bold]
        x -= self.width(text, size=size, bold=bold) * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]
        self._page.insert_font(fontname=f"F{name}", fontbuffer=_font(name).buffer)
        mupdf = cast(Any, pymupdf)
        morph = (mupdf.Point(x, y), mupdf.Matrix(self.squeeze, 1)) if self.squeeze != 1 else None
        self._page.insert_text((x, y), text, fontsize=size, fontname=f"F{name}", color=colour, morph=morph)

    def paragraph(self, x: float, y: float, width: float, text: str, *, size: float | None = None, colour: Colour = BLACK) -> float:
        """Wrapped text; gives the baseline below it."""
        size = size or self.size
        for line in self.wrap(text, width, size):
            self.text(x, y, line, size=size, colour=colour)
            y += size * 1.25
        return y

    def wrap(self, text: str, width: float, size: float | None = None) -> list[str]:
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer, size=size) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def line(self, x0: float, y0: float, x1: float, y1: float, *, colour: Colour = GREY, width: float = 0.6) -> None:
        self._page.draw_line((x0, y0), (x1, y1), color=colour, width=width)

    def box(self, x0: float, y0: float, x1: float, y1: float, *, fill: Colour | None = None, stroke: Colour | None = GREY) -> None:
        self._page.draw_rect(cast(Any, pymupdf).Rect(x0, y0, x1, y1), color=stroke, fill=fill, width=0.6 if stroke else 0)

    def code(self, x: float, y: float, side: float, text: str) -> None:
        """A QR code."""
        held = io.BytesIO()
        segno.make(text, error="m", micro=False).save(held, kind="png", scale=4, border=4)
        self._page.insert_image(cast(Any, pymupdf).Rect(x, y, x + side, y + side), stream=held.getvalue())

    def page_to(self, number: int) -> None:
        """Draw on that page from now on (counted from one)."""
        self._page = self._document[number - 1]

    def crop(self, height: float) -> None:
        """Cut a ticket's paper below what is printed."""
        self._page.set_mediabox(cast(Any, pymupdf).Rect(0, self.shape[1] - height, self.shape[0], self.shape[1]))

    def save(self) -> bytes:
        self._document.set_metadata(FIXED)
        self._document.subset_fonts()
        return cast(bytes, self._document.tobytes(deflate=True, garbage=3, no_new_id=True))


def pictures(pdf: bytes, dpi: int) -> list[Image.Image]:
    """Each page in RGB."""
    document: Any = cast(Any, pymupdf).open(stream=pdf, filetype="pdf")
    drawn = [page.get_pixmap(dpi=dpi) for page in document]
    return [Image.frombytes("RGB", (each.width, each.height), each.samples) for each in drawn]


def bind(pages: list[tuple[bytes, int, int]], dpi: int) -> bytes:
    """A PDF of pictures alone, one a page, from their bytes and their size in pixels."""
    document: Any = cast(Any, pymupdf).open()
    for data, width, height in pages:
        page = document.new_page(width=width * 72 / dpi, height=height * 72 / dpi)
        page.insert_image(page.rect, stream=data)
    document.set_metadata(FIXED)
    return cast(bytes, document.tobytes(deflate=False, garbage=0, no_new_id=True))
