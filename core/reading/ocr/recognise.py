"""Recognise one page: turn it upright, read sideways lines again, and split lines into words. Runs in an OCR child."""

import functools
import statistics
import unicodedata
from dataclasses import dataclass, replace
from math import dist

import numpy

from core.reading.ocr.engine import Corner, OcrEngine, Pixels, ReadLine, make_engine
from core.reading.ocr.find_papers import Quad, find_papers
from core.reading.ocr.flatten import lay_flat
from core.reading.ocr.word_groups import word_groups
from core.reading.ocr.worth import is_worth_a_second_look
from core.reading.page import Box, Corners, Page, PageImage, Source, Word

TALL = 3.0
"""A box that many times taller than wide is a line printed sideways: PP-OCR returns garbage for it (measured)."""
DOUBTFUL = 0.80
"""A page upside down is read with confidences around 0.6, an upright one above 0.9."""
LONG = 6
"""Characters from which a line's slope and shape tell how the page lies."""
SIDEWAYS_SHARE = 0.6


def recognise(image: PageImage, engine_name: str) -> Page:
    """The words of a page, with places on the page as it was given."""
    engine = _engine(engine_name)
    given = pixels_of(image)
    read = _read(engine, given)
    papers = find_papers(given)
    flat = None
    if len(papers) == 1 and is_worth_a_second_look(papers[0], image.width * image.height, read.sureness, read.slope):
        flat = lay_flat(given, papers[0], read.letters)
        again = _read(engine, flat.pixels)
        flat, read = (flat, again) if again.weight > read.weight else (None, read)
    words = read.words if flat is None else tuple(replace(word, box=_within(flat.plane.shown(word.box))) for word in read.words)
    page = Page(image.number, image.width, image.height, words, Source.OCR, read.slope, read.turns, flat.plane if flat else None)
    return page if flat is not None else replace(page, papers=_several_papers(papers, words, image.width, image.height))


def _several_papers(papers: list[Quad], words: tuple[Word, ...], width: int, height: int) -> tuple[tuple[Corners, ...], ...]:
    """The papers that seem to lie on the page, when they are several: by what they lie on, else by the white between their words."""
    seen = tuple(
        (x1 / width, y1 / height, x2 / width, y2 / height, x3 / width, y3 / height, x4 / width, y4 / height)
        for (x1, y1), (x2, y2), (x3, y3), (x4, y4) in papers
    )
    return (seen,) if len(seen) > 1 else tuple(word_groups(words, width, height))


@dataclass(frozen=True, slots=True)
class _Read:
    """What the engine made of a picture."""

    words: tuple[Word, ...]
    slope: float
    turns: int
    sureness: float
    weight: float
    letters: float
    """Pixels: the middle height of its lines."""


def _read(engine: OcrEngine, given: Pixels) -> _Read:
    turns, lines = _upright(engine, given)
    pixels = numpy.rot90(given, -turns) if turns else given
    lines = [_read_sideways(engine, pixels, line) if _is_tall(line) else line for line in lines]
    height, width = pixels.shape[:2]
    words = tuple(word for line in lines for word in _words(line, width, height, turns))
    return _Read(words, _slope(lines), turns, _sureness(lines), _weight(lines), _letters(lines))


def _within(box: Box) -> Box:
    left, top, right, bottom = (min(1.0, max(0.0, side)) for side in box)
    return left, top, right, bottom


def pixels_of(image: PageImage) -> Pixels:
    """The picture as an engine takes it."""
    return numpy.frombuffer(image.pixels, dtype=numpy.uint8).reshape(image.height, image.width, 3)


@functools.cache
def _engine(name: str) -> OcrEngine:
    return make_engine(name)


def _upright(engine: OcrEngine, given: Pixels) -> tuple[int, list[ReadLine]]:
    """How many quarter turns clockwise make the page readable, and what is read then."""
    lines = engine.read_lines(given)
    long = [line for line in lines if len(line.text) >= 3]
    if not long:
        return 0, lines
    if sum(_is_tall(line, 1.5) for line in long) > SIDEWAYS_SHARE * len(long):
        tries = [1, 3]
    elif _sureness(lines) < DOUBTFUL:
        tries = [2]
    else:
        return 0, lines
    answers = [(0, lines)] + [(turns, engine.read_lines(numpy.ascontiguousarray(numpy.rot90(given, -turns)))) for turns in tries]
    return max(answers, key=lambda answer: _weight(answer[1]))


def _weight(lines: list[ReadLine]) -> float:
    """How much was read, what is sure counting far more."""
    return sum(line.confidence**4 * len(line.text) for line in lines if not _is_tall(line, 1.5))


def _sureness(lines: list[ReadLine]) -> float:
    return statistics.fmean(line.confidence for line in lines) if lines else 0.0


def _letters(lines: list[ReadLine]) -> float:
    return statistics.median(min(dist(*line.corners[:2]), dist(*line.corners[1:3])) for line in lines) if lines else 0.0


def _is_tall(line: ReadLine, times: float = TALL) -> bool:
    width, height = _size(line)
    return height > times * width


def _size(line: ReadLine) -> tuple[float, float]:
    across, down = [x for x, _ in line.corners], [y for _, y in line.corners]
    return max(across) - min(across), max(down) - min(down)


def _read_sideways(engine: OcrEngine, pixels: Pixels, line: ReadLine) -> ReadLine:
    """The line read from the better of both turns; the box stays where it is."""
    across, down = [x for x, _ in line.corners], [y for _, y in line.corners]
    left, top = max(0, int(min(across)) - 2), max(0, int(min(down)) - 2)
    crop = pixels[top : int(max(down)) + 3, left : int(max(across)) + 3]
    if crop.size == 0:
        return line
    both = [engine.read_crop(numpy.ascontiguousarray(numpy.rot90(crop, turn))) for turn in (-1, 1)]
    text, confidence = max(both, key=lambda read: read[1])
    return ReadLine(text, line.corners, confidence) if confidence > line.confidence or len(text) > len(line.text) else line


def _slope(lines: list[ReadLine]) -> float:
    """The middle slope of the longer lines, wide ones counting more (a pixel up or down says little about a short word).

    Zero when there are too few lines to tell.
    """
    slopes = sorted(
        ((line.corners[1][1] - line.corners[0][1]) / across, across**2)
        for line in lines
        if len(line.text) >= LONG and not _is_tall(line, 0.7) and (across := line.corners[1][0] - line.corners[0][0]) > 0
    )
    if len(slopes) < 4:
        return 0.0
    half = sum(weight for _, weight in slopes) / 2
    for slope, weight in slopes:
        half -= weight
        if half <= 0:
            return slope
    return slopes[-1][0]


def _words(line: ReadLine, width: int, height: int, turns: int) -> list[Word]:
    """The words of a line, each with its share of the line's length."""
    text = unicodedata.normalize("NFKC", line.text).strip()
    if not text:
        return []
    words: list[Word] = []
    at = 0
    for part in text.split():
        start = text.index(part, at)
        at = start + len(part)
        quad = _part(line.corners, start / len(text), at / len(text)) if not _is_tall(line) else line.corners
        words.append(Word(part, _displayed(quad, width, height, turns), line.confidence))
    return words


def _part(corners: tuple[Corner, Corner, Corner, Corner], start: float, end: float) -> tuple[Corner, Corner, Corner, Corner]:
    top_left, top_right, bottom_right, bottom_left = corners

    def between(first: Corner, last: Corner, share: float) -> Corner:
        return first[0] + (last[0] - first[0]) * share, first[1] + (last[1] - first[1]) * share

    return (
        between(top_left, top_right, start),
        between(top_left, top_right, end),
        between(bottom_left, bottom_right, end),
        between(bottom_left, bottom_right, start),
    )


def _displayed(corners: tuple[Corner, Corner, Corner, Corner], width: int, height: int, turns: int) -> Box:
    """The box as fractions of the page as it was given, undoing the quarter turns."""
    points = [(min(1.0, max(0.0, x / width)), min(1.0, max(0.0, y / height))) for x, y in corners]
    for _ in range(turns % 4):
        points = [(y, 1.0 - x) for x, y in points]
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)
