"""Several rates on one paper, tills that print no sums, and papers that say what they are not."""

import pytest

from core.reading.fields.dates import find_dates
from core.reading.fields.kind import classify
from core.reading.fields.own_company import OwnCompany, direction
from core.reading.fields.read_fields import read_fields
from tests.core.reading.fields.written_page import layout_of

TICKET = """
Horeca Groothandel Leie NV
Drongensesteenweg 200
9000 Gent
BTW BE 0403.170.701
Kassaticket 004417
06/09/202611:42
Eieren 180 st            73,35
Schoonmaakmiddel         30,67
Totaal incl. btw        104,02
BTW 6% 69,20              4,15
BTW 21% 25,35             5,32
Betaald met Bancontact
"""
BRACKETS = """
Confiserie Dubois SRL
N TVA BE 0403.170.701
Facture
Numero de facture: D-26400
Total HTVA                        859,00 EUR
TVA 6% (837,00)                    50,22 EUR
TVA 21% (22,00)                     4,62 EUR
Total TVAC                        913,84 EUR
"""

TEN_PIECES = """
Molens Vandecasteele NV
BTW BE 0403.170.701
Factuur MV-2026-49673
Omschrijving          Aantal     Prijs    Btw      Bedrag
Tarwebloem 25 kg      10         18,40    6 %      184,00
Levering              1          47,15    21 %      47,15
Btw 6 %     over      184,00     11,04
Btw 21 %    over       47,15      9,90
Totaal                                            252,09
"""


def test_ten_pieces_are_not_a_rate_of_ten_percent() -> None:
    said = {name: found.value for name, found in read_fields(layout_of(TEN_PIECES)).fields.items()}
    assert (said["tax_inclusive_amount"], said["tax_exclusive_amount"], said["vat_amount"]) == ("252.09", "231.15", "20.94")
    assert said["vat_breakdown"] == [
        {"rate": "21", "taxable_amount": "47.15", "vat_amount": "9.90"},
        {"rate": "6", "taxable_amount": "184.00", "vat_amount": "11.04"},
    ]


def test_a_ticket_with_two_rates_is_worth_its_total_and_not_one_of_its_rates():
    said = {name: found.value for name, found in read_fields(layout_of(TICKET)).fields.items()}
    assert (said["tax_inclusive_amount"], said["tax_exclusive_amount"], said["vat_amount"]) == ("104.02", "94.55", "9.47")


def test_what_a_rate_is_charged_on_may_stand_in_brackets():
    said = {name: found.value for name, found in read_fields(layout_of(BRACKETS)).fields.items()}
    assert (said["tax_inclusive_amount"], said["tax_exclusive_amount"], said["vat_amount"]) == ("913.84", "859.00", "54.84")
    assert [line["taxable_amount"] for line in said["vat_breakdown"]] == ["22.00", "837.00"]  # type: ignore[index, union-attr]


@pytest.mark.parametrize(("text", "day"), [("06/09/202611:42", "2026-09-06"), ("06/09/26 11:42", "2026-09-06"), ("06/09/202611", None)])
def test_a_till_prints_the_time_close_to_the_day(text, day):
    assert [seen.day.isoformat() for seen in find_dates(layout_of(text))] == ([day] if day else [])


def test_who_holds_a_ticket_of_somebody_else_has_bought():
    fields, own = read_fields(layout_of(TICKET)).fields, OwnCompany("BE0428759497", ("Kantoor Peeters & Co BV",))
    assert direction(fields, own) == "purchase"
    assert direction(fields, OwnCompany("BE0403170701")) == "sale"


@pytest.mark.parametrize("words", ["Dit is geen factuur; de premie volgt.", "Ceci n'est pas une facture.", "This is not an invoice."])
def test_a_paper_that_denies_being_an_invoice_is_none(words):
    assert classify(layout_of(f"Verzekeringen De Haan NV\nKouter 2, 9000 Gent\nPremie 2026\nPolis brand. {words}"))[0] == "other"
