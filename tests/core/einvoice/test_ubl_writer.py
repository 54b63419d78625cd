"""What the UBL writer puts down, and what it leaves out."""

from dataclasses import replace
from decimal import Decimal

from lxml import etree

from core.einvoice.model import Note, PaymentMeans
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice, line


def test_twelve_digits_become_a_structured_communication():
    document = write_ubl(replace(invoice(), payment_means=(PaymentMeans(code="30", payment_id="090933755493"),)))
    assert b">+++090/9337/55493+++<" in document


def test_digits_with_wrong_check_digits_stay_as_they_are():
    document = write_ubl(replace(invoice(), payment_means=(PaymentMeans(code="30", payment_id="090933755494"),)))
    assert b">090933755494<" in document


def test_there_is_no_empty_element_however_little_is_known():
    root = etree.fromstring(write_ubl(replace(invoice(), due_date=None, payment_means=(), buyer_reference=" ")))
    assert not [element.tag for element in root.iter() if len(element) == 0 and not (element.text or "").strip()]


def test_characters_that_xml_cannot_carry_are_dropped():
    document = write_ubl(replace(invoice(), notes=(Note(text="a\x00b\x0bc\ud800d\ufffee"),)))
    assert b"<cbc:Note>abcde</cbc:Note>" in document


def test_amounts_have_two_decimals_and_prices_all_of_theirs():
    priced = replace(line("1"), price=Decimal("0.123456"), net_amount=Decimal("7"))
    document = write_ubl(invoice(priced))
    assert b'<cbc:LineExtensionAmount currencyID="EUR">7.00</cbc:LineExtensionAmount>' in document
    assert b'<cbc:PriceAmount currencyID="EUR">0.123456</cbc:PriceAmount>' in document


def test_what_is_outside_vat_has_no_rate():
    document = write_ubl(invoice(line("10.00", category="O", rate="0")))
    assert b"Percent" not in document
    assert b">VATEX-EU-O<" in document
