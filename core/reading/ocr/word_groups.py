"""Papers on a scanner's white lid: groups of words with much white between them."""

import importlib
from collections.abc import Sequence
from typing import Any

import numpy

from core.reading.page import Box, Corners, Word

cv2: Any = importlib.import_module("cv2")

SIDE = 500
"""Pixels of the drawing of the words' boxes."""
REACHES = (1.8, 1.4, 1.0)
"""Middle word heights that a word may reach out: words nearer than twice that are of one group. What lies how close is not known before."""
FEWEST_WORDS = 10
AROUND = 0.012
"""Of the page, kept around a group."""


def word_groups(words: Sequence[Word], width: int, height: int) -> list[tuple[Corners, ...]]:
    """Ways to part the words into groups whose boxes do not overlap; what is too little for a paper of its own is left out."""
    if len(words) < 2 * FEWEST_WORDS:
        return []
    ways = [_groups(words, width, height, reach) for reach in REACHES]
    return [way for at, way in enumerate(ways) if len(way) > 1 and way not in ways[:at]]


def _groups(words: Sequence[Word], width: int, height: int, reach: float) -> tuple[Corners, ...]:
    scale = SIDE / max(width, height)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    reach *= float(numpy.median([word.box[3] - word.box[1] for word in words])) * down
    drawn = numpy.zeros((down, across), dtype=numpy.uint8)
    for word in words:
        left, top, right, bottom = _pixels(word.box, across, down)
        first, last = (round(left - reach), round(top - reach)), (round(right + reach), round(bottom + reach))
        cv2.rectangle(drawn, first, last, 255, thickness=-1)
    _, labels = cv2.connectedComponents(drawn)
    boxes: dict[int, tuple[int, Box]] = {}
    for word in words:
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        label = int(labels[min(down - 1, int(y * down)), min(across - 1, int(x * across))])
        count, box = boxes.get(label, (0, word.box))
        boxes[label] = count + 1, _joined(box, word.box)
    groups = _merged(list(boxes.values()))
    return tuple(_corners(box) for count, box in sorted(groups, reverse=True) if count >= FEWEST_WORDS)


def _merged(groups: list[tuple[int, Box]]) -> list[tuple[int, Box]]:
    """Groups whose boxes overlap are one paper."""
    for at, (count, box) in enumerate(groups):
        for other_at, (other_count, other) in enumerate(groups[:at]):
            if box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]:
                rest = [group for place, group in enumerate(groups) if place not in (at, other_at)]
                return _merged([*rest, (count + other_count, _joined(box, other))])
    return groups


def _pixels(box: Box, across: int, down: int) -> Box:
    return box[0] * across, box[1] * down, box[2] * across, box[3] * down


def _joined(first: Box, second: Box) -> Box:
    return min(first[0], second[0]), min(first[1], second[1]), max(first[2], second[2]), max(first[3], second[3])


def _corners(box: Box) -> Corners:
    left, top = max(0.0, box[0] - AROUND), max(0.0, box[1] - AROUND)
    right, bottom = min(1.0, box[2] + AROUND), min(1.0, box[3] + AROUND)
    return left, top, right, top, right, bottom, left, bottom
