"""What is written as UBL is read back as it was."""

from dataclasses import replace

from hypothesis import given, settings

from core.einvoice.reader import read_xml
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice, line
from tests.core.einvoice.strategies import invoices


@given(invoices)
@settings(max_examples=150, deadline=None)
def test_any_invoice_survives_writing_and_reading(original):
    assert read_xml(write_ubl(original)) == original


@given(invoices)
@settings(max_examples=30, deadline=None)
def test_writing_twice_gives_the_same_bytes(original):
    assert write_ubl(original) == write_ubl(original)


def test_a_belgian_invoice_keeps_its_attachment_and_its_structured_communication():
    original = invoice(line("100.00"), line("10.00", rate="6"))
    back = read_xml(write_ubl(original))
    assert back == original
    assert back.attachments[0].content == b"%PDF-1.7 as it were"


def test_a_credit_note_keeps_its_due_date_and_project():
    original = replace(invoice(type_code="381"), project_reference="P7")
    document = write_ubl(original)
    assert b"<CreditNote " in document
    assert read_xml(document) == original
