"""Lay the paper of a photo flat before it is recognised, and remember where it stood."""

import importlib
from dataclasses import dataclass
from typing import Any

import numpy

from core.reading.ocr.engine import Pixels
from core.reading.ocr.find_papers import Quad
from core.reading.ocr.worth import READ_WELL, flat_size
from core.reading.plane import Plane

cv2: Any = importlib.import_module("cv2")

MARGIN = 0.015
"""Of the paper, kept around it: a corner is found to a few pixels."""


@dataclass(frozen=True, slots=True)
class Flat:
    """The flat page and its plane."""

    pixels: Pixels
    plane: Plane


def lay_flat(pixels: Pixels, corners: Quad, letters: float = READ_WELL) -> Flat:
    """What lies between the corners and a little around it, seen from straight above; larger where its lines are so few pixels high."""
    width, height = flat_size(corners, letters)
    x, y = MARGIN * width, MARGIN * height
    inner = numpy.array([(x, y), (width - x, y), (width - x, height - y), (x, height - y)], dtype=numpy.float32)
    forth = cv2.getPerspectiveTransform(numpy.array(corners, dtype=numpy.float32), inner)
    laid = cv2.warpPerspective(pixels, forth, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    from_shares: Any = numpy.diag([width, height, 1.0])
    to_shares: Any = numpy.diag([1 / pixels.shape[1], 1 / pixels.shape[0], 1.0])
    there: Any = to_shares @ cv2.invert(forth)[1] @ from_shares
    a, b, c, d, e, f, g, h, i = (float(value) for value in (there / there[2, 2]).ravel())
    return Flat(laid, Plane(width, height, (a, b, c, d, e, f, g, h, i)))
