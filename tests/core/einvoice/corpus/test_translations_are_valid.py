"""Translated documents before the official rules."""

import pytest

from core.einvoice.rules.rule_book import Rules
from core.einvoice.translate import translate
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice, line
from tests.core.einvoice.read_examples import BELGIAN_CASES, PLAIN_CASES


@pytest.mark.parametrize("name", BELGIAN_CASES)
def test_belgian_documents_become_valid_peppol_invoices(official_rules, name):
    verdict = official_rules.check(write_ubl(translate(BELGIAN_CASES[name])), Rules.PEPPOL)
    assert verdict.errors == ()


@pytest.mark.parametrize("name", PLAIN_CASES)
def test_the_others_are_valid_by_the_norm(official_rules, name):
    assert official_rules.check(write_ubl(translate(PLAIN_CASES[name]))).errors == ()


@pytest.mark.parametrize(("category", "rate"), [("S", "21"), ("S", "12"), ("S", "6"), ("Z", "0"), ("AE", "0")])
def test_invoices_and_credit_notes_of_our_own_are_valid(official_rules, category, rate):
    for type_code in ("380", "381"):
        document = write_ubl(invoice(line("100.00", rate=rate, category=category), type_code=type_code))
        assert official_rules.check(document).errors == ()
