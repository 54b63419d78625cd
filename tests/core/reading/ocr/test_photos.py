"""Photos: the paper is found on its ground, laid flat where that pays, and what was read stands where it is shown."""

import io
from random import Random

import numpy
import pytest
from PIL import Image

from bench.papers.photo_effects import Quad, hard_photo
from core.reading.extract import extract
from core.reading.ocr.find_papers import find_papers
from core.reading.ocr.flatten import lay_flat
from core.reading.ocr.worth import flat_size, is_worth_a_second_look
from tests.core.reading import made

TOTAL = (450 / 595, 395 / 842)
"""Where the total begins on the page, as shares of it."""


def photo(seed: int, *, far: bool) -> tuple[Image.Image, Quad]:
    return hard_photo(Image.open(io.BytesIO(made.picture())).convert("RGB"), Random(seed), far=far)


def shown(quad: Quad, x: float, y: float) -> tuple[float, float]:
    """Where a point of the page stands on the photo."""
    flat = lay_flat(numpy.zeros((10, 10, 3), dtype=numpy.uint8), quad)
    left, top, _, _ = flat.plane.shown((x, y, x, y))
    return left * 10, top * 10


@pytest.mark.parametrize("seed", range(4))
def test_the_paper_is_found_on_the_table(seed: int) -> None:
    picture, quad = photo(seed, far=False)
    [found] = find_papers(numpy.asarray(picture))
    reach = 0.02 * max(picture.size)
    assert all(abs(x - fx) < reach and abs(y - fy) < reach for (x, y), (fx, fy) in zip(quad, found, strict=True))


def test_a_scan_has_no_paper_on_a_ground() -> None:
    scan = numpy.asarray(Image.open(io.BytesIO(made.picture())).convert("RGB"))
    assert find_papers(scan) == []
    assert find_papers(numpy.full((400, 300, 3), 255, dtype=numpy.uint8)) == []


def test_a_table_with_a_grey_head_is_no_paper() -> None:
    page = numpy.full((1400, 1000, 3), 255, dtype=numpy.uint8)
    page[300:900, 100:900] = 235
    assert find_papers(page) == []


CORNERS = ((100.0, 100.0), (900.0, 100.0), (900.0, 1300.0), (100.0, 1300.0))


@pytest.mark.parametrize(
    ("pixels", "sureness", "slope", "worth"),
    [
        (1_000_000, 0.99, 0.02, False),
        (1_000_000, 0.85, 0.02, True),
        (1_000_000, 0.99, -0.5, True),
        (4_000_000, 0.99, 0.0, True),
    ],
    ids=["read well", "read doubtfully", "steep", "far away"],
)
def test_only_what_gains_is_laid_flat(pixels: int, sureness: float, slope: float, worth: bool) -> None:
    assert is_worth_a_second_look(CORNERS, pixels, sureness, slope) is worth


def test_a_paper_of_a_few_pixels_is_left_alone_and_small_letters_are_enlarged() -> None:
    assert not is_worth_a_second_look(((0, 0), (60, 0), (60, 90), (0, 90)), 10**7, 0.5, 0.0)
    assert flat_size(CORNERS) == (800, 1200)
    assert flat_size(CORNERS, 20) == (1040, 1560)
    assert max(flat_size(CORNERS, 0)) == 2000


async def test_a_paper_far_away_is_read_and_its_words_stand_where_they_are_shown() -> None:
    picture, quad = photo(5, far=True)
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=90)
    read = await extract(output.getvalue(), "foto.jpg")
    assert read.page_words[0].plane is not None
    total = read.fields["tax_inclusive_amount"]
    assert total.value == "155.90"
    x, y = shown(quad, *TOTAL)
    left, top, right, bottom = total.box or (0, 0, 0, 0)
    width, height = picture.size
    assert left - 0.02 < x / width < right
    assert top - 0.02 < y / height < bottom + 0.02
