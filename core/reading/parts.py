"""Several receipts on one photo or scan: which of the papers seen on a page say enough to be documents of their own. Runs in a child."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from core.reading.fields.layout import read_layout
from core.reading.fields.read_fields import read_fields
from core.reading.page import Corners, Page, Word

FEWEST_WORDS = 8
MOST_PARTS = 20


@dataclass(frozen=True, slots=True)
class Part:
    """One paper on a page."""

    page: int
    corners: Corners

    def to_json(self) -> dict[str, Any]:
        return {"page": self.page, "corners": [round(side, 4) for side in self.corners]}

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> "Part":
        """The part that `to_json` wrote."""
        x1, y1, x2, y2, x3, y3, x4, y4 = told["corners"]
        return cls(told["page"], (x1, y1, x2, y2, x3, y3, x4, y4))


def find_parts(pages: tuple[Page, ...]) -> tuple[Part, ...]:
    """The papers in reading order, when there are at least two that each state a total and a day, and not all the same total.

    One paper with its payment slip, or an invoice in columns, is no such thing. Where one page holds several, every other page that has
    words is a part too. Nothing is split here: this is what the user is offered.
    """
    several = {page.number: found for page in pages if len(found := _papers(page)) > 1}
    if not several:
        return ()
    parts: list[Part] = []
    for page in pages:
        whole = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
        parts += [Part(page.number, corners) for corners in several.get(page.number, [whole] if page.words else [])]
    return tuple(parts[:MOST_PARTS])


def _papers(page: Page) -> list[Corners]:
    """The way to see it that gives the most papers."""
    ways = [_stating(page, way) for way in page.papers]
    return max(ways, key=len) if ways else []


def _stating(page: Page, way: tuple[Corners, ...]) -> list[Corners]:
    totals: list[str] = []
    papers: list[Corners] = []
    for corners in sorted(way, key=_place):
        words = tuple(word for word in page.words if _is_within(word, corners))
        if len(words) < FEWEST_WORDS:
            continue
        fields = read_fields(read_layout([replace(page, words=words, papers=())])).fields
        total = fields.get("tax_inclusive_amount")
        if total is not None and "issue_date" in fields:
            papers.append(corners)
            totals.append(str(total.value))
    return papers if len(set(totals)) > 1 else []


def _place(corners: Corners) -> tuple[int, float]:
    """Rows of papers from the top, each from the left."""
    return round(sum(corners[1::2]) / 4 * 4), sum(corners[0::2]) / 4


def _is_within(word: Word, corners: Corners) -> bool:
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    sides = zip(_points(corners), _points((*corners[2:], *corners[:2])), strict=True)
    return all((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0) >= 0 for (x0, y0), (x1, y1) in sides)


def _points(corners: Iterable[float]) -> list[tuple[float, float]]:
    sides = list(corners)
    return list(zip(sides[0::2], sides[1::2], strict=True))
