"""A statement's pages: rows that go on over the page, with a footer in the middle and the head of the table again."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from random import Random

from bench.papers.canvas import GREY, PALE, Align, Canvas
from bench.papers.cards.statement import Card, Statement
from bench.papers.cards.words import CardWords

LEFT, RIGHT, BOTTOM = 45.0, 550.0, 748.0
Column = tuple[str, float, Align]
"""The key of its heading, its edge, and which edge that is."""


class Flow:
    """Draws one statement; `y` is the baseline of the next row."""

    def __init__(self, canvas: Canvas, statement: Statement, chance: Random, columns: tuple[Column, ...]) -> None:
        self.c, self.s, self.chance, self.columns = canvas, statement, chance, columns
        self.w = CardWords(chance, statement.habits.language)
        self.y = 60.0
        self.step = canvas.size * chance.choice([1.35, 1.5, 1.65])
        self.masks = chance.choice(
            [
                "{a} {b}XX XXXX {d}",
                "{a} {b}** **** {d}",
                "XXXX XXXX XXXX {d}",
                "**** **** **** {d}",
                "{a}-{b}xx-xxxx-{d}",
                "{a}{b}******{d}",
            ]
        )
        self.before_break: Callable[[], None] | None = None
        self.table_open = False

    def number(self, amount: Decimal) -> str:
        return self.s.habits.number(abs(amount))

    def day(self, day: date) -> str:
        return self.s.habits.day(day)

    def mask(self, card: Card) -> str:
        """The card's number as it may be shown."""
        if card.brand == "amex":
            return f"xxxx-xxxxxx-x{card.number[-4:]}"
        return self.masks.format(a=card.number[:4], b=card.number[4:6], d=card.number[-4:])

    def put(self, x: float, text: str, *, bold: bool = False, align: Align = "left", size: float | None = None) -> None:
        self.c.text(x, self.y, text, bold=bold, align=align, size=size)

    def down(self, rows: float = 1.0) -> None:
        self.y += self.step * rows

    def need(self, rows: float) -> None:
        """Turn the page when so many rows do not fit any more."""
        if self.y + rows * self.step < BOTTOM:
            return
        if self.before_break:
            self.before_break()
        self.c.new_page()
        self.y = 48.0
        self.put(LEFT, f"{self.s.issuer} - {self.w['title_prepaid' if self.s.is_prepaid else 'title']}", size=self.c.size * 0.9)
        self.down(1.6)
        if self.table_open:
            self.head()

    def head(self) -> None:
        """The columns' headings."""
        self.down(0.4)
        if self.chance.random() < 0.7:
            self.c.box(LEFT - 4, self.y - self.c.size * 1.1, RIGHT + 4, self.y + self.c.size * 0.5, fill=PALE, stroke=None)
        for key, x, align in self.columns:
            room = 62 if align == "right" else 200
            size = self.c.size * 0.88 * min(1.0, room / max(1.0, self.c.width(self.w[key], size=self.c.size * 0.88)))
            self.put(x, self.w[key], bold=True, align=align, size=size)
        self.down(1.3)
        self.table_open = True

    def close(self) -> None:
        """Footers on every page: the number of pages is known only now."""
        small = self.c.size * 0.72
        for number in range(1, self.c.pages + 1):
            self.c.page_to(number)
            for row, text in enumerate(self.c.wrap(f"{self.s.issuer} - {self.w['legal']}", 440, small)):
                self.c.text(LEFT, 790 + row * small * 1.2, text, size=small, colour=GREY)
            self.c.text(RIGHT, 815, f"{self.w['page']} {number}/{self.c.pages}", size=small, align="right")

    def letterhead(self) -> None:
        """Issuer, company, title, period and facts."""
        c, s, w = self.c, self.s, self.w
        c.text(LEFT, 56, s.issuer, size=15, bold=True, colour=c.ink)
        for row, text in enumerate((s.company.name, s.company.street, s.company.town)):
            c.text(340, 92 + row * c.size * 1.3, text)
        c.text(LEFT, 150, w["title_prepaid" if s.is_prepaid else "title"] + f" {s.cards[0].name}", size=13, bold=True)
        self.y = 172
        self.put(LEFT, w["period"].format(a=self.day(s.start), b=self.day(s.end)))
        self.down()
        self.put(LEFT, f"{w['statement_date']}: {self.day(s.printed)}")
        self.down()
        self.put(LEFT, f"{w['customer']}: {self.chance.randint(100_000, 9_999_999)}")
        if self.chance.random() < 0.6:
            self.put(340, f"{w['limit']}: {s.habits.number(Decimal(self.chance.choice([2500, 5000, 7500, 12500])))} EUR")
        self.down(1.4)

    def debit(self) -> None:
        """When the month is taken from which account."""
        s = self.s
        if s.is_prepaid:
            return
        self.need(3)
        text = self.w["debit"].format(amount=f"{self.number(s.balance)} EUR", iban=s.habits.iban(s.company.iban), day=self.day(s.debit))
        self.y = self.c.paragraph(LEFT, self.y + self.step * 0.5, 480, text)
        if self.chance.random() < 0.4:
            self.y = self.c.paragraph(LEFT, self.y + 8, 480, self.w["advert"], colour=self.c.ink)
