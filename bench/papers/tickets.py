"""Tills' and terminals' narrow papers: shop, restaurant, filling station, bank terminal, and a hotel's A4 receipt."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from bench.papers.canvas import Canvas
from bench.papers.identifiers import card_number
from bench.papers.paper import Item, Paper, cents, vat_of_gross
from bench.papers.sentences import ADS, THANKS

FUELS = {
    "fr": "Diesel B7|Essence 95 E10|Essence 98",
    "nl": "Diesel B7|Benzine 95 E10|Benzine 98",
    "en": "Diesel B7|Petrol 95 E10|Petrol 98",
    "de": "Diesel B7|Super 95 E10|Super 98",
}
PUMP = {"fr": "Pompe", "nl": "Pomp", "en": "Pump", "de": "Säule"}
SLIP = {
    "fr": ("TICKET CLIENT", "Montant", "Transaction approuvée", "Carte"),
    "nl": ("KLANTTICKET", "Bedrag", "Transactie goedgekeurd", "Kaart"),
    "en": ("CUSTOMER RECEIPT", "Amount", "Transaction approved", "Card"),
    "de": ("KUNDENBELEG", "Betrag", "Transaktion genehmigt", "Karte"),
}


def narrow(chance: Random) -> Canvas:
    """A till's roll, 58 or 80 mm wide."""
    return Canvas(
        chance,
        face=chance.choice(["mono", "mono", "sans"]),
        size=chance.choice([7.5, 8.0, 8.5]),
        page=(chance.choice([186.0, 226.0, 226.0]), 1400.0),
    )


def shop(c: Canvas, paper: Paper, chance: Random) -> None:
    """Lines with a letter for the rate, total, means, VAT by rate below."""
    y = _head(c, paper, chance)
    letters = {rate: "ABCD"[place] for place, rate in enumerate(sorted({item.rate for item in paper.items}))}
    for item in paper.items:
        c.text(8, y, item.text[:22])
        c.text(c.shape[0] - 8, y, f"{paper.habits.number(item.amount)} {letters[item.rate]}", align="right")
        y += c.size * 1.35
        if item.quantity > 1:
            c.text(16, y, f"{paper.habits.quantity(item.quantity)} x {paper.habits.number(item.price)}")
            y += c.size * 1.35
    y = _total(c, paper, y + 3)
    y = _vat(c, paper, y + 4, letters)
    _foot(c, paper, chance, y)


def restaurant(c: Canvas, paper: Paper, chance: Random) -> None:
    """Quantity first, table and waiter, food at 12 % and drinks at 21 %."""
    y = _head(c, paper, chance)
    c.text(8, y, f"{paper.labels['table']}: {chance.randint(1, 40)}   {chance.randint(1, 6)} p.")
    y += c.size * 1.6
    for item in paper.items:
        c.text(8, y, f"{paper.habits.quantity(item.quantity)} {item.text}"[:26])
        c.text(c.shape[0] - 8, y, paper.habits.number(item.amount), align="right")
        y += c.size * 1.35
    y = _vat(c, paper, y + 4, None) if chance.random() < 0.4 else y
    y = _total(c, paper, y + 3)
    y = _vat(c, paper, y + 4, None) if "vat_lines" not in c.said else y
    _foot(c, paper, chance, y)


def fuel(c: Canvas, paper: Paper, chance: Random) -> None:
    """Litres by price, one rate."""
    litres, price = Decimal(chance.randint(1500, 7200)) / 100, Decimal(chance.randint(1390, 1990)) / 1000
    name = chance.choice(FUELS[paper.habits.language].split("|"))
    paper.items = [Item(name, litres, price, Decimal(21), cents(litres * price))]
    paper.vat, paper.rounding, paper.means = vat_of_gross(paper.items), Decimal(0), "card"
    y = _head(c, paper, chance)
    c.text(8, y, f"{PUMP[paper.habits.language]} {chance.randint(1, 12)}   {name}")
    c.text(8, y + c.size * 1.4, f"{paper.habits.number(litres)} L x {paper.habits.number(price, 3)} EUR/L")
    y = _total(c, paper, y + c.size * 3.4)
    y = _vat(c, paper, y, None)
    c.text(8, y, f"KM {chance.randint(8000, 190_000)}")
    _foot(c, paper, chance, y + c.size * 1.6)


def terminal(c: Canvas, paper: Paper, chance: Random) -> None:
    """The slip of a bank terminal: shop, card, amount, no VAT."""
    paper.rounding, paper.means = Decimal(0), "card"
    title, amount, approved, card = SLIP[paper.habits.language]
    y = 20.0
    for text in (paper.supplier.name, paper.supplier.street, paper.supplier.town):
        c.text(c.shape[0] / 2, y, text, align="centre")
        y += c.size * 1.35
    brand = chance.choice(["BANCONTACT", "VISA DEBIT", "MASTERCARD", "MAESTRO"])
    rows = [
        title,
        "",
        f"Terminal: {chance.randint(10**7, 10**8 - 1)}",
        f"Merchant: {chance.randint(10**6, 10**7 - 1)}",
        brand,
        f"{card}: ************{card_number(chance, 'visa')[-4:]}",
        f"{paper.habits.day(paper.issued)} {chance.randint(8, 22):02d}:{chance.randint(0, 59):02d}",
        f"AID: A0000000{chance.randint(10**6, 10**7 - 1)}",
        f"Auth: {chance.randint(100_000, 999_999)}",
    ]
    for text in rows:
        c.text(8, y, text)
        y += c.size * 1.35
    c.text(8, y + 4, amount, bold=True)
    c.text(c.shape[0] - 8, y + 4, f"EUR {paper.habits.number(paper.total)}", bold=True, align="right")
    c.text(c.shape[0] / 2, y + c.size * 2.4, approved, align="centre")
    c.tell("supplier_name", "invoice_date", "total", "currency", "payment_means")
    c.crop(y + c.size * 4)


def hotel(c: Canvas, paper: Paper, chance: Random) -> None:
    """A receipt on A4 from a counter, paid by card."""
    paper.rounding, paper.means = Decimal(0), "card"
    who, said = paper.supplier, paper.labels
    c.text(50, 60, who.name, size=16, bold=True, colour=c.ink)
    c.text(50, 76, f"{who.street}, {who.town}")
    c.text(50, 90, f"{said['vat_no']} {paper.habits.vat_number(who.vat_number or '')}")
    c.text(50, 130, said["receipt"], size=15, bold=True)
    c.text(50, 150, f"{said['ticket_number']}: {paper.number}")
    c.text(300, 150, f"{said['other_date']}: {paper.habits.day(paper.issued)}")
    y = 185.0
    for item in paper.items:
        c.text(50, y, f"{paper.habits.quantity(item.quantity)} x {item.text}")
        c.text(500, y, paper.habits.number(item.amount), align="right")
        y += c.size * 1.6
    c.text(300, y + 10, said["total"], bold=True)
    c.text(500, y + 10, paper.money(paper.total), bold=True, align="right")
    for row, line in enumerate(paper.vat):
        c.text(300, y + 28 + row * 14, f"{said['vat_amount']} {paper.habits.percent(line.rate)} / {paper.habits.number(line.base)}")
        c.text(500, y + 28 + row * 14, paper.habits.number(line.vat), align="right")
    y += 40 + 14 * len(paper.vat)
    c.text(300, y, f"{said['card']} ************{card_number(chance, 'mastercard')[-4:]}")
    c.text(50, y + 40, chance.choice(THANKS[paper.habits.language]))
    c.tell("supplier_name", "supplier_vat", "invoice_number", "invoice_date", "total", "vat_lines", "payment_means")
    c.tell_currency(paper.habits.money)


def _head(c: Canvas, paper: Paper, chance: Random) -> float:
    who, said, y = paper.supplier, paper.labels, 22.0
    c.text(c.shape[0] / 2, y, who.name, size=c.size * 1.15, bold=True, align="centre")
    lines = [who.street, who.town, f"{said['phone']} {who.phone}", f"{said['vat_no']} {paper.habits.vat_number(who.vat_number or '')}"]
    for text in lines if chance.random() < 0.7 else [lines[0], lines[1], lines[3]]:
        y += c.size * 1.35
        c.text(c.shape[0] / 2, y, text, align="centre")
    y += c.size * 2
    if chance.random() < 0.5:
        c.text(c.shape[0] / 2, y, said["receipt"], align="centre")
        y += c.size * 1.5
    clock = f"{chance.randint(8, 22):02d}:{chance.randint(0, 59):02d}"
    if chance.random() < 0.5:
        c.text(8, y, f"{said['ticket_number']}: {paper.number}")
        c.text(8, y + c.size * 1.35, f"{paper.habits.day(paper.issued)} {clock}")
    else:
        c.text(8, y, f"{paper.habits.day(paper.issued)}  {clock}")
        c.text(8, y + c.size * 1.35, f"{said['ticket_number']} {paper.number}")
    c.text(8, y + c.size * 2.7, f"{said['cashier']}: {chance.choice(['Anna', 'Tom', '04', 'Fatima', 'K3'])}")
    c.tell("supplier_name", "supplier_vat", "invoice_number", "invoice_date")
    return y + c.size * 4.6


def _total(c: Canvas, paper: Paper, y: float) -> float:
    said, right = paper.labels, c.shape[0] - 8
    step = c.size * 1.4
    c.line(8, y - step * 0.7, right, y - step * 0.7)
    label = said["total"].upper() if len(said["total"]) < 14 else "TOTAL"
    c.text(8, y + 3, label, bold=True, size=c.size * 1.15)
    c.text(right, y + 3, paper.money(paper.total), bold=True, size=c.size * 1.15, align="right")
    y += step * 1.5
    if paper.rounding:
        for key, amount in (("rounding", paper.rounding), ("payable", paper.payable)):
            c.text(8, y, said[key])
            c.text(right, y, paper.habits.number(amount), align="right")
            y += step
    paid = paper.payable
    if paper.means == "cash":
        paid = Decimal(-(-int(paper.payable) // 5) * 5 + 5)
    c.text(8, y, said[paper.means])
    c.text(right, y, paper.habits.number(paid), align="right")
    if paid != paper.payable:
        y += step
        c.text(8, y, said["change"])
        c.text(right, y, paper.habits.number(paid - paper.payable), align="right")
    c.tell("total", "payable", "payment_means")
    c.tell_currency(paper.habits.money)
    return y + step * 1.3


def _vat(c: Canvas, paper: Paper, y: float, letters: dict[Decimal, str] | None) -> float:
    said, right = paper.labels, c.shape[0] - 8
    columns = (right * 0.42, right * 0.72, right)
    for x, key in zip(columns, ("base", "vat_amount", "total"), strict=True):
        c.text(
            x,
            y,
            (said[key] if len(said[key]) < 9 else {"base": "HT", "vat_amount": said["rate"][:3], "total": "Total"}[key]),
            align="right",
            size=c.size * 0.9,
        )
    for line in paper.vat:
        y += c.size * 1.35
        letter = f"{letters[line.rate]} " if letters else ""
        c.text(8, y, f"{letter}{paper.habits.percent(line.rate)}")
        for x, amount in zip(columns, (line.base, line.vat, line.base + line.vat), strict=True):
            c.text(x, y, paper.habits.number(amount), align="right")
    c.tell("vat_lines")
    return y + c.size * 1.8


def _foot(c: Canvas, paper: Paper, chance: Random, y: float) -> None:
    language = paper.habits.language
    if paper.means == "card" and chance.random() < 0.5:
        c.text(8, y, f"************{card_number(chance, 'visa')[-4:]}  Auth {chance.randint(100_000, 999_999)}")
        y += c.size * 1.5
    y = c.paragraph(8, y, c.shape[0] - 16, chance.choice(THANKS[language]))
    if chance.random() < 0.5:
        y = c.paragraph(8, y + 2, c.shape[0] - 16, chance.choice(ADS[language]))
    if chance.random() < 0.4:
        y += c.size
        c.text(8, y, f"VSC {chance.randbytes(10).hex().upper()}", size=c.size * 0.8)
        c.text(8, y + c.size, f"{paper.issued + timedelta(days=0):%d%m%Y} {chance.randint(1, 9)}/{chance.randint(1, 9)}", size=c.size * 0.8)
        y += c.size * 2
    c.crop(y + 14)
