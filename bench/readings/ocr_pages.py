"""Many pages recognised one after the other in this process: does what it holds grow?"""

import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice

from bench.readings.cases import Case
from bench.readings.speed import images_of, resident
from core.reading.ocr.recognise import recognise
from core.reading.page import PageImage

DIFFERENT = 12
"""Pages, which are then read again and again."""


def read_many(cases: Sequence[Case], count: int, say: Callable[[str], None]) -> None:
    """A line at each tenth: pages so far, pages a second and resident megabytes; the last line says how much the last nine grew."""
    images: list[PageImage] = [image for case in cases if case.media in ("scan", "photo") for image in images_of(case)][:DIFFERENT]
    if not images:
        say("no scans or photos among the cases")
        return
    began, held = time.perf_counter(), list[int]()
    for number, image in enumerate(islice(cycle(images), count), start=1):
        recognise(image, "rapidocr")
        if number * 10 // count > (number - 1) * 10 // count:
            held.append(resident())
            say(f"{number} pages, {number / (time.perf_counter() - began):.2f} a second, {held[-1]} MB")
    say(f"from the first tenth to the last {held[-1] - held[0]:+d} MB, at most {max(held)} MB")
