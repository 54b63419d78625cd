"""Documents from many senders: read in full, the same by every road."""

import json
from decimal import Decimal

import pytest

from core.einvoice.hybrid import embedded_xml
from core.einvoice.reader import read_xml
from core.einvoice.ubl_writer import write_ubl


def test_every_sample_and_example_is_read(corpus):
    files = [corpus / name for name in json.loads((corpus / "EXPECTED.json").read_text())]
    assert len(files) > 100
    for file in files:
        found = read_xml(file.read_bytes())
        assert found.number, file
        assert found.issue_date, file
        assert found.seller.name, file
        assert found.totals.tax_inclusive_amount is not None, file


def test_valid_documents_stay_valid_when_read_and_written_again(corpus, official_rules):
    worse = []
    for name, expected in json.loads((corpus / "EXPECTED.json").read_text()).items():
        if expected != "OK" or not name.startswith(("examples/peppol", "examples/en16931-ubl", "samples/be-synthetic")):
            continue
        before = official_rules.check((corpus / name).read_bytes())
        after = official_rules.check(write_ubl(read_xml((corpus / name).read_bytes())))
        if before.valid and not after.valid:
            worse.append((name, after.errors))
    assert worse == []


def test_the_xml_in_every_hybrid_pdf_is_found(corpus):
    pdfs = sorted((corpus / "samples/zugferd-corpus").glob("*.pdf"))
    assert len(pdfs) >= 27
    for pdf in pdfs:
        assert embedded_xml(pdf.read_bytes()) == pdf.with_suffix(".embedded.xml").read_bytes(), pdf.name


def test_factur_x_and_its_ubl_twin_say_the_same(corpus):
    pairs = []
    for twin in sorted((corpus / "samples/xml-rechnung-ubl").glob("*.ubl.xml")):
        name = twin.name.removesuffix(".ubl.xml")
        pairs += [(cii, twin) for cii in (corpus / "samples/zugferd-corpus").glob(f"XML-Rechnung__*__{name}.embedded.xml")]
    assert len(pairs) >= 12
    for cii, twin in pairs:
        by_cii, by_ubl = read_xml(cii.read_bytes()), read_xml(twin.read_bytes())
        assert key_values(by_cii) == key_values(by_ubl), twin.name


def key_values(invoice):
    totals = invoice.totals
    return (
        invoice.number,
        invoice.issue_date,
        invoice.type_code,
        invoice.currency,
        invoice.seller.name,
        invoice.seller.vat_number,
        invoice.buyer.name,
        invoice.buyer.vat_number,
        totals.tax_exclusive_amount,
        totals.vat_amount or Decimal(0),
        totals.tax_inclusive_amount,
        totals.payable_amount,
        sorted((part.category, part.rate or 0, part.taxable_amount, part.vat_amount) for part in invoice.vat_breakdown),
        [(line.name, line.quantity, line.net_amount, line.vat_rate) for line in invoice.lines],
    )


@pytest.mark.parametrize("field", ["number", "seller", "buyer", "amounts", "payment", "lines", "pdf"])
def test_belgian_samples_agree_with_their_truth(corpus, field):
    truths = sorted((corpus / "samples/be-synthetic").glob("*.truth.json"))
    assert len(truths) >= 13
    for path in truths:
        truth = json.loads(path.read_text())
        found = read_xml(path.with_name(path.name.replace(".truth.json", ".ubl.xml")).read_bytes())
        expected, got = {
            "number": lambda t=truth, f=found: (
                (t["number"], t["issue_date"], t["type"], t["currency"]),
                (f.number, str(f.issue_date), f.type_code, f.currency),
            ),
            "seller": lambda t=truth, f=found: (t["seller"]["name"], f.seller.name),
            "buyer": lambda t=truth, f=found: (t["buyer"]["name"], f.buyer.name),
            "amounts": lambda t=truth, f=found: (
                [Decimal(t[key]) for key in ("net", "vat", "gross", "payable")],
                [f.totals.tax_exclusive_amount, f.totals.vat_amount, f.totals.tax_inclusive_amount, f.totals.payable_amount],
            ),
            "payment": lambda t=truth, f=found: (t["structured_communication"], f.payment_means[0].payment_id),
            "lines": lambda t=truth, f=found: (
                [(line["description"], Decimal(line["net"])) for line in t["lines"]],
                [(line.name, line.net_amount) for line in f.lines],
            ),
            "pdf": lambda t=truth, f=found: (t["ubl_embeds_pdf"], bool(f.attachments and (f.attachments[0].content or b"")[:4] == b"%PDF")),
        }[field]()
        assert got == expected, path.name
