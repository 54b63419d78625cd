"""The answers of the reader to every case, through the whole of `extract` with its child processes."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.readings.cases import FIELDS, Case
from bench.readings.score import Answer, asked
from core.errors import DomainError
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.page import Page

KIND_IS_SURE = 0.92
"""The kind is told without a confidence of its own; it counts as sure."""


@dataclass
class ReadAll:
    """What was read of all cases."""

    answers: list[Answer]
    seconds: dict[str, float]
    """A page, by file."""
    pages: dict[Path, tuple[Page, ...]]
    """The words that the reader had before it."""


async def answer_all(cases: Sequence[Case], *, ignore_einvoice: bool, at_once: int = 2) -> ReadAll:
    """One answer for each field that is asked."""
    room = asyncio.Semaphore(at_once)
    read_all = ReadAll([], {}, {})

    async def one(case: Case) -> list[Answer]:
        async with room:
            try:
                read = await extract(case.file.read_bytes(), case.file.name, ignore_einvoice=ignore_einvoice)
            except DomainError as refusal:
                print(case.file.name, refusal.code(), refusal.facts, file=sys.stderr)
                return []
        read_all.seconds[case.file.name] = read.seconds / read.pages_read
        read_all.pages[case.file] = read.page_words
        return [_answer(case, name, truth, read) for name, truth in asked(case)]

    found = await asyncio.gather(*(one(case) for case in cases))
    read_all.answers = [answer for answers in found for answer in answers]
    return read_all


def _answer(case: Case, name: str, truth: Any, read: Extraction) -> Answer:
    if name == "kind":
        return Answer(case, name, truth, read.kind, KIND_IS_SURE)
    found = read.fields.get(FIELDS[name])
    return Answer(
        case, name, truth, found.value if found else None, found.confidence if found else 0.0, found.source.value if found else ""
    )
