"""invoice2data on the same text PDFs: with the templates that come with it, in an environment of its own."""

import json
import subprocess
import time
from collections.abc import Sequence
from typing import Any

from bench.readings.cases import Case
from bench.readings.score import Answer, asked, mean_over_fields

PROGRAM = """
import json, logging, sys, time
logging.disable(logging.CRITICAL)
from invoice2data import extract_data
from invoice2data.extract.loader import read_templates
templates = read_templates()
for line in sys.stdin:
    began = time.perf_counter()
    try:
        read = extract_data(line.strip(), templates=templates) or {}
    except Exception:
        read = {}
    print(json.dumps({"read": {k: str(v) for k, v in read.items()}, "seconds": time.perf_counter() - began}), flush=True)
"""
NAMES = {"issuer": "supplier_name", "vat": "supplier_vat", "invoice_number": "invoice_number", "date": "invoice_date"} | {
    "date_due": "due_date",
    "currency": "currency",
    "amount": "total",
    "amount_untaxed": "net",
    "amount_tax": "vat_total",
    "iban": "iban",
}


def run_invoice2data(cases: Sequence[Case], python: str) -> list[dict[str, Any]]:
    """What it reads of each file, and its seconds."""
    files = "\n".join(str(case.file.resolve()) for case in cases) + "\n"
    ran = subprocess.run([python, "-c", PROGRAM], input=files, capture_output=True, text=True, timeout=900, check=False)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def against_invoice2data(cases: Sequence[Case], python: str) -> list[str]:
    """Its score on the text PDFs of the cases, field by field."""
    text = [case for case in cases if case.media == "PDF text"]
    began = time.perf_counter()
    said = run_invoice2data(text, python)
    if len(said) != len(text):
        return ["invoice2data could not be run: does this interpreter have it, and pdftotext?"]
    answers = [
        Answer(case, name, truth, _value(one["read"], name), 1.0)
        for case, one in zip(text, said, strict=True)
        for name, truth in asked(case)
        if name in NAMES.values()
    ]
    lines = [f"{len(text)} files in {time.perf_counter() - began:.1f} s, mean over its fields {mean_over_fields(answers):.1%}"]
    for name in NAMES.values():
        mine = [one.is_right for one in answers if one.field == name]
        lines.append(f"{name:18}{sum(mine)}/{len(mine)}")
    return lines


def _value(read: dict[str, str], name: str) -> str | None:
    value = next((read[theirs] for theirs, ours in NAMES.items() if ours == name and theirs in read), None)
    if value is not None and name.endswith("_date"):
        return value[:10]
    if value is not None and name in ("total", "net", "vat_total"):
        return value if value.replace(".", "", 1).lstrip("-").isdigit() else None
    return value
