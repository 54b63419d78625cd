"""Where a value stood on one paper, and the value that stands there on another that looks alike."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from core.reading.fields.found import Found
from core.reading.fields.layout import Layout
from core.reading.learned.anchor import Anchor, anchors_of, find_label, sides_of
from core.reading.learned.printed import Printed, is_same, printed, shape_of
from core.reading.page import Box, Source

SURE, SHIFTED, GUESSED = 0.97, 0.9, 0.7
"""All its labels agree; one of two speaks; no label is left and only the place on the page speaks. The last two are asked about."""
BESIDE, BELOW = 0.10, 0.06
"""How far a side of the value may have moved along the row, in widths of the page, for a label beside it and above it."""
DOWN = 0.013
"""The same for its top: less than the distance of two lines."""
SAME_SPOT = 0.03


@dataclass(frozen=True, slots=True)
class Place:
    """Anchor words, relative box and format of one field."""

    field: str
    page: int
    box: Box
    """On the displayed page of the paper it was learned from."""
    shape: str
    anchors: tuple[Anchor, ...]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> "Place":
        x0, y0, x1, y1 = told["box"]
        anchors = tuple(Anchor(**anchor) for anchor in told["anchors"])
        return cls(told["field"], told["page"], (x0, y0, x1, y1), told["shape"], anchors)


def learn_place(layout: Layout, field: str, value: str, near: tuple[int, Box] | None = None) -> Place | None:
    """The place of a value that somebody said: `near` is where they pointed. None where no such value is printed.

    Printed more than once and nobody pointed: the one beside a label; of amounts the last, since totals end a paper.
    """
    matching = [one for one in printed(layout, field) if is_same(field, one.value, value)]
    if near is not None:
        matching = [one for one in matching if one.cell.page == near[0] and _overlap(one.cell.box(one.start, one.end), near[1])]
    if not matching:
        return None
    if field.endswith("_amount"):
        matching.reverse()
    chosen = max(matching, key=lambda one: (bool(anchors_of(layout, one)), -len(one.tokens)))
    box = chosen.cell.box(chosen.start, chosen.end)
    return Place(field, chosen.cell.page, box, shape_of(chosen.value), anchors_of(layout, chosen))


def read_place(layout: Layout, place: Place) -> Found | None:
    """What stands at the place on this paper, where it has the field's shape."""
    candidates = printed(layout, place.field)
    if place.field == "invoice_number":
        candidates = _of_shape(candidates, place.shape)
    answers = [answer for anchor in place.anchors if (answer := _at(layout, candidates, anchor)) is not None]
    if answers:
        # the label beside a value speaks for it alone; above it may stand the head of a column that others stand in too
        first = answers[0]
        agreed = len(answers) == len(place.anchors) and all(is_same(place.field, one.value, first.value) for one in answers)
        return _found(first, SURE if agreed else SHIFTED)
    left = [one for one in candidates if one.cell.page == place.page and _near(one.cell.box(one.start, one.end), place.box)]
    return _found(left[0], GUESSED) if len(left) == 1 else None


def is_same_spot(first: Box, second: Box) -> bool:
    """Whether two boxes of papers that look alike are one spot: the same column at about the same height."""
    column = min(abs(first[0] - second[0]), abs(first[2] - second[2]))
    return column <= SAME_SPOT and abs(first[1] - second[1]) <= 2 * SAME_SPOT


def _of_shape(candidates: Sequence[Printed], shape: str) -> list[Printed]:
    """Runs of words of that very shape; they are not part of a longer one that has it too."""
    return [one for one in candidates if shape_of(one.value) == shape]


def _at(layout: Layout, candidates: Sequence[Printed], anchor: Anchor) -> Printed | None:
    """The candidate nearest to where the label says; of several such labels the one that stood at this place among them."""
    labels = find_label(layout, anchor.text)
    answers: list[Printed | None] = []
    for label in labels:
        scale = min(2.0, max(0.5, label.width / anchor.width)) if anchor.width > 0.02 else 1.0
        best: tuple[float, Printed] | None = None
        for one in candidates:
            if one.cell.page != label.page:
                continue
            left, right, top = sides_of(layout, one)
            aside = min(abs(left - label.left - anchor.left * scale), abs(right - label.left - anchor.right * scale))
            down = abs(top - label.top - anchor.down * scale)
            if aside <= (BESIDE if anchor.is_beside else BELOW) and down <= DOWN and (best is None or aside + down < best[0]):
                best = aside + down, one
        answers.append(best[1] if best else None)
    if anchor.nth < len(answers) and (wanted := answers[anchor.nth]) is not None:
        return wanted
    values = {re.sub(r"\W", "", one.value): one for one in answers if one is not None}
    return next(iter(values.values())) if len(values) == 1 else None


def _found(one: Printed, sure: float) -> Found:
    read = min(token.word.confidence for token in one.tokens)
    return Found(one.value, round(sure * read, 2), Source.LEARNED, one.cell.page, one.cell.box(one.start, one.end))


def _overlap(first: Box, second: Box) -> bool:
    across = min(first[2], second[2]) - max(first[0], second[0])
    down = min(first[3], second[3]) - max(first[1], second[1])
    return across > 0 and down > 0


def _near(first: Box, second: Box) -> bool:
    return abs(first[0] - second[0]) <= SAME_SPOT and abs(first[1] - second[1]) <= SAME_SPOT
