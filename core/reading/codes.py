"""QR codes in a picture."""

import importlib
from typing import Any

from PIL import Image

from core.reading.page import Code

reader: Any = importlib.import_module("zxingcpp")


def find_codes(picture: Image.Image, page: int) -> list[Code]:
    """Every QR code; only these, because all formats at once take five times as long (measured)."""
    return find_codes_within(picture.convert("L"), (0, 0), picture.size, page)


def find_codes_within(grey: Image.Image, corner: tuple[int, int], whole: tuple[int, int], page: int) -> list[Code]:
    """Every QR code in a part of the page, which begins at `corner` of a page of `whole` pixels."""
    (left, top), (width, height) = corner, whole
    found: list[Code] = []
    for one in reader.read_barcodes(grey, formats=reader.BarcodeFormat.QRCode):
        corners = [one.position.top_left, one.position.top_right, one.position.bottom_right, one.position.bottom_left]
        across, down = [(corner.x + left) / width for corner in corners], [(corner.y + top) / height for corner in corners]
        if one.text:
            found.append(Code(one.text, page, (min(across), min(down), max(across), max(down))))
    return found
