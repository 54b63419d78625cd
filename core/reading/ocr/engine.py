"""What every text recognition engine can do, and how one is chosen by name."""

from dataclasses import dataclass
from typing import Any, Protocol

from core.errors import DomainError, Kind

Pixels = Any
"""A numpy array of height x width x 3 bytes, red, green, blue."""
Corner = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of text, its four corners in pixels (clockwise from the top left) and how sure the engine is."""

    text: str
    corners: tuple[Corner, Corner, Corner, Corner]
    confidence: float


class OcrEngine(Protocol):
    """Recognises the text of a picture. Made once in a child process and used for many pages."""

    def read_lines(self, pixels: Pixels) -> list[ReadLine]:
        """Every line found, in any order."""
        ...

    def read_crop(self, pixels: Pixels) -> tuple[str, float]:
        """The text of a picture that holds a single line, and the engine's confidence."""
        ...


class EngineNotInstalled(DomainError):
    """This text recognition engine is not installed here.

    Facts: `engine`, `install`.
    """

    kind = Kind.UNAVAILABLE


class EngineUnknown(DomainError):
    """There is no text recognition engine of this name.

    Facts: `engine`, `known`.
    """


ENGINES = ("rapidocr", "easyocr")


def make_engine(name: str) -> OcrEngine:
    """The engine of that name; its weights are loaded here. Raises EngineUnknown, EngineNotInstalled."""
    if name == "rapidocr":
        from core.reading.ocr.rapidocr import RapidOcrEngine  # noqa: PLC0415  loads openvino

        return RapidOcrEngine()
    if name == "easyocr":
        from core.reading.ocr.easyocr import EasyOcrEngine  # noqa: PLC0415  an extra that pulls torch in

        return EasyOcrEngine()
    raise EngineUnknown(engine=name, known=list(ENGINES))
