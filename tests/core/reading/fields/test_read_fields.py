"""What pages in four languages say."""

import pytest

from core.reading.fields.read_fields import PageFields, read_fields
from tests.core.reading.fields.written_page import layout_of

DUTCH = """
Vandenbroeck Bouwwerken NV              Klant: Kantoor Peeters & Co BV
Industrielaan 8                         Meir 100 bus 3
9000 Gent                               2000 Antwerpen
BTW BE 0403.170.701                     BTW BE 0428.759.497

FACTUUR
Factuurnummer: 2026-1666
Factuurdatum: 21/10/2026
Vervaldag: 21/11/2026

Omschrijving                  Aantal      Prijs       Netto
Renovatie dak                    1      9650,00      9.650,00
Renovatie woning                 1      4200,00      4.200,00

Totaal excl. btw                                    13.850,00
Btw 21% / 9.650,00                                   2.026,50
Btw 6% / 4.200,00                                      252,00
Totaal incl. btw                                    16.128,50
Reeds betaald                                       -3.000,00
Te betalen                                          13.128,50 EUR

IBAN BE68 5390 0754 7034
Mededeling: +++090/9337/55493+++
"""
ENGLISH = """
Azure Interior                                 Bill to: Northwind Ltd.
4557 De Silva St                               1 High Street
Fremont CA 94538

Credit Note CN/2026/0008
Date: 03/20/2026                  Due Date: 04/24/2026

Office Chair               1.00       100.00       $ 100.00
Subtotal                                           $ 100.00
Tax 15% on $ 100.00                                 $ 15.00
Total                                              $ 115.00
"""
GERMAN = """
Bei Spiel GmbH · Ecke 12 · 12345 Stadthausen
Theodor Est
Bahnstr. 42
88802 Spielkreis

Rechnung Nr. RE-20140703/502 vom 3. Juli 2014

Künstlerische Gestaltung        7%     160,00 €
Summe netto:                           160,00 €
Zuzügl. USt:                            11,20 €
Summe inkl. USt:                       171,20 €
Zahlbar innerhalb von 14 Tagen, USt-ID: DE136695976
"""
TILL = """
     DELHAIZE IXELLES
   Chaussée de Wavre 12
  TVA BE 0403.170.701
Pain               2,80
Lait               1,15
TOTAL EUR          3,95
ESPECES            5,00
RENDU              1,05
12/11/2026 14:05  Ticket 4711
      Merci de votre visite
"""


def said(read: PageFields) -> dict[str, object]:
    return {name: found.value for name, found in read.fields.items()}


def test_a_dutch_invoice_with_an_advance() -> None:
    read = read_fields(layout_of(DUTCH))
    assert read.kind == "invoice"
    told = said(read)
    expected = {
        "supplier_name": "Vandenbroeck Bouwwerken NV",
        "supplier_vat_number": "BE0403170701",
        "customer_name": "Kantoor Peeters & Co BV",
        "customer_vat_number": "BE0428759497",
        "invoice_number": "2026-1666",
        "issue_date": "2026-10-21",
        "due_date": "2026-11-21",
        "currency": "EUR",
        "tax_exclusive_amount": "13850.00",
        "vat_amount": "2278.50",
        "tax_inclusive_amount": "16128.50",
        "iban": "BE68539007547034",
        "structured_communication": "+++090/9337/55493+++",
        "payment_means": "transfer",
    }
    assert {name: told.get(name) for name in expected} == expected
    assert told["vat_breakdown"] == [
        {"rate": "21", "taxable_amount": "9650.00", "vat_amount": "2026.50"},
        {"rate": "6", "taxable_amount": "4200.00", "vat_amount": "252.00"},
    ]


def test_an_american_credit_note_has_its_month_first() -> None:
    read = read_fields(layout_of(ENGLISH))
    told = said(read)
    assert read.kind == "credit_note"
    assert (told["issue_date"], told["due_date"], told["currency"]) == ("2026-03-20", "2026-04-24", "USD")
    assert (told["supplier_name"], told["customer_name"]) == ("Azure Interior", "Northwind Ltd.")
    assert (told["tax_exclusive_amount"], told["vat_amount"], told["tax_inclusive_amount"]) == ("100.00", "15.00", "115.00")
    assert told["invoice_number"] == "CN/2026/0008"


def test_a_german_letter_names_its_sender_in_the_window() -> None:
    told = said(read_fields(layout_of(GERMAN)))
    assert (told["supplier_name"], told["customer_name"]) == ("Bei Spiel GmbH", "Theodor Est")
    assert (told["invoice_number"], told["issue_date"], told["due_date"]) == ("RE-20140703/502", "2014-07-03", "2014-07-17")
    assert told["vat_breakdown"] == [{"rate": "7", "taxable_amount": "160.00", "vat_amount": "11.20"}]
    assert told["supplier_vat_number"] == "DE136695976"


def test_a_till_receipt_is_paid_in_cash() -> None:
    read = read_fields(layout_of(TILL))
    told = said(read)
    assert read.kind == "receipt"
    assert (told["tax_inclusive_amount"], told["issue_date"], told["payment_means"]) == ("3.95", "2026-11-12", "cash")
    assert "due_date" not in told


def test_a_page_without_words_says_nothing() -> None:
    assert read_fields(layout_of("")).fields == {}


@pytest.mark.parametrize("title", ["Devis 2026-11", "OFFERTE", "Purchase Order 4711", "Bestelbon 12"])
def test_quotes_and_orders_are_no_invoices(title: str) -> None:
    assert read_fields(layout_of(f"{title}\n\nChaise  2  100,00\nTotal  200,00 EUR")).kind == "other"
