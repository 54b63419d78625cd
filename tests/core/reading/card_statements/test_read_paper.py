"""Card statements as issuers print them, written by hand: the generator's layouts are measured in bench/card_statements.py."""

from datetime import date
from decimal import Decimal

import pytest

from core.reading.card_statements.read_paper import is_card_statement, read_card_paper
from core.reading.card_statements.statement import CardPaper
from core.reading.fields.read_fields import read_fields
from tests.core.reading.fields.written_page import layout_of

COMPANY = """
Relevé de dépenses Mastercard Business        Date du relevé: 05/01/2027
Carte 5412 34XX XXXX 1234

Date     Description                          Montant EUR
12/12    DELHAIZE IXELLES                           45,10
28/12    AMAZON.COM 20,00 USD                       18,44
03/01    REMBOURSEMENT SNCB                         -9,00
         TOTAL                                      54,54
"""
FIRST_OF_TWO = """
Kaartafrekening Visa Business
Periode van 06/12/2026 tot 05/01/2027
Datum   Verwerkt   Omschrijving                              Bedrag EUR
                   Vorig saldo                                1.523,10 -
Visa 4111 22** **** 3333   An Peeters
08/12   09/12      COLRUYT 3112                                  86,20 -
                   HALLE BE
12/12   14/12      UW BETALING - DANK U                       1.523,10 +
                   Over te dragen                                86,20 -
Kaartbedrijf NV - Bij verlies bel 078 170 170, boete 50,00 EUR
Blz. 1/2
"""
SECOND_OF_TWO = """
Kaartbedrijf NV - Kaartafrekening
Datum   Verwerkt   Omschrijving                              Bedrag EUR
                   Overdracht                                    86,20 -
28/12   02/01      HOTEL RITZ                                   212,40 -
                   LONDON GB
                   181,97 GBP koers 0,85673
                   Wisselkosten 1,60%                             3,40 -
                   Totaal kaart 3333                            302,00 -
Visa 4111 22** **** 4444   Jan Claes
02/01   03/01      SHELL 24/7 GENT                               60,00 -
03/01   04/01      SHELL 24/7 GENT                               10,00 +
                   Totaal kaart 4444                             50,00 -
                   Te betalen                                   352,00 -
Het bedrag van 352,00 EUR wordt op 15/01/2027 van uw rekening BE68 5390 0754 7034 afgehouden.
"""
AMEX = """
American Express                                   Card xxxx-xxxxxx-x5001
Statement of account                               Statement date: 04/01/2027
Statement period: 05/12/2026 - 04/01/2027
Transaction  Posted    Details                       Foreign spend     Amount EUR
Dec 12       Dec 13    PAYMENT RECEIVED - THANK YOU                        523.10
                                                                               CR
Dec 28       Dec 30    WIDGETS INC NEW YORK          120.00 USD            110.56
Jan 03       Jan 03    LAKEVIEW CAFE                                         8.40
                       New charges                                         118.96
"""
APP = """
Prepaid card statement                             Mastercard 5355 22** **** 1234
From 1 December 2026 to 31 December 2026
Date           Description                 Money out   Money in   Balance
3 Dec 2026     Coffee Corner                   €4.20               €95.80
               Card: 535522******1234
5 Dec 2026     Top-up by transfer                        €100.00  €195.80
9 Dec 2026     Book Shop                      €20.00              €175.80
               $21.80  Rate: €1.00 = $1.0900
"""
SIGNED = """
Uitgavenstaat Mastercard **** 8899
Periode: 02-12-2026 - 01-01-2027
Datum         Omschrijving              Bedrag
02-12-2026    DELHAIZE                  -45,10
03-12-2026    SNCB                      -12,00
04-12-2026    RETOUR DELHAIZE           +5,00
              Totaal                    -52,10
"""


def read(*pages: str) -> CardPaper:
    return read_card_paper(layout_of(*pages))


def test_lines_get_the_year_that_the_statement_implies_and_what_was_charged_abroad() -> None:
    first, second, third = read(COMPANY).lines
    assert (first.day, first.description, first.amount) == (date(2026, 12, 12), "DELHAIZE IXELLES", Decimal("45.10"))
    assert (second.description, second.original_amount, second.original_currency) == ("AMAZON.COM", Decimal("20.00"), "USD")
    assert (third.day, third.amount, third.kind) == (date(2027, 1, 3), Decimal("-9.00"), "refund")


def test_the_card_and_the_sum_that_the_lines_prove_are_read() -> None:
    (statement,) = read(COMPANY).statements
    assert (statement.brand, statement.last_digits) == ("mastercard", "1234")
    assert (statement.total, statement.lines_sum, statement.proved) == (Decimal("54.54"), Decimal("54.54"), True)


def test_two_cards_over_two_pages_are_two_statements_each_with_its_own_proof() -> None:
    paper = read(FIRST_OF_TWO, SECOND_OF_TWO)
    first, second = paper.statements
    assert [(one.last_digits, one.total, one.proved) for one in (first, second)] == [
        ("3333", Decimal("302.00"), True),
        ("4444", Decimal("50.00"), True),
    ]
    assert [(line.amount, line.kind) for line in first.lines] == [
        (Decimal("86.20"), "purchase"),
        (Decimal("-1523.10"), "payment"),
        (Decimal("212.40"), "purchase"),
        (Decimal("3.40"), "fee"),
    ]
    assert [line.amount for line in second.lines] == [Decimal("60.00"), Decimal("-10.00")]


def test_the_rows_under_a_line_tell_place_country_foreign_amount_and_rate() -> None:
    hotel = read(FIRST_OF_TWO, SECOND_OF_TWO).lines[2]
    assert (hotel.description, hotel.place, hotel.country) == ("HOTEL RITZ", "LONDON", "GB")
    assert (hotel.original_amount, hotel.original_currency, hotel.rate) == (Decimal("181.97"), "GBP", Decimal("0.85673"))
    assert (hotel.day, hotel.booked) == (date(2026, 12, 28), date(2027, 1, 2))


def test_period_and_debit_are_read_and_the_footer_of_a_page_is_not() -> None:
    paper = read(FIRST_OF_TWO, SECOND_OF_TWO)
    assert (paper.period_start, paper.period_end) == (date(2026, 12, 6), date(2027, 1, 5))
    assert paper.debit is not None
    assert (paper.debit.day, paper.debit.amount) == (date(2027, 1, 15), Decimal("352.00"))


def test_months_in_words_and_a_credit_mark_under_the_amount_are_understood() -> None:
    paper = read(AMEX)
    (statement,) = paper.statements
    payment, abroad, coffee = statement.lines
    assert (statement.brand, statement.last_digits, statement.proved) == ("amex", "5001", True)
    assert (payment.amount, payment.kind) == (Decimal("-523.10"), "payment")
    assert (abroad.day, abroad.original_amount, abroad.original_currency) == (date(2026, 12, 28), Decimal("120.00"), "USD")
    assert coffee.day == date(2027, 1, 3)


def test_columns_of_their_own_and_a_running_balance_give_the_signs() -> None:
    paper = read(APP)
    (statement,) = paper.statements
    assert statement.last_digits == "1234"
    assert [(line.amount, line.kind) for line in statement.lines] == [
        (Decimal("4.20"), "purchase"),
        (Decimal("-100.00"), "load"),
        (Decimal("20.00"), "purchase"),
    ]
    assert (statement.lines[2].original_amount, statement.lines[2].original_currency) == (Decimal("21.80"), "USD")


def test_purchases_printed_with_a_minus_are_turned() -> None:
    (statement,) = read(SIGNED).statements
    assert [line.amount for line in statement.lines] == [Decimal("45.10"), Decimal("12.00"), Decimal("-5.00")]
    assert statement.proved


def test_a_line_that_lacks_is_noticed_and_both_sums_are_named() -> None:
    torn = "\n".join(row for row in COMPANY.split("\n") if "AMAZON" not in row)
    (statement,) = read(torn).statements
    assert statement.adds_up is False
    assert (statement.lines_sum, statement.total) == (Decimal("36.10"), Decimal("54.54"))


def test_a_paper_without_a_sum_is_neither_proved_nor_refuted() -> None:
    bare = "\n".join(row for row in COMPANY.split("\n") if "TOTAL" not in row)
    (statement,) = read(bare).statements
    assert statement.adds_up is None
    assert statement.lines_sum == Decimal("54.54")


@pytest.mark.parametrize("pages", [(COMPANY,), (FIRST_OF_TWO, SECOND_OF_TWO), (AMEX,), (APP,), (SIGNED,)])
def test_each_of_them_is_known_as_a_card_statement(pages: tuple[str, ...]) -> None:
    assert is_card_statement(layout_of(*pages))
    assert read_fields(layout_of(*pages)).kind == "card_statement"


@pytest.mark.parametrize(
    "text",
    [
        "Facture 2026-12\nDate 03/12/2026\n10/11  07:02  0032478123456  12:18  0,09\n11/11  08:02  0032478123456  2:18  0,04\nTotal 0,13",
        "BRASSERIE DU PARC\nVISA ************1234\n03/12/2026 12:14\n2 Steak frites  42,00\nTotal  42,00",
        "Rekeninguittreksel\n03/12  Betaling met kaart **** 1234 DELHAIZE  12,00\n04/12  STORTING JAN  40,00\n05/12  SNCB KAART  9,00",
        "",
    ],
)
def test_bills_receipts_and_account_statements_are_not(text: str) -> None:
    assert not is_card_statement(layout_of(text))


def test_the_fields_say_what_will_be_debited_when_and_that_it_is_a_direct_debit() -> None:
    fields = read_fields(layout_of(FIRST_OF_TWO, SECOND_OF_TWO)).fields
    told = {name: fields[name].value for name in ("tax_inclusive_amount", "due_date", "currency", "payment_means")}
    assert told == {"tax_inclusive_amount": "352.00", "due_date": "2027-01-15", "currency": "EUR", "payment_means": "direct_debit"}
    assert "invoice_number" not in fields


def test_the_statements_own_total_stands_for_the_paper_when_no_debit_is_told() -> None:
    read_paper = read_fields(layout_of(COMPANY))
    assert read_paper.fields["tax_inclusive_amount"].value == "54.54"
    assert read_paper.fields["tax_inclusive_amount"].confidence > 0.94
    assert "payment_means" not in read_paper.fields


STRIP = """
STATEMENT DATE      PAYMENT DUE DATE      TOTAL CREDIT LIMIT      TOTAL MINIMUM DUE
01-08-2026          24-08-2026            S$22,800                S$50.00
TRANSACTION DATE    DESCRIPTION                                 AMOUNT (SGD)
SOME CREDIT CARD
J DOE               5488-2926-6730-9473
                    LAST MONTH'S BALANCE                        412.16
02/07               PAYMENT BY INTERNET                         (412.16)
03/07               BREAKFAST PLACE          SINGAPORE    SG    4.20
31/07               CASH REBATE                                 (1.38)
                    SUBTOTAL                                    2.82
                    TOTAL AMOUNT DUE                            2.82
"""


def test_days_and_limits_under_labels_are_no_line_and_no_period() -> None:
    paper = read(STRIP)
    assert is_card_statement(layout_of(STRIP))
    assert (paper.period_start, paper.period_end) == (None, date(2026, 8, 1))
    (statement,) = paper.statements
    assert (statement.last_digits, statement.currency, statement.proved) == ("9473", "SGD", True)
    assert [(line.amount, line.kind) for line in statement.lines] == [
        (Decimal("-412.16"), "payment"),
        (Decimal("4.20"), "purchase"),
        (Decimal("-1.38"), "refund"),
    ]
    assert (statement.lines[1].place, statement.lines[1].country) == ("SINGAPORE", "SG")


def test_a_day_until_which_to_pay_is_no_direct_debit() -> None:
    fields = read_fields(layout_of(STRIP)).fields
    assert fields["due_date"].value == "2026-08-24"
    assert "payment_means" not in fields
