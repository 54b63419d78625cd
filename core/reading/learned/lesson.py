"""What the corrections of one paper teach. Runs in a parsing child, because patterns over hostile text may take long."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.reading.fields.layout import read_layout
from core.reading.learned.place import Place, learn_place
from core.reading.page import Box, Page


@dataclass(frozen=True, slots=True)
class Lesson:
    """The paper, what was said of it, and where somebody pointed while saying it."""

    pages: tuple[Page, ...]
    said: Mapping[str, str]
    pointed: Mapping[str, tuple[int, Box]]


def find_places(lesson: Lesson) -> dict[str, Place]:
    """The place of each value that is printed on the paper."""
    layout = read_layout(lesson.pages)
    places = {name: learn_place(layout, name, value, lesson.pointed.get(name)) for name, value in lesson.said.items()}
    return {name: place for name, place in places.items() if place is not None}
