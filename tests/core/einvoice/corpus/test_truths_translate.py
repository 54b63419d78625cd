"""Belgian sample documents, their true field values translated as if they had been read from the page."""

import json
from datetime import date
from decimal import Decimal

from core.einvoice.read_invoice import ReadAttachment, ReadInvoice, ReadKind, ReadParty, ReadVat
from core.einvoice.rules.rule_book import Rules
from core.einvoice.translate import translate
from core.einvoice.ubl_writer import write_ubl

WORDINGS = {"AE": "Autoliquidation", "K": "Livraison intracommunautaire", "G": "Exportation hors UE", "E": "Exonéré, art. 44"}


def as_read(truth, pdf: bytes) -> ReadInvoice:
    """The fields a perfect reader would give."""

    def party(side, **more):
        return ReadParty(name=side["name"], vat_number=side["vat"], country=side["country"], city=side["city"], **more)

    categories = {part["category"] for part in truth["vat_breakdown"]}
    return ReadInvoice(
        kind=ReadKind.CREDIT_NOTE if truth["type"] == "381" else ReadKind.INVOICE,
        invoice_number=truth["number"],
        issue_date=date.fromisoformat(truth["issue_date"]),
        due_date=date.fromisoformat(truth["due_date"]) if truth["due_date"] else None,
        currency=truth["currency"],
        tax_inclusive_amount=Decimal(truth["gross"]),
        tax_exclusive_amount=Decimal(truth["net"]),
        vat_amount=Decimal(truth["vat"]),
        vat_breakdown=tuple(
            ReadVat(rate=Decimal(part["rate"] or 0), taxable_amount=Decimal(part["taxable"]), vat_amount=Decimal(part["tax"]))
            for part in truth["vat_breakdown"]
        ),
        vat_wording=next((WORDINGS[category] for category in categories if category in WORDINGS), None),
        supplier=party(truth["seller"], iban=truth["iban"], reference="S-1"),
        customer=party(truth["buyer"]),
        structured_communication=truth["structured_communication"],
        attachment=ReadAttachment(content=pdf, mime_type="application/pdf", filename="document.pdf"),
    )


def test_every_belgian_sample_translates_into_a_valid_document(corpus, official_rules):
    truths = sorted((corpus / "samples/be-synthetic").glob("*.truth.json"))
    assert len(truths) >= 13
    wrong, in_peppol = {}, 0
    for path in truths:
        truth = json.loads(path.read_text())
        translated = translate(as_read(truth, path.with_name(path.name.replace(".truth.json", ".pdf")).read_bytes()))
        verdict = official_rules.check(write_ubl(translated), Rules.CLAIMED)
        in_peppol += "peppol" in (verdict.profile or "")
        total = translated.totals.tax_inclusive_amount
        if verdict.errors or total != Decimal(truth["gross"]):
            wrong[path.name] = (verdict.errors, total)
    assert wrong == {}
    assert in_peppol >= len(truths) - 3
