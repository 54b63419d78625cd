"""Three layouts of company and bank cards."""

from decimal import Decimal
from random import Random

from bench.papers.canvas import Canvas
from bench.papers.cards.flow import LEFT, RIGHT, Flow
from bench.papers.cards.statement import Line, Statement
from bench.papers.habits import SHORT_MONTHS


def expenses(c: Canvas, s: Statement, chance: Random) -> None:
    """A card company's statement of expenses: both dates, place, currency and rate in columns, sums carried over the page."""
    f = Flow(
        c,
        s,
        chance,
        (
            ("date", LEFT, "left"),
            ("booked", 98, "left"),
            ("description", 152, "left"),
            ("original", 420, "right"),
            ("rate", 472, "right"),
            ("amount", RIGHT, "right"),
        ),
    )
    trailing, short = chance.random() < 0.5, chance.random() < 0.5
    f.letterhead()
    running = Decimal(0)

    def carry() -> None:
        f.put(420, f.w["carried"], align="right")
        f.put(RIGHT, signed(f, running, trailing=trailing), align="right")

    for card in s.cards:
        f.need(6)
        f.down(0.6)
        f.put(LEFT, f"{f.w['card']} {f.mask(card)}   {f.w['holder']}: {card.holder}", bold=True)
        f.down()
        f.head()
        running = Decimal(0)
        for line in card.lines:
            f.before_break = carry
            was = c.pages
            f.need(2.4)
            if c.pages > was:
                carry()
                f.down()
            f.put(LEFT, line.day.strftime("%d/%m") if short else f.day(line.day))
            f.put(98, line.booked.strftime("%d/%m") if short else f.day(line.booked))
            name = f"{line.text} {line.place} {line.country}".strip()
            f.put(152, name[:38] if line.rate else name[:44])
            if line.original_amount is not None and line.rate is not None:
                f.put(420, f"{f.number(line.original_amount)} {line.original_currency}", align="right")
                f.put(472, s.habits.number(line.rate, 4), align="right")
            f.put(RIGHT, signed(f, line.amount, trailing=trailing), align="right")
            running += line.amount
            f.down()
        f.before_break = None
        f.table_open = False
        f.need(3)
        c.line(400, f.y - f.step * 0.7, RIGHT, f.y - f.step * 0.7)
        f.put(LEFT, f"{f.w['total_card']} {f.mask(card)}", bold=True)
        f.put(RIGHT, signed(f, card.total, trailing=trailing), bold=True, align="right")
        f.down(1.6)
    _balances(f, trailing=trailing)
    f.debit()
    f.close()


def bank(c: Canvas, s: Statement, chance: Random) -> None:
    """A bank's paper: the place under the merchant, plus and minus behind every amount, the old balance as the first row."""
    f = Flow(c, s, chance, (("date", LEFT, "left"), ("booked", 92, "left"), ("description", 140, "left"), ("amount", RIGHT, "right")))
    gap = chance.choice([" ", ""])
    f.letterhead()
    f.head()
    f.put(140, f.w["previous"])
    f.put(RIGHT, f"{f.number(s.previous)}{gap}-", align="right")
    f.down(1.3)
    for card in s.cards:
        f.need(5)
        f.put(LEFT, f"{card.name} {f.mask(card)} - {card.holder.upper()}", bold=True)
        f.down(1.2)
        for line in card.lines:
            f.need(4)
            f.put(LEFT, line.day.strftime("%d/%m"))
            f.put(92, line.booked.strftime("%d/%m"))
            f.put(140, line.text)
            f.put(RIGHT, f"{f.number(line.amount)}{gap}{'+' if line.amount < 0 else '-'}", align="right")
            f.down(0.95)
            if line.place:
                f.put(140, f"{line.place} {line.country}")
                f.down(0.95)
            if line.original_amount is not None and line.rate is not None:
                f.put(
                    140,
                    f"{f.number(line.original_amount)} {line.original_currency} - {f.w['rate'].lower()} {s.habits.number(line.rate, 5)}",
                )
                f.down(0.95)
            f.down(0.15)
        f.need(3)
        f.put(140, f"{f.w['total_card']} {card.number[-4:]}", bold=True)
        f.put(RIGHT, f"{f.number(card.total)}{gap}{'+' if card.total < 0 else '-'}", bold=True, align="right")
        f.down(1.5)
    f.table_open = False
    f.need(3)
    f.put(140, f.w["due"], bold=True)
    f.put(RIGHT, f"{f.number(s.balance)}{gap}{'+' if s.balance < 0 else '-'}", bold=True, align="right")
    f.down(1.5)
    f.debit()
    f.close()


def charges(c: Canvas, s: Statement, chance: Random) -> None:
    """A charge card's paper: months in words, CR behind credits, the sums in a strip at the head."""
    f = Flow(
        c,
        s,
        chance,
        (
            ("date", LEFT, "left"),
            ("booked", 105, "left"),
            ("description", 165, "left"),
            ("original", 455, "right"),
            ("amount", RIGHT - 14, "right"),
        ),
    )
    f.letterhead()
    _strip(f)
    for card in s.cards:
        f.need(6)
        f.put(LEFT, f"{f.w['holder']} {card.holder.upper()}", bold=True)
        f.put(RIGHT, f"{f.w['card']} {f.mask(card)}", align="right", bold=True)
        f.down()
        f.head()
        for line in card.lines:
            f.need(3.2)
            f.put(LEFT, worded(line, f))
            f.put(105, worded(line, f, booked=True))
            f.put(165, f"{line.text} {line.place}".strip()[:40])
            if line.original_amount is not None:
                f.put(455, f"{f.number(line.original_amount)} {line.original_currency}", align="right")
            f.put(RIGHT - 14, f.number(line.amount), align="right")
            if line.amount < 0:
                f.put(RIGHT - 11, "CR", size=c.size * 0.85)
            f.down()
            if line.rate is not None and chance.random() < 0.8:
                f.put(165, f"{f.w['rate']} {s.habits.number(1 / line.rate, 4)}", size=c.size * 0.85)
                f.down(0.9)
        f.table_open = False
        f.need(3)
        f.put(165, f"{f.w['total_month']} {card.holder}", bold=True)
        f.put(RIGHT - 14, f.number(card.total), bold=True, align="right")
        if card.total < 0:
            f.put(RIGHT - 11, "CR", size=c.size * 0.85)
        f.down(1.8)
    f.debit()
    f.close()


def worded(line: Line, f: Flow, *, booked: bool = False) -> str:
    """03 jan, Jan 03: without a year."""
    day = line.booked if booked else line.day
    month = SHORT_MONTHS[f.s.habits.language].split()[day.month - 1]
    return f"{month} {day.day:02d}" if f.s.habits.language == "en" else f"{day.day:02d} {month}"


def signed(f: Flow, amount: Decimal, *, trailing: bool) -> str:
    """Credits with a minus before or behind; what was spent without a sign."""
    if amount >= 0:
        return f.number(amount)
    return f"{f.number(amount)}-" if trailing else f"-{f.number(amount)}"


def _balances(f: Flow, *, trailing: bool) -> None:
    s = f.s
    payments = sum((line.amount for card in s.cards for line in card.lines if line.kind == "payment"), Decimal(0))
    rows = [(f.w["total_month"], s.total), (f.w["previous"], s.previous), (f.w["credits"], payments), (f.w["due"], s.balance)]
    f.need(6)
    for label, amount in rows if len(s.cards) > 1 or s.previous + payments else [rows[0], rows[3]]:
        f.put(300, label, bold=label == f.w["due"])
        f.put(RIGHT, signed(f, amount, trailing=trailing), align="right", bold=label == f.w["due"])
        f.down()


def _strip(f: Flow) -> None:
    s, c = f.s, f.c
    payments = sum((line.amount for card in s.cards for line in card.lines if line.kind == "payment"), Decimal(0))
    cells = [("previous", s.previous), ("credits", payments), ("total_month", s.total), ("due", s.balance)]
    step = (RIGHT - LEFT) / len(cells)
    for column, (key, amount) in enumerate(cells):
        x = LEFT + column * step
        c.box(x, f.y - c.size, x + step, f.y + c.size * 2.2)
        c.text(x + 4, f.y + 2, f.w[key], size=c.size * 0.8 * min(1.0, (step - 8) / c.width(f.w[key], size=c.size * 0.8)))
        c.text(x + 4, f.y + c.size * 1.7, f"{f.number(amount)}{' CR' if amount < 0 else ''}", bold=True)
    f.down(3)
