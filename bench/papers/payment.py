"""How a paper asks to be paid, and what stands at its foot."""

from random import Random

from bench.papers.canvas import GREY, Canvas
from bench.papers.identifiers import card_number
from bench.papers.paper import Paper
from bench.papers.sentences import ADS, DEBIT, PAID_BY_CARD, TERMS, THANKS, TRANSFER


def epc(paper: Paper) -> str:
    """The European Payments Council's QR text (EPC069-12, version 2)."""
    reference = paper.structured or ""
    to = paper.supplier
    return f"BCD\n002\n1\nSCT\n{to.bic}\n{to.name[:70]}\n{to.iban}\nEUR{paper.payable:.2f}\n\n\n{reference or paper.number}\n"


def payment(c: Canvas, paper: Paper, chance: Random, x: float, y: float, width: float) -> float:  # noqa: PLR0917
    """A sentence, a block, or a form to be copied into the bank's screen; sometimes a QR code."""
    language, said = paper.habits.language, paper.labels
    if paper.sort in ("credit_note", "quote", "order_confirmation", "delivery_note", "purchase_order"):
        return y
    if paper.means == "direct_debit":
        day = paper.habits.day(paper.due) if paper.due else "-"
        c.tell("payment_means", *(["due_date"] if paper.due else []))
        return c.paragraph(x, y, width, chance.choice(DEBIT[language]).format(amount=paper.money(paper.payable), day=day))
    if paper.means == "card":
        c.tell("payment_means")
        return c.paragraph(x, y, width, chance.choice(PAID_BY_CARD[language]).format(last=card_number(chance, "visa")[-4:]))
    reference = paper.habits.communication(paper.structured) if paper.structured else paper.number
    c.tell("iban", "bic", "payment_means", *(["payment_reference"] if paper.structured else []))
    if chance.random() < 0.45:
        y = c.paragraph(
            x,
            y,
            width,
            chance.choice(TRANSFER[language]).format(
                amount=paper.money(paper.payable), iban=paper.habits.iban(paper.supplier.iban), bic=paper.supplier.bic, ref=reference
            ),
        )
    else:
        rows = [(said["account"], paper.habits.iban(paper.supplier.iban)), ("BIC", paper.supplier.bic), (said["structured"], reference)]
        if chance.random() < 0.4:
            rows.insert(0, (said["payable"], paper.money(paper.payable)))
        top = y - c.size * 1.4
        for label, value in rows:
            c.text(x, y, f"{label}:")
            c.text(x + width * 0.36, y, value, bold=label == said["structured"])
            y += c.size * 1.45
        if chance.random() < 0.4:
            c.box(x - 6, top, x + width, y - c.size * 0.7)
    if chance.random() < 0.2 and paper.currency == "EUR" and paper.payable > 0:
        c.code(x + width - 62, y, 62, epc(paper))
        y += 66
    return y + c.size


def small_print(c: Canvas, paper: Paper, chance: Random, x: float, y: float, width: float) -> float:  # noqa: PLR0917
    """What the law wants, terms, thanks, advertisements."""
    language = paper.habits.language
    if paper.note:
        y = c.paragraph(x, y, width, paper.note, size=c.size * 0.85) + 4
    if chance.random() < 0.5:
        y = c.paragraph(x, y, width, chance.choice(THANKS[language])) + 4
    if chance.random() < 0.4:
        y = c.paragraph(x, y, width, chance.choice(ADS[language]), colour=c.ink) + 4
    for text in chance.sample(TERMS[language], chance.choice([0, 1, 1, 2, 3])):
        y = c.paragraph(x, y, width, text, size=c.size * 0.75, colour=GREY)
    return y


def footer(c: Canvas, paper: Paper, chance: Random, *, y: float = 812) -> None:
    """One line, two centred lines, three columns, or nothing, at the bottom of the last page."""
    who, said, habits = paper.supplier, paper.labels, paper.habits
    vat = habits.vat_number(who.vat_number) if who.vat_number else ""
    style, small = chance.choice(["line", "centred", "columns", "none"]), c.size * 0.75
    if style == "none" and {"supplier_vat"} <= c.said:
        return
    parts = [
        who.name,
        f"{who.street}, {who.town}",
        f"{said['vat_no']} {vat}",
        who.court,
        f"IBAN {habits.iban(who.iban)}",
        f"BIC {who.bic}",
        f"www.{who.domain}",
    ]
    if style == "columns":
        columns = ((parts[0], parts[1], parts[6]), (parts[2], parts[3], f"{said['phone']} {who.phone}"), (who.bank, parts[4], parts[5]))
        for column, texts in enumerate(columns):
            for row, text in enumerate(texts):
                c.text(45 + column * 185, y - 20 + row * small * 1.25, text, size=small, colour=GREY)
    else:
        halves = [parts[:4], parts[4:]]
        for row, texts in enumerate(halves):
            c.text(
                297,
                y - 8 + row * small * 1.3,
                chance.choice([" - ", " | ", " · "]).join(text for text in texts if text),
                size=small,
                colour=GREY,
                align="centre",
            )
    c.tell("supplier_name", "supplier_vat", "iban", "bic")
