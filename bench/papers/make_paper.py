"""A random paper, ready to be drawn."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from bench.papers.goods import draw_goods
from bench.papers.habits import LANGUAGES, Language, draw_habits
from bench.papers.identifiers import structured
from bench.papers.labels import Labels
from bench.papers.paper import Item, Paper, cents, vat_of_gross, vat_of_net
from bench.papers.places import Party, draw_company, draw_person
from bench.papers.sentences import COCONTRACTANT

FIRST_DAY = date(2024, 2, 1)
LINES = (1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12)
MORE_LINES = (26, 34)


def make_paper(chance: Random, sort: str, language: Language | None = None, *, own: Party | None = None) -> Paper:
    """An invoice or one of its relatives, with amounts that add up. `own` is the company that receives it."""
    language = language or chance.choices(LANGUAGES, [36, 36, 18, 10])[0]
    abroad = chance.random() < 0.08
    supplier = draw_company(chance, language, abroad=abroad)
    customer = own or (
        draw_person(chance, language) if chance.random() < 0.1 else draw_company(chance, chance.choice([language, language, "nl", "fr"]))
    )
    issued = FIRST_DAY + timedelta(days=chance.randint(0, 1000))
    reversed_charge = customer.vat_number is not None and (abroad or (supplier.trade == "build" and chance.random() < 0.5))
    lines = chance.choice(MORE_LINES) if chance.random() < 0.04 else chance.choice(LINES)
    items = [_item(chance, each, is_reversed=reversed_charge) for each in draw_goods(chance, supplier.trade, language, lines)]
    labels, habits = Labels(chance, language), draw_habits(chance, language)
    paper = Paper(
        sort,
        habits,
        labels,
        supplier,
        customer,
        draw_number(chance, sort, issued),
        issued,
        issued + timedelta(days=chance.choice([8, 14, 15, 30, 30, 30, 45, 60])),
        items,
        vat_of_net(items),
    )
    paper.currency = chance.choices(["EUR", "USD", "GBP", "CHF"], [94, 3, 2, 1])[0] if language == "en" else "EUR"
    if paper.currency != "EUR" and "{s}" not in habits.money and "{c}" not in habits.money:
        paper.habits = replace(habits, money="{n} {c}")
    paper.note = COCONTRACTANT[language] if reversed_charge else None
    paper.structured = structured(chance) if chance.random() < 0.7 and not abroad else None
    _how_paid(chance, paper)
    _more_facts(chance, paper)
    if sort == "credit_note":
        _turn(chance, paper)
    return paper


def make_ticket(chance: Random, trade: str, language: Language | None = None) -> Paper:
    """A till's ticket, priced with VAT; paid in cash it is rounded to 5 cents (law of 25 December 2016, art. VI.7 CEL)."""
    language = language or chance.choices(LANGUAGES, [40, 40, 12, 8])[0]
    supplier = replace(draw_company(chance, language, "food"), trade=trade)
    issued = FIRST_DAY + timedelta(days=chance.randint(0, 1000))
    goods = draw_goods(chance, trade, language, chance.randint(2, 8))
    items: list[Item] = []
    for text, price, rate in goods:
        quantity = Decimal(chance.choices([1, 2, 3, 4], [70, 20, 6, 4])[0])
        items.append(Item(text, quantity, price, rate, price * quantity))
    paper = Paper(
        "receipt",
        draw_habits(chance, language),
        Labels(chance, language),
        supplier,
        draw_person(chance, language),
        str(chance.randint(1000, 999999)),
        issued,
        None,
        items,
        vat_of_gross(items),
    )
    paper.means = chance.choice(["card", "card", "cash"])
    if paper.means == "cash":
        owed = paper.total
        paper.rounding = cents((owed / Decimal("0.05")).quantize(Decimal(1)) * Decimal("0.05") - owed)
    return paper


def draw_number(chance: Random, sort: str, issued: date) -> str:
    """A number as programs and people make them."""
    count = chance.randint(1, 99_999)
    letter = {"credit_note": "CN", "quote": "OF", "order_confirmation": "OC", "delivery_note": "BL"}.get(
        sort, chance.choice(["F", "VF", "INV", "FA", "F"])
    )
    return chance.choice(
        [
            f"{issued.year}{count:05d}",
            f"{issued.year}-{count:04d}",
            f"{issued.year}/{count:04d}",
            f"{letter}{issued.year}{count:05d}",
            f"{letter}-{count:06d}",
            f"{issued:%y}{count:05d}",
            f"{count:06d}",
            f"{letter}{issued:%y%m}-{count % 1000:03d}",
            f"{issued.year}.{count:04d}",
            f"{letter}/{issued.year}/{count:05d}",
            str(4_000_000_000 + count * 7919),
        ]
    )


def _item(chance: Random, goods: tuple[str, Decimal, Decimal], *, is_reversed: bool) -> Item:
    text, price, rate = goods
    quantity = Decimal(
        chance.choices(["1", "2", "3", "4", "5", "8", "10", "12", "1.5", "2.25", "7.5"], [40, 14, 10, 7, 6, 5, 5, 3, 4, 3, 3])[0]
    )
    return Item(text, quantity, price, Decimal(0) if is_reversed else rate, cents(quantity * price))


def _how_paid(chance: Random, paper: Paper) -> None:
    paper.means = chance.choices(["transfer", "direct_debit", "card"], [80, 12, 8])[0]
    if paper.means != "transfer":
        paper.structured = paper.structured if paper.means == "direct_debit" and chance.random() < 0.4 else None
    if paper.means == "card" or chance.random() < 0.08:
        paper.due = None
    if paper.sort == "invoice" and paper.means == "transfer" and chance.random() < 0.1:
        paper.deposit = cents(paper.total * Decimal(chance.choice(["0.3", "0.5", "0.25"])))


def _more_facts(chance: Random, paper: Paper) -> None:
    """Competing numbers and dates."""
    said, day = paper.labels, paper.habits.day
    pool = [
        ("order_no", f"{chance.choice(['PO', 'BC', 'B', ''])}{chance.randint(10_000, 999_999)}"),
        ("order_date", day(paper.issued - timedelta(days=chance.randint(3, 30)))),
        ("delivery_date", day(paper.issued - timedelta(days=chance.randint(0, 6)))),
        ("customer_no", f"{chance.choice(['', 'C', 'KL', '411'])}{chance.randint(100, 99_999)}"),
        ("your_ref", chance.choice(["Projet Aurora", "M. Peeters", "2026/Q3", "Werf Noord", "REF-" + str(chance.randint(100, 999))])),
        ("contact", chance.choice(["An Willems", "Marc Dubois", "S. Claes", "Julie N."])),
        ("period", f"{day(paper.issued - timedelta(days=31))} - {day(paper.issued - timedelta(days=1))}"),
        ("print_date", day(paper.issued + timedelta(days=chance.randint(0, 3)))),
    ]
    paper.facts = [(said[key], value) for key, value in chance.sample(pool, chance.choice([0, 0, 1, 2, 2, 3, 4]))]
    if paper.sort == "credit_note":
        paper.facts.append((said["credited"], draw_number(chance, "invoice", paper.issued - timedelta(days=40))))
    if paper.sort in ("quote", "pro_forma"):
        paper.facts.append((said["valid_until"], day(paper.issued + timedelta(days=30))))


def _turn(chance: Random, paper: Paper) -> None:
    """Half of the credit notes print their amounts with a minus; none asks to be paid."""
    paper.structured, paper.means, paper.deposit = None, "transfer", Decimal(0)
    paper.due = None if chance.random() < 0.7 else paper.due
    if chance.random() < 0.5:
        paper.items = [replace(item, quantity=-item.quantity, amount=-item.amount) for item in paper.items]
        paper.vat = vat_of_net(paper.items)
