"""Papers on a table: bright four-cornered shapes on a darker ground, found on a small copy of the picture."""

import importlib
from typing import Any

import numpy

from core.reading.ocr.engine import Corner, Pixels

cv2: Any = importlib.import_module("cv2")

Quad = tuple[Corner, Corner, Corner, Corner]
"""Four corners in pixels, clockwise from the one nearest to the top left."""
SIDE = 640
"""Pixels of the small copy: a corner is found to a five-hundredth of the picture."""
SMALLEST_SHARE = 0.03
FILLED = 0.88
"""Of the four-cornered shape, what is bright: a hand over the edge takes some."""
STEP = 26
"""Grey levels that the paper is brighter than the ground just outside of it."""
RING = 9
SHADED = (0.8, 0.65, 0.5, 0.35)


def find_papers(pixels: Pixels) -> list[Quad]:
    """Every paper that stands out from its ground, the largest first; none on a scan, where the paper is all there is."""
    height, width = pixels.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    small = cv2.resize(pixels, (max(1, round(width * scale)), max(1, round(height * scale))), interpolation=cv2.INTER_AREA)
    best: list[Any] = []
    for mask in _masks(small):
        found = _quads(mask, small)
        if sum(map(cv2.contourArea, found)) > 1.05 * sum(map(cv2.contourArea, best)):
            best = found
    return [_clockwise(quad / scale) for quad in sorted(best, key=cv2.contourArea, reverse=True)]


def _masks(small: Pixels) -> list[Any]:
    """What may be paper: brighter than most, brighter than its colour is strong, or unlike what lies along the edge of the picture."""
    smooth = cv2.GaussianBlur(small, (0, 0), 2)
    grey, strong = cv2.cvtColor(smooth, cv2.COLOR_RGB2GRAY), cv2.cvtColor(smooth, cv2.COLOR_RGB2HSV)[:, :, 1]
    pale = cv2.subtract(grey, cv2.multiply(strong, 0.6))
    edge = numpy.concatenate(
        [smooth[:6].reshape(-1, 3), smooth[-6:].reshape(-1, 3), smooth[:, :6].reshape(-1, 3), smooth[:, -6:].reshape(-1, 3)]
    )
    away = numpy.linalg.norm(smooth.astype(numpy.float32) - numpy.median(edge, axis=0), axis=2)
    masks: list[Any] = []
    for values in (grey, pale, numpy.clip(away, 0, 255).astype(numpy.uint8)):
        level, mask = cv2.threshold(values, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        # under a shadow paper is darker than the level between light paper and dark ground
        masks += [mask, *(cv2.threshold(values, share * level, 255, cv2.THRESH_BINARY)[1] for share in SHADED)]
    masks.append(_over_its_ground(grey))
    masks.append(cv2.threshold(255 - strong, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1])  # in shadow too, paper has no colour
    closed = cv2.getStructuringElement(cv2.MORPH_RECT, (9, 9))
    return [cv2.morphologyEx(mask, cv2.MORPH_CLOSE, closed) for mask in masks]


def _over_its_ground(grey: Any) -> Any:  # noqa: ANN401
    """Brighter than what lies around it, far and wide: a shadow darkens the paper and its ground alike."""
    ground = cv2.morphologyEx(grey, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, (5, 5)))
    wide = cv2.erode(ground, cv2.getStructuringElement(cv2.MORPH_RECT, (161, 161)))
    ratio = cv2.divide(ground.astype(numpy.float32), cv2.blur(wide, (81, 81)).astype(numpy.float32) + 8)
    return numpy.where(ratio > 1.45, 255, 0).astype(numpy.uint8)


def _quads(mask: Any, small: Pixels) -> list[Any]:  # noqa: ANN401  OpenCV's arrays
    height, width = mask.shape[:2]
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    found: list[Any] = []
    for outline in cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
        area = cv2.contourArea(outline)
        if area < SMALLEST_SHARE * height * width:
            continue
        quad = _four_corners(cv2.convexHull(outline))
        if quad is not None and area > FILLED * cv2.contourArea(quad) and _stands_out(quad, grey):
            found.append(quad)
    return found


def _four_corners(hull: Any) -> Any | None:  # noqa: ANN401
    """The shape of four corners that the outline comes to, when it does."""
    around = cv2.arcLength(hull, closed=True)
    for share in (0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07):
        corners = cv2.approxPolyDP(hull, share * around, closed=True)
        if len(corners) == 4:
            return corners.reshape(4, 2).astype(numpy.float32)
        if len(corners) < 4:
            return None
    return None


def _stands_out(quad: Any, grey: Any) -> bool:  # noqa: ANN401
    """Whether on every side that lies within the picture the ground outside is darker than the paper just inside."""
    height, width = grey.shape
    middle = quad.mean(axis=0)
    seen = 0
    for at in range(4):
        first, second = quad[at], quad[(at + 1) % 4]
        outward = (first + second) / 2 - middle
        outward = outward / max(1.0, float(numpy.linalg.norm(outward))) * RING
        points = numpy.array([first + (second - first) * share for share in numpy.linspace(0.08, 0.92, 25)])
        within, outside = points - outward, points + outward
        inside_picture = (outside[:, 0] >= 0) & (outside[:, 0] < width) & (outside[:, 1] >= 0) & (outside[:, 1] < height)
        if inside_picture.sum() < 8:
            continue
        within, outside = within[inside_picture].astype(int), outside[inside_picture].astype(int)
        within = numpy.clip(within, 0, (width - 1, height - 1))
        step = numpy.median(grey[within[:, 1], within[:, 0]].astype(float) - grey[outside[:, 1], outside[:, 0]])
        if step < STEP:
            return False
        seen += 1
    return seen >= 3


def _clockwise(quad: Any) -> Quad:  # noqa: ANN401
    """In the order of a page that lies less than 45 degrees from upright."""
    middle = quad.mean(axis=0)
    ordered = sorted(quad.tolist(), key=lambda corner: float(numpy.arctan2(corner[1] - middle[1], corner[0] - middle[0])))
    starts = [ordered[at:] + ordered[:at] for at in range(4)]
    first, second, third, fourth = max(starts, key=_uprightness)
    return (first[0], first[1]), (second[0], second[1]), (third[0], third[1]), (fourth[0], fourth[1])


def _uprightness(corners: list[list[float]]) -> float:
    """How far the first edge and the third run along the picture's own top and bottom."""
    first, second, third, fourth = corners
    across = (second[0] - first[0]) + (third[0] - fourth[0])
    along = float(numpy.hypot(second[0] - first[0], second[1] - first[1])) + float(numpy.hypot(third[0] - fourth[0], third[1] - fourth[1]))
    return across / max(1.0, along)
