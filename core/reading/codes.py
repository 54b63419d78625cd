"""QR codes in a picture."""

import importlib
from typing import Any

from PIL import Image

from core.reading.page import Code

reader: Any = importlib.import_module("zxingcpp")


def find_codes(picture: Image.Image, page: int) -> list[Code]:
    """Every QR code; only these, because all formats at once take five times as long (measured)."""
    width, height = picture.size
    found: list[Code] = []
    for one in reader.read_barcodes(picture.convert("L"), formats=reader.BarcodeFormat.QRCode):
        corners = [one.position.top_left, one.position.top_right, one.position.bottom_right, one.position.bottom_left]
        across, down = [corner.x / width for corner in corners], [corner.y / height for corner in corners]
        if one.text:
            found.append(Code(one.text, page, (min(across), min(down), max(across), max(down))))
    return found
