"""The purchases on a card statement."""

from datetime import date
from decimal import Decimal

from core.reading.fields.card_lines import find_card_lines
from core.reading.fields.read_fields import read_fields
from tests.core.reading.fields.written_page import layout_of

STATEMENT = """
Relevé de dépenses Mastercard Business        Date du relevé: 05/01/2027
Carte 5412 34XX XXXX 1234

Date     Description                          Montant EUR
12/12    DELHAIZE IXELLES                           45,10
28/12    AMAZON.COM 20,00 USD                       18,44
03/01    REMBOURSEMENT SNCB                         -9,00
         TOTAL                                      54,54
"""


def test_lines_get_the_year_that_the_statement_implies_and_what_was_charged_abroad() -> None:
    first, second, third = find_card_lines(layout_of(STATEMENT), "EUR", date(2027, 1, 5))
    assert (first.day, first.description, first.amount) == (date(2026, 12, 12), "DELHAIZE IXELLES", Decimal("45.10"))
    assert (second.original_amount, second.original_currency) == (Decimal("20.00"), "USD")
    assert (third.day, third.amount) == (date(2027, 1, 3), Decimal("-9.00"))


def test_the_statements_own_total_is_the_one_the_lines_add_up_to() -> None:
    read = read_fields(layout_of(STATEMENT))
    assert read.kind == "card_statement"
    assert read.fields["tax_inclusive_amount"].value == "54.54"
    assert len(read.lines) == 3


def test_purchases_printed_with_a_minus_are_turned() -> None:
    text = "02/01  DELHAIZE          -45,10\n03/01  SNCB              -12,00\n04/01  RETOUR             +5,00"
    lines = find_card_lines(layout_of(text), "EUR", date(2027, 1, 5))
    assert [line.amount for line in lines] == [Decimal("45.10"), Decimal("12.00"), Decimal("-5.00")]
