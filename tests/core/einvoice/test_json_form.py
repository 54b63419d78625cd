"""The invoice model as JSON."""

import json

import pytest
from hypothesis import given, settings

from core.einvoice.errors import InvalidInvoiceJson
from core.einvoice.json_form import from_json, to_json
from tests.core.einvoice.examples import invoice, line
from tests.core.einvoice.strategies import invoices


@given(invoices.filter(lambda one: bool(one.vat_breakdown) and one.totals.tax_inclusive_amount is not None))
@settings(max_examples=80, deadline=None)
def test_any_invoice_survives_json(original):
    assert from_json(json.dumps(to_json(original))) == original


def test_totals_left_out_are_computed():
    form = to_json(invoice(line("100.00"), line("50.00", rate="6")))
    full = from_json(json.dumps(form))
    del form["totals"], form["vat_breakdown"]
    assert from_json(json.dumps(form)) == full


def test_a_price_may_be_a_json_number():
    form = to_json(invoice())
    text = json.dumps(form).replace('"price": "100.00"', '"price": 100.10').replace('"net_amount": "100.00", ', "")
    assert str(from_json(text).lines[0].price) == "100.10"


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ("[]", "invoice"),
        ("{", "JSON"),
        ('{"nummer": "1"}', "invoice.nummer"),
        ('{"issue_date": "24/11/2026"}', "invoice.issue_date"),
        ('{"lines": {}}', "invoice.lines"),
        ('{"lines": [{}, {"price": "1e9"}]}', "invoice.lines[1].price"),
        ('{"lines": [{"price": true}]}', "invoice.lines[0].price"),
        ('{"seller": {"endpoint": {"scheme": "0208"}}}', "invoice.seller.endpoint.value"),
        ('{"attachments": [{"content": "***"}]}', "invoice.attachments[0].content"),
        ('{"lines": [{"price": "NaN"}]}', "invoice.lines[0].price"),
    ],
)
def test_a_mistake_is_named_by_its_place(document, place):
    with pytest.raises(InvalidInvoiceJson, match=place.replace("[", r"\[").replace("]", r"\]")):
        from_json(document)
