"""The words of pages as they are kept: short, because a paper has hundreds."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.reading.page import Page, Source, Word
from core.reading.plane import Plane

MOST_WORDS = 20_000
"""Words kept of one document: thirty dense pages. What stands behind them is not clicked on."""


def pages_to_json(pages: Sequence[Page]) -> list[dict[str, Any]]:
    """Each page with its words as [text, left, top, right, bottom, confidence]."""
    told: list[dict[str, Any]] = []
    left = MOST_WORDS
    for page in pages:
        words = page.words[:left]
        left -= len(words)
        told.append(
            {
                "number": page.number,
                "width": page.width,
                "height": page.height,
                "source": page.source.value,
                "slope": page.slope,
                "quarter_turns": page.quarter_turns,
                "plane": [page.plane.width, page.plane.height, *page.plane.matrix] if page.plane else None,
                "words": [[word.text, *(round(side, 4) for side in word.box), round(word.confidence, 3)] for word in words],
            }
        )
    return told


def pages_from_json(told: Sequence[Mapping[str, Any]]) -> tuple[Page, ...]:
    """The pages that `pages_to_json` wrote."""
    return tuple(
        Page(
            page["number"],
            page["width"],
            page["height"],
            tuple(Word(text, (x0, y0, x1, y1), confidence) for text, x0, y0, x1, y1, confidence in page["words"]),
            Source(page["source"]),
            page["slope"],
            page["quarter_turns"],
            _plane(page.get("plane")),
        )
        for page in told
    )


def _plane(told: Sequence[float] | None) -> Plane | None:
    if told is None:
        return None
    width, height, a, b, c, d, e, f, g, h, i = told
    return Plane(width, height, (a, b, c, d, e, f, g, h, i))
