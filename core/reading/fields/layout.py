"""Words gathered into rows and cells, the way an eye reads a page."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.reading.page import Box, Page, Source, Word

CELL_GAP = 1.1
"""A gap wider than that many line heights begins a new cell; spaces between words are about a third of one."""
SAME_ROW = 0.5
"""Words whose middles lie closer than half a line height stand in one row."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place on the straightened page, in the page's own unit."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    word: Word

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together in one row; `text` joins them with single spaces."""

    page: int
    row: int
    tokens: tuple[Token, ...]
    source: Source
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join(token.text for token in self.tokens))

    @property
    def x0(self) -> float:
        return self.tokens[0].x0

    @property
    def x1(self) -> float:
        return self.tokens[-1].x1

    @property
    def y0(self) -> float:
        return min(token.y0 for token in self.tokens)

    @property
    def y1(self) -> float:
        return max(token.y1 for token in self.tokens)

    @property
    def height(self) -> float:
        return statistics.median(token.height for token in self.tokens)

    @property
    def confidence(self) -> float:
        return min(token.word.confidence for token in self.tokens)

    def under(self, start: int, end: int) -> tuple[Token, ...]:
        """The words that the characters from `start` to `end` of the text touch."""
        touched: list[Token] = []
        at = 0
        for token in self.tokens:
            if at < end and at + len(token.text) > start:
                touched.append(token)
            at += len(token.text) + 1
        return tuple(touched) or self.tokens

    def box(self, start: int = 0, end: int | None = None) -> Box:
        """Where those characters' words stand on the displayed page."""
        return around(token.word.box for token in self.under(start, len(self.text) if end is None else end))


@dataclass(frozen=True, slots=True)
class Row:
    """Cells beside each other, from left to right."""

    page: int
    number: int
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        return "  ".join(cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Layout:
    """All rows of all pages in reading order, and how wide each page is."""

    rows: tuple[Row, ...]
    widths: dict[int, float]
    heights: dict[int, float]

    @property
    def cells(self) -> list[Cell]:
        return [cell for row in self.rows for cell in row.cells]

    @property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)

    def right_of(self, cell: Cell) -> Cell | None:
        """The next cell in the row."""
        cells = self.rows[cell.row].cells
        at = cells.index(cell)
        return cells[at + 1] if at + 1 < len(cells) else None

    def left_of(self, cell: Cell) -> Cell | None:
        """The cell before it in the row."""
        cells = self.rows[cell.row].cells
        at = cells.index(cell)
        return cells[at - 1] if at > 0 else None

    def below(self, cell: Cell, *, rows: int = 2) -> list[Cell]:
        """Cells of the next rows that stand under this one, the nearest first."""
        found: list[Cell] = []
        for row in self.rows[cell.row + 1 : cell.row + 1 + rows]:
            if row.page == cell.page and row.cells[0].y0 - cell.y1 < 4 * cell.height:
                found += [under for under in row.cells if under.x0 < cell.x1 and under.x1 > cell.x0]
        return found

    def above(self, cell: Cell, *, rows: int = 6) -> list[Cell]:
        """Cells of the rows before that stand over this one, the nearest first."""
        found: list[Cell] = []
        for row in reversed(self.rows[max(0, cell.row - rows) : cell.row]):
            if row.page == cell.page:
                found += [over for over in row.cells if over.x0 < cell.x1 and over.x1 > cell.x0]
        return found


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all, rounded to a ten-thousandth of the page."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = (round(min(1.0, max(0.0, side)), 4) for side in (min(lefts), min(tops), max(rights), max(bottoms)))
    return left, top, right, bottom


def read_layout(pages: Sequence[Page]) -> Layout:
    """The rows of the pages, each page straightened first."""
    rows: list[Row] = []
    for page in pages:
        for tokens in _rows(_tokens(page)):
            number = len(rows)
            cells = tuple(Cell(page.number, number, tuple(part), page.source) for part in _cells(tokens))
            rows.append(Row(page.number, number, cells))
    upright = {page.number: _upright_size(page) for page in pages}
    return Layout(tuple(rows), {number: size[0] for number, size in upright.items()}, {number: size[1] for number, size in upright.items()})


def _upright_size(page: Page) -> tuple[float, float]:
    return (page.height, page.width) if page.quarter_turns % 2 else (page.width, page.height)


def _tokens(page: Page) -> list[Token]:
    width, height = _upright_size(page)
    tokens: list[Token] = []
    for word in page.words:
        x0, y0, x1, y1 = word.box
        for _ in range(page.quarter_turns % 4):
            x0, y0, x1, y1 = 1 - y1, x0, 1 - y0, x1
        fall = page.slope * (x0 + x1) / 2 * width
        # the box of a sloping word is taller than its letters
        slack = min(abs(page.slope) * (x1 - x0) * width, (y1 - y0) * height * 0.5) / 2
        tokens.append(Token(word.text, x0 * width, y0 * height - fall + slack, x1 * width, y1 * height - fall - slack, word))
    return tokens


def _rows(tokens: list[Token]) -> list[list[Token]]:
    """Words whose middles agree, top to bottom, each row left to right."""
    rows: list[list[Token]] = []
    for token in sorted(tokens, key=lambda token: token.middle):
        # a word printed sideways, tall and narrow, would glue the rows beside it together
        if token.height > 3 * max(token.x1 - token.x0, 0.1) and len(token.text) > 2:
            rows.append([token])
            continue
        home = next((row for row in reversed(rows[-4:]) if _fits(token, row)), None)
        if home is None:
            rows.append([token])
        else:
            home.append(token)
    return [
        sorted(row, key=lambda token: token.x0) for row in sorted(rows, key=lambda row: statistics.fmean(token.middle for token in row))
    ]


def _fits(token: Token, row: list[Token]) -> bool:
    last = row[-6:]
    middle = statistics.fmean(known.middle for known in last)
    height = min(statistics.median(known.height for known in last), token.height)
    if abs(token.middle - middle) > SAME_ROW * max(height, 0.1):
        return False
    # two words on the same spot are two prints over each other
    return not any(min(token.x1, known.x1) - max(token.x0, known.x0) > 0.5 * min(token.x1 - token.x0, known.x1 - known.x0) for known in row)


def _cells(row: list[Token]) -> list[list[Token]]:
    cells = [[row[0]]]
    for token in row[1:]:
        before = cells[-1][-1]
        if token.x0 - before.x1 > CELL_GAP * min(before.height, token.height):
            cells.append([token])
        else:
            cells[-1].append(token)
    return cells
