"""What is to be paid beside what was bought: deposits that were paid before, and cash rounded to five cents."""

from core.reading.fields.layout import read_layout
from core.reading.fields.read_fields import read_fields
from tests.core.reading.fields.written_page import written_page

INVOICE = """Drukkerij Wouters NV
BTW BE 0403.170.701
FACTUUR 2026-118
Factuurdatum 03/11/2026
Totaal excl. btw          100,00 EUR
Btw 21%                    21,00 EUR
Totaal incl. btw          121,00 EUR
"""


def total_of(text: str) -> object:
    found = read_fields(read_layout((written_page(text),))).fields.get("tax_inclusive_amount")
    return found.value if found else None


def test_a_deposit_that_was_paid_before_does_not_make_the_invoice_smaller() -> None:
    assert total_of(INVOICE) == "121.00"
    assert total_of(INVOICE + "Betaald voorschot         -50,00 EUR\nNog te betalen             71,00 EUR\n") == "121.00"


def test_cash_is_rounded_to_five_cents_on_a_receipt_that_says_so() -> None:
    till = "Bakkerij De Molen\nBTW BE 0403.170.701\nKasticket 4711\n03/11/2026 10:12\nBrood 3,12\nKoeken 9,40\n"
    assert total_of(till + "TOTAAL EUR 12,52\nContant 12,52\n") == "12.52"
    assert total_of(till + "TOTAAL EUR 12,52\nAfronding -0,02\nTe betalen 12,50\nContant 12,50\n") == "12.50"
