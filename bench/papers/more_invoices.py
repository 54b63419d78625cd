"""Seven further layouts: letters, typewriters, two columns, forms."""

from random import Random

from bench.papers.blocks import (
    customer_block,
    facts_above,
    facts_beside,
    facts_inline,
    facts_of,
    facts_table,
    shuffled,
    supplier_block,
    title_of,
)
from bench.papers.canvas import GREY, PALE, Canvas
from bench.papers.invoices import LEFT, RIGHT, room
from bench.papers.paper import Paper
from bench.papers.payment import footer, payment, small_print
from bench.papers.tables import TableStyle, draw_table_style, item_table, totals_list, totals_row, vat_table


def freelancer(c: Canvas, paper: Paper, chance: Random) -> None:
    """A word processor's page: everything left, little of it labelled."""
    y = supplier_block(c, paper, LEFT, 70, colour=(0, 0, 0), size=c.size)
    y = customer_block(c, paper, LEFT, y + 20, label=chance.random() < 0.3)
    c.text(RIGHT, y + 14, f"{paper.supplier.town.split(' ', 1)[-1]}, {paper.habits.day(paper.issued)}", align="right")
    c.tell("invoice_date")
    y += 40
    c.text(LEFT, y, f"{title_of(paper)} {chance.choice(['n° ', 'nr. ', '', '#'])}{paper.number}", size=c.size + 3, bold=True)
    c.tell("invoice_number")
    rest = [fact for fact in facts_of(paper) if fact[2] not in ("invoice_number", "invoice_date")]
    y = facts_inline(c, rest, LEFT, y + 22)
    y = item_table(c, paper, TableStyle(("description", "line_amount"), "plain", zebra=False, places=2), LEFT, y + 16, 430)
    y = totals_list(c, paper, 230, room(c, y), 426)
    y = payment(c, paper, chance, LEFT, y + 16, 420)
    small_print(c, paper, chance, LEFT, y, 460)
    footer(c, paper, chance)


def typewriter(c: Canvas, paper: Paper, chance: Random) -> None:
    """An old mainframe's page in one type, with rows of dashes and amounts in columns."""
    who, said, habits = paper.supplier, paper.labels, paper.habits
    y = 46.0
    vat = f"{said['vat_no']} {habits.vat_number(who.vat_number)}" if who.vat_number else ""
    for text in (who.name.upper(), f"{who.street} - {who.town}".upper(), f"{vat}   {who.court}"):
        c.text(LEFT, y, text)
        y += c.size * 1.3
    c.tell("supplier_name", "supplier_vat")
    c.text(LEFT, y, "-" * 96)
    y = customer_block(c, paper, 320, y + 30, label=False)
    c.text(LEFT, y, f"*** {title_of(paper).upper()} ***")
    y = facts_beside(c, shuffled(chance, facts_of(paper)), LEFT, y + 16, 165, colon=" :")
    y = item_table(
        c,
        paper,
        TableStyle(("article", "description", "quantity", "price", "line_amount"), "ruled", zebra=False, places=2),
        LEFT,
        y + 14,
        RIGHT,
    )
    y = room(c, y)
    y = vat_table(c, paper, 250, y, 300, order=("rate", "base", "vat_amount"))
    y = totals_list(c, paper, 330, y, RIGHT, by_rate=False)
    y = payment(c, paper, chance, LEFT, y + 8, 430)
    small_print(c, paper, chance, LEFT, y, 480)
    footer(c, paper, chance)


def split(c: Canvas, paper: Paper, chance: Random) -> None:
    """Lines in a wide left column; facts, totals and payment in a panel at the right."""
    supplier_block(c, paper, LEFT, 60)
    c.box(375, 30, 560, 800, fill=PALE, stroke=None)
    c.text(388, 62, title_of(paper), size=14, bold=True, colour=c.ink)
    y = facts_beside(c, facts_of(paper), 388, 86, 0, colon="", right=550)
    y = totals_list(c, paper, 388, y + 24, 550)
    payment(c, paper, chance, 388, y + 20, 165)
    y = customer_block(c, paper, LEFT, 165)
    y = item_table(c, paper, TableStyle(("description", "quantity", "line_amount"), "ruled", zebra=False, places=2), LEFT, y + 26, 362)
    small_print(c, paper, chance, LEFT, y + 20, 315)
    if "supplier_vat" not in c.said:
        footer(c, paper, chance)


def form(c: Canvas, paper: Paper, chance: Random) -> None:
    """The total in a box at the top, as utilities and public services do; details below."""
    supplier_block(c, paper, LEFT, 56, size=16)
    y = customer_block(c, paper, 330, 130, label=False) + 20
    c.text(LEFT, 150, title_of(paper), size=16, bold=True, colour=c.ink)
    facts_beside(c, facts_of(paper), LEFT, 172, 125)
    y = max(y, 190 + 14 * len(facts_of(paper)))
    c.box(LEFT, y, RIGHT, y + 44, fill=PALE)
    c.text(LEFT + 12, y + 27, paper.labels["payable"], size=12, bold=True)
    c.text(RIGHT - 12, y + 27, paper.money(paper.payable), size=14, bold=True, align="right")
    c.tell("payable")
    y = payment(c, paper, chance, LEFT, y + 66, 380)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 22, RIGHT)
    totals_list(c, paper, 320, room(c, y), RIGHT)
    footer(c, paper, chance)


def bilingual(c: Canvas, paper: Paper, chance: Random) -> None:
    """Brussels: French and Dutch labels together, facts in boxes, the totals in a strip."""
    y = supplier_block(c, paper, 297, 56, align="centre", size=15)
    other = {"fr": "FACTUUR", "nl": "FACTURE", "en": "FACTURE", "de": "FACTURE"}[paper.habits.language]
    title = f"{title_of(paper)} / {other}" if paper.sort == "invoice" else title_of(paper)
    y = customer_block(c, paper, 330, y + 20, label=False, width=228) + 20
    c.text(LEFT, y, title, size=13, bold=True)
    twice = {"number": "N° / Nr.", "date": "Date / Datum", "due": "Échéance / Vervaldag"}
    keys = {"invoice_number": "number", "invoice_date": "date", "due_date": "due"}
    facts = [(twice[keys[field]] if field else label, value, field) for label, value, field in facts_of(paper)]
    y = facts_above(c, facts, LEFT, y + 10, RIGHT - LEFT, boxed=True)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 14, RIGHT)
    y = room(c, y)
    y = vat_table(c, paper, LEFT, y + 12, 280)
    y = totals_row(c, paper, LEFT, y, RIGHT)
    y = payment(c, paper, chance, LEFT, y + 8, 400)
    small_print(c, paper, chance, LEFT, y, 490)
    footer(c, paper, chance)


def upside(c: Canvas, paper: Paper, chance: Random) -> None:
    """The addressee stands where others have the issuer, who appears only in the letterhead's right corner and the foot."""
    y = customer_block(c, paper, LEFT, 60, label=chance.random() < 0.5)
    low = supplier_block(c, paper, RIGHT, 58, align="right", size=11, with_vat=False)
    y = max(y, low) + 16
    y = facts_table(c, shuffled(chance, facts_of(paper)), LEFT, y, 250)
    c.text(RIGHT, y - 14, title_of(paper), size=22, bold=True, colour=c.ink, align="right")
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 14, RIGHT)
    y = totals_list(c, paper, 330, room(c, y + 8), RIGHT, by_rate=chance.random() < 0.7, boxed=True)
    y = payment(c, paper, chance, LEFT, y + 10, 420)
    small_print(c, paper, chance, LEFT, y, 480)
    who = paper.supplier
    vat = f"{paper.labels['vat_no']} {paper.habits.vat_number(who.vat_number)} - {who.court}" if who.vat_number else who.court
    c.text(297, 815, f"{who.name} - {vat} - IBAN {paper.habits.iban(who.iban)} - {who.bic}", size=6.8, colour=GREY, align="centre")
    c.tell("supplier_name", "supplier_vat", "iban", "bic")


def ledger(c: Canvas, paper: Paper, chance: Random) -> None:
    """Totals at the left under the lines, the VAT table at the right, facts flush right without colons."""
    c.text(LEFT, 58, title_of(paper).upper(), size=17, bold=True)
    facts_beside(c, shuffled(chance, facts_of(paper)), 330, 58, 0, colon="", right=RIGHT)
    y = max(150.0, 70 + 14 * len(facts_of(paper)))
    low = supplier_block(c, paper, LEFT, y, size=c.size + 1)
    y = max(low, customer_block(c, paper, 330, y)) + 20
    y = item_table(c, paper, draw_table_style(chance), LEFT, y, RIGHT)
    y = room(c, y)
    vat_table(c, paper, 300, y + 12, 250, gross=True)
    y = totals_list(c, paper, LEFT, y + 12, 260, by_rate=False, boxed=chance.random() < 0.4)
    y = payment(c, paper, chance, LEFT, y + 24, 420)
    small_print(c, paper, chance, LEFT, y, 480)
    footer(c, paper, chance)
