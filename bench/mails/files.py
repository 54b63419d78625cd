"""Files as they hang on mails: papers of the bench's own drawing, pages of other sorts, pictures, and the wrappings around them."""

import io
import struct
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import Any, cast

import pymupdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from PIL import Image, ImageDraw, ImageFilter

from bench.papers.cards.generate import generate_statements
from bench.papers.degrade import photographed, scanned
from bench.papers.generate import draw
from sandbox.scenario.paper import Kind, Line, Paper
from sandbox.scenario.parties import SUPPLIERS
from sandbox.scenario.ubl import ubl


@dataclass(frozen=True)
class File:
    """A file and what it is; `take` is the truth."""

    name: str
    data: bytes
    sort: str
    take: bool


TAKEN = {"reminder", "invoice", "credit_note", "receipt", "card_statement", "ubl", "photo"}


def paper(chance: Random, sort: str, name: str = "", form: str = "text") -> File:
    """An invoice or one of its relatives from bench.papers."""
    canvas, _, _ = draw(chance, sort)
    data, suffix = canvas.save(), ".pdf"
    if form != "text":
        data, suffix = (scanned if form == "scan" else photographed)(data, chance)
    return File((name or f"{chance.randint(1000, 99999)}") + suffix, data, sort if form == "text" else f"{sort}_{form}", sort in TAKEN)


def card_statement(chance: Random) -> File:
    (made,) = generate_statements(chance.randint(1, 10**6), 1, forms=("text",))
    return File(
        f"{chance.choice(['statement', 'uittreksel', 'releve', 'MC'])}-{chance.randint(1, 99)}.pdf", made.data, "card_statement", take=True
    )


def page(name: str, sort: str, title: str, text: str) -> File:
    """One page of text: terms, a payslip, a bank statement, a brochure."""
    document: Any = pymupdf.open()
    drawn = document.new_page()
    drawn.insert_text((60, 80), title, fontsize=18)
    drawn.insert_textbox((60, 120, 535, 780), "\n".join([text] * 3), fontsize=11)
    return File(name, cast(bytes, document.tobytes(garbage=4, deflate=True)), sort, take=False)


def e_invoice(chance: Random, own: Any) -> File:
    """A UBL invoice of a supplier of the story."""
    lines = (Line("Tarwebloem", chance.randint(1, 9) * _one(), _one() * chance.randint(5, 90), 21),)
    day = datetime(2026, 10, 1, tzinfo=UTC).date() + timedelta(days=chance.randint(0, 50))
    number = f"E-{chance.randint(1000, 99999)}"
    made = Paper(Kind.INVOICE, chance.choice(list(SUPPLIERS.values())), own, number, day, day + timedelta(days=30), lines)
    return File(chance.choice([f"{number}.xml", "invoice.xml", f"UBL_{number}.XML"]), ubl(made), "ubl", take=True)


def _one() -> Any:
    from decimal import Decimal  # noqa: PLC0415

    return Decimal(1)


def snapshot(chance: Random) -> bytes:
    """A picture that is no paper: sky, ground and blots in colours."""
    wide, high = chance.choice([(1600, 1200), (1200, 1600), (2000, 1500)])
    picture = Image.new("RGB", (wide, high), (chance.randint(90, 180), chance.randint(140, 210), chance.randint(200, 255)))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, high // 2, wide, high), fill=(chance.randint(40, 120), chance.randint(90, 160), chance.randint(20, 80)))
    for _ in range(40):
        x, y, r = chance.randint(0, wide), chance.randint(0, high), chance.randint(20, 260)
        pen.ellipse((x, y, x + r, y + r), fill=tuple(chance.randint(0, 255) for _ in range(3)))
    noise = Image.effect_noise((wide, high), 60).convert("RGB")
    return _jpeg(Image.blend(picture.filter(ImageFilter.GaussianBlur(3)), noise, 0.15), chance.randint(70, 90))


def logo(chance: Random, *, large: bool = False) -> bytes:
    """A logo or a signature banner; banners weigh as much as photos."""
    size = (chance.randint(500, 900), chance.randint(120, 260)) if large else (chance.randint(60, 240), chance.randint(40, 120))
    picture = Image.new("RGB", size, tuple(chance.randint(150, 255) for _ in range(3)))
    pen = ImageDraw.Draw(picture)
    for _ in range(6):
        x, y = chance.randint(0, size[0]), chance.randint(0, size[1])
        pen.rectangle((x, y, x + 50, y + 40), fill=tuple(chance.randint(0, 255) for _ in range(3)))
    if large:
        picture = Image.blend(picture, Image.effect_noise(size, 90).convert("RGB"), 0.4)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


PIXEL = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")


def photo_of_receipt(chance: Random, name: str = "") -> File:
    canvas, _, _ = draw(chance, "receipt")
    data, suffix = photographed(canvas.save(), chance)
    return File((name or f"IMG_{chance.randint(1000, 9999)}") + suffix, data, "photo", take=True)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def zipped(files: list[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def winmail(files: list[tuple[str, bytes]]) -> bytes:
    """A TNEF stream (MS-OXTNEF) with classic attachment attributes."""
    out = struct.pack("<IH", 0x223E9F78, 1)

    def attribute(level: int, tag: int, data: bytes) -> bytes:
        return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)

    out += attribute(1, 0x00089006, struct.pack("<I", 0x00010000))
    for name, data in files:
        out += attribute(2, 0x00069002, struct.pack("<HIHHI", 1, 0xFFFFFFFF, 0, 0, 0))
        out += attribute(2, 0x00018010, name.encode("cp1252", "replace") + b"\0")
        out += attribute(2, 0x0006800F, data)
    return out


@lru_cache(maxsize=1)
def _signer() -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Bench signer")])
    start = datetime(2026, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(start).not_valid_after(start + timedelta(days=900))
    return builder.sign(key, hashes.SHA256()), key


def signed(content: bytes, *, detached: bool) -> bytes:
    """An S/MIME message: clear-signed in two parts, or opaque in one p7m."""
    certificate, key = _signer()
    builder = pkcs7.PKCS7SignatureBuilder().set_data(content).add_signer(certificate, key, hashes.SHA256())
    options = [pkcs7.PKCS7Options.DetachedSignature] if detached else [pkcs7.PKCS7Options.Binary]
    return builder.sign(serialization.Encoding.SMIME if detached else serialization.Encoding.DER, options)
