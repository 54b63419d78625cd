# ruff: noqa: E501 (mails are written in long lines)
"""Texts of mails: invoices that are the mail itself, and all that only looks like one."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from bench.mails.words import Words


@dataclass(frozen=True)
class Said:
    """Facts that a mail repeats: its number and amount."""

    number: str
    amount: str
    net: str
    vat: str
    rate: int
    company: str
    day: str


COMPANIES = ("Ridely", "StayNow", "AppMarket", "SkyBel", "CloudNest", "Parkeer+", "Trainline BE", "Fleetly", "Hostopia", "MailRocket", "Zetes Air", "Wasbar")  # fmt: skip


def facts(chance: Random, language: str) -> Said:
    gross = Decimal(chance.randint(350, 189_900)) / 100
    rate = chance.choice([21, 21, 21, 6, 12])
    net = (gross * 100 / (100 + rate)).quantize(Decimal("0.01"))
    number = chance.choice(["{y}-{n}", "{n}", "INV{n}", "{y}/{n}", "R{n}-{y}"]).format(y=2026, n=chance.randint(10_000, 9_999_999))
    day = chance.choice([f"{chance.randint(1, 28):02}/11/2026", f"{chance.randint(1, 28)}.10.2026", f"2026-11-{chance.randint(1, 28):02}"])
    shown = [_money(chance, language, value) for value in (gross, net, gross - net)]
    return Said(number, *shown, rate, chance.choice(COMPANIES), day)


def _money(chance: Random, language: str, value: Decimal) -> str:
    text = f"{value:,.2f}"
    if language != "en":
        text = text.replace(",", " ").replace(".", ",").replace(" ", "." if language != "fr" else " ")
    return chance.choice(["€{}", "€ {}", "EUR {}"] if language in ("en", "nl") else ["{} €", "{} EUR"]).format(text)


def invoice_rows(words: Words, chance: Random, language: str, said: Said) -> list[tuple[str, str]]:
    """Label and value, in the order in which services print them."""
    rows = [(words.say(chance, "things", language), said.net)]
    if chance.random() < 0.85:
        rows.append((words.say(chance, "vat", language, r=str(said.rate)), said.vat))
    rows.append((words.say(chance, "total", language), said.amount))
    return rows


def html_invoice(words: Words, chance: Random, language: str, said: Said) -> str:
    """A receipt of an app: a table, a button or two, a tracking pixel, a footer."""
    rows = "".join(
        f"<tr><td style='padding:6px'>{label}</td><td align=right><b>{value}</b></td></tr>"
        for label, value in invoice_rows(words, chance, language, said)
    )
    number = words.say(chance, "number", language)
    paid = words.say(chance, "paid", language, d=str(chance.randint(1000, 9999)))
    vat_id = f"BE0{chance.randint(400_000_000, 799_999_999)}"
    filler = "<div style='display:none'>&zwnj;&nbsp;&zwnj;&nbsp;</div>" * chance.randint(0, 20)
    head = words.say(chance, "receipt_heading", language)
    return (
        f"<!DOCTYPE html><html><head><style>td{{font-family:Arial}}</style><script>window.t=1</script></head><body>{filler}"
        f"<img src='https://img.{said.company.lower()}.example/logo.png'><h1>{head}</h1><p>{said.company} · {said.day}</p>"
        f"<p>{number}: {said.number}</p><table width='100%'>{rows}</table><p>{paid}</p><p>{said.company} BV · {vat_id}</p>"
        f"<a href='https://www.{said.company.lower()}.example/help'>Help</a><img width=1 height=1 src='https://t.{said.company.lower()}.example/o.gif'>"
        f"</body></html>"
    )


def plain_invoice(words: Words, chance: Random, language: str, said: Said) -> str:
    rows = "\n".join(f"{label:.<40} {value}" for label, value in invoice_rows(words, chance, language, said))
    return (
        f"{words.say(chance, 'receipt_heading', language)}\n{said.company}\n\n{words.say(chance, 'number', language)}: {said.number}\n"
        f"{said.day}\n\n{rows}\n\n{words.say(chance, 'paid', language, d=str(chance.randint(1000, 9999)))}\n"
    )


def order(words: Words, chance: Random, language: str, said: Said) -> str:
    """A shop confirms an order: articles, a total, no invoice."""
    rows = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in invoice_rows(words, chance, language, said))
    return f"<html><body><h2>{words.say(chance, 'order', language, n=said.number)}</h2><table>{rows}</table><p>{words.say(chance, 'shipping', language)}</p></body></html>"


def newsletter(words: Words, chance: Random, language: str) -> str:
    offers = "".join(
        f"<td><img src='https://cdn.shop.example/{n}.jpg'><p>{words.say(chance, 'things', language)} {facts(chance, language).amount}</p></td>"
        for n in range(chance.randint(2, 8))
    )
    return (
        f"<html><body><h1>{words.say(chance, 'newsletter', language)}</h1><table><tr>{offers}</tr></table>"
        f"<a href='https://shop.example/deals'>Shop</a> <a href='https://shop.example/unsubscribe?u=1'>Unsubscribe</a></body></html>"
    )


def linked(words: Words, chance: Random, language: str, said: Said, url: str) -> str:
    """A notice with a button to the invoice, and the links that every such mail has."""
    words_of_link = words.say(chance, "link", language)
    host = url.split("/")[2]
    return (
        f"<html><body><p>{words.say(chance, 'link_body', language, a=said.amount, n=said.number)}</p>"
        f"<a href='https://{host}/'>{said.company}</a> <a href='{url}'><b>{words_of_link}</b></a>"
        f"<p><a href='https://{host}/privacy.pdf'>Privacy</a> <a href='https://facebook.com/x'>Facebook</a> "
        f"<a href='https://{host}/unsubscribe/77'>Unsubscribe</a></p></body></html>"
    )
