"""Pieces of a page that layouts put together: who, to whom, and the facts at the head."""

from random import Random

from bench.papers.canvas import PALE, WHITE, Align, Canvas, Colour
from bench.papers.paper import Paper
from bench.papers.places import COUNTRY_NAMES, Party

Facts = list[tuple[str, str, str | None]]
"""Label, value, and the name of the truth's field that it shows."""


def facts_of(paper: Paper) -> Facts:
    """Number, date and due date among the facts that compete with them."""
    said = paper.labels
    number, day = {"invoice": ("number", "date"), "credit_note": ("credit_number", "date")}.get(paper.sort, ("other_number", "other_date"))
    facts: Facts = [(said[number], paper.number, "invoice_number"), (said[day], paper.habits.day(paper.issued), "invoice_date")]
    if paper.due is not None and paper.sort in ("invoice", "credit_note", "reminder"):
        facts.append((said["due"], paper.habits.day(paper.due), "due_date"))
    return facts + [(label, value, None) for label, value in paper.facts]


def shuffled(chance: Random, facts: Facts) -> Facts:
    """Most papers begin with the number; some put other facts between."""
    if chance.random() < 0.6:
        return facts
    return chance.sample(facts, len(facts))


def supplier_block(
    c: Canvas,
    paper: Paper,
    x: float,
    y: float,
    *,
    align: Align = "left",
    colour: Colour | None = None,
    with_vat: bool = True,
    size: float = 14,
) -> float:
    """The issuer's head: name large, address, how to reach it, VAT number. Gives the baseline below it."""
    who, said, small = paper.supplier, paper.labels, c.size
    ink = colour or c.ink
    c.text(x, y, who.name, size=size, bold=True, colour=ink, align=align)
    lines = [who.street, _town(who, paper), f"{said['phone']} {who.phone}", f"{who.emails[0]}@{who.domain}"]
    if with_vat and who.vat_number:
        lines.append(f"{said['vat_no']} {paper.habits.vat_number(who.vat_number)}")
        c.tell("supplier_vat")
    y += size * 0.4
    for text in lines:
        y += small * 1.3
        c.text(x, y, text, colour=colour or (0, 0, 0), align=align)
    c.tell("supplier_name")
    return y + small * 1.3


def customer_block(
    c: Canvas, paper: Paper, x: float, y: float, *, label: bool = True, vat_inside: bool = True, width: float | None = None
) -> float:
    """The addressee, with a label or as in a window envelope; a width draws a box around it."""
    who, said = paper.customer, paper.labels
    top = y - c.size * 1.3
    if label:
        c.text(x, y, said["customer"] + (":" if c.size > 9 else ""), size=c.size * 0.9, colour=c.ink)
        y += c.size * 1.4
    for row, text in enumerate((who.name, who.street, _town(who, paper))):
        c.text(x, y, text, bold=row == 0)
        y += c.size * 1.3
    if vat_inside and who.vat_number:
        c.text(x, y, f"{said['vat_no']}: {paper.habits.vat_number(who.vat_number)}")
        c.tell("customer_vat")
        y += c.size * 1.3
    if width:
        c.box(x - 8, top, x - 8 + width, y)
    c.tell("customer_name")
    return y


def delivery_block(c: Canvas, paper: Paper, x: float, y: float) -> float:
    """Where the goods went: an address that is neither party's."""
    c.text(x, y, paper.labels["delivery_address"], bold=True)
    for text in (paper.customer.name.split()[0] + " - Depot 2", "Nijverheidsstraat 77", "2220 Heist-op-den-Berg"):
        y += c.size * 1.3
        c.text(x, y, text)
    return y + c.size * 1.3


def facts_beside(c: Canvas, facts: Facts, x: float, y: float, gap: float, *, colon: str = ":", right: float | None = None) -> float:
    """Label left, value right of it (or flush right)."""
    for label, value, field in facts:
        c.text(x, y, f"{label}{colon}")
        c.text(right if right else x + gap, y, value, align="right" if right else "left", bold=field == "invoice_number")
        y += c.size * 1.45
        c.tell(*([field] if field else []))
    return y


def facts_inline(c: Canvas, facts: Facts, x: float, y: float) -> float:
    """Label and value in one breath."""
    for label, value, field in facts:
        c.text(x, y, f"{label} {value}" if len(label) % 2 else f"{label}: {value}")
        y += c.size * 1.4
        c.tell(*([field] if field else []))
    return y


def facts_above(c: Canvas, facts: Facts, x: float, y: float, width: float, *, boxed: bool = False, filled: bool = False) -> float:
    """A row of labels over a row of values, as many columns as there is room for."""
    at = 0
    while at < len(facts):
        row = facts[at : at + max(1, int(width // 105))]
        step = width / len(row)
        high = c.size * 3.3
        if boxed:
            for column in range(len(row)):
                c.box(x + column * step, y, x + (column + 1) * step, y + high)
        if filled:
            c.box(x, y, x + width, y + high * 0.48, fill=c.ink, stroke=None)
        for column, (label, value, field) in enumerate(row):
            c.text(x + column * step + 4, y + c.size * 1.2, label, size=c.size * 0.85, colour=WHITE if filled else c.ink)
            c.text(x + column * step + 4, y + c.size * 2.7, value)
            c.tell(*([field] if field else []))
        y += high + 3
        at += len(row)
    return y + c.size


def facts_below(c: Canvas, facts: Facts, x: float, y: float, width: float) -> float:
    """Values printed large with their labels small under them."""
    at = 0
    while at < len(facts):
        row = facts[at : at + max(1, int(width // 115))]
        step = width / len(row)
        for column, (label, value, field) in enumerate(row):
            c.text(x + column * step, y + c.size, value, bold=True)
            c.line(x + column * step, y + c.size * 1.4, x + (column + 1) * step - 10, y + c.size * 1.4)
            c.text(x + column * step, y + c.size * 2.4, label, size=c.size * 0.8, colour=(0.4, 0.4, 0.4))
            c.tell(*([field] if field else []))
        y += c.size * 4
        at += len(row)
    return y


def facts_table(c: Canvas, facts: Facts, x: float, y: float, width: float) -> float:
    """A small table: grey label cells, white value cells."""
    high = c.size * 1.7
    for label, value, field in facts:
        c.box(x, y, x + width * 0.48, y + high, fill=PALE)
        c.box(x + width * 0.48, y, x + width, y + high)
        c.text(x + 4, y + high * 0.7, label)
        c.text(x + width * 0.48 + 4, y + high * 0.7, value)
        y += high
        c.tell(*([field] if field else []))
    return y + c.size


def title_of(paper: Paper) -> str:
    return paper.labels[paper.sort]


def _town(who: Party, paper: Paper) -> str:
    town = f"B-{who.town}" if who.country == "BE" and len(paper.number) % 5 == 0 else who.town
    return f"{town}, {COUNTRY_NAMES[who.country]}" if who.country != "BE" else town
