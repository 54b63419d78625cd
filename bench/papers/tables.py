"""The table of lines, and the totals in the shapes that programs give them."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.papers.canvas import PALE, WHITE, Canvas
from bench.papers.paper import Item, Paper

BOTTOM = 770.0


@dataclass(frozen=True, slots=True)
class TableStyle:
    """How a table of lines looks."""

    columns: tuple[str, ...]
    head: str
    """filled, ruled, plain or boxed."""
    zebra: bool
    places: int


def draw_table_style(chance: Random) -> TableStyle:
    """Columns in an order that is in use, and a look."""
    columns = chance.choice(
        [
            ("description", "quantity", "price", "rate", "line_amount"),
            ("description", "quantity", "price", "line_amount"),
            ("article", "description", "quantity", "price", "rate", "line_amount"),
            ("quantity", "description", "price", "line_amount"),
            ("description", "rate", "line_amount"),
            ("quantity", "article", "description", "price", "rate", "line_amount"),
            ("description", "line_amount"),
            ("description", "price", "quantity", "rate", "line_amount"),
        ]
    )
    return TableStyle(columns, chance.choice(["filled", "ruled", "plain", "boxed"]), chance.random() < 0.25, chance.choice([2, 2, 2, 3, 4]))


def item_table(c: Canvas, paper: Paper, style: TableStyle, x0: float, y: float, x1: float) -> float:  # noqa: PLR0917
    """The lines; a full page carries its sum forward to the next one. Gives the baseline below the table."""
    edges = _edges(style.columns, x0, x1)
    y = _head(c, paper, style, edges, x0, y, x1)
    carried = paper.net * 0
    for number, item in enumerate(paper.items):
        wrapped = c.wrap(item.text, _room(style, edges, x1))
        if y + c.size * 1.5 * len(wrapped) > BOTTOM:
            c.text(x1 - 90, y + c.size, paper.labels["carried"], align="right")
            c.text(x1 - 4, y + c.size, paper.habits.number(carried), align="right")
            c.new_page()
            c.text(x1, 40, f"{paper.labels['page']} {c.pages}", align="right", size=c.size * 0.85)
            y = _head(c, paper, style, edges, x0, 70, x1)
            c.text(x1 - 90, y, paper.labels["carried"], align="right")
            c.text(x1 - 4, y, paper.habits.number(carried), align="right")
            y += c.size * 1.6
        if style.zebra and number % 2:
            c.box(x0, y - c.size * 1.1, x1, y + c.size * (1.35 * len(wrapped) - 0.9), fill=PALE, stroke=None)
        _row(c, paper, item, style, edges, y, x1, number)
        for extra, text in enumerate(wrapped):
            c.text(edges["description"], y + extra * c.size * 1.25, text)
        y += c.size * (1.35 * len(wrapped) + 0.35)
        carried += item.amount
        if style.head == "boxed":
            c.line(x0, y - c.size * 1.2, x1, y - c.size * 1.2, width=0.3)
    c.line(x0, y - c.size * 0.8, x1, y - c.size * 0.8)
    return y + c.size


def _edges(columns: tuple[str, ...], x0: float, x1: float) -> dict[str, float]:
    """Where each column begins (numbers: where it ends)."""
    wide = {"article": 52.0, "quantity": 48.0, "price": 66.0, "rate": 46.0, "line_amount": 74.0}
    rest = x1 - x0 - sum(wide.get(column, 0) for column in columns)
    edges: dict[str, float] = {}
    at = x0
    for column in columns:
        size = wide.get(column, rest)
        edges[column] = at + 4 if column in ("description", "article") else at + size - 4
        at += size
    return edges


def _room(style: TableStyle, edges: dict[str, float], x1: float) -> float:
    later = [edges[column] for column in style.columns[style.columns.index("description") + 1 :]]
    return (min(later) - 50 if later else x1) - edges["description"]


def _head(c: Canvas, paper: Paper, style: TableStyle, edges: dict[str, float], x0: float, y: float, x1: float) -> float:  # noqa: PLR0917
    if style.head == "filled":
        c.box(x0, y - c.size * 1.2, x1, y + c.size * 0.5, fill=c.ink, stroke=None)
    if style.head == "boxed":
        c.box(x0, y - c.size * 1.2, x1, y + c.size * 0.5, fill=PALE)
    for column in style.columns:
        left = column in ("description", "article")
        c.text(
            edges[column],
            y,
            paper.labels[column],
            bold=True,
            size=c.size * 0.9,
            colour=WHITE if style.head == "filled" else (0, 0, 0),
            align="left" if left else "right",
        )
    if style.head == "ruled":
        c.line(x0, y + c.size * 0.5, x1, y + c.size * 0.5)
    return y + c.size * 1.9


def _row(c: Canvas, paper: Paper, item: Item, style: TableStyle, edges: dict[str, float], y: float, x1: float, number: int) -> None:  # noqa: PLR0917
    habits = paper.habits
    shown = {
        "article": f"{1000 + number * 37 + len(item.text)}",
        "quantity": habits.quantity(item.quantity),
        "price": habits.number(item.price, style.places),
        "rate": habits.percent(item.rate),
        "line_amount": habits.number(item.amount),
    }
    for column in style.columns:
        if column in shown:
            c.text(edges[column], y, shown[column], align="left" if column == "article" else "right")


def totals_list(c: Canvas, paper: Paper, label_x: float, y: float, right: float, *, by_rate: bool = True, boxed: bool = False) -> float:
    """Net, VAT (for each rate, or in one sum), total, and what is left to pay: label left, amount right."""
    said, habits = paper.labels, paper.habits
    rows: list[tuple[str, str, tuple[str, ...], bool]] = [(said["net"], paper.money(paper.net), ("net",), False)]
    if by_rate:
        several = len(paper.vat) > 1
        for line in paper.vat:
            over = f" ({habits.number(line.base)})" if several else ""
            rows.append(
                (f"{said['vat_amount']} {habits.percent(line.rate)}{over}", paper.money(line.vat), () if several else ("vat_total",), False)
            )
        if several:
            rows.append((said["vat_total"], paper.money(paper.vat_total), ("vat_total",), False))
        c.tell("vat_lines")
    else:
        rows.append((said["vat_total"], paper.money(paper.vat_total), ("vat_total",), False))
    rows.append((said["total"], paper.money(paper.total), ("total", "payable") if not paper.deposit else ("total",), True))
    if paper.deposit:
        rows += [
            (said["deposit"], paper.money(-paper.deposit), (), False),
            (said["payable"], paper.money(paper.payable), ("payable",), True),
        ]
    top = y - c.size * 1.3
    for label, amount, fields, bold in rows:
        c.text(label_x, y, label, bold=bold)
        c.text(right, y, amount, bold=bold, align="right")
        c.tell(*fields)
        y += c.size * 1.6
    if boxed:
        c.box(label_x - 6, top, right + 6, y - c.size * 0.8)
    c.tell_currency(paper.habits.money)
    return y


def totals_row(c: Canvas, paper: Paper, x0: float, y: float, x1: float) -> float:
    """A horizontal strip: the labels over the amounts."""
    said = paper.labels
    cells: list[tuple[str, Decimal, tuple[str, ...]]] = [
        (said["net"], paper.net, ("net",)),
        (said["vat_total"], paper.vat_total, ("vat_total",)),
        (said["total"], paper.total, ("total",)),
    ]
    if paper.deposit:
        cells.append((said["deposit"], paper.deposit, ()))
    cells.append((said["payable"], paper.payable, ("payable",)))
    step = (x1 - x0) / len(cells)
    c.box(x0, y, x1, y + c.size * 1.7, fill=PALE)
    c.box(x0, y + c.size * 1.7, x1, y + c.size * 3.6)
    for column, (label, amount, fields) in enumerate(cells):
        c.text(x0 + (column + 0.5) * step, y + c.size * 1.2, label, size=c.size * 0.85, align="centre")
        c.text(x0 + (column + 0.5) * step, y + c.size * 2.9, paper.money(amount), bold="total" in fields, align="centre")
        c.tell(*fields)
    c.tell_currency(paper.habits.money)
    return y + c.size * 5


def vat_table(
    c: Canvas,
    paper: Paper,
    x: float,
    y: float,
    width: float,
    *,
    order: tuple[str, ...] = ("rate", "base", "vat_amount"),
    gross: bool = False,
) -> float:
    """The VAT by rate in columns, perhaps with the sum of each row."""
    said, habits = paper.labels, paper.habits
    columns = (*order, "total") if gross else order
    step = width / len(columns)
    c.box(x, y - c.size * 1.2, x + width, y + c.size * 0.5, fill=PALE)
    for column, key in enumerate(columns):
        c.text(
            x + (column + 1) * step - 4,
            y,
            said[key] if key != "rate" else "%" if len(said["rate"]) > 5 else said["rate"],
            size=c.size * 0.85 * min(1, (step - 6) / c.width(said[key], size=c.size * 0.85)),
            align="right",
        )
    for line in paper.vat:
        y += c.size * 1.5
        shown = {
            "rate": habits.percent(line.rate),
            "base": habits.number(line.base),
            "vat_amount": habits.number(line.vat),
            "total": habits.number(line.base + line.vat),
        }
        for column, key in enumerate(columns):
            c.text(x + (column + 1) * step - 4, y, shown[key], align="right")
    c.tell("vat_lines")
    return y + c.size * 2
