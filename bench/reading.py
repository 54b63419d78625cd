"""How much of what documents say is read, field by field and by kind of evidence, and how far confidence can be trusted.

    python bench/reading.py [--corpus DIR] [--truth FILE ...] [--only text|scan|xml|all] [--show FIELD ...] [--ablation]
                            [--rivals PYTHON] [--speed] [--ocr-pages N] [--engines [--onnxruntime PYTHON] [--easyocr PYTHON]]

Scored on every truth.jsonl that is named (default documents/dev of the corpus, the synthetic Belgian invoices and the hybrid
samples). Fields that cannot be seen on the page are left out. Names count from a token-set ratio of 85 without legal forms,
amounts without their sign, everything else exactly. Beside our figures stand the ceiling that the words allow and, with --rivals,
the extractors that run offline, on the same files in the same run (bench/readings/rivals.py says how to install them).
"""

import argparse
import asyncio
import os
import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.readings import aims, reliability
from bench.readings.ablation import ablate
from bench.readings.answers import answer_all
from bench.readings.cases import Case, belgian, from_truth, hybrids
from bench.readings.causes import sure_but_wrong
from bench.readings.ceiling import ceiling
from bench.readings.engine_process import EASYOCR, ONNXRUNTIME, OPENVINO
from bench.readings.engines import compare_engines
from bench.readings.ocr_pages import read_many
from bench.readings.rivals import ask_rivals, beside, best_peers
from bench.readings.score import table
from bench.readings.speed import speeds
from core.parsing import parse


def cases_of(options: argparse.Namespace) -> list[Case]:
    """The cases asked for, each file once."""
    corpus: Path = options.corpus
    if options.truth:
        found = [case for path in options.truth for case in from_truth(path)]
    else:
        found = list(from_truth(corpus / "documents" / "dev" / "truth.jsonl")) + list(belgian(corpus))
        found += list(hybrids(corpus, {case.file.name.split("__")[-1] for case in found}))
    wanted = {"text": ("PDF text",), "scan": ("scan", "photo", "receipt"), "xml": ("XML",)}.get(options.only)
    return [case for case in found if wanted is None or case.media in wanted]


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OKIOKI_CORPUS", "../shared")))
    parser.add_argument("--truth", type=Path, nargs="*", default=[])
    parser.add_argument("--only", choices=["text", "scan", "xml", "all"], default="all")
    parser.add_argument("--show", nargs="*", default=[])
    parser.add_argument("--with-einvoice", action="store_true", help="Let embedded XML answer too.")
    parser.add_argument("--ablation", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--ocr-pages", type=int, metavar="N", help="Only read N pages by OCR in one process, and tell what it holds.")
    parser.add_argument("--engines", action="store_true", help="Only compare the recognition engines (bench/readings/engines.py).")
    parser.add_argument("--engine-pages", type=int, default=4)
    parser.add_argument("--onnxruntime", metavar="PYTHON")
    parser.add_argument("--easyocr", metavar="PYTHON")
    parser.add_argument("--easyocr-pages", type=int, default=1, help="It takes a minute a page.")
    parser.add_argument("--rivals", metavar="PYTHON", help="The interpreter of the environment of the rivals.")
    parser.add_argument("--rivals-pictures", type=int, default=1000, help="How many scans, photos and receipts of each the rivals read.")
    parser.add_argument("--out", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    cases = cases_of(options)
    if options.engines:
        pythons = {
            OPENVINO: (None, options.engine_pages),
            ONNXRUNTIME: (options.onnxruntime, options.engine_pages),
            EASYOCR: (options.easyocr, options.easyocr_pages),
        }
        compare_engines(cases, pythons, lambda line: print(line, flush=True))
        return
    if options.ocr_pages:
        read_many(cases, options.ocr_pages, lambda line: print(line, flush=True))
        return
    read = await answer_all(cases, ignore_einvoice=not options.with_einvoice)
    answers, seconds = read.answers, read.seconds
    await parse.close()
    for one in answers:
        if one.field in options.show and not one.is_right:
            print(f"{one.case.file.name[:60]}: {one.field} is {one.truth}, read {one.value} ({one.confidence:.2f})")
    rivalled = _for_rivals(cases, options.rivals_pictures) if options.rivals else []
    told = ask_rivals(rivalled, options.rivals) if options.rivals else {}
    print("\n".join(table(answers, best_peers(rivalled, told) if told else None)))
    print(f"median seconds a page: {statistics.median(seconds.values()):.2f}" if seconds else "")
    _print("aims", aims.aims(answers))
    _print("the ceiling: how often the words hold the true value at all", ceiling(cases, read.pages))
    _print("confidence", reliability.lines(answers))
    reliability.draw(answers, options.out / "reading-reliability.png")
    print(f"  drawn in {options.out / 'reading-reliability.png'}")
    _print("sure but wrong", sure_but_wrong(answers, read.pages) or ["none"])
    if told:
        _print("rivals on the same files", beside(rivalled, told, answers))
    if options.ablation:
        _print("what each evidence adds", ablate(cases))
    if options.speed:
        _print("speed", await speeds(cases, options.rivals))


def _for_rivals(cases: list[Case], pictures: int) -> list[Case]:
    """All text PDFs, and the first pictures of each medium."""
    left: dict[str, int] = dict.fromkeys(("scan", "photo", "receipt"), pictures)
    chosen: list[Case] = []
    for case in cases:
        if case.media in left:
            left[case.media] -= 1
        if case.media == "PDF text" or left.get(case.media, -1) >= 0:
            chosen.append(case)
    return chosen


def _print(title: str, lines: list[str]) -> None:
    print(f"\n{title}\n" + "\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    asyncio.run(main())
