"""Lines as pages of words, without any file."""

from collections.abc import Sequence

from core.reading.fields.layout import Layout, read_layout
from core.reading.page import Page, Source, Word
from tests.core.reading.made import Line

LETTER, HEIGHT = 4.6, 9.0
"""Points of a letter and a line of nine-point text."""


def page_of(lines: Sequence[Line], source: Source = Source.TEXT) -> Page:
    words: list[Word] = []
    for x, y, text in lines:
        at = x
        for word in text.split():
            words.append(Word(word, (at / 595, (y - HEIGHT) / 842, (at + LETTER * len(word)) / 595, y / 842)))
            at += LETTER * (len(word) + 0.7)
    return Page(1, 595, 842, tuple(words), source)


def layout_of(lines: Sequence[Line]) -> Layout:
    return read_layout([page_of(lines)])
