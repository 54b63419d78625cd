"""What is handed over is a valid e-invoice with the document inside, or the file as it came."""

from dataclasses import replace
from decimal import Decimal

import pytest

from core.delivery.errors import NotDeliverable
from core.delivery.inspect_original import Inspected, inspect_original
from core.delivery.models import Form, PdfPlace
from core.delivery.package import Original, Package, build
from core.einvoice.reader import read_xml
from tests.core.delivery.making import COMPANY, FACTS, JUDGE, OWNER, broken_rules, but, pdf

PAPER = Original(content=pdf(), media_type="application/pdf", carried=(pdf(), "application/pdf"))


def built(facts=FACTS, original=PAPER, *, form=Form.UBL, place=PdfPlace.INSIDE, judge=JUDGE) -> Package:
    return build(facts, COMPANY, original, owner=OWNER, form=form, pdf=place, judge=judge)


def test_an_invoice_becomes_a_valid_e_invoice_with_its_pdf_inside():
    package = built()
    assert broken_rules(package.main.content) == []
    assert package.checked
    invoice = read_xml(package.main.content)
    assert (invoice.number, invoice.totals.tax_inclusive_amount) == ("F/2026-17", Decimal("121.00"))
    assert invoice.buyer.name == "Bakkerij Janssens"
    assert [attachment.content for attachment in invoice.attachments] == [pdf()]


def test_the_same_document_gives_the_same_bytes_under_the_same_name():
    assert built() == built()


@pytest.mark.parametrize(
    "facts",
    [
        but(kind="credit_note", tax_inclusive_amount=Decimal("-121.00"), tax_exclusive_amount=Decimal("-100.00"),
            vat_amount=Decimal("-21.00"), vat_breakdown=()),
        but(kind="receipt", invoice_number=None, payment_means="card", iban=None, structured_communication=None),
        but(direction="sale", supplier_name=None, supplier_vat_number=None, customer_name="Café Sport", customer_vat_number="BE0202239951"),
        but(supplier_vat_number="FR40303265045", supplier_name="Boulangerie José", vat_amount=Decimal(0), vat_breakdown=(),
            tax_exclusive_amount=Decimal("121.00")),
    ],
    ids=["credit note", "receipt without number", "sales invoice", "French supplier"],
)  # fmt: skip
def test_other_documents_become_valid_e_invoices_too(facts):
    assert broken_rules(built(facts).main.content) == []


def test_a_document_without_number_or_supplier_is_not_deliverable_and_says_which_fields_lack():
    with pytest.raises(NotDeliverable) as refusal:
        built(but(invoice_number=None, supplier_name=None))
    assert set(refusal.value.facts["missing"]) == {"invoice_number", "supplier_name"}


def test_amounts_that_contradict_each_other_are_not_delivered():
    with pytest.raises(NotDeliverable) as refusal:
        built(but(tax_inclusive_amount=Decimal("999.00")))
    assert refusal.value.facts["contradiction"] == "tax_inclusive_amount"


def test_corrected_totals_outweigh_a_misread_breakdown():
    misread = but(
        vat_breakdown=(replace(FACTS.vat_breakdown[0], taxable_amount=Decimal("700.00"), vat_amount=Decimal("147.00")),),
        corrected=frozenset({"tax_inclusive_amount", "tax_exclusive_amount", "vat_amount"}),
    )
    package = built(misread)
    assert broken_rules(package.main.content) == []
    assert read_xml(package.main.content).totals.tax_inclusive_amount == Decimal("121.00")


def test_a_valid_ubl_goes_as_it_came():
    ubl = built().main.content
    arrived = Original(content=ubl, media_type="application/xml", inspected=inspect_original(ubl, "application/xml"))
    assert built(but(media_type="application/xml"), arrived).main.content == ubl


def test_a_ubl_that_the_user_corrected_is_translated_anew():
    ubl = built().main.content
    arrived = Original(content=ubl, media_type="application/xml", inspected=inspect_original(ubl, "application/xml"))
    package = built(but(invoice_number="F-18", corrected=frozenset({"invoice_number"})), arrived)
    assert read_xml(package.main.content).number == "F-18"
    assert broken_rules(package.main.content) == []


def test_an_invalid_ubl_is_rewritten_from_its_own_data():
    ubl = built().main.content.replace(b"urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0", b"1.0")
    ubl = ubl.replace(b"<cbc:ProfileID>", b"<cbc:ProfileID>FFF.BE ").replace(b"As specified", b"Bread as specified")
    inspected = inspect_original(ubl, "application/xml")
    package = built(but(supplier_name="misread"), Original(content=ubl, media_type="application/xml", inspected=inspected))
    assert broken_rules(package.main.content) == []
    assert read_xml(package.main.content).seller.name == FACTS.supplier_name


def test_data_inside_a_pdf_that_cannot_be_valid_gives_way_to_what_was_read():
    bare = replace(read_xml(built().main.content), lines=(), attachments=())
    package = built(original=replace(PAPER, inspected=Inspected(invoice=bare)))
    assert broken_rules(package.main.content) == []
    assert read_xml(package.main.content).lines


def test_what_breaks_an_official_rule_is_named():
    with pytest.raises(NotDeliverable) as refusal:
        built(but(currency="XXY"))
    assert [broken["rule"] for broken in refusal.value.facts["rules"]]
    assert refusal.value.detail


def test_without_the_official_rules_the_package_says_that_it_was_not_checked():
    assert not built(judge=lambda _: None).checked


def test_the_pdf_can_lie_beside_under_the_same_name_or_be_left_out():
    beside = built(place=PdfPlace.BESIDE)
    assert [file.name.removesuffix(".pdf") for file in beside.beside] == [beside.main.name.removesuffix(".xml")]
    assert beside.beside[0].content == pdf()
    bare = built(place=PdfPlace.NONE)
    assert read_xml(bare.main.content).attachments == ()
    assert broken_rules(bare.main.content) == []


@pytest.mark.parametrize("kind", ["contract", "card_statement", "other"])
def test_papers_that_are_no_invoice_go_as_they_came(kind):
    package = built(but(kind=kind))
    assert (package.form, package.main.content, package.main.media_type) == (Form.ORIGINAL, pdf(), "application/pdf")


def test_an_invoice_goes_as_it_came_when_the_user_wants_so():
    assert built(but(invoice_number=None), form=Form.ORIGINAL).main.content == pdf()
