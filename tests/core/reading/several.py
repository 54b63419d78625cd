"""Pictures of several receipts, made for the tests."""

import io
from random import Random

from PIL import Image, ImageDraw, ImageFont

from bench.papers.photo_effects import on_one_picture

RECEIPTS = (
    "Bakkerij De Molen BV|BTW BE 0403.170.701|Kasticket 4711|03/11/2026 10:12|Brood        3,10|Koeken       9,40|TOTAAL EUR  12,50",
    "Garage Peeters NV|BTW BE 0428.759.497|Ticket 88213|05/11/2026 17:45|Ruitenvloeistof  7,95|Lamp H7  12,05|TOTAAL EUR  20,00",
    "Papeterie Lambert SRL|TVA BE 0417.497.106|Ticket 5501|06/11/2026 09:03|Stylos      14,00|Papier      17,30|TOTAL EUR   31,30",
)


def receipt(text: str) -> Image.Image:
    """A till's paper at some 200 dpi."""
    lines = text.split("|")
    paper = Image.new("RGB", (520, 80 + 62 * len(lines)), "white")
    for at, line in enumerate(lines):
        ImageDraw.Draw(paper).text((40, 44 + 62 * at), line, fill="black", font=ImageFont.load_default(size=32))
    return paper


def on_a_table(count: int = 2, *, scanned: bool = False) -> bytes:
    """So many receipts on one picture."""
    picture, _ = on_one_picture([receipt(text) for text in RECEIPTS[:count]], Random("receipts"), scanned=scanned)
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=88)
    return output.getvalue()
