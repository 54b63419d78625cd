"""What a document says: what was read, overruled by its owner."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents.errors import FieldNotCorrectable
from core.documents.fields import PARSERS, as_written, effective, parse


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("supplier_vat_number", "BE 0202.239.951", "BE0202239951"),
        ("iban", "be02 7370 2691 7240", "BE02737026917240"),
        ("structured_communication", "+++090/9337/55493+++", "090933755493"),
        ("structured_communication", "RF18 5390 0754 7034", "RF18539007547034"),
        ("issue_date", "2026-11-24", date(2026, 11, 24)),
        ("tax_inclusive_amount", "121", Decimal(121)),
        ("supplier_name", "  Proximus \t NV ", "Proximus NV"),
    ],
)
def test_a_value_is_known_however_it_is_typed(name: str, written: str, value: object) -> None:
    assert parse(name, written) == value


@given(st.sampled_from(sorted(PARSERS)), st.text(max_size=40))
def test_whatever_is_typed_is_a_value_or_a_refusal_that_names_the_field(name: str, written: str) -> None:
    refused: FieldNotCorrectable | None = None
    value: object = None
    try:
        value = parse(name, written)
    except FieldNotCorrectable as refusal:
        refused = refusal
    if refused is None:
        assert parse(name, as_written(value)) == value
    else:
        assert refused.facts["field"] == name


def test_corrections_come_first_and_what_does_not_parse_is_left_open() -> None:
    extraction = {
        "kind": "invoice",
        "direction": "purchase",
        "fields": {
            "supplier_name": {"value": "Proxlmus"},
            "iban": {"value": "BE00 0000 0000 0000"},
            "tax_inclusive_amount": {"value": "121.00"},
            "vat_breakdown": {"value": [{"rate": "21"}]},
        },
    }
    values = effective(extraction, {"supplier_name": "Proximus NV", "direction": "sale"})
    assert (values["supplier_name"], values["direction"], values["iban"]) == ("Proximus NV", "sale", None)
    assert values["tax_inclusive_amount"] == Decimal("121.00")
    assert values.keys() == PARSERS.keys()


def test_an_unread_document_is_some_other_paper() -> None:
    assert effective(None, {})["kind"] == "other"
