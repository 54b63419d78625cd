"""Pages of text PDFs as pictures: clean, noisy, skewed, compressed and photographed; their text layer is what should be read."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy
from PIL import Image, ImageFilter

from bench.readings.cases import Case
from core.errors import DomainError
from core.intake.file_type import FileType
from core.reading.mupdf import open_file
from core.reading.open_document import open_document
from core.reading.page import Page, PageImage

DPI = 200
FEWEST_WORDS = 60
TURN = 1.5
"""Degrees."""


@dataclass(frozen=True)
class Degraded:
    """A picture of the first page of a case, and the words of its text layer."""

    case: Case
    look: str
    image: PageImage
    truth: Page


def pages(cases: Sequence[Case], count: int) -> list[Degraded]:
    """The first pages of text PDFs of as many sources as there are, each in every look; page by page."""
    chosen: dict[str, tuple[Case, Page]] = {}
    rest: list[tuple[Case, Page]] = []
    for case in (case for case in cases if case.media == "PDF text"):
        try:
            document = open_document(case.file.read_bytes(), FileType.PDF)
        except DomainError:
            continue
        page = document.pages[0]
        if document.page_count == 1 and len(page.words) >= FEWEST_WORDS and not page.quarter_turns:
            if case.source in chosen:
                rest.append((case, page))
            else:
                chosen[case.source] = (case, page)
    return [made for case, page in [*chosen.values(), *rest][:count] for made in _looks(case, page)]


def _looks(case: Case, page: Page) -> list[Degraded]:
    with open_file(case.file.read_bytes()) as file:
        drawn = file.page(0).draw(DPI / 72)
    return [Degraded(case, look, _image(change(drawn)), page) for look, change in LOOKS.items()]


def _image(picture: Image.Image) -> PageImage:
    return PageImage(1, picture.width, picture.height, picture.tobytes())


def _noisy(picture: Image.Image, sigma: float = 18.0) -> Image.Image:
    chance = numpy.random.default_rng(3)
    pixels = numpy.asarray(picture, dtype=numpy.float32) + chance.normal(0, sigma, (picture.height, picture.width, 1))
    dust = chance.random((picture.height, picture.width))
    pixels[dust < 0.002], pixels[dust > 0.998] = 0, 255
    return Image.fromarray(pixels.clip(0, 255).astype(numpy.uint8))


def _skewed(picture: Image.Image) -> Image.Image:
    return picture.rotate(TURN, resample=Image.Resampling.BICUBIC, expand=True, fillcolor="white")


def _compressed(picture: Image.Image, quality: int = 40) -> Image.Image:
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=quality)
    return Image.open(kept).convert("RGB")


def _photographed(picture: Image.Image) -> Image.Image:
    """On a dark table, seen aslant, with a shadow over one side, a little blurred, compressed."""
    width, height = picture.size
    edge = width // 12
    table = Image.new("RGB", (width + 2 * edge, height + 2 * edge), (92, 74, 58))
    # where the corners of the new picture come from on the old one (PIL maps backwards)
    source = [
        (-edge * 1.4, -edge * 1.2),
        (width + edge * 0.8, -edge * 0.9),
        (width + edge * 1.3, height + edge),
        (-edge * 0.7, height + edge * 1.3),
    ]
    coefficients = _perspective([(0, 0), (table.width, 0), (table.width, table.height), (0, table.height)], source)
    laid = picture.transform(table.size, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC, fillcolor=(92, 74, 58))
    shadow = numpy.linspace(1.0, 0.55, table.width, dtype=numpy.float32)[None, :, None]
    shaded = Image.fromarray((numpy.asarray(laid, dtype=numpy.float32) * shadow).clip(0, 255).astype(numpy.uint8))
    return _compressed(_noisy(shaded.filter(ImageFilter.GaussianBlur(0.8)), 6.0), 75)


def _perspective(onto: Sequence[tuple[float, float]], source: Sequence[tuple[float, float]]) -> list[float]:
    """The eight coefficients that PIL takes: where each point of the new picture lies on the old one."""
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(onto, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return [float(one) for one in numpy.linalg.solve(numpy.array(rows), numpy.array([one for point in source for one in point]))]


def _clean(picture: Image.Image) -> Image.Image:
    return picture


LOOKS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "clean": _clean, "noisy": _noisy, "skewed": _skewed, "compressed": _compressed, "photographed": _photographed,
}  # fmt: skip
