"""PDFs that carry an invoice."""

from io import BytesIO

import pytest
from pypdf import PdfWriter

from core.einvoice.hybrid import embedded_xml
from core.einvoice.reader import read_xml
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice
from tests.core.einvoice.test_cii_reader import d16b, zugferd1


def pdf_with(*attachments: tuple[str, bytes]) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name, content in attachments:
        writer.add_attachment(name, content)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["factur-x.xml", "UBL-Invoice-2.1.xml", "whatever.bin"])
def test_an_attachment_counts_by_what_it_says(name):
    xml = write_ubl(invoice())
    assert embedded_xml(pdf_with(("terms.txt", b"no invoice"), (name, xml))) == xml


def test_of_two_invoices_the_complete_one_is_taken():
    pdf = pdf_with(("ZUGFeRD-invoice.xml", zugferd1()), ("factur-x.xml", d16b()))
    assert embedded_xml(pdf) == d16b()


def test_a_wrong_encoding_declaration_is_no_obstacle():
    xml = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + d16b()
    found = embedded_xml(pdf_with(("factur-x.xml", xml)))
    assert found
    assert read_xml(found).seller.name == "Ébéniste SA"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"not a pdf at all", pdf_with(), pdf_with(("a.xml", b"<html/>"))])
def test_without_invoice_there_is_none(data):
    assert embedded_xml(data) is None


def test_a_pdf_cut_short_is_no_failure():
    whole = pdf_with(("factur-x.xml", d16b()))
    for length in range(0, len(whole), 97):
        assert embedded_xml(whole[:length]) in {None, d16b()}
