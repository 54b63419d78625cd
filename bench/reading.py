"""How much of what documents say is read, field by field and by kind of evidence.

    python bench/reading.py [--corpus DIR] [--only text|scan|all] [--show FIELD ...]

Scored against documents/dev/truth.jsonl (fields that cannot be seen on the page are left out) and the synthetic Belgian
invoices of einvoice/samples/be-synthetic. Names count from a token-set ratio of 85 without legal forms, amounts without
their sign, everything else exactly. The peer is the best of the measured extractors for each field (invoice2data,
invoice-agent, amagi-receipts-to-csv, pdf2struct on 49 text PDFs, November 2026).
"""

import argparse
import asyncio
import json
import os
import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rapidfuzz import fuzz

from core.errors import DomainError
from core.parsing import parse
from core.reading.extract import extract
from core.reading.fields.folding import fold
from core.reading.fields.names import LEGAL_FORM

FIELDS = {
    "kind": "kind",
    "supplier_name": "supplier_name",
    "supplier_vat": "supplier_vat_number",
    "customer_name": "customer_name",
    "customer_vat": "customer_vat_number",
    "invoice_number": "invoice_number",
    "invoice_date": "issue_date",
    "due_date": "due_date",
    "currency": "currency",
    "total": "tax_inclusive_amount",
    "net": "tax_exclusive_amount",
    "vat_total": "vat_amount",
    "vat_lines": "vat_breakdown",
    "iban": "iban",
    "payment_reference": "structured_communication",
}
BEST_PEER = {
    "supplier_name": "23/48", "supplier_vat": "28/41", "customer_vat": "0/22", "invoice_number": "6/48", "invoice_date": "15/48",
    "due_date": "17/40", "currency": "46/46", "total": "38/48", "net": "3/47", "vat_total": "5/44", "iban": "30/34",
}  # fmt: skip
GROUPS = {
    "pdf_text": "PDF text", "pdf_image_only": "scan", "scan": "scan", "photo": "photo", "receipt_scan": "receipt",
    "be": "Belgian", "be_scan": "Belgian scan",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    file: Path
    group: str
    truth: dict[str, Any]
    is_recognised: bool


def cases(corpus: Path) -> Iterator[Case]:
    folder = corpus / "documents" / "dev"
    for line in (folder / "truth.jsonl").read_text().splitlines():
        told = json.loads(line)
        truth = {name: value for name, value in told["fields"].items() if name not in told["not_visible"]}
        if truth.get("kind") == "order":
            truth["kind"] = "other"
        yield Case(folder / told["file"], GROUPS[told["media"]], truth, told["media"] != "pdf_text")
    for path in sorted((corpus / "einvoice" / "samples" / "be-synthetic").glob("*.truth.json")):
        truth = belgian_truth(json.loads(path.read_text()))
        for suffix, group in ((".pdf", "be"), (".scan.pdf", "be_scan")):
            file = path.with_name(path.name.replace(".truth.json", suffix))
            if file.exists():
                yield Case(file, GROUPS[group], truth, group == "be_scan")


def belgian_truth(told: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "credit_note" if told["type"] in ("381", "261") else "invoice",
        "supplier_name": told["seller"]["name"],
        "supplier_vat": told["seller"]["vat"],
        "customer_name": told["buyer"]["name"],
        "customer_vat": told["buyer"]["vat"],
        "invoice_number": told["number"],
        "invoice_date": told["issue_date"],
        "due_date": told["due_date"],
        "currency": told["currency"],
        "total": told["gross"],
        "net": told["net"],
        "vat_total": told["vat"],
        "iban": told["iban"],
        "payment_reference": told["structured_communication"],
        "vat_lines": [{"rate": line["rate"], "base": line["taxable"], "vat": line["tax"]} for line in told["vat_breakdown"]],
    }


def is_right(name: str, truth: Any, read: Any) -> bool:
    if read is None:
        return False
    if name.endswith("_name"):
        return fuzz.token_set_ratio(bare(truth), bare(read)) >= 85
    if name in ("total", "net", "vat_total"):
        return abs(abs(float(truth)) - abs(float(read))) < 0.005
    if name == "vat_lines":
        wanted = sorted((float(line["rate"] or 0), round(abs(float(line["base"])), 2), round(abs(float(line["vat"])), 2)) for line in truth)
        found = sorted((float(line["rate"]), abs(float(line["taxable_amount"])), abs(float(line["vat_amount"]))) for line in read)
        return wanted == found
    return re.sub(r"\s", "", str(truth)).upper() == re.sub(r"\s", "", str(read)).upper()


def bare(name: str) -> str:
    return re.sub(r"[^\w ]", " ", LEGAL_FORM.sub(" ", fold(name)))


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=Path(os.environ.get("OKIOKI_CORPUS", "../shared")))
    parser.add_argument("--only", choices=["text", "scan", "all"], default="all")
    parser.add_argument("--show", nargs="*", default=[])
    parser.add_argument("--with-einvoice", action="store_true", help="Let embedded XML answer too.")
    options = parser.parse_args()
    chosen = [case for case in cases(options.corpus) if options.only == "all" or case.is_recognised == (options.only == "scan")]
    score: dict[tuple[str, str], list[bool]] = defaultdict(list)
    sureness: dict[int, list[bool]] = defaultdict(list)
    seconds: dict[str, list[float]] = defaultdict(list)
    room = asyncio.Semaphore(2)

    async def one(case: Case) -> None:
        async with room:
            try:
                read = await extract(case.file.read_bytes(), case.file.name, ignore_einvoice=not options.with_einvoice)
            except DomainError as refusal:
                print(case.file.name, refusal.code(), refusal.facts, file=sys.stderr)
                return
        seconds[case.group].append(read.seconds / read.pages_read)
        for name, key in FIELDS.items():
            truth = case.truth.get(name)
            if truth in (None, "", []) or (name == "payment_reference" and not str(truth).startswith("+++")):
                continue
            found = read.fields.get(key)
            value = read.kind if name == "kind" else found.value if found else None
            right = is_right(name, truth, value)
            score[name, case.group].append(right)
            if found is not None:
                sureness[int(found.confidence * 10)].append(right)
            if not right and name in options.show:
                print(f"{case.file.name[:60]}: {name} is {truth}, read {value}")

    await asyncio.gather(*(one(case) for case in chosen))
    await parse.close()
    groups = [group for group in dict.fromkeys(GROUPS.values()) if group in seconds]
    print(f"{'right / visible':18}" + "".join(f"{group:>14}" for group in groups) + f"{'best peer, text':>18}")
    for name in FIELDS:
        cells = (f"{sum(score[name, group])}/{len(score[name, group])}" if score[name, group] else "" for group in groups)
        print(f"{name:18}" + "".join(f"{cell:>14}" for cell in cells) + f"{BEST_PEER.get(name, ''):>18}")
    print(f"{'seconds a page':18}" + "".join(f"{statistics.median(seconds[group]):>14.2f}" for group in groups))
    print(
        "confidence -> share right: "
        + ", ".join(f"{tenth / 10:.1f}: {statistics.fmean(known):.2f} of {len(known)}" for tenth, known in sorted(sureness.items()))
    )


if __name__ == "__main__":
    asyncio.run(main())
