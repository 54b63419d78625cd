"""A page from plain lines of text; three or more spaces begin a new cell."""

from core.reading.fields.layout import Cell, Layout, read_layout
from core.reading.page import Page, Source, Word

CHAR, LINE = 6.0, 12.0
WIDTH, HEIGHT = 595.0, 842.0


def written_page(text: str, number: int = 1) -> Page:
    """Each character six points wide, each line twelve high, as a typewriter would."""
    words: list[Word] = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        column = 0
        for part in line.split(" "):
            if part:
                x, y = 30 + column * CHAR, 40 + row * 1.3 * LINE
                box = (x / WIDTH, y / HEIGHT, (x + len(part) * CHAR) / WIDTH, (y + LINE) / HEIGHT)
                words.append(Word(part, box))
            column += len(part) + 1
    return Page(number, WIDTH, HEIGHT, tuple(words), Source.TEXT)


def layout_of(*texts: str) -> Layout:
    return read_layout([written_page(text, number) for number, text in enumerate(texts, start=1)])


def cell_of(text: str) -> Cell:
    return layout_of(text).rows[0].cells[0]
