"""Papers drawn as PDF with a text layer, as scans, and as photos of tills' receipts."""

import io
import random
from collections.abc import Callable
from typing import Any, cast

import pymupdf
from PIL import Image, ImageFilter

from sandbox.scenario.paper import Kind, Paper, Payment
from sandbox.scenario.words import WORDS, money, shown_iban, shown_vat

A4 = (595, 842)
_FIXED = {"producer": "sandbox", "creationDate": "D:20260101000000Z", "modDate": "D:20260101000000Z"}

Write = Callable[..., None]


def pdf(paper: Paper) -> bytes:
    """One A4 page with all that an invoice must say."""
    document, write = _page(*A4)
    said = WORDS[paper.issuer.language]
    title = said.get(paper.kind.value, paper.text.split("\n", 1)[0])
    right = sum(paper.issuer.colour) > 0.6
    write(330 if right else 50, 60, paper.issuer.name, size=15, bold=True, colour=paper.issuer.colour)
    for row, text in enumerate((paper.issuer.street, paper.issuer.city, f"{said['vat_number']} {shown_vat(paper.issuer.vat_number)}")):
        write(330 if right else 50, 78 + 13 * row, text)
    write(50, 150, title, size=20, bold=True)
    left = 50 if right else 330
    for row, text in enumerate((said["customer"], paper.receiver.name, paper.receiver.street, paper.receiver.city)):
        write(left, (60 if right else 150) + 13 * row, text, bold=row == 1)
    write(left, (60 if right else 150) + 52, f"{said['vat_number']} {shown_vat(paper.receiver.vat_number)}")
    facts = [(said["number"], paper.number), (said["date"], f"{paper.issued:%d/%m/%Y}")]
    if paper.kind is Kind.INVOICE:
        facts.append((said["due"], f"{paper.due:%d/%m/%Y}"))
    if paper.credited:
        facts.append((said["credited"], paper.credited))
    for row, (label, value) in enumerate(facts):
        write(50, 175 + 14 * row, f"{label}:")
        write(170, 175 + 14 * row, value)
    end = _table(write, paper, 260)
    _totals(write, paper, end + 24)
    if paper.kind is Kind.INVOICE:
        _how_to_pay(write, paper)
    write(50, 810, f"{paper.issuer.name} - {shown_iban(paper.issuer.iban)} - {paper.issuer.email}", size=7, colour=(0.4, 0.4, 0.4))
    return _save(document)


def letter(paper: Paper) -> bytes:
    """A page of text on the issuer's paper: a reminder, a contract, a price list."""
    document, write = _page(*A4)
    write(50, 60, paper.issuer.name, size=15, bold=True, colour=paper.issuer.colour)
    write(50, 78, f"{paper.issuer.street}, {paper.issuer.city}")
    for row, text in enumerate(paper.text.split("\n")):
        write(50, 140 + 16 * row, text, size=16 if row == 0 else 10, bold=row == 0)
    return _save(document)


def receipt_page(paper: Paper) -> bytes:
    """A till's narrow paper as PDF."""
    document, write = _page(230, 230 + 14 * len(paper.lines))
    said, language = WORDS[paper.issuer.language], paper.issuer.language
    top = [paper.issuer.name, paper.issuer.street, paper.issuer.city, f"{said['vat']} {shown_vat(paper.issuer.vat_number)}"]
    for row, text in enumerate([*top, f"{said['receipt']} {paper.number}", f"{paper.issued:%d/%m/%Y} 11:{len(paper.number) * 7 % 60:02d}"]):
        write(14, 24 + 13 * row, text, bold=row == 0)
    at = 112
    for line in paper.lines:
        write(14, at, line.text)
        gross = line.net * (100 + line.rate) / 100
        write(180, at, money(gross, language))
        at += 14
    write(14, at + 8, said["total"], bold=True)
    write(175, at + 8, money(paper.total, language), bold=True)
    for rate, (taxable, tax) in paper.vat.items():
        at += 13
        write(14, at + 12, f"{said['vat']} {rate}% {money(taxable, language)}")
        write(180, at + 12, money(tax, language))
    write(14, at + 32, said["card"])
    write(14, at + 45, f"EUR {money(paper.total, language)}")
    return _save(document)


def scanned(page: bytes, chance: random.Random, dpi: int = 200) -> bytes:
    """A page as an office scanner gives it: grey, a little crooked, JPEG."""
    picture = _picture(page, dpi).convert("L")
    turned = picture.rotate(chance.uniform(-0.6, 0.6), fillcolor=255, resample=Image.Resampling.BICUBIC)
    return _jpeg(turned.filter(ImageFilter.GaussianBlur(0.4)), quality=80)


def photographed(page: bytes, chance: random.Random) -> bytes:
    """A receipt on a table as a telephone sees it."""
    paper = _picture(page, 220).convert("RGB").rotate(chance.uniform(-2, 2), expand=True, fillcolor=(150, 120, 95))
    table = Image.new("RGB", (paper.width + 160, paper.height + 160), (150, 120, 95))
    table.paste(paper, (80 + chance.randint(-20, 20), 80 + chance.randint(-20, 20)))
    return _jpeg(table.filter(ImageFilter.GaussianBlur(0.5)), quality=85)


def logo(text: str) -> bytes:
    """A little picture such as mails carry in their signature."""
    document, write = _page(160, 50)
    write(12, 30, text, size=14, bold=True, colour=(0.1, 0.3, 0.6))
    drawn = _picture(_save(document), 96)
    held = io.BytesIO()
    drawn.save(held, "PNG")
    return held.getvalue()


def _page(width: float, height: float) -> tuple[Any, Write]:
    document = cast(Any, pymupdf).open()
    page = document.new_page(width=width, height=height)

    def write(
        x: float, y: float, text: str, *, size: float = 9, bold: bool = False, colour: tuple[float, float, float] = (0, 0, 0)
    ) -> None:
        page.insert_text((x, y), text, fontsize=size, fontname="hebo" if bold else "helv", color=colour)

    return document, write


def _save(document: Any) -> bytes:  # noqa: ANN401 (PyMuPDF has no types)
    document.set_metadata(_FIXED)
    return cast(bytes, document.tobytes(deflate=True, garbage=3, no_new_id=True))


def _picture(page: bytes, dpi: int) -> Image.Image:
    document = cast(Any, pymupdf).open(stream=page, filetype="pdf")
    drawn = document[0].get_pixmap(dpi=dpi)
    return Image.frombytes("RGB", (drawn.width, drawn.height), drawn.samples)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality)
    return held.getvalue()


def _table(write: Write, paper: Paper, top: float) -> float:
    said, language = WORDS[paper.issuer.language], paper.issuer.language
    columns = (50, 300, 360, 430, 490)
    heads = ("description", "quantity", "price", "vat", "amount")
    for x, name in zip(columns, heads, strict=True):
        write(x, top, said[name], bold=True)
    at = top
    for line in paper.lines:
        at += 16
        cells = (line.text, f"{line.quantity:g}", money(line.price, language), f"{line.rate}%", money(line.net, language))
        for x, text in zip(columns, cells, strict=True):
            write(x, at, text)
    return at


def _totals(write: Write, paper: Paper, top: float) -> None:
    said, language = WORDS[paper.issuer.language], paper.issuer.language
    rows = [(said["net"], paper.net)]
    rows += [(f"{said['vat']} {rate}% ({money(taxable, language)})", tax) for rate, (taxable, tax) in paper.vat.items()]
    rows += [(said["total"], paper.total)]
    for row, (label, amount) in enumerate(rows):
        last = row == len(rows) - 1
        write(330, top + 15 * row, label, bold=last)
        write(480, top + 15 * row, f"{money(amount, language)} EUR", bold=last)


def _how_to_pay(write: Write, paper: Paper) -> None:
    said, language = WORDS[paper.issuer.language], paper.issuer.language
    if paper.payment is not Payment.TRANSFER:
        write(50, 700, said[paper.payment.value])
        return
    write(50, 700, f"{said['to_pay']}: {money(paper.total, language)} EUR", bold=True)
    write(50, 716, f"{said['transfer']} IBAN {shown_iban(paper.issuer.iban)}")
    if paper.reference:
        write(50, 732, f"{said['reference']}: {paper.reference}")
