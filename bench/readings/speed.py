"""Seconds of reading beside those of bare word extraction, of the bare engine and of invoice2data; and memory over many pages."""

import os
import resource
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.readings.cases import Case
from bench.readings.rivals import run_rival
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
    inside = [min(_timed(lambda data=data: _in_this_process(data)) for _ in range(TRIES)) for data in map(_bytes_of, text)]
    aim = [1.5 * one + 0.015 for one in bare]
    cpu = await _cpu_a_read(text)
    lines = [
        f"text PDF, processor time: words alone {_ms(bare)}, reading in one process {_ms(inside)}, aim 1.5 x + 15 ms = {_ms(aim)}: "
        f"{statistics.fmean(inside) / statistics.fmean(aim):.2f} of the aim (means of {len(text)} files, best of {TRIES})",
        f"with its confined child: {1000 * cpu:.1f} ms of processor time ({cpu / statistics.fmean(aim):.2f} of the aim), "
        f"{_ms(whole)} on the clock",
    ]
    if rival:
        for tool in ("invoice2data-templates", "invoice2data-labels"):
            theirs = run_rival(tool, [case.file for case in text], rival)
            if len(theirs) == len(text):
                clock, used = (statistics.fmean(one[key] for one in theirs) for key in ("seconds", "cpu"))
                lines.append(
                    f"{tool}: {1000 * used:.1f} ms of processor time, {used / cpu:.1f} times ours; {1000 * clock:.1f} ms on the clock, "
                    f"{clock / statistics.fmean(whole):.1f} times ours (aim 10)"
                )
    lines += _memory(text)
    images = [image for case in cases if case.media in ("scan", "photo") for image in images_of(case)][:PICTURES]
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


async def _cpu_a_read(text: Sequence[Case]) -> float:
    """Seconds of processor time that one read takes in all processes, the start of the fork server left out."""
    documents = [(case.file.read_bytes(), case.file.name) for case in text]
    spent: list[float] = []
    for rounds in (1, 3):
        began = sum(os.times()[:4])
        for data, name in documents * rounds:
            await extract(data, name)
        await parse.close()
        spent.append(sum(os.times()[:4]) - began)
    return (spent[1] - spent[0]) / (2 * len(documents))


def _words(data: bytes) -> int:
    with open_file(data) as file:
        return sum(len(file.page(index).bare_words()) for index in range(file.page_count))


def _timed(call: Any) -> float:
    """Seconds of this process's processor time: a busy machine does not count."""
    began = time.process_time()
    call()
    return time.process_time() - began


def images_of(case: Case) -> tuple[PageImage, ...]:
    """The pages that have to be recognised."""
    data = case.file.read_bytes()
    return open_document(data, detect(data, case.file.name)).images if detect(data, case.file.name) is not FileType.XML else ()


def _recognition(images: Sequence[PageImage]) -> list[str]:
    if not images:
        return []
    engine: OcrEngine = make_engine("rapidocr")
    engine.read_lines(pixels_of(images[0]))
    recognise(images[0], "rapidocr")
    bare, whole, clock = 0.0, 0.0, [0.0, 0.0]
    for image in images:  # in pairs, so that a busy minute weighs on both
        began = time.perf_counter()
        bare += _timed(lambda image=image: engine.read_lines(pixels_of(image)))
        between = time.perf_counter()
        whole += _timed(lambda image=image: recognise(image, "rapidocr"))
        clock = [clock[0] + between - began, clock[1] + time.perf_counter() - between]
    pages = f"{len(images) / clock[0]:.2f} pages/s bare, {len(images) / clock[1]:.2f} with turning, flattening and splitting"
    return [f"recognition: {pages}: {clock[0] / clock[1]:.2f} of the engine, {bare / whole:.2f} by processor time (aim 0.9)"]


def _memory(text: Sequence[Case]) -> list[str]:
    """Opening pages again and again in this process: what it holds after a hundred pages and at the end."""
    pages, after = 0, 0
    documents = [case.file.read_bytes() for case in text]
    while pages < MANY_PAGES:
        for data in documents:
            pages += len(open_document(data, FileType.PDF).pages)
            after = after or (resident() if pages > MANY_PAGES // 5 else 0)
    return [f"memory: {after} MB after {MANY_PAGES // 5} pages, {resident()} MB after {pages}"]


def resident() -> int:
    """Megabytes that this process holds now (Linux: the second figure of statm, in pages)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() // 2**20
