"""Hard photos: paper seen from the side under a hard shadow, and several papers on one picture."""

import io
from collections.abc import Sequence
from random import Random

import cv2
import numpy
from numpy.typing import NDArray
from PIL import Image

from bench.papers.canvas import bind, pictures

Values = NDArray[numpy.float32]
TABLES = ((128, 96, 70), (90, 90, 95), (150, 120, 90), (60, 70, 60), (35, 32, 30))
DPI = 200
Quad = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]


def photographed_hard(pdf: bytes, chance: Random) -> tuple[bytes, str]:
    """Each page turned up to 25 degrees, its far edge up to two fifths shorter than the near one, a hard shadow taking up to 70 %.

    One in three is taken from far away: the paper is a quarter of the picture.
    """
    pages: list[tuple[bytes, int, int]] = []
    for page in pictures(pdf, DPI):
        photo, _ = hard_photo(page, chance, far=chance.random() < 1 / 3)
        held = io.BytesIO()
        photo.save(held, "JPEG", quality=chance.randint(65, 85))
        pages.append((held.getvalue(), photo.width, photo.height))
    return (pages[0][0], ".jpg") if len(pages) == 1 else (bind(pages, DPI), ".pdf")


def hard_photo(page: Image.Image, chance: Random, *, far: bool = False) -> tuple[Image.Image, Quad]:
    """One page on a table, and its corners on the photo, clockwise from the top left."""
    width, height = page.size
    side = round(1.35 * max(width, height))
    quad = _leaning(width, height, (side / 2, side / 2), chance)
    left, top = min(x for x, _ in quad), min(y for _, y in quad)
    right, bottom = max(x for x, _ in quad), max(y for _, y in quad)
    margin = (0.5 if far else 0.06) * max(width, height)
    first, second, third, fourth = ((x - left + margin, y - top + margin) for x, y in quad)
    moved: Quad = (first, second, third, fourth)
    across, down = round(right - left + 2 * margin), round(bottom - top + 2 * margin)
    seen = _lay([(page, moved)], across, down, chance)
    return _as_photo(seen * _hard_light(across, down, chance)[:, :, None], chance), moved


def on_one_picture(
    pages: Sequence[Image.Image], chance: Random, *, columns: int = 2, scanned: bool = False
) -> tuple[Image.Image, list[Quad]]:
    """Papers beside each other: on a table as a telephone sees them, or on the white lid of a scanner; and the corners of each."""
    rows = [pages[at : at + columns] for at in range(0, len(pages), columns)]
    gap, laid, top, across = 0.12 * max(page.width for page in pages), list[tuple[Image.Image, Quad]](), 0.0, 0.0
    for row in rows:
        left = gap
        for page in row:
            x, y = left + page.width / 2, top + gap + page.height / 2
            quad = _turned(page.width, page.height, (x, y), chance.uniform(-3, 3))
            laid.append((page, quad))
            left += page.width + gap
        top += max(page.height for page in row) + gap
        across = max(across, left)
    width, height = round(across), round(top + gap)
    if scanned:
        seen = _lay(laid, width, height, chance, table=(250, 250, 250), grain=1.5, warm=(1, 1, 1))
    else:
        seen = _lay(laid, width, height, chance)
    return _as_photo(seen, chance), [quad for _, quad in laid]


def _leaning(width: int, height: int, middle: tuple[float, float], chance: Random) -> Quad:
    turn, lean, sideways = chance.uniform(-25, 25), chance.uniform(0.15, 0.4), chance.uniform(-0.1, 0.1)
    x0, x1 = -width / 2 * (1 - lean), width / 2 * (1 - lean)
    corners = (
        (x0 + sideways * width, -height / 2 * 0.94),
        (x1 + sideways * width, -height / 2 * 0.94),
        (width / 2, height / 2),
        (-width / 2, height / 2),
    )
    angle = numpy.radians(turn)
    cos, sin = float(numpy.cos(angle)), float(numpy.sin(angle))
    first, second, third, fourth = ((middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos) for x, y in corners)
    return first, second, third, fourth


def _turned(width: int, height: int, middle: tuple[float, float], degrees: float) -> Quad:
    angle = numpy.radians(degrees)
    cos, sin = float(numpy.cos(angle)), float(numpy.sin(angle))
    corners = ((-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2))
    first, second, third, fourth = ((middle[0] + x * cos - y * sin, middle[1] + x * sin + y * cos) for x, y in corners)
    return first, second, third, fourth


def _lay(
    pages: Sequence[tuple[Image.Image, Quad]],
    across: int,
    down: int,
    chance: Random,
    *,
    table: tuple[int, int, int] | None = None,
    grain: float = 6.0,
    warm: tuple[float, float, float] = (1.0, 0.975, 0.93),
) -> Values:
    source = numpy.random.default_rng(chance.randint(0, 2**31))
    seen: Values = numpy.full((down, across, 3), table or chance.choice(TABLES), dtype=numpy.float32)
    seen += source.normal(0, grain, (down, across, 1)).astype(numpy.float32)
    for page, quad in pages:
        corners = numpy.array([(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)], dtype=numpy.float32)
        matrix = cv2.getPerspectiveTransform(corners, numpy.array(quad, dtype=numpy.float32))
        paper = cv2.warpPerspective(numpy.asarray(page, dtype=numpy.float32), matrix, (across, down), flags=cv2.INTER_LINEAR)
        mask = cv2.warpPerspective(numpy.ones((page.height, page.width), dtype=numpy.float32), matrix, (across, down))[:, :, None]
        seen = (seen * (1 - mask) + paper * mask * numpy.array(warm, dtype=numpy.float32)).astype(numpy.float32)
    return seen


def _hard_light(across: int, down: int, chance: Random) -> Values:
    """Light from one side, and the shadow of a hand or a telephone with a hard edge."""
    x, y = numpy.meshgrid(numpy.linspace(-1, 1, across), numpy.linspace(-1, 1, down))
    light = 0.88 + chance.uniform(-0.12, 0.12) * x + chance.uniform(-0.12, 0.12) * y
    angle, away, depth = chance.uniform(0, 6.283), chance.uniform(-0.4, 0.4), chance.uniform(0.4, 0.7)
    distance = x * numpy.cos(angle) + y * numpy.sin(angle) - away
    light *= 1 - depth / (1 + numpy.exp(-distance * chance.uniform(25, 80)))
    return light.astype(numpy.float32)


def _as_photo(seen: Values, chance: Random) -> Image.Image:
    source = numpy.random.default_rng(chance.randint(0, 2**31))
    noisy = cv2.GaussianBlur(seen + source.normal(0, 3, seen.shape), (0, 0), 0.6)
    return Image.fromarray(numpy.clip(noisy, 0, 255).astype(numpy.uint8), "RGB")
