"""The extractors that run offline, on the same files and in the same run, in an environment of their own.

python -m venv /tmp/rivals
/tmp/rivals/bin/pip install invoice2data==1.0.1 invoice-agent==0.2.1 amagi-receipts-to-csv==0.1.0 pytesseract
apt-get install poppler-utils tesseract-ocr tesseract-ocr-{fra,nld,deu} imagemagick
"""

import json
import statistics
import subprocess
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.readings.cases import FIELDS, Case
from bench.readings.score import Answer, asked, mean_over_fields

PROCESS = Path(__file__).with_name("rival_process.py")
TOOLS = ("invoice2data-templates", "invoice2data-labels", "invoice-agent", "amagi-receipts-to-csv")
FIELDS_OF = {
    "invoice2data-templates": (
        "supplier_name supplier_vat invoice_number invoice_date due_date currency total net vat_total iban customer_vat"
    ),
    "invoice2data-labels": "supplier_name supplier_vat invoice_number invoice_date due_date total iban",
    "invoice-agent": "supplier_name invoice_number invoice_date due_date currency total net vat_total",
    "amagi-receipts-to-csv": "supplier_name invoice_date total net vat_total",
}
"""What each can answer at all; it is not scored on the others."""
LONGEST_SECONDS = 5400
Told = Mapping[str, list[dict[str, Any]]]
"""Tool to one answer a case, in order."""


def run_rival(tool: str, files: Sequence[Path], python: str) -> list[dict[str, Any]]:
    """What a rival says of each file, with its seconds; fewer lines than files when it could not be run."""
    paths = "\n".join(str(file.resolve()) for file in files) + "\n"
    ran = subprocess.run([python, str(PROCESS), tool], input=paths, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False)
    return [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]


def ask_rivals(cases: Sequence[Case], python: str) -> dict[str, list[dict[str, Any]]]:
    """Every rival on every case that is no XML."""
    return {tool: run_rival(tool, [case.file for case in cases], python) for tool in TOOLS}


def beside(cases: Sequence[Case], told: Told, ours: Sequence[Answer]) -> list[str]:
    """The tables: ours and each rival's right of visible, for text PDFs, for scans and photos, and for receipts."""
    lines = [f"{tool}: {answers[0]['error']}" for tool, answers in told.items() if len(answers) != len(cases) and answers]
    lines += [f"{tool}: gave no answer at all" for tool, answers in told.items() if not answers]
    ran = {tool: answers for tool, answers in told.items() if len(answers) == len(cases)}
    for title, media in (("text PDF", ("PDF text",)), ("scan and photo", ("scan", "photo")), ("receipt", ("receipt",))):
        chosen = [at for at, case in enumerate(cases) if case.media in media]
        if chosen:
            lines += _table(
                title, [cases[at] for at in chosen], {tool: [answers[at] for at in chosen] for tool, answers in ran.items()}, ours
            )
    return lines


def _table(title: str, cases: Sequence[Case], told: Told, ours: Sequence[Answer]) -> list[str]:
    files = {case.file for case in cases}
    columns = {"OkiOki": [one for one in ours if one.case.file in files]}
    columns |= {tool: _answers(cases, answers, FIELDS_OF[tool].split()) for tool, answers in told.items()}
    lines = [f"{f'{title} ({len(cases)})':22}" + "".join(f"{tool:>24}" for tool in columns)]
    for name in FIELDS:
        shares = [_share([one for one in answers if one.field == name]) for answers in columns.values()]
        if any(shares[1:]):
            lines.append(f"{name:22}" + "".join(f"{share:>24}" for share in shares))
    lines.append(f"{'mean over its fields':22}" + "".join(f"{mean_over_fields(answers):>23.1%} " for answers in columns.values()))
    seconds = [""] + [f"{statistics.fmean(one['seconds'] for one in answers):.2f}" for answers in told.values()]
    lines.append(f"{'wall seconds a file':22}" + "".join(f"{one:>24}" for one in seconds))
    for tool, answers in told.items():
        failures = Counter(one["error"] for one in answers if one["error"])
        lines += [f"  {tool} failed on {sum(failures.values())}, most often with {failures.most_common(1)[0][0]}"] if failures else []
    return [*lines, ""]


def _answers(cases: Sequence[Case], told: Sequence[Mapping[str, Any]], names: Sequence[str]) -> list[Answer]:
    return [
        Answer(case, name, truth, _value(one["values"], name), 1.0)
        for case, one in zip(cases, told, strict=True)
        for name, truth in asked(case)
        if name in names
    ]


def _value(values: Mapping[str, str], name: str) -> str | None:
    value = values.get(name)
    if value is not None and name in ("total", "net", "vat_total"):
        return value if value.replace(".", "", 1).lstrip("-").isdigit() else None
    return value


def _share(answers: Sequence[Answer]) -> str:
    return f"{sum(one.is_right for one in answers)}/{len(answers)}" if answers else ""


def best_peers(cases: Sequence[Case], told: Told) -> dict[str, str]:
    """For each field the best rival's right of visible on the text PDFs."""
    best: dict[str, tuple[float, str]] = defaultdict(lambda: (-1.0, ""))
    for tool, answers in told.items():
        if len(answers) != len(cases):
            continue
        text = [at for at, case in enumerate(cases) if case.media == "PDF text"]
        scored = _answers([cases[at] for at in text], [answers[at] for at in text], FIELDS_OF[tool].split())
        for name in {one.field for one in scored}:
            mine = [one for one in scored if one.field == name]
            best[name] = max(best[name], (sum(one.is_right for one in mine) / len(mine), _share(mine)))
    return {name: share for name, (_, share) in best.items()}
