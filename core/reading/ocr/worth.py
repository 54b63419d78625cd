"""Whether a picture gains by being straightened: what is straight already only loses sharpness."""

from math import hypot

from core.reading.ocr.engine import Corner

Quad = tuple[Corner, Corner, Corner, Corner]
UNSURE = 0.93
"""The engine's mean confidence from which a page is read well enough: on clean pages it is 0.97 and more."""
STEEP = 0.36
"""The slope of lines (20 degrees) up to which rows are put together without loss: papers that leaned and turned less gained nothing."""
FAR = 0.5
"""Of the picture, below which a paper is far away: its letters are few pixels, and the engine looks at the table too."""
READ_WELL = 26.0
"""Pixels of a line that are read at best."""
SMALLEST_LETTERS = 8.0
LONGEST = 2000
"""Pixels that the engine works on."""
LEAST_SIDE = 120
"""Pixels of a paper's shorter side, from which there is anything to read."""
MOST_SQUEEZED = 6.0
"""A page seen so flat that one side is that many times the other shows no letters any more (a till's roll is long by itself)."""


def is_worth_a_second_look(corners: Quad, pixels: int, sureness: float, slope: float) -> bool:
    """Whether the one paper found on a picture of so many pixels is to be laid flat and read again, after what was read as it came.

    Only where that was doubtful, steep, or of a paper far away. A scan has no paper on a ground, and is recognised once.
    """
    first, second, third, fourth = corners
    top, right, bottom, left = _length(first, second), _length(second, third), _length(fourth, third), _length(first, fourth)
    if min(top, right, bottom, left) < LEAST_SIDE or top + bottom > MOST_SQUEEZED * (left + right):
        return False
    return sureness < UNSURE or abs(slope) > STEEP or _area(corners) < FAR * pixels


def flat_size(corners: Quad, letters: float = READ_WELL) -> tuple[int, int]:
    """Pixels of the flat page: as many as its nearer edges have, and more where letters are small."""
    first, second, third, fourth = corners
    across = max(_length(first, second), _length(fourth, third))
    down = max(_length(first, fourth), _length(second, third))
    larger = min(max(1.0, READ_WELL / max(letters, SMALLEST_LETTERS)), max(1.0, LONGEST / max(across, down)))
    return round(larger * across), round(larger * down)


def _length(first: Corner, second: Corner) -> float:
    return hypot(second[0] - first[0], second[1] - first[1])


def _area(corners: Quad) -> float:
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in edges)) / 2
