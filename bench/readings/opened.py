"""Files opened and recognised once, and kept by their content: recognition takes seconds, the rest milliseconds."""

import hashlib
import pickle
import tempfile
from dataclasses import replace
from pathlib import Path

from core.errors import DomainError
from core.intake.file_type import detect
from core.reading.open_document import open_document
from core.reading.page import OpenedDocument, Page

KEPT = Path(tempfile.gettempdir()) / "okioki-bench-pages"


def opened(file: Path, engine: str = "rapidocr") -> OpenedDocument | None:
    """The pages of a file with the words of text layer and recognition, as `core.reading.extract` puts them together."""
    data = file.read_bytes()
    kept = KEPT / f"{hashlib.sha256(data).hexdigest()}.{engine}"
    if kept.exists():
        return pickle.loads(kept.read_bytes())
    try:
        document = open_document(data, detect(data, file.name))
    except DomainError:
        return None
    document = replace(document, pages=_recognised(document, engine), images=())
    KEPT.mkdir(exist_ok=True)
    kept.write_bytes(pickle.dumps(document))
    return document


def _recognised(document: OpenedDocument, engine: str) -> tuple[Page, ...]:
    if not document.images:
        return document.pages
    from core.reading.ocr.recognise import recognise  # noqa: PLC0415  loads the engine

    read = [recognise(image, engine) for image in document.images]
    by_number = {page.number: page for page in document.pages} | {page.number: page for page in read if page.words}
    return tuple(by_number[number] for number in sorted(by_number))
