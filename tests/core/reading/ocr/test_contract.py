"""What every engine owes: the text of a plain line, and where it stands. The optional one runs under `make test-easyocr`."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from core.reading.ocr.engine import EngineUnknown, make_engine

ENGINES = ["rapidocr", pytest.param("easyocr", marks=pytest.mark.easyocr)]


def picture(text: str) -> np.ndarray:
    """Black on white, as a scanner sees a line at 200 dpi."""
    sheet = Image.new("RGB", (900, 120), "white")
    ImageDraw.Draw(sheet).text((40, 36), text, fill="black", font=ImageFont.load_default(size=42))
    return np.asarray(sheet)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.timeout(600)
def test_a_plain_line_is_read_where_it_stands(name: str) -> None:
    lines = sorted(make_engine(name).read_lines(picture("Total 1234.50 EUR")), key=lambda line: line.corners[0][0])
    assert "".join("".join(line.text.split()) for line in lines) == "Total1234.50EUR"
    assert all(0.5 < line.confidence <= 1 for line in lines)
    assert 20 < min(x for x, _ in lines[0].corners) < 60


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.timeout(600)
def test_a_crop_is_one_line(name: str) -> None:
    text, confidence = make_engine(name).read_crop(picture("2026-1001"))
    assert text.replace(" ", "") == "2026-1001"
    assert confidence > 0.5


def test_an_unknown_engine_is_named() -> None:
    with pytest.raises(EngineUnknown):
        make_engine("tesseract")
