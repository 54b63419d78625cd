"""One recognition engine on many pages, in a process and an environment of its own: `PYTHON -m bench.readings.engine_process NAME`.

NAME is openvino, onnxruntime (both with the weights of rapidocr) or easyocr. Standard input is a pickled list of PageImage; standard
output a pickled list of (Page, seconds), one a page, or a text that says why the engine could not be loaded.
"""

import pickle
import sys
import time
import warnings
from typing import Any

from core.errors import DomainError
from core.reading.ocr import recognise as recognising
from core.reading.ocr.engine import OcrEngine, make_engine
from core.reading.page import Page, PageImage

OPENVINO, ONNXRUNTIME, EASYOCR = "openvino", "onnxruntime", "easyocr"


def engine_of(name: str) -> OcrEngine:
    """The engine; onnxruntime with the same weights and batch as the product gives openvino, and two threads."""
    if name != ONNXRUNTIME:
        return make_engine("rapidocr" if name == OPENVINO else name)
    from rapidocr import EngineType, RapidOCR  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]

    from core.reading.ocr.rapidocr import RapidOcrEngine  # noqa: PLC0415

    class OnnxEngine(RapidOcrEngine):
        def __init__(self) -> None:
            kind = {f"{part}.engine_type": EngineType.ONNXRUNTIME for part in ("Det", "Cls", "Rec")}
            threads = {"EngineConfig.onnxruntime.intra_op_num_threads": 2}
            self._engine: Any = RapidOCR(
                params={"Global.use_cls": False, "Global.log_level": "critical", "Rec.rec_batch_num": 2} | kind | threads
            )

    return OnnxEngine()


def main(name: str) -> None:
    warnings.simplefilter("ignore")
    images: list[PageImage] = pickle.loads(sys.stdin.buffer.read())
    try:
        engine = engine_of(name)
    except (ImportError, DomainError) as missing:
        sys.stdout.buffer.write(pickle.dumps(f"not installed here: {missing or type(missing).__name__}"))
        return

    def known(_: str) -> OcrEngine:
        return engine

    recognising._engine = known  # pyright: ignore[reportPrivateUsage]  # the product's own turning, splitting and flattening
    engine.read_crop(recognising.pixels_of(images[0])[:64])  # what the first call loads is not a page's time
    read: list[tuple[Page, float]] = []
    for image in images:
        began = time.perf_counter()
        page = recognising.recognise(image, name)
        read.append((page, time.perf_counter() - began))
    sys.stdout.buffer.write(pickle.dumps(read))


if __name__ == "__main__":
    main(sys.argv[1])
