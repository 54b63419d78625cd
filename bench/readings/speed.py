"""Seconds of reading beside those of bare word extraction, of the bare engine and of invoice2data; and memory over many pages."""

import os
import resource
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.readings.cases import Case
from bench.readings.rivals import run_invoice2data
from core.intake.file_type import FileType, detect
from core.parsing import parse
from core.reading.extract import extract
from core.reading.mupdf import open_file
from core.reading.ocr.engine import OcrEngine, make_engine
from core.reading.ocr.recognise import pixels_of, recognise
from core.reading.open_and_read import open_and_read
from core.reading.open_document import open_document
from core.reading.page import PageImage

TRIES, FILES, PICTURES, MANY_PAGES = 3, 25, 12, 500


async def speeds(cases: Sequence[Case], rival: str | None) -> list[str]:
    """Best of three for each file, on one core."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    text = [case for case in cases if case.media == "PDF text"][:FILES]
    bare, whole = await _text_seconds(text)
    aim = [1.5 * one + 0.015 for one in bare]
    inside = [min(_timed(lambda data=data: _in_this_process(data)) for _ in range(TRIES)) for data in map(_bytes_of, text)]
    lines = [
        f"text PDF: words alone {_ms(bare)}, whole reading {_ms(whole)}, aim 1.5 x + 15 ms = {_ms(aim)} (means of {len(text)} files)",
        f"the same without its child process: {_ms(inside)}",
    ]
    if rival:
        theirs = [one["seconds"] for one in run_invoice2data(text, rival)]
        if theirs:
            times = statistics.fmean(theirs) / statistics.fmean(whole)
            lines.append(f"invoice2data {_ms(theirs)}: {times:.1f} times as long as the whole reading (aim 10)")
    lines += _memory(text)
    images = [image for case in cases if case.media in ("scan", "photo") for image in _images(case)][:PICTURES]
    return lines + _recognition(images)


def _bytes_of(case: Case) -> bytes:
    return case.file.read_bytes()


def _in_this_process(data: bytes) -> object:
    return open_and_read(data, FileType.PDF, None, ignore_einvoice=False)


def _ms(seconds: Sequence[float]) -> str:
    return f"{1000 * statistics.fmean(seconds):.1f} ms"


async def _text_seconds(text: Sequence[Case]) -> tuple[list[float], list[float]]:
    bare: list[float] = []
    whole: list[float] = []
    for case in text:
        data = case.file.read_bytes()
        bare.append(min(_timed(lambda data=data: _words(data)) for _ in range(TRIES)))
        tries: list[float] = []
        for _ in range(TRIES):
            began = time.perf_counter()
            await extract(data, case.file.name)
            tries.append(time.perf_counter() - began)
        whole.append(min(tries))
    await parse.close()
    return bare, whole


def _words(data: bytes) -> int:
    with open_file(data) as file:
        return sum(len(file.page(index).bare_words()) for index in range(file.page_count))


def _timed(call: Any) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def _images(case: Case) -> tuple[PageImage, ...]:
    data = case.file.read_bytes()
    return open_document(data, detect(data, case.file.name)).images if detect(data, case.file.name) is not FileType.XML else ()


def _recognition(images: Sequence[PageImage]) -> list[str]:
    if not images:
        return []
    engine: OcrEngine = make_engine("rapidocr")
    engine.read_lines(pixels_of(images[0]))
    bare = sum(_timed(lambda image=image: engine.read_lines(pixels_of(image))) for image in images)
    recognise(images[0], "rapidocr")
    whole = sum(_timed(lambda image=image: recognise(image, "rapidocr")) for image in images)
    shares = f"{len(images) / bare:.2f} pages/s bare, {len(images) / whole:.2f} with turning and splitting"
    return [f"recognition: {shares}: {bare / whole:.2f} of the engine (aim 0.9)"]


def _memory(text: Sequence[Case]) -> list[str]:
    """Opening pages again and again in this process: what it holds after a hundred pages and at the end."""
    pages, after = 0, 0
    documents = [case.file.read_bytes() for case in text]
    while pages < MANY_PAGES:
        for data in documents:
            pages += len(open_document(data, FileType.PDF).pages)
            after = after or (_resident() if pages > MANY_PAGES // 5 else 0)
    return [f"memory: {after} MB after {MANY_PAGES // 5} pages, {_resident()} MB after {pages}"]


def _resident() -> int:
    """Megabytes that this process holds now (Linux: the second figure of statm, in pages)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20
