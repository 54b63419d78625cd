"""Reminders, delivery notes: papers that speak of invoices and are none."""

from random import Random

from bench.papers.blocks import customer_block, facts_beside, facts_of, facts_table, supplier_block, title_of
from bench.papers.canvas import Canvas
from bench.papers.invoices import LEFT, RIGHT
from bench.papers.paper import Paper
from bench.papers.payment import footer, payment
from bench.papers.sentences import LATE
from bench.papers.tables import TableStyle, item_table


def reminder_letter(c: Canvas, paper: Paper, chance: Random) -> None:
    """A letter, then the open invoice in a small table, then how to pay."""
    supplier_block(c, paper, LEFT, 60)
    y = customer_block(c, paper, 330, 150, label=False) + 30
    c.text(LEFT, y, title_of(paper), size=15, bold=True, colour=c.ink)
    y += 26
    for text in LATE[paper.habits.language].split("|"):
        y = c.paragraph(LEFT, y, 480, text) + 6
    said = paper.labels
    heads = (said["number"], said["date"], said["due"], said["payable"])
    values = (paper.number, paper.habits.day(paper.issued), paper.habits.day(paper.due or paper.issued), paper.money(paper.total))
    for column, (label, value) in enumerate(zip(heads, values, strict=True)):
        c.box(LEFT + column * 126, y, LEFT + (column + 1) * 126, y + 34)
        c.text(LEFT + column * 126 + 4, y + 12, label, bold=True, size=c.size * 0.9)
        c.text(LEFT + column * 126 + 4, y + 27, value)
    payment(c, paper, chance, LEFT, y + 60, 400)
    footer(c, paper, chance)


def reminder_list(c: Canvas, paper: Paper, chance: Random) -> None:
    """Facts first, a list of two open invoices, the sum."""
    c.text(LEFT, 60, title_of(paper).upper(), size=18, bold=True)
    facts_beside(c, facts_of(paper), LEFT, 84, 130)
    low = supplier_block(c, paper, 330, 60)
    y = customer_block(c, paper, LEFT, max(low, 170)) + 20
    y = c.paragraph(LEFT, y, 480, LATE[paper.habits.language].split("|")[1]) + 14
    for number, part in ((paper.number, paper.net), (f"{paper.number}-2", paper.vat_total)):
        c.text(LEFT, y, number)
        c.text(190, y, paper.habits.day(paper.issued))
        c.text(RIGHT, y, paper.money(part), align="right")
        y += c.size * 1.5
    c.text(330, y + 6, paper.labels["payable"], bold=True)
    c.text(RIGHT, y + 6, paper.money(paper.total), bold=True, align="right")
    payment(c, paper, chance, LEFT, y + 34, 400)
    footer(c, paper, chance)


def delivery_note(c: Canvas, paper: Paper, chance: Random) -> None:
    """Goods and quantities without prices, and a place to sign."""
    supplier_block(c, paper, LEFT, 60)
    y = customer_block(c, paper, 330, 120)
    c.text(LEFT, 175, title_of(paper), size=18, bold=True)
    y = facts_table(c, facts_of(paper), LEFT, max(y, 190), 260)
    y = item_table(c, paper, TableStyle(("article", "description", "quantity"), "boxed", zebra=False, places=2), LEFT, y + 20, RIGHT)
    c.text(LEFT, y + 40, "................................")
    footer(c, paper, chance)
