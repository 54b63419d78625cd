"""What scanners and telephones do to a page."""

import io
from random import Random

import cv2
import numpy
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from bench.papers.canvas import bind, pictures

Pixels = NDArray[numpy.uint8]


def scanned(pdf: bytes, chance: Random) -> tuple[bytes, str]:
    """Pages as an office scanner gives them, and the suffix of the file: JPEG, or a PDF of pictures for several pages.

    Grey or (one in five) one bit at 200 dpi or more, turned up to 1.8 degrees, with noise, blur and JPEG 45 to 80.
    """
    dpi, one_bit = chance.choice([200, 200, 150, 240]), chance.random() < 0.2
    dpi = max(dpi, 200) if one_bit else dpi
    turn, quality = chance.uniform(-1.8, 1.8), chance.randint(45, 80)
    pages: list[tuple[bytes, int, int]] = []
    for picture in pictures(pdf, dpi):
        grey = picture.convert("L").rotate(turn + chance.uniform(-0.2, 0.2), fillcolor=255, resample=Image.Resampling.BICUBIC)
        noisy = _noisy(grey.filter(ImageFilter.GaussianBlur(chance.uniform(0.2, 0.7))), chance, chance.uniform(2, 9))
        page = noisy.point([255 if value > 150 else 0 for value in range(256)]).convert("1") if one_bit else noisy
        held = io.BytesIO()
        page.save(held, "PNG") if one_bit else page.save(held, "JPEG", quality=quality)
        pages.append((held.getvalue(), page.width, page.height))
    if len(pages) == 1 and chance.random() < 0.7:
        return pages[0][0], ".png" if one_bit else ".jpg"
    return bind(pages, dpi), ".pdf"


def photographed(pdf: bytes, chance: Random) -> tuple[bytes, str]:
    """Pages on a table as a telephone sees them: perspective, shadow, warm light, blur, noise, JPEG 55 to 80."""
    pages: list[tuple[bytes, int, int]] = []
    for picture in pictures(pdf, 190 if picture_is_wide(pdf) else 230):
        held = io.BytesIO()
        photo = _photo(picture, chance)
        photo.save(held, "JPEG", quality=chance.randint(55, 80))
        pages.append((held.getvalue(), photo.width, photo.height))
    if len(pages) == 1:
        return pages[0][0], ".jpg"
    return bind(pages, 190), ".pdf"


def picture_is_wide(pdf: bytes) -> bool:
    """Whether the first page is wider than a till's paper."""
    return pictures(pdf, 36)[0].width > 200


def _photo(picture: Image.Image, chance: Random) -> Image.Image:
    width, height = picture.size
    margin = round(0.06 * width) + 20
    across, down = width + 2 * margin, height + 2 * margin

    def moved(x: float, y: float) -> tuple[float, float]:
        return x + margin + chance.uniform(-0.03, 0.03) * width, y + margin + chance.uniform(-0.022, 0.022) * height

    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    target = numpy.array([moved(x, y) for x, y in corners], dtype=numpy.float32)
    matrix = cv2.getPerspectiveTransform(numpy.array(corners, dtype=numpy.float32), target)
    source = numpy.random.default_rng(chance.randint(0, 2**31))
    table = numpy.full((down, across, 3), chance.choice([(128, 96, 70), (90, 90, 95), (165, 150, 130), (60, 70, 60)]), dtype=numpy.float32)
    table += source.normal(0, 6, (down, across, 1))
    paper = cv2.warpPerspective(numpy.asarray(picture, dtype=numpy.float32), matrix, (across, down), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(numpy.ones((height, width), dtype=numpy.float32), matrix, (across, down))[:, :, None]
    seen = paper * mask * numpy.array([1.0, 0.975, 0.93]) + table * (1 - mask)
    seen = seen * _light(across, down, chance)[:, :, None] + source.normal(0, chance.uniform(2, 6), seen.shape)
    seen = cv2.GaussianBlur(seen, (0, 0), chance.uniform(0.4, 0.9))
    return Image.fromarray(numpy.clip(seen, 0, 255).astype(numpy.uint8), "RGB")


def _light(across: int, down: int, chance: Random) -> NDArray[numpy.float32]:
    """Light that falls off to one side, and often the soft shadow of a hand."""
    x, y = numpy.meshgrid(numpy.linspace(-1, 1, across), numpy.linspace(-1, 1, down))
    light = 0.9 + chance.uniform(-0.12, 0.12) * x + chance.uniform(-0.12, 0.12) * y
    if chance.random() < 0.6:
        edge = chance.uniform(-0.5, 0.8) + chance.uniform(-0.6, 0.6) * x
        light *= 1 - chance.uniform(0.15, 0.38) / (1 + numpy.exp(-(y - edge) * chance.uniform(6, 18)))
    return light.astype(numpy.float32)


def _noisy(picture: Image.Image, chance: Random, spread: float) -> Image.Image:
    source = numpy.random.default_rng(chance.randint(0, 2**31))
    values: NDArray[numpy.float64] = numpy.asarray(picture, dtype=numpy.float64) + source.normal(0, spread, (picture.height, picture.width))
    return Image.fromarray(numpy.clip(values, 0, 255).astype(numpy.uint8), "L")
