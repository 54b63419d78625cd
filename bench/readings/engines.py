"""Recognition engines beside each other on the scans, photos and receipts of the cases: what is read, and how long it takes."""

import time
from collections.abc import Sequence

from bench.readings.cases import FIELDS, Case
from bench.readings.score import Answer, asked, mean_over_fields
from core.errors import DomainError
from core.intake.file_type import detect
from core.reading.ocr.engine import ENGINES
from core.reading.ocr.recognise import recognise
from core.reading.open_document import open_document
from core.reading.read_pages import read_pages

PICTURES = 16


def compare_engines(cases: Sequence[Case]) -> list[str]:
    """One line for each engine that is installed: seconds a page, mean over the fields."""
    seen = [case for case in cases if case.is_recognised][:PICTURES]
    return [_measured(engine, seen) for engine in ENGINES]


def _measured(engine: str, cases: Sequence[Case]) -> str:
    answers: list[Answer] = []
    pages, seconds = 0, 0.0
    for case in cases:
        data = case.file.read_bytes()
        document = open_document(data, detect(data, case.file.name))
        began = time.perf_counter()
        try:
            read = tuple(recognise(image, engine) for image in document.images)
        except DomainError as refusal:
            return f"{engine}: {refusal.code()}"
        seconds, pages = seconds + time.perf_counter() - began, pages + len(read)
        _, page_fields = read_pages(read or document.pages, None)
        for name, truth in asked(case):
            found = page_fields.fields.get(FIELDS[name])
            value = page_fields.kind if name == "kind" else found.value if found else None
            answers.append(Answer(case, name, truth, value, 1.0))
    return f"{engine}: {seconds / max(1, pages):.2f} s a page, {mean_over_fields(answers):.1%} right of {len(cases)} documents"
