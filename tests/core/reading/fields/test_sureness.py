"""Confidence grows with evidence, and what is doubtful is never sure."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.coefficients import COEFFICIENTS
from core.reading.fields.found import Found
from core.reading.fields.read_fields import read_fields
from core.reading.fields.sureness import FAMILIES, HIGHEST, SURE, judged, probability
from core.reading.page import Source
from tests.core.reading import made
from tests.core.reading.fields.written_page import layout_of

SIGNS = sorted({sign for weights in COEFFICIENTS.values() for sign in weights} - {"bias"})
signs = st.dictionaries(st.sampled_from(SIGNS), st.floats(0, 1))


@given(st.sampled_from(sorted(COEFFICIENTS)), signs, st.sampled_from(SIGNS))
def test_more_evidence_never_lowers_confidence(family: str, known: dict[str, float], sign: str) -> None:
    without = probability(family, known | {sign: 0.0})
    assert 0 < without <= probability(family, known | {sign: 1.0}) <= HIGHEST


@given(st.sampled_from(sorted(COEFFICIENTS)), signs)
def test_what_something_speaks_against_is_never_sure(family: str, known: dict[str, float]) -> None:
    assert probability(family, known | {"doubt": 1.0}) < SURE


def test_every_family_has_its_coefficients() -> None:
    assert set(FAMILIES.values()) <= set(COEFFICIENTS)
    assert all(0 < SURE < probability(family, dict.fromkeys(SIGNS, 1.0)) for family in COEFFICIENTS)


def test_a_plain_invoice_is_sure_of_what_proves_itself() -> None:
    text = "\n".join(line for *_, line in made.BELGIAN_INVOICE)
    fields = read_fields(layout_of(text)).fields
    proven = ("supplier_vat_number", "iban", "structured_communication", "invoice_number", "issue_date")
    assert all(fields[name].confidence >= SURE for name in proven), {name: fields[name].confidence for name in proven}


@pytest.mark.parametrize("name", ["iban", "tax_inclusive_amount", "due_date"])
def test_a_value_without_any_sign_is_not_sure(name: str) -> None:
    bare = Found("x", 0.99, Source.OCR)
    assert judged({name: bare})[name].confidence < SURE


def test_a_way_of_payment_keeps_the_confidence_of_its_words() -> None:
    hint = Found("cash", 0.7, Source.TEXT)
    assert judged({"payment_means": hint}) == {"payment_means": replace(hint)}
