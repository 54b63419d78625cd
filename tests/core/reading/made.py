"""Documents made for the tests: ordinary invoices, and files that mean harm."""

import io
import zlib
from collections.abc import Sequence
from typing import Any

import pymupdf
import segno
from PIL import Image, ImageDraw, ImageFont

Line = tuple[float, float, str]

BELGIAN_INVOICE: list[Line] = [
    (50, 60, "Boulangerie Lefèvre SRL"),
    (50, 75, "Rue de la Station 12"),
    (50, 90, "4000 Liège"),
    (50, 105, "TVA BE 0403.170.701"),
    (50, 120, "info@boulangerie-lefevre.be"),
    (330, 60, "Client: Garage Peeters NV"),
    (330, 75, "Havenlaan 7"),
    (330, 90, "2000 Antwerpen"),
    (330, 105, "BTW BE 0428.759.497"),
    (50, 170, "FACTURE"),
    (50, 190, "Facture n° 2026-0417"),
    (50, 205, "Date de facture: 03/11/2026"),
    (50, 220, "Échéance: 03/12/2026"),
    (50, 270, "Description"),
    (300, 270, "Quantité"),
    (380, 270, "Prix"),
    (450, 270, "Total"),
    (50, 290, "Sandwiches réunion"),
    (300, 290, "20"),
    (380, 290, "4,50"),
    (450, 290, "90,00"),
    (50, 305, "Location percolateur"),
    (300, 305, "1"),
    (380, 305, "50,00"),
    (450, 305, "50,00"),
    (300, 350, "Total HTVA"),
    (450, 350, "140,00"),
    (300, 365, "TVA 6% sur 90,00"),
    (450, 365, "5,40"),
    (300, 380, "TVA 21% sur 50,00"),
    (450, 380, "10,50"),
    (300, 395, "Total TVAC"),
    (450, 395, "155,90 EUR"),
    (50, 450, "À payer par virement sur le compte IBAN BE68 5390 0754 7034 BIC GKCCBEBB"),
    (50, 465, "Communication: +++090/9337/55493+++"),
]


def pdf(
    lines: Sequence[Line] = BELGIAN_INVOICE, *, pages: int = 1, rotation: int = 0, password: str | None = None, qr: str | None = None
) -> bytes:
    """A PDF with the lines on each page."""
    document: Any = pymupdf.open()
    for _ in range(pages):
        page = document.new_page(width=595, height=842)
        for x, y, text in lines:
            page.insert_text((x, y), text, fontsize=9, fontname="helv")
        if qr:
            page.insert_image(pymupdf.Rect(400, 600, 500, 700), stream=qr_png(qr))
        page.set_rotation(rotation)
    if password is None:
        return bytes(document.tobytes())
    return bytes(document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw=password, owner_pw=password))


def qr_png(text: str) -> bytes:
    output = io.BytesIO()
    segno.make(text, error="m", micro=False).save(output, kind="png", scale=6, border=4)
    return output.getvalue()


def epc(amount: str = "155.90") -> str:
    return f"BCD\n002\n1\nSCT\nGKCCBEBB\nBoulangerie Lefèvre SRL\nBE68539007547034\nEUR{amount}\n\n\n+++090/9337/55493+++\n"


def picture(lines: Sequence[Line] = BELGIAN_INVOICE, *, turns: int = 0, kind: str = "PNG") -> bytes:
    """The page as a scan at 150 dpi, turned clockwise by quarters."""
    scale = 150 / 72
    image = Image.new("RGB", (round(595 * scale), round(842 * scale)), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(size=20)
    for x, y, text in lines:
        draw.text((x * scale, y * scale - 16), text, fill="black", font=font)
    output = io.BytesIO()
    image.rotate(-90 * turns, expand=True).save(output, kind)
    return output.getvalue()


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF from its objects; the first is the catalogue."""
    output = b"%PDF-1.4\n"
    places: list[int] = []
    for number, body in enumerate(objects, start=1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(output)
    output += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    output += b"".join(b"%010d 00000 n \n" % place for place in places)
    return output + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def stream(entries: bytes, data: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def treeless_pdf() -> bytes:
    """A PDF that opens well, and whose pages cannot be found."""
    return raw_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids 17/Count 2>>", b"<</Type/Page/Parent 2 0 R>>"])


def nested_pdf(depth: int = 30, calls: int = 8) -> bytes:
    """A few kilobytes that draw `calls` to the power of `depth` squares: MuPDF never comes back."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>",
        stream(b"", b"/F Do"),
    ]
    for level in range(depth):
        number = 5 + level
        form = b"/Type/XObject/Subtype/Form/BBox[0 0 200 200]"
        last = level == depth - 1
        resources = b"" if last else b"/Resources<</XObject<</F %d 0 R>>>>" % (number + 1)
        objects.append(stream(form + resources, b"0 0 9 9 re f" if last else b"/F Do " * calls))
    return raw_pdf(objects)


def inflating_pdf() -> bytes:
    """A content stream compressed twice: some kilobytes become 300 megabytes."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * 2**20) for _ in range(300)) + packer.flush()
    twice = zlib.compress(once, 9)
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
            stream(b"/Filter[/FlateDecode/FlateDecode]", twice),
        ]
    )


def huge_png(side: int = 60_000) -> bytes:
    """A few hundred bytes that announce 3.6 gigapixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    header = side.to_bytes(4, "big") * 2 + b"\x08\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def tiff(frames: int) -> bytes:
    output = io.BytesIO()
    first = Image.new("1", (8, 8), 1)
    first.save(output, "TIFF", save_all=True, append_images=[first] * (frames - 1))
    return output.getvalue()


UBL_HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'
UBL_ROOT = b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">'


def laughing_xml() -> bytes:
    entities = b"".join(b'<!ENTITY l%d "%s">' % (level, b"&l%d;" % (level - 1) * 10 if level else b"lol") for level in range(12))
    return UBL_HEAD + b"<!DOCTYPE Invoice [" + entities + b"]>" + UBL_ROOT + b"&l11;</Invoice>"


def deep_xml(depth: int = 200_000) -> bytes:
    return UBL_HEAD + UBL_ROOT + b"<a>" * depth + b"</a>" * depth + b"</Invoice>"
