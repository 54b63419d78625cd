"""Amounts are read whatever the country writes between the digits."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.reading.fields.amounts import amounts_in, decimal_mark, read_number
from tests.core.reading.fields.written_page import cell_of


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [
        ("1.234,56", ",", "1234.56"),
        ("1,234.56", ".", "1234.56"),
        ("1 234,56", ",", "1234.56"),
        ("1'234.50", ".", "1234.50"),
        ("1234,5", ",", "1234.5"),
        ("1.234", ",", "1234"),
        ("0.123", ".", "0.123"),
        ("12", ",", "12"),
        ("1.234.567,89", ",", "1234567.89"),
        ("99.95", ",", "99.95"),
    ],
)
def test_a_number_is_what_its_marks_say(text: str, mark: str, amount: str) -> None:
    assert read_number(text, mark) == Decimal(amount)


@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999999.99"), places=2))
def test_every_way_of_writing_gives_the_same_amount(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    continental = english.translate(str.maketrans(",.", ".,"))
    spaced = english.replace(",", " ").replace(".", ",")
    assert read_number(english, ".") == read_number(continental, ",") == read_number(spaced, ",") == amount


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Total TVAC 1.524,60 EUR", ["1524.60"]),
        ("€ 12,00", ["12.00"]),
        ("-3.000,00", ["-3000.00"]),
        ("(412.16)", ["-412.16"]),
        ("12,50-", ["-12.50"]),
        ("IBAN BE68 on 03/11/2026", []),
        ("TVA 21% / 1 260,00", ["21", "1260.00"]),
        ("+++090/9337/55493+++", []),
    ],
)
def test_amounts_are_found_in_a_line_and_dates_and_references_are_not(text: str, amounts: list[str]) -> None:
    cell = cell_of(text)
    assert [amount.amount for amount in amounts_in(cell, decimal_mark([text]))] == [Decimal(amount) for amount in amounts]


def test_the_document_decides_what_its_marks_mean() -> None:
    assert decimal_mark(["12,50", "1.300,00", "3.14"]) == ","
    assert decimal_mark(["12.50", "1,300.00"]) == "."
