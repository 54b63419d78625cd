"""Words gathered into rows and cells, the way an eye reads a page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.reading.page import Box, Page, Source, Word

CELL_GAP = 1.1
"""A gap wider than that many line heights begins a new cell; spaces between words are about a third of one."""
SHORTEST_SIDEWAYS = 3
"""Words under each other from which they are a line printed sideways."""
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
    x0: float = field(init=False, compare=False)
    x1: float = field(init=False, compare=False)
    y0: float = field(init=False, compare=False)
    y1: float = field(init=False, compare=False)
    height: float = field(init=False, compare=False)
    """The middle one of its words' heights."""

    def __post_init__(self) -> None:
        tokens = self.tokens
        heights = sorted(token.y1 - token.y0 for token in tokens)
        half = len(heights) // 2
        measures = {
            "text": " ".join(token.text for token in tokens),
            "x0": tokens[0].x0,
            "x1": tokens[-1].x1,
            "y0": min(token.y0 for token in tokens),
            "y1": max(token.y1 for token in tokens),
            "height": heights[half] if len(heights) % 2 else (heights[half - 1] + heights[half]) / 2,
        }
        for name, measure in measures.items():
            object.__setattr__(self, name, measure)

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

    cells: list[Cell] = field(init=False)
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cells", [cell for row in self.rows for cell in row.cells])
        object.__setattr__(self, "text", "\n".join(row.text for row in self.rows))

    def right_of(self, cell: Cell) -> Cell | None:
        """The next cell in the row."""
        cells = self.rows[cell.row].cells
        at = _place(cells, cell)
        return cells[at + 1] if at + 1 < len(cells) else None

    def left_of(self, cell: Cell) -> Cell | None:
        """The cell before it in the row."""
        cells = self.rows[cell.row].cells
        at = _place(cells, cell)
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


def _place(cells: tuple[Cell, ...], cell: Cell) -> int:
    return next(at for at, one in enumerate(cells) if one is cell)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all, rounded to a ten-thousandth of the page."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    left, top, right, bottom = (round(min(1.0, max(0.0, side)), 4) for side in (min(lefts), min(tops), max(rights), max(bottoms)))
    return left, top, right, bottom


def read_layout(pages: Sequence[Page]) -> Layout:
    """The rows of the pages, each page straightened first."""
    rows: list[Row] = []
    for page in pages:
        upright_tokens, sideways = without_sideways(_tokens(page))
        for tokens in [*_rows(upright_tokens), *sideways]:
            number = len(rows)
            parts = [tokens] if tokens in sideways else _cells(tokens)
            cells = tuple(Cell(page.number, number, tuple(part), page.source) for part in parts)
            rows.append(Row(page.number, number, cells))
    upright = {page.number: _upright_size(page) for page in pages}
    return Layout(tuple(rows), {number: size[0] for number, size in upright.items()}, {number: size[1] for number, size in upright.items()})


def _upright_size(page: Page) -> tuple[float, float]:
    width, height = (page.plane.width, page.plane.height) if page.plane else (page.width, page.height)
    return (height, width) if page.quarter_turns % 2 else (width, height)


def _tokens(page: Page) -> list[Token]:
    width, height = _upright_size(page)
    tokens: list[Token] = []
    for word in page.words:
        x0, y0, x1, y1 = word.box if page.plane is None else page.plane.flat(word.box)
        for _ in range(page.quarter_turns % 4):
            x0, y0, x1, y1 = 1 - y1, x0, 1 - y0, x1
        fall = page.slope * (x0 + x1) / 2 * width
        # the box of a sloping word is taller than its letters
        slack = min(abs(page.slope) * (x1 - x0) * width, (y1 - y0) * height * 0.5) / 2
        tokens.append(Token(word.text, x0 * width, y0 * height - fall + slack, x1 * width, y1 * height - fall - slack, word))
    return tokens


def without_sideways(tokens: list[Token]) -> tuple[list[Token], list[list[Token]]]:
    """The words that stand upright, and the lines printed along the margin, each in the order of its file."""
    chains: list[list[Token]] = []
    for token in tokens:
        last = chains[-1][-1] if chains else None
        if last is not None and _in_one_column(last, token):
            chains[-1].append(token)
        else:
            chains.append([token])
    sideways = [chain for chain in chains if len(chain) >= SHORTEST_SIDEWAYS and sum(_is_tall(token) for token in chain) * 3 >= len(chain)]
    taken = {id(token) for chain in sideways for token in chain}
    return [token for token in tokens if id(token) not in taken], sideways


def _in_one_column(first: Token, second: Token) -> bool:
    width = max(first.x1 - first.x0, second.x1 - second.x0)
    gap = max(first.y0, second.y0) - min(first.y1, second.y1)
    return abs(first.x0 - second.x0) < 0.3 * width and abs(first.x1 - second.x1) < 0.3 * width and -0.1 * width < gap < 1.2 * width


def _is_tall(token: Token) -> bool:
    return token.height > 2 * max(token.x1 - token.x0, 0.1) and len(token.text) > 2


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
        sorted(row, key=lambda token: token.x0)
        for row in sorted(rows, key=lambda row: sum(token.y0 + token.y1 for token in row) / (2 * len(row)))
    ]


def _fits(token: Token, row: list[Token]) -> bool:
    last = row[-6:]
    middle = sum(known.y0 + known.y1 for known in last) / (2 * len(last))
    height = min(sorted(known.y1 - known.y0 for known in last)[len(last) // 2], token.height)
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
