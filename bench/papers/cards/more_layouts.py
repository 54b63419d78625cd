"""Three further layouts: a prepaid card with its running balance, a German bill, and an app's plain listing."""

from decimal import Decimal
from random import Random

from bench.papers.canvas import Canvas
from bench.papers.cards.flow import LEFT, RIGHT, Flow
from bench.papers.cards.statement import Line, Statement


def prepaid(c: Canvas, s: Statement, chance: Random) -> None:
    """Out, in and balance in columns of their own; details in small print below each line."""
    f = Flow(
        c,
        s,
        chance,
        (("date", LEFT, "left"), ("description", 118, "left"), ("out", 400, "right"), ("in", 470, "right"), ("balance", RIGHT, "right")),
    )
    sign = chance.choice(["€", "", " EUR"])

    def money(amount: Decimal) -> str:
        return f"€{f.number(amount)}" if sign == "€" else f"{f.number(amount)}{sign}"

    f.letterhead()
    card = s.cards[0]
    f.put(LEFT, f"{f.w['card']}: {f.mask(card)}  {card.holder}")
    f.down(1.4)
    for label, amount in ((f.w["opening"], s.previous), (f.w["closing"], s.balance)):
        f.put(LEFT, label)
        f.put(300, money(amount), align="right")
        f.down()
    f.head()
    left = s.previous
    for line in card.lines:
        f.need(4)
        left -= line.amount
        f.put(LEFT, f.day(line.day))
        f.put(118, line.text)
        f.put(400 if line.amount > 0 else 470, money(line.amount), align="right")
        f.put(RIGHT, money(left), align="right")
        f.down(0.95)
        if line.place:
            f.put(118, f"{line.text.title()}, {line.place.title()}", size=c.size * 0.8)
            f.down(0.9)
        if line.original_amount is not None and line.rate is not None:
            rate = f"{f.w['rate']}: 1 {line.original_currency} = {s.habits.number(line.rate, 4)} EUR"
            f.put(118, f"{f.number(line.original_amount)} {line.original_currency}   {rate}", size=c.size * 0.8)
            f.down(0.9)
        f.down(0.3)
    f.table_open = False
    f.need(4)
    spent = sum((line.amount for line in card.lines if line.amount > 0), Decimal(0))
    loaded = -sum((line.amount for line in card.lines if line.amount < 0), Decimal(0))
    for label, amount in ((f"Total {f.w['out'].lower()}", spent), (f"Total {f.w['in'].lower()}", loaded)):
        f.put(118, label, bold=True)
        f.put(400, money(amount), bold=True, align="right")
        f.down()
    f.close()


def german(c: Canvas, s: Statement, chance: Random) -> None:
    """Currency, amount, rate and euro in four columns, D and C (or S and H) behind the amounts."""
    f = Flow(
        c,
        s,
        chance,
        (
            ("date", LEFT, "left"),
            ("booked", 96, "left"),
            ("description", 146, "left"),
            ("original", 408, "right"),
            ("rate", 462, "right"),
            ("amount", RIGHT - 12, "right"),
        ),
    )
    debit, credit = {"de": ("S", "H"), "en": ("D", "C"), "fr": ("D", "C"), "nl": ("D", "C")}[s.habits.language]

    def mark(amount: Decimal) -> str:
        return f"{f.number(amount)} {credit if amount < 0 else debit}"

    f.letterhead()
    f.put(LEFT, f.w["previous"])
    f.put(RIGHT, mark(s.previous), align="right")
    f.down(1.4)
    for card in s.cards:
        f.need(6)
        f.put(LEFT, f"{f.w['card']} {f.mask(card)}", bold=True)
        f.put(300, card.holder)
        f.down()
        f.head()
        for line in card.lines:
            f.need(3.2)
            f.put(LEFT, line.day.strftime("%d.%m.%y"))
            f.put(96, line.booked.strftime("%d.%m.%y"))
            f.put(146, line.text[:30])
            if line.original_amount is not None and line.rate is not None:
                f.put(345, str(line.original_currency), align="right")
                f.put(408, f.number(line.original_amount), align="right")
                f.put(462, s.habits.number(1 / line.rate, 4), align="right")
            f.put(RIGHT, mark(line.amount), align="right")
            f.down()
            if line.place and chance.random() < 0.9:
                f.put(146, f"{line.place} / {line.country}", size=c.size * 0.9)
                f.down()
        f.table_open = False
        f.need(3)
        f.put(146, f"{f.w['total_card']} {f.mask(card)}", bold=True)
        f.put(RIGHT, mark(card.total), bold=True, align="right")
        f.down(1.6)
    f.need(4)
    f.put(146, f.w["due"], bold=True)
    f.put(RIGHT, mark(s.balance), bold=True, align="right")
    f.down(1.4)
    f.debit()
    f.close()


def listing(c: Canvas, s: Statement, chance: Random) -> None:
    """An app's list: one date, spending with a minus, long names wrapped, the sum of each card over its lines."""
    f = Flow(c, s, chance, (("date", LEFT, "left"), ("description", 125, "left"), ("place", 370, "left"), ("amount", RIGHT, "right")))
    plus, euro = chance.choice(["+", ""]), chance.choice(["", " EUR", " €"])

    def money(amount: Decimal) -> str:
        return f"{'-' if amount > 0 else plus}{f.number(amount)}{euro}"

    f.letterhead()
    for card in s.cards:
        f.need(7)
        f.put(LEFT, f"{card.name} •••• {card.number[-4:]}  {card.holder}", bold=True)
        f.put(RIGHT, f"{f.w['total_card']}: {money(card.total)}", bold=True, align="right")
        f.down()
        f.head()
        for line in card.lines:
            wrapped = _wrapped(f, line)
            f.need(1.2 * len(wrapped) + 1)
            f.put(LEFT, f.day(line.day))
            f.put(370, f"{line.place[:16]} {line.country}".strip())
            f.put(RIGHT, money(line.amount), align="right")
            for text in wrapped:
                f.put(125, text)
                f.down(0.95)
            f.down(0.2)
        f.table_open = False
        f.down()
    f.need(4)
    f.put(300, f.w["total_month"], bold=True)
    f.put(RIGHT, money(s.total), align="right", bold=True)
    f.down(1.4)
    f.debit()
    f.close()


def _wrapped(f: Flow, line: Line) -> list[str]:
    text = line.text
    if line.original_amount is not None and line.rate is not None:
        text += f" ({f.number(line.original_amount)} {line.original_currency} @ {f.s.habits.number(line.rate, 4)})"
    return f.c.wrap(text, 225)
