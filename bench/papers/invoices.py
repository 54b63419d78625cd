"""Seven ways in which programs lay out an invoice or one of its relatives."""

from random import Random

from bench.papers.blocks import (
    customer_block,
    delivery_block,
    facts_above,
    facts_below,
    facts_beside,
    facts_inline,
    facts_of,
    facts_table,
    shuffled,
    supplier_block,
    title_of,
)
from bench.papers.canvas import GREY, PALE, WHITE, Canvas
from bench.papers.paper import Paper
from bench.papers.payment import footer, payment, small_print
from bench.papers.tables import BOTTOM, draw_table_style, item_table, totals_list, totals_row, vat_table

LEFT, RIGHT = 45.0, 550.0


def room(c: Canvas, y: float, needed: float = 190) -> float:
    """The same place, or the head of a new page when too little is left."""
    if y + needed < BOTTOM + 30:
        return y
    c.new_page()
    return 70.0


def classic(c: Canvas, paper: Paper, chance: Random) -> None:
    """Issuer above left, addressee right, facts beside their labels, totals below right."""
    supplier_block(c, paper, LEFT, 60)
    y = customer_block(c, paper, 340, 70, label=chance.random() < 0.6)
    c.text(LEFT, 185, title_of(paper), size=18, bold=True)
    y = facts_beside(c, shuffled(chance, facts_of(paper)), LEFT, max(y, 205), 130)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 20, RIGHT)
    y = totals_list(c, paper, 340, room(c, y + 10), RIGHT, by_rate=chance.random() < 0.7)
    y = payment(c, paper, chance, LEFT, y + 12, 330)
    small_print(c, paper, chance, LEFT, y, 480)
    footer(c, paper, chance)


def gridded(c: Canvas, paper: Paper, chance: Random) -> None:
    """An accounting package: everything in boxes, labels over values, VAT table left and totals right."""
    y = supplier_block(c, paper, RIGHT, 55, align="right", size=12)
    y = customer_block(c, paper, 320, y + 22, label=False, vat_inside=chance.random() < 0.4, width=238) + 14
    facts = shuffled(chance, facts_of(paper))
    if paper.customer.vat_number and "customer_vat" not in c.said:
        facts.append(
            (
                f"{paper.labels['vat_no']} {paper.labels['customer'].lower()}",
                paper.habits.vat_number(paper.customer.vat_number),
                "customer_vat",
            )
        )
    c.text(LEFT, y - 5, title_of(paper).upper(), size=13, bold=True)
    y = facts_above(c, facts, LEFT, y, RIGHT - LEFT, boxed=True)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 14, RIGHT)
    y = room(c, y)
    low = vat_table(c, paper, LEFT, y + 14, 250, order=chance.choice([("rate", "base", "vat_amount"), ("base", "rate", "vat_amount")]))
    y = max(low, totals_list(c, paper, 340, y + 14, RIGHT, by_rate=False, boxed=True))
    y = payment(c, paper, chance, LEFT, y + 8, 400)
    small_print(c, paper, chance, LEFT, y, 490)
    footer(c, paper, chance)


def under(c: Canvas, paper: Paper, chance: Random) -> None:
    """A designer's paper: values with their labels under them, a strip of totals."""
    c.text(RIGHT, 64, title_of(paper), size=24, colour=c.ink, align="right")
    supplier_block(c, paper, LEFT, 64, colour=c.ink, size=13)
    y = facts_below(c, shuffled(chance, facts_of(paper)), LEFT, 165, RIGHT - LEFT)
    y = customer_block(c, paper, LEFT, y + 14)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 24, RIGHT)
    y = room(c, y)
    if len(paper.vat) > 1 or chance.random() < 0.4:
        y = vat_table(c, paper, 300, y + 10, 250, gross=True)
    y = totals_row(c, paper, LEFT, y + 4, RIGHT)
    y = payment(c, paper, chance, LEFT, y + 10, 360)
    small_print(c, paper, chance, LEFT, y, 480)
    footer(c, paper, chance)


def sidebar(c: Canvas, paper: Paper, chance: Random) -> None:
    """A coloured column at the left with the issuer and the account, the rest at its right."""
    c.box(0, 0, 165, 842, fill=PALE, stroke=None)
    wrapped = c.wrap(paper.supplier.name, 140, 12)
    for row, text in enumerate(wrapped):
        c.text(14, 60 + row * 15, text, size=12, bold=True, colour=c.ink)
    y = 70 + 15 * len(wrapped)
    said = [
        paper.supplier.street,
        paper.supplier.town,
        f"{paper.labels['phone']} {paper.supplier.phone}",
        f"info@{paper.supplier.domain}"[:34],
    ]
    if paper.supplier.vat_number:
        said.append(f"{paper.labels['vat_no']} {paper.habits.vat_number(paper.supplier.vat_number)}")
        c.tell("supplier_vat")
    for text in said:
        c.text(14, y, text, size=8)
        y += 11
    c.tell("supplier_name")
    if paper.means == "transfer" and paper.sort in ("invoice", "reminder"):
        for text in (paper.labels["account"], paper.habits.iban(paper.supplier.iban), f"BIC {paper.supplier.bic}"):
            c.text(14, y + 30, text, size=8)
            y += 11
        c.tell("iban", "bic")
    c.text(185, 64, title_of(paper), size=20, bold=True)
    y = facts_inline(c, facts_of(paper), 185, 88)
    y = customer_block(c, paper, 185, y + 20)
    y = item_table(c, paper, draw_table_style(chance), 185, y + 22, RIGHT)
    y = totals_list(c, paper, 320, room(c, y + 8), RIGHT)
    y = payment(c, paper, chance, 185, y + 10, 340)
    small_print(c, paper, chance, 185, y, 350)


def banner(c: Canvas, paper: Paper, chance: Random) -> None:
    """White letters in a coloured band, both parties side by side with equal weight."""
    c.box(0, 0, 595, 74, fill=c.ink, stroke=None)
    c.text(LEFT, 48, paper.supplier.name, size=17, bold=True, colour=WHITE)
    c.text(RIGHT, 48, title_of(paper), size=15, colour=WHITE, align="right")
    who, said = paper.supplier, paper.labels
    own = [said["supplier"], who.name, who.street, who.town]
    if who.vat_number:
        own.append(f"{said['vat_no']}: {paper.habits.vat_number(who.vat_number)}")
    for row, text in enumerate(own):
        c.text(LEFT, 110 + row * c.size * 1.35, text, bold=row == 0)
    c.tell("supplier_name", "supplier_vat")
    y = max(customer_block(c, paper, 315, 110), 110 + len(own) * c.size * 1.35) + 10
    y = facts_above(c, shuffled(chance, facts_of(paper)), LEFT, y, RIGHT - LEFT, filled=chance.random() < 0.5)
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 14, RIGHT)
    y = totals_list(c, paper, 330, room(c, y + 8), RIGHT, boxed=chance.random() < 0.5)
    y = payment(c, paper, chance, LEFT, y + 10, 400)
    small_print(c, paper, chance, LEFT, y, 480)
    footer(c, paper, chance)


def windowed(c: Canvas, paper: Paper, chance: Random) -> None:
    """A letter for a window envelope: sender line over the address, an information block at the right (DIN 5008)."""
    c.text(RIGHT, 50, paper.supplier.name, size=16, bold=True, colour=c.ink, align="right")
    c.text(60, 122, f"{paper.supplier.name} · {paper.supplier.street} · {paper.supplier.town}", size=6.5, colour=GREY)
    c.tell("supplier_name")
    y = customer_block(c, paper, 60, 142, label=False, vat_inside=chance.random() < 0.6)
    low = facts_beside(c, facts_of(paper), 350, 142, 100, colon=chance.choice([":", ""]), right=RIGHT)
    y = max(y, low) + 34
    c.text(60, y, f"{title_of(paper)} {paper.number}", size=14, bold=True)
    c.tell("invoice_number")
    y = item_table(c, paper, draw_table_style(chance), 60, y + 28, RIGHT)
    y = totals_list(c, paper, 330, room(c, y + 8), RIGHT)
    y = payment(c, paper, chance, 60, y + 10, 400)
    small_print(c, paper, chance, 60, y, 480)
    vat = f"{paper.labels['vat_no']} {paper.habits.vat_number(paper.supplier.vat_number)}" if paper.supplier.vat_number else ""
    for column, texts in enumerate(
        (
            (paper.supplier.name, paper.supplier.street, paper.supplier.town),
            (f"Tel. {paper.supplier.phone}", f"info@{paper.supplier.domain}", vat),
            (paper.supplier.bank, f"IBAN {paper.habits.iban(paper.supplier.iban)}", f"BIC {paper.supplier.bic}"),
        )
    ):
        for row, text in enumerate(texts):
            c.text(60 + column * 165, 788 + row * 9, text, size=7, colour=GREY)
    c.tell("supplier_vat", "iban", "bic")


def wholesaler(c: Canvas, paper: Paper, chance: Random) -> None:
    """Dense: delivery address beside the invoice address, facts in a grey table, VAT by rate below left, the total far right."""
    c.size = min(c.size, 8.5)
    y = supplier_block(c, paper, LEFT, 48, size=13, with_vat=chance.random() < 0.5)
    facts_table(c, shuffled(chance, facts_of(paper)), 330, 40, 220)
    y = max(y, 150)
    delivery_block(c, paper, LEFT, y)
    y = customer_block(c, paper, 330, y, label=True, vat_inside=True) + 14
    c.text(LEFT, y, f"{title_of(paper)} {paper.number}", size=12, bold=True)
    c.tell("invoice_number")
    y = item_table(c, paper, draw_table_style(chance), LEFT, y + 20, RIGHT)
    y = room(c, y)
    vat_table(c, paper, LEFT, y + 14, 270, order=("base", "rate", "vat_amount"), gross=chance.random() < 0.5)
    y = totals_list(c, paper, 350, y + 14, RIGHT, by_rate=False) + 14
    y = payment(c, paper, chance, LEFT, max(y, 20 + c.size * 1.5 * len(paper.vat)), 400)
    small_print(c, paper, chance, LEFT, y, 490)
    footer(c, paper, chance)
    if "supplier_vat" not in c.said and paper.supplier.vat_number:
        c.text(297, 832, f"{paper.labels['vat_no']} {paper.habits.vat_number(paper.supplier.vat_number)}", size=7, align="centre")
        c.tell("supplier_vat")
