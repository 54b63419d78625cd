"""How much of what documents say is read, field by field and by kind of evidence, and how far confidence can be trusted.

    python bench/reading.py [--corpus DIR] [--truth FILE ...] [--only text|scan|xml|all] [--show FIELD ...]
                            [--ablation] [--speed] [--rivals PYTHON] [--engines] [--out DIR]

Scored on every truth.jsonl that is named (default documents/dev of the corpus, the synthetic Belgian invoices and the hybrid
samples). Fields that cannot be seen on the page are left out. Names count from a token-set ratio of 85 without legal forms,
amounts without their sign, everything else exactly. The peer is the best of the measured extractors for each field
(invoice2data, invoice-agent, amagi-receipts-to-csv, pdf2struct on 49 text PDFs, November 2026).
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
from bench.readings.engines import compare_engines
from bench.readings.rivals import against_invoice2data
from bench.readings.score import table
from bench.readings.speed import speeds
from core.parsing import parse

BEST_PEER = {
    "supplier_name": "23/48", "supplier_vat": "28/41", "customer_vat": "0/22", "invoice_number": "6/48", "invoice_date": "15/48",
    "due_date": "17/40", "currency": "46/46", "total": "38/48", "net": "3/47", "vat_total": "5/44", "iban": "30/34",
}  # fmt: skip


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
    parser.add_argument("--engines", action="store_true")
    parser.add_argument("--rivals", metavar="PYTHON", help="The interpreter of an environment in which invoice2data is installed.")
    parser.add_argument("--out", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    cases = cases_of(options)
    answers, seconds = await answer_all(cases, ignore_einvoice=not options.with_einvoice)
    await parse.close()
    for one in answers:
        if one.field in options.show and not one.is_right:
            print(f"{one.case.file.name[:60]}: {one.field} is {one.truth}, read {one.value} ({one.confidence:.2f})")
    print("\n".join(table(answers, BEST_PEER if not options.truth else None)))
    print(f"median seconds a page: {statistics.median(seconds.values()):.2f}" if seconds else "")
    _print("aims", aims.aims(answers))
    _print("confidence", reliability.lines(answers))
    reliability.draw(answers, options.out / "reading-reliability.png")
    _print("sure but wrong", aims.sure_but_wrong(answers) or ["none"])
    if options.ablation:
        _print("what each evidence adds", ablate(cases))
    if options.speed:
        _print("speed", await speeds(cases, options.rivals))
    if options.rivals:
        _print("invoice2data on the same text PDFs", against_invoice2data(cases, options.rivals))
    if options.engines:
        _print("engines", compare_engines(cases))


def _print(title: str, lines: list[str]) -> None:
    print(f"\n{title}\n" + "\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    asyncio.run(main())
