"""Telecom and energy bills: several pages, a summary first, use and rates behind, meters and telephone numbers all over."""

from decimal import Decimal
from random import Random

from bench.papers.blocks import customer_block, facts_beside, facts_of, supplier_block, title_of
from bench.papers.canvas import GREY, PALE, Canvas
from bench.papers.invoices import LEFT, RIGHT
from bench.papers.paper import Item, Paper, cents, vat_of_net
from bench.papers.payment import footer, payment
from bench.papers.sentences import ADS, TERMS
from bench.papers.tables import totals_list, vat_table

TELECOM = {
    "fr": ("Abonnement mobile Business 20 GB", "Internet Fibre Pro", "Appels hors forfait", "SMS internationaux", "Location modem"),
    "nl": ("Mobiel abonnement Business 20 GB", "Internet Fiber Pro", "Oproepen buiten bundel", "Internationale sms", "Huur modem"),
    "en": ("Mobile plan Business 20 GB", "Internet Fiber Pro", "Calls outside bundle", "International SMS", "Modem rental"),
    "de": ("Mobilabo Business 20 GB", "Internet Fiber Pro", "Anrufe außerhalb des Pakets", "Internationale SMS", "Modemmiete"),
}
ENERGY = {
    "fr": ("Énergie électricité jour", "Énergie électricité nuit", "Coûts de distribution", "Taxes et surcharges", "Redevance fixe"),
    "nl": ("Energie elektriciteit dag", "Energie elektriciteit nacht", "Distributiekosten", "Heffingen en toeslagen", "Vaste vergoeding"),
    "en": ("Electricity day", "Electricity night", "Distribution costs", "Taxes and levies", "Standing charge"),
    "de": ("Strom Tag", "Strom Nacht", "Verteilungskosten", "Steuern und Abgaben", "Grundgebühr"),
}
BEFORE = {"fr": "Solde précédent", "nl": "Vorig saldo", "en": "Previous balance", "de": "Vorheriger Saldo"}
PAID = {"fr": "Votre paiement du", "nl": "Uw betaling van", "en": "Your payment of", "de": "Ihre Zahlung vom"}
DETAIL = {
    "fr": "Détail de vos consommations",
    "nl": "Detail van uw verbruik",
    "en": "Details of your usage",
    "de": "Einzelheiten Ihres Verbrauchs",
}


def fill(paper: Paper, chance: Random, names: tuple[str, ...]) -> None:
    """The bill's own lines in place of the drawn ones."""
    rates = [Decimal(21), Decimal(21), chance.choice([Decimal(6), Decimal(21)]), Decimal(21), Decimal(21)]
    paper.items = [
        Item(name, Decimal(1), price, rate, price)
        for name, rate in zip(names, rates, strict=True)
        if (price := cents(Decimal(chance.randint(150, 19_000)) / 100))
    ]
    paper.vat, paper.deposit, paper.note = vat_of_net(paper.items), Decimal(0), None


def telecom(c: Canvas, paper: Paper, chance: Random) -> None:
    """Summary, details for each number, and a list of calls."""
    fill(paper, chance, TELECOM[paper.habits.language])
    _summary(c, paper, chance)
    for _ in range(chance.choice([1, 1, 2])):
        c.new_page()
        y = _head(c, paper)
        c.text(
            LEFT, y, f"0{chance.randint(470, 499)} {chance.randint(10, 99)} {chance.randint(10, 99)} {chance.randint(10, 99)}", bold=True
        )
        for _ in range(chance.randint(8, 22)):
            y += c.size * 1.4
            seconds = chance.randint(3, 2400)
            shown = (
                f"{chance.randint(1, 28):02d}/{paper.issued.month:02d}",
                f"{chance.randint(7, 22):02d}:{chance.randint(0, 59):02d}",
                f"0032{chance.randint(470_000_000, 499_999_999)}",
                f"{seconds // 60}:{seconds % 60:02d}",
                paper.habits.number(Decimal(chance.randint(0, 180)) / 100),
            )
            for x, text in zip((LEFT, 110, 170, 320, 430), shown, strict=True):
                c.text(x, y, text, size=c.size * 0.9)
    footer(c, paper, chance)


def energy(c: Canvas, paper: Paper, chance: Random) -> None:
    """Summary, meter readings and the build-up of the price."""
    fill(paper, chance, ENERGY[paper.habits.language])
    _summary(c, paper, chance)
    c.new_page()
    y = _head(c, paper)
    c.text(LEFT, y, f"EAN 5414{chance.randint(10**13, 10**14 - 1)}")
    for _ in range(chance.randint(2, 5)):
        y += c.size * 1.6
        old = chance.randint(1000, 80_000)
        used = chance.randint(80, 4000)
        price = paper.habits.number(Decimal(chance.randint(80, 390)) / 1000, 4)
        c.text(LEFT, y, f"{paper.habits.day(paper.issued)}  {old} kWh  {old + used} kWh  {used} kWh x {price}")
    y += 30
    for item in paper.items:
        c.text(LEFT, y, item.text)
        c.text(RIGHT, y, paper.habits.number(item.amount), align="right")
        y += c.size * 1.5
    vat_table(c, paper, LEFT, y + 16, 280)
    footer(c, paper, chance)


def _head(c: Canvas, paper: Paper) -> float:
    c.text(LEFT, 50, f"{title_of(paper)} {paper.number} - {paper.habits.day(paper.issued)}", size=c.size * 0.9, colour=GREY)
    c.text(RIGHT, 50, f"{paper.labels['page']} {c.pages}", size=c.size * 0.9, align="right")
    c.text(LEFT, 80, DETAIL[paper.habits.language], size=13, bold=True, colour=c.ink)
    return 104.0


def _summary(c: Canvas, paper: Paper, chance: Random) -> None:
    language = paper.habits.language
    supplier_block(c, paper, LEFT, 56, size=18)
    customer_block(c, paper, 330, 135, label=False)
    c.text(LEFT, 215, title_of(paper), size=16, bold=True, colour=c.ink)
    y = facts_beside(c, facts_of(paper), LEFT, 235, 130) + 10
    if chance.random() < 0.6:
        before = Decimal(chance.randint(2000, 30_000)) / 100
        c.text(LEFT, y, f"{BEFORE[language]}: {paper.money(before)}")
        c.text(LEFT, y + c.size * 1.4, f"{PAID[language]} {paper.habits.day(paper.issued)}: {paper.money(-before)}")
        y += c.size * 3.4
    for item in paper.items:
        c.text(LEFT, y, item.text)
        c.text(RIGHT, y, paper.habits.number(item.amount), align="right")
        y += c.size * 1.5
    c.line(LEFT, y - c.size, RIGHT, y - c.size)
    y = totals_list(c, paper, 320, y + c.size, RIGHT)
    c.box(LEFT, y + 4, RIGHT, y + 34, fill=PALE)
    c.text(LEFT + 8, y + 23, paper.labels["payable"], bold=True)
    c.text(RIGHT - 8, y + 23, paper.money(paper.payable), bold=True, align="right")
    c.tell("payable")
    y = payment(c, paper, chance, LEFT, y + 54, 400)
    c.paragraph(LEFT, y + 10, 480, chance.choice(ADS[language]), colour=c.ink)
    c.paragraph(LEFT, y + 34, 480, chance.choice(TERMS[language]), size=7, colour=GREY)
