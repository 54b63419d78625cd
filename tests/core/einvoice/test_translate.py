"""From what was read to an e-invoice."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.einvoice.codes import EN16931, PEPPOL_BILLING, PaymentCode
from core.einvoice.errors import NotTranslatable
from core.einvoice.read_invoice import ReadAttachment, ReadInvoice, ReadKind, ReadParty
from core.einvoice.reader import read_xml
from core.einvoice.translate import translate
from core.einvoice.translation_texts import Language
from core.einvoice.ubl_writer import write_ubl
from core.money import to_cent, total
from tests.core.einvoice.read_examples import BELGIAN_CASES, CUSTOMER, LINES, PLAIN_CASES, SUPPLIER, read, vat


@pytest.mark.parametrize("name", BELGIAN_CASES)
def test_belgian_documents_claim_peppol_and_add_up(name):
    found = translate(BELGIAN_CASES[name])
    assert found.customization_id == PEPPOL_BILLING
    assert found.totals.line_total == total(line.net_amount or Decimal(0) for line in found.lines)
    assert found.totals.payable_amount == abs(BELGIAN_CASES[name].tax_inclusive_amount or 0) * (-1 if name == "invoice below zero" else 1)
    assert read_xml(write_ubl(found)) == found


@pytest.mark.parametrize("name", PLAIN_CASES)
def test_documents_without_electronic_address_claim_the_norm_alone(name):
    assert translate(PLAIN_CASES[name]).customization_id == EN16931


@given(
    st.lists(
        st.tuples(st.sampled_from(["21", "12", "6"]), st.decimals(min_value="0.01", max_value=99_999, places=2)),
        min_size=1,
        max_size=3,
        unique_by=lambda pair: pair[0],
    )
)
def test_what_was_read_is_what_is_asked(pairs):
    parts = tuple(vat(rate, str(net), str(to_cent(net * Decimal(rate) / 100))) for rate, net in pairs)
    asked = total((part.taxable_amount or Decimal(0)) + (part.vat_amount or Decimal(0)) for part in parts)
    found = translate(read(str(asked), *parts))
    assert found.totals.payable_amount == asked
    assert found.totals.rounding_amount is None
    assert [line.net_amount for line in found.lines] == [net for _, net in pairs]


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"invoice_number": None}, ["invoice_number"]),
        ({"issue_date": None, "currency": "€"}, ["issue_date", "currency"]),
        ({"supplier": replace(SUPPLIER, name=None)}, ["supplier_name"]),
        ({"supplier": replace(SUPPLIER, vat_number="BE0202239952")}, ["supplier_country", "supplier_vat_number"]),
        ({"supplier": ReadParty(name="X", country="BE")}, ["supplier_vat_number"]),
        ({"customer": ReadParty()}, ["customer_name", "customer_country"]),
        ({"vat_breakdown": ()}, ["vat_breakdown"]),
        ({"attachment": ReadAttachment(content=b"GIF89a", mime_type="image/gif", filename="a.gif")}, ["attachment"]),
    ],
)
def test_what_lacks_is_named(change, missing):
    with pytest.raises(NotTranslatable) as refusal:
        translate(read(**change))
    assert refusal.value.facts["missing"] == missing


def test_reverse_charge_without_the_customers_vat_number_is_refused():
    with pytest.raises(NotTranslatable) as refusal:
        translate(read("100.00", vat("0", "100.00", category="AE"), customer=ReadParty(name="Jan", country="BE")))
    assert refusal.value.facts["missing"] == ["customer_vat_number"]


@pytest.mark.parametrize(
    ("document", "contradiction"),
    [
        (read("125.00"), "tax_inclusive_amount"),
        (read("121.001"), "tax_inclusive_amount"),
        (read("121.00", vat("21", "NaN", "21.00")), "vat_breakdown"),
        (read("150.00", vat("21", "100.00", "50.00")), "vat_breakdown"),
    ],
)
def test_amounts_that_disagree_are_refused_rather_than_bent(document, contradiction):
    with pytest.raises(NotTranslatable) as refusal:
        translate(document)
    assert refusal.value.facts["contradiction"] == contradiction


def test_a_mix_of_rates_is_not_guessed_from_totals():
    with pytest.raises(NotTranslatable):
        translate(read("118.00", vat_breakdown=(), tax_exclusive_amount=Decimal("100.00"), vat_amount=Decimal("18.00")))


def test_parties_get_address_and_numbers_from_their_vat_number():
    seller = translate(read()).seller
    assert seller.vat_number == "BE0202239951"
    assert seller.endpoint == seller.legal_id
    assert seller.endpoint
    assert (seller.endpoint.scheme, seller.endpoint.value) == ("0208", "0202239951")
    assert seller.address
    assert seller.address.country == "BE"


def test_own_lines_are_kept_when_they_add_up():
    assert [line.name for line in translate(read(lines=LINES)).lines] == ["Onderhoud", "Olie"]
    (only,) = translate(
        read(
            lines=LINES[:1],
        )
    ).lines
    assert only.net_amount == Decimal("100.00")


def test_a_receipt_paid_by_card_says_so():
    found = translate(BELGIAN_CASES["receipt"])
    assert found.number == "R-7"
    assert found.payment_means[0].code == PaymentCode.BANK_CARD


def test_an_invoice_never_takes_the_number_of_our_own():
    with pytest.raises(NotTranslatable):
        translate(read(kind=ReadKind.INVOICE, invoice_number=None, fallback_number="R-7"))


@pytest.mark.parametrize(("language", "word"), [(Language.FRENCH, "Données"), (Language.DUTCH, "Gegevens"), (Language.ENGLISH, "Data")])
def test_the_note_says_where_the_data_come_from(language, word):
    (note,) = translate(read(), language).notes
    assert note.text.startswith(word)


def test_nothing_at_all_names_everything_that_lacks():
    with pytest.raises(NotTranslatable) as refusal:
        translate(ReadInvoice(currency=None))
    assert len(list(refusal.value.facts["missing"])) == 7  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("name", "category", "code"),
    [
        ("reverse charge", "AE", "VATEX-EU-AE"),
        ("exempt", "E", None),
        ("small business", "E", None),
        ("zero rated", "Z", None),
        ("no reason given", "E", None),
        ("goods to another member state", "K", "VATEX-EU-IC"),
        ("service to another member state", "AE", "VATEX-EU-AE"),
        ("export", "G", "VATEX-EU-G"),
        ("bought in France", "AE", "VATEX-EU-AE"),
        ("supplier without VAT number", "O", "VATEX-EU-O"),
    ],
)
def test_why_no_vat_is_charged_follows_from_wording_and_parties(name, category, code):
    (part,) = translate(BELGIAN_CASES[name]).vat_breakdown
    assert (part.category, part.exemption_code) == (category, code)


def test_the_customer_of_these_tests_is_valid():
    assert translate(read(customer=CUSTOMER)).buyer.vat_number == "BE0403170701"
