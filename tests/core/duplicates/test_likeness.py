from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.duplicates.likeness import Ground, Identity, compare_documents

INVOICE = Identity(
    kind="invoice",
    direction="purchase",
    supplier_name="Drukkerij Goossens BV",
    supplier_vat_number="BE0403170701",
    invoice_number="2026/0117",
    issue_date=date(2026, 1, 17),
    currency="EUR",
    tax_inclusive_amount=Decimal("363.00"),
)

IDENTITIES = st.builds(
    Identity,
    kind=st.sampled_from(["invoice", "credit_note", "receipt"]),
    direction=st.sampled_from([None, "purchase", "sale"]),
    supplier_name=st.sampled_from([None, "Goossens", "Goossens BV", "Goossens Drukkerij", "Maes"]),
    supplier_vat_number=st.sampled_from([None, "BE0403170701", "0403.170.701", "BE0417497106"]),
    invoice_number=st.sampled_from([None, "2026-0117", "20260117", "2O260117", "9"]),
    issue_date=st.sampled_from([None, date(2026, 1, 17), date(2026, 1, 18)]),
    currency=st.sampled_from([None, "EUR", "USD"]),
    tax_inclusive_amount=st.sampled_from([None, Decimal("363.00"), Decimal("-363.00"), Decimal(100)]),
)


@pytest.mark.parametrize(
    "scan",
    [
        INVOICE,
        replace(INVOICE, invoice_number="20260117"),
        replace(INVOICE, supplier_vat_number="0403.170.701", supplier_name="DRUKKERIJ GOOSSENS"),
        replace(INVOICE, supplier_vat_number=None),
        replace(INVOICE, issue_date=None),
        replace(INVOICE, direction=None),
    ],
)
def test_another_scan_of_an_invoice_is_the_same(scan: Identity) -> None:
    assert compare_documents(INVOICE, scan).verdict == "same"


@pytest.mark.parametrize(
    "other",
    [
        replace(INVOICE, supplier_vat_number="BE0417497106"),
        replace(INVOICE, supplier_vat_number=None, supplier_name="Tuinen De Smet"),
        replace(INVOICE, invoice_number="2026/0118"),
        replace(INVOICE, kind="credit_note"),
        replace(INVOICE, direction="sale"),
        Identity("invoice"),
    ],
)
def test_another_invoice_is_another(other: Identity) -> None:
    assert compare_documents(INVOICE, other).verdict == "different"


@pytest.mark.parametrize(
    ("other", "ground"),
    [
        (replace(INVOICE, tax_inclusive_amount=Decimal("336.00")), Ground.TOTAL_DIFFERS),
        (replace(INVOICE, currency="USD"), Ground.TOTAL_DIFFERS),
        (replace(INVOICE, issue_date=date(2026, 1, 18)), Ground.DATE_DIFFERS),
        (replace(INVOICE, invoice_number="2O26/0117"), Ground.NUMBER_MISREAD),
        (replace(INVOICE, invoice_number=None), Ground.NUMBER_UNKNOWN),
        (replace(INVOICE, supplier_vat_number=None, supplier_name=None), Ground.SUPPLIER_UNKNOWN),
        (replace(INVOICE, kind="receipt"), Ground.NUMBER_SAME),
    ],
)
def test_what_is_nearly_the_same_is_asked(other: Identity, ground: Ground) -> None:
    likeness = compare_documents(INVOICE, other)

    assert likeness.verdict == "maybe"
    assert ground in likeness.grounds


def test_a_credit_note_may_be_written_with_its_minus() -> None:
    note = replace(INVOICE, kind="credit_note")

    assert compare_documents(note, replace(note, tax_inclusive_amount=Decimal("-363.00"))).verdict == "same"


@given(IDENTITIES, IDENTITIES)
def test_the_order_of_the_two_does_not_matter(one: Identity, other: Identity) -> None:
    assert compare_documents(one, other) == compare_documents(other, one)


@given(IDENTITIES, IDENTITIES)
def test_same_never_overlooks_a_difference(one: Identity, other: Identity) -> None:
    likeness = compare_documents(one, other)

    if likeness.verdict == "same":
        assert one.kind == other.kind
        assert not {Ground.TOTAL_DIFFERS, Ground.SUPPLIER_DIFFERS, Ground.NUMBER_DIFFERS, Ground.DATE_DIFFERS} & set(likeness.grounds)
