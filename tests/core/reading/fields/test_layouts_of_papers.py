"""Fields are found wherever a layout prints them: beside, under or over their labels, at the foot, or along the margin."""

from core.reading.fields.layout import read_layout
from core.reading.fields.own_company import OwnCompany
from core.reading.fields.read_fields import PageFields, read_fields
from core.reading.page import Page, Source, Word
from tests.core.reading.fields.written_page import layout_of


def said(*texts: str, own: OwnCompany | None = None) -> dict[str, object]:
    return {name: found.value for name, found in read(*texts, own=own).fields.items()}


def read(*texts: str, own: OwnCompany | None = None) -> PageFields:
    return read_fields(layout_of(*texts), own=own)


VALUES_OVER_LABELS = """
Drukkerij Goossens BV
Meir 41
2000 Antwerpen
BTW BE 0403.170.701

2026.58420      30/06/2026      30/07/2026
Factuurnummer   Datum           Betaalbaar voor

Gefactureerd aan
Simon Informatique ASBL
Quai du Commerce 307
B-5000 Namur
"""

NUMBER_OF_SELLER_AT_THE_FOOT = """
Atlas Foods SA - Culliganlaan 200 - 1050 Brussel
Maison Marchal SA
Chaussée de Bruxelles 232
B-1050 Ixelles
TVA BE 0428.759.497

Facture F2026-75761
Date 05-02-2026
Total TVAC   250,99 EUR







Atlas Foods SA - TVA BE 0403.170.701 - RPM Bruxelles - IBAN BE68 5390 0754 7034
"""

TWO_RATES_ON_A_TICKET = """
ASBL Maison Noel
6700 Arlon
TVA n BE 0403.170.701
20-05-2026 18:19
Ticket 504034
Serveur: Tom
LIQUIDE VAISSELLE     43,10 B
PAIN GRIS             14,16 A
TOTAL                 67,16 EUR
Bancontact            67,16
HT        Mt. TVA     Total
A 6 %     14,16       0,85     15,01
B 21 %    43,10       9,05     52,15
"""


def test_values_printed_over_their_labels_are_found() -> None:
    fields = said(VALUES_OVER_LABELS)
    assert (fields["invoice_number"], fields["issue_date"], fields["due_date"]) == ("2026.58420", "2026-06-30", "2026-07-30")
    assert fields["customer_name"] == "Simon Informatique ASBL"


def test_the_sellers_number_may_stand_at_the_foot() -> None:
    fields = said(NUMBER_OF_SELLER_AT_THE_FOOT)
    assert (fields["supplier_vat_number"], fields["customer_vat_number"]) == ("BE0403170701", "BE0428759497")
    assert (fields["supplier_name"], fields["customer_name"]) == ("Atlas Foods SA", "Maison Marchal SA")


def test_what_one_rate_is_charged_on_is_not_the_total() -> None:
    page = read(TWO_RATES_ON_A_TICKET)
    assert page.kind == "receipt"
    assert page.fields["tax_inclusive_amount"].value == "67.16"
    assert page.fields["supplier_name"].value == "ASBL Maison Noel"
    assert len(page.fields["vat_breakdown"].value) == 2


def test_a_day_that_ends_a_period_is_not_due() -> None:
    fields = said("Muster GmbH\nRechnung 17\nBeitrag vom 06.12.2025 bis zum 06.12.2026\nRechnungsdatum 24.11.2025\nam 06.12.2025\nfällig.")
    assert fields["issue_date"] == "2025-11-24"
    assert fields.get("due_date") != "2026-12-06"


def test_a_discount_leaves_the_day_open_to_doubt() -> None:
    plain = read("Muster GmbH\nRechnung Nr. 17\nRechnungsdatum 24.11.2025\nZahlbar bis 24.12.2025")
    text = "Muster GmbH\nRechnung Nr. 17\nRechnungsdatum 24.11.2025\nBis 04.12.2025 2 % Skonto\nZahlbar bis 24.12.2025"
    assert plain.fields["due_date"].value == read(text).fields["due_date"].value == "2025-12-24"
    assert read(text).fields["due_date"].confidence < plain.fields["due_date"].confidence


def test_the_number_of_the_invoice_that_is_mended_is_not_this_ones() -> None:
    fields = said("Peeters BV\nKREDIETNOTA\nDatum   25/06/2026\nBetreft factuur   2026-48410\nNummer   2026.87001")
    assert fields["invoice_number"] == "2026.87001"


def test_an_amount_is_no_invoice_number() -> None:
    assert "invoice_number" not in said("Peeters BV\nTotal facture   689,76 EUR\nDate 05/10/2026")


def test_a_line_along_the_margin_is_read_as_one() -> None:
    sideways = ["TELECOM", "Anonyme", "capital", "Lefebvre"]
    words = tuple(Word(text, (0.02, 0.9 - step * 0.085, 0.03, 0.98 - step * 0.085)) for step, text in enumerate(sideways))
    upright = tuple(Word(f"regel{step}", (0.2, 0.1 + step * 0.05, 0.4, 0.12 + step * 0.05)) for step in range(5))
    rows = read_layout([Page(1, 595, 842, (*upright, *words), Source.TEXT)]).rows
    assert [row.text for row in rows] == ["regel0", "regel1", "regel2", "regel3", "regel4", "TELECOM Anonyme capital Lefebvre"]
