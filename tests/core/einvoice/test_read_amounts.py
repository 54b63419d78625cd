"""Amounts brought into agreement, or not."""

from decimal import Decimal

import pytest

from core.einvoice.errors import NotTranslatable
from core.einvoice.read_amounts import settle
from tests.core.einvoice.read_examples import FRENCH, read, vat


def parts_of(document):
    return [(part.rate, part.taxable_amount, part.vat_amount) for part in settle(document).parts]


@pytest.mark.parametrize(
    "document",
    [
        read("121.00", vat("21", "100.00", "21.00")),
        read("121.00", vat("21", "100.00")),
        read("121.00", vat("21", None, "21.00")),
        read("121.00", vat("21")),
        read(None, vat("21", "100.00", "21.00")),
        read("121.00", vat_breakdown=(), tax_exclusive_amount=Decimal("100.00")),
        read("121.00", vat_breakdown=(), vat_amount=Decimal("21.00")),
        read(None, vat_breakdown=(), tax_exclusive_amount=Decimal("100.00"), vat_amount=Decimal("21.00")),
    ],
)
def test_two_known_amounts_give_the_third(document):
    assert parts_of(document) == [(Decimal(21), Decimal("100.00"), Decimal("21.00"))]


def test_vat_rounded_line_by_line_keeps_the_amounts_of_the_document():
    document = read("121.01", vat_breakdown=(), tax_exclusive_amount=Decimal("100.00"), vat_amount=Decimal("21.01"))
    assert parts_of(document) == [(Decimal(21), Decimal("100.00"), Decimal("21.01"))]
    assert settle(document).rounding == 0


def test_what_the_breakdown_leaves_out_is_untaxed_when_the_net_total_says_so():
    document = read("126.00", vat("21", "100.00", "21.00"), tax_exclusive_amount=Decimal("105.00"))
    assert parts_of(document)[1] == (Decimal(0), Decimal("5.00"), Decimal(0))


def test_five_cents_are_rounding_and_six_are_a_contradiction():
    assert settle(read("121.05")).rounding == Decimal("0.05")
    with pytest.raises(NotTranslatable):
        settle(read("121.06"))


def test_a_foreign_rate_is_found_when_only_one_explains_the_vat():
    document = read("120.00", vat_breakdown=(), tax_exclusive_amount=Decimal("100.00"), vat_amount=Decimal("20.00"), supplier=FRENCH)
    assert parts_of(document) == [(Decimal(20), Decimal("100.00"), Decimal("20.00"))]


def test_an_amount_too_small_to_tell_the_rate_is_not_guessed():
    with pytest.raises(NotTranslatable):
        settle(read("0.10", vat_breakdown=(), tax_exclusive_amount=Decimal("0.09"), vat_amount=Decimal("0.01"), supplier=FRENCH))


def test_lines_of_one_rate_are_added_up():
    assert parts_of(read("242.00", vat("21", "100.00", "21.00"), vat("21.00", "100.00", "21.00"))) == [
        (Decimal(21), Decimal("200.00"), Decimal("42.00"))
    ]
