"""Documents with their truth: any folder with a truth.jsonl, the synthetic Belgian invoices, and e-invoices in XML."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.readings.opened import opened
from core.einvoice.hybrid import embedded_xml
from core.errors import DomainError
from core.reading.evidence_einvoice import EinvoiceEvidence, read_einvoice

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
"""The truth's names and ours."""
MEDIA = {
    "pdf_text": "PDF text", "pdf_image_only": "scan", "scan": "scan", "photo": "photo", "receipt_scan": "receipt", "xml": "XML",
}  # fmt: skip
OTHER_KINDS = ("order", "quote", "reminder", "delivery_note", "pro_forma")


@dataclass(frozen=True)
class Case:
    """One file, how it came to be, and what it says."""

    file: Path
    media: str
    source: str
    truth: dict[str, Any]

    @property
    def is_recognised(self) -> bool:
        return self.media not in ("PDF text", "XML")


def from_truth(path: Path) -> Iterator[Case]:
    """The documents that a truth.jsonl speaks of; they lie beside it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        truth = {name: value for name, value in told["fields"].items() if name not in told.get("not_visible", ())}
        if truth.get("kind") in OTHER_KINDS:
            truth["kind"] = "other"
        media = str(told["media"])
        yield Case(path.parent / told["file"], MEDIA.get(media, media), told.get("source", path.parent.name), truth)


def belgian(corpus: Path) -> Iterator[Case]:
    """The synthetic Belgian invoices among the e-invoice samples."""
    for path in sorted((corpus / "einvoice" / "samples" / "be-synthetic").glob("*.truth.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        truth = {
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
        for suffix, media in ((".pdf", "PDF text"), (".scan.pdf", "scan"), (".ubl.xml", "XML")):
            file = path.with_name(path.name.replace(".truth.json", suffix))
            if file.exists():
                # a direct debit's XML names the payer's account alone
                unsaid = {"iban"} if media == "XML" and told["iban"] not in file.read_text(encoding="utf-8") else set[str]()
                yield Case(file, media, "be-synthetic", {name: value for name, value in truth.items() if name not in unsaid})


def hybrids(corpus: Path, known: set[str]) -> Iterator[Case]:
    """PDFs of the e-invoice samples that are not among the documents, with their own XML as truth."""
    for path in sorted((corpus / "einvoice" / "samples" / "zugferd-corpus").glob("*.pdf")):
        try:
            xml = embedded_xml(path.read_bytes())
            evidence = read_einvoice(xml) if xml else None
        except DomainError:
            continue
        if evidence is None or path.name.split("__")[-1] in known:
            continue
        truth = truth_of(evidence)
        if shows(path, truth):
            yield Case(path, "PDF text", "zugferd samples", truth)


def shows(path: Path, truth: dict[str, Any]) -> bool:
    """Whether the page shows the invoice of the XML: some samples carry the XML of another."""
    document = opened(path)
    words = " ".join(word.text for page in document.pages for word in page.words) if document else ""
    digits = re.sub(r"\D", "", str(truth.get("total", "")))
    return str(truth.get("invoice_number")) in words and digits in re.sub(r"[.,]", "", words)


def truth_of(evidence: EinvoiceEvidence) -> dict[str, Any]:
    """What an e-invoice says, in the truth's names."""
    ours = {key: name for name, key in FIELDS.items()}
    truth: dict[str, Any] = {ours[key]: found.value for key, found in evidence.fields.items() if key in ours}
    lines = truth.get("vat_lines")
    if lines:
        truth["vat_lines"] = [{"rate": line["rate"], "base": line["taxable_amount"], "vat": line["vat_amount"]} for line in lines]
    return truth | {"kind": evidence.kind}
