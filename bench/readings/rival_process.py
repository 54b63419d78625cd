"""Runs inside the rivals' own environment: reads each file with one of them, and prints what it found in the truth's names.

    PYTHON bench/readings/rival_process.py TOOL < paths

TOOL is one of invoice2data-templates, invoice2data-labels, invoice-agent, amagi-receipts-to-csv. Each path gives one line of JSON,
{"values": ..., "seconds": ..., "error": ...}; a tool that is not installed gives a single line with its error. Imports nothing of
the product. Amounts and dates are understood by the rival's own parser.
"""

import importlib
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Values = dict[str, str]
Reader = Callable[[Path], Values]
I2D = {"issuer": "supplier_name", "vat": "supplier_vat", "invoice_number": "invoice_number", "date": "invoice_date"} | {
    "date_due": "due_date",
    "currency": "currency",
    "amount": "total",
    "amount_untaxed": "net",
    "amount_tax": "vat_total",
    "iban": "iban",
}
AGENT = {"vendor": "supplier_name", "invoice_number": "invoice_number", "invoice_date": "invoice_date", "due_date": "due_date"} | {
    "currency": "currency",
    "total": "total",
    "subtotal": "net",
    "tax": "vat_total",
}
AMAGI = {"vendor": "supplier_name", "date": "invoice_date", "total": "total", "subtotal": "net", "tax": "vat_total"}
DPI = 200


def invoice2data_templates() -> Reader:
    """With the templates that come with it; pictures through its Tesseract input."""
    found: Any = importlib.import_module("invoice2data")
    templates = importlib.import_module("invoice2data.extract.loader").read_templates()
    tesseract: Any = importlib.import_module("invoice2data.input.tesseract")

    def read(path: Path) -> Values:
        told: dict[str, Any] = (
            found.extract_data(str(path), templates=templates, **({} if path.suffix == ".pdf" else {"input_module": tesseract})) or {}
        )
        return _renamed(told, I2D)

    return read


def invoice2data_labels() -> Reader:
    """The fields of the template that it drafts from labels, taken as if they were an answer; its authors do not sell it as one."""
    builder: Any = importlib.import_module("invoice2data.extract.template_builder")
    candidates: Any = importlib.import_module("invoice2data.extract.candidates")
    parse_date: Any = importlib.import_module("invoice2data.extract._dates").parse_date
    pdf: Any = importlib.import_module("invoice2data.input.pdftotext")
    picture: Any = importlib.import_module("invoice2data.input.tesseract")

    def read(path: Path) -> Values:
        text = (pdf if path.suffix == ".pdf" else picture).to_text(str(path))
        if path.suffix == ".pdf" and len(text.strip()) < 10:  # a scan: what its own command falls back to
            text = picture.to_text(str(path))
        template = builder.suggested_template(text)
        told: dict[str, Any] = {name: builder.preview_field(spec, text) for name, spec in template["fields"].items()}
        for name in ("date", "date_due"):
            told[name] = parse_date(told[name]) if told.get(name) else None
        told["amount"] = candidates._to_float(told["amount"]) if told.get("amount") else None
        told["iban"] = "".join(told["iban"].split()) if told.get("iban") else None
        return _renamed(told | {"issuer": template["issuer"]}, I2D)

    return read


def invoice_agent() -> Reader:
    """Its offline layout extractor; pictures as a page of a PDF through its Tesseract extra."""
    load: Any = importlib.import_module("invoice_agent.ingest").load_pdf
    extractor: Any = importlib.import_module("invoice_agent.extract.layout").LayoutExtractor()

    def read(path: Path) -> Values:
        return _renamed(dict(extractor.extract(load(_as_pdf(path), ocr=True))), AGENT)

    return read


def amagi() -> Reader:
    """Its own recognition and rules, days before months as on European papers."""
    ingest: Any = importlib.import_module("amagi_receipts_to_csv.ingest")
    parsing: Any = importlib.import_module("amagi_receipts_to_csv.parse")
    ocr: Any = importlib.import_module("amagi_receipts_to_csv.ocr")
    engine: Any = ocr.get_engine("rapidocr")

    def read(path: Path) -> Values:
        document: Any = ingest.load(path, lambda: engine)
        if document.error:
            raise ValueError(document.error)
        receipt: Any = parsing.parse_lines(document.lines, day_first=True)
        return _renamed({name: getattr(receipt, name) for name in AMAGI}, AMAGI)

    return read


def _cpu() -> float:
    """Seconds of processor time, those of the programs it started included."""
    return sum(os.times()[:4])


def _as_pdf(path: Path) -> bytes:
    if path.suffix == ".pdf":
        return path.read_bytes()
    image: Any = importlib.import_module("PIL.Image")
    with image.open(path) as picture, tempfile.TemporaryFile() as made:
        picture.convert("RGB").save(made, "PDF", resolution=DPI)
        made.seek(0)
        return made.read()


def _renamed(told: dict[str, Any], names: dict[str, str]) -> Values:
    values = {ours: _plain(ours, told.get(theirs)) for theirs, ours in names.items()}
    return {name: value for name, value in values.items() if value}


def _plain(name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name.endswith("_date"):
        return value.isoformat()[:10] if hasattr(value, "isoformat") else str(value)[:10]
    return str(value)


TOOLS: dict[str, Callable[[], Reader]] = {
    "invoice2data-templates": invoice2data_templates,
    "invoice2data-labels": invoice2data_labels,
    "invoice-agent": invoice_agent,
    "amagi-receipts-to-csv": amagi,
}


def main(tool: str) -> None:
    logging.disable(logging.CRITICAL)
    try:
        read = TOOLS[tool]()
    except ImportError as missing:
        print(json.dumps({"error": f"not installed: {missing}"}))
        return
    for line in sys.stdin:
        began, used, values, error = time.perf_counter(), _cpu(), Values(), ""
        try:
            values = read(Path(line.strip()))
        except (Exception, SystemExit) as failure:
            error = f"{type(failure).__name__}: {failure}"[:200]
        seconds, cpu = time.perf_counter() - began, _cpu() - used
        print(json.dumps({"values": values, "seconds": seconds, "cpu": cpu, "error": error}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
