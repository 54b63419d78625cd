"""A random month of one card or two."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from random import Random

from bench.papers.cards.merchants import draw_purchase
from bench.papers.cards.statement import Card, Line, Statement
from bench.papers.cards.words import WORDS
from bench.papers.habits import LANGUAGES, Language, draw_habits
from bench.papers.identifiers import card_number
from bench.papers.paper import cents
from bench.papers.places import draw_company, draw_person

ISSUERS = (
    "Cartes & Paiements SA",
    "Kaartbedrijf België NV",
    "Banque du Nord",
    "Handelsbank",
    "Europe Card Services",
    "Card Company Belgium",
)
ABROAD = (0.0, 0.1, 0.25, 0.5)
COUNTS = (3, 5, 7, 9, 12, 16, 22, 31, 44, 58)


def make_statement(
    chance: Random, *, cards: int = 1, brand: str | None = None, prepaid: bool = False, language: Language | None = None
) -> Statement:
    """Lines in order of their day, a payment of the previous month, perhaps refunds, a fee, a withdrawal; prepaid cards are loaded."""
    language = language or chance.choices(LANGUAGES, [35, 35, 18, 12])[0]
    first = date(2024, 1, 1) + timedelta(days=31 * chance.randint(0, 32))
    end = first.replace(day=chance.choice([2, 5, 15, 20, 25, 28]))
    start = (end - timedelta(days=28)).replace(day=end.day) + timedelta(days=1) if end.day < 28 else end.replace(day=1)
    previous = Decimal(chance.randint(5_000, 400_000)) / 100
    habits = draw_habits(chance, language)
    if habits.dates in ("long", "short"):
        habits = replace(habits, dates=chance.choice(["%d/%m/%Y", "%d.%m.%Y"]))
    brand = brand or chance.choice(["visa", "mastercard"])
    drawn = tuple(_card(chance, language, (start, end), brand, previous, pays=number == 0, prepaid=prepaid) for number in range(cards))
    if prepaid:
        lowest = max(accumulate(line.amount for card in drawn for line in card.lines))  # such a card is never overdrawn
        previous = max(previous, lowest + Decimal("12.40"))
    company, printed = draw_company(chance, language), end + timedelta(days=chance.randint(0, 3))
    return Statement(
        habits,
        chance.choice(ISSUERS),
        company,
        start,
        end,
        printed,
        printed + timedelta(days=chance.randint(5, 16)),
        previous,
        drawn,
        prepaid,
    )


def _card(chance: Random, language: Language, days: tuple[date, date], brand: str, previous: Decimal, *, pays: bool, prepaid: bool) -> Card:
    start, end = days
    said, length, abroad = WORDS[language], (end - start).days, chance.choice(ABROAD)
    lines = [_line(chance, start + timedelta(days=chance.randint(0, length)), end, abroad) for _ in range(chance.choice(COUNTS))]
    if chance.random() < 0.5:
        back = chance.choice(lines)
        day = min(back.day + timedelta(days=2), end)
        lines.append(
            replace(
                back,
                day=day,
                booked=day,
                amount=-back.amount,
                original_amount=-back.original_amount if back.original_amount else None,
                kind="refund",
            )
        )
    if chance.random() < 0.4:
        lines.append(Line(end, end, said["monthly_fee"], "", "", Decimal(chance.choice(["2.50", "1.67", "4.00", "0.85"])), "fee"))
    if chance.random() < 0.15:
        taken = Decimal(chance.choice([20, 50, 100, 150]))
        day = start + timedelta(days=chance.randint(0, length))
        lines.append(Line(day, day, said["withdrawal"], "GENT", "BE", taken + Decimal("0.00"), "withdrawal"))
    foreign = [line for line in lines if line.rate is not None and line.kind == "purchase"]
    if foreign and chance.random() < 0.4:
        one = chance.choice(foreign)
        lines.append(Line(one.day, one.booked, said["exchange_fee"], "", "", cents(one.amount * Decimal("0.016")) + Decimal("0.01"), "fee"))
    if prepaid:
        day = start + timedelta(days=chance.randint(0, length))
        lines += [Line(day, day, said["load"], "", "", -Decimal(chance.choice(["100.00", "250.00", "500.00", "1000.00"])), "load")]
    elif pays and chance.random() < 0.6:
        day = start + timedelta(days=min(8, length))
        lines.append(Line(day, day, said["payment"], "", "", -previous, "payment"))
    return Card(brand, card_number(chance, brand), draw_person(chance, language).name, tuple(sorted(lines, key=lambda line: line.day)))


def _line(chance: Random, day: date, end: date, abroad: float) -> Line:
    merchant, amount, rate = draw_purchase(chance, abroad)
    booked = min(day + timedelta(days=chance.choice([0, 1, 1, 2, 3])), end)
    if rate is None:
        return Line(day, booked, merchant.name, merchant.place, merchant.country, amount, "purchase")
    return Line(
        day, booked, merchant.name, merchant.place, merchant.country, cents(amount * rate), "purchase", amount, merchant.currency, rate
    )
