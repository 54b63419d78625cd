"""Evidences are ranked, and their contradictions are kept."""

from core.reading.fields.found import Found
from core.reading.page import Source
from core.reading.weigh_evidence import is_same, weigh

XML = Found("2026-1", 0.99, Source.EINVOICE)
TEXT = Found("2026-2", 0.9, Source.TEXT, 1, (0.1, 0.1, 0.2, 0.2))


def test_the_most_trusted_evidence_gives_the_value() -> None:
    fields, contradictions = weigh([{"invoice_number": XML}, {"invoice_number": TEXT}])
    assert fields["invoice_number"] is XML
    assert [(one.value, one.other_value) for one in contradictions] == [("2026-1", "2026-2")]


def test_what_the_page_confirms_gets_its_place() -> None:
    fields, contradictions = weigh([{"invoice_number": XML}, {"invoice_number": Found("2026 1", 0.9, Source.TEXT, 1, TEXT.box)}])
    assert (fields["invoice_number"].source, fields["invoice_number"].box) == (Source.EINVOICE, TEXT.box)
    assert contradictions == []


def test_a_guess_contradicts_nothing() -> None:
    assert weigh([{"invoice_number": XML}, {"invoice_number": Found("9", 0.4, Source.OCR)}])[1] == []


def test_the_same_thing_may_be_written_differently() -> None:
    assert is_same("supplier_name", "Boulangerie Lefèvre SRL", "BOULANGERIE LEFEVRE")
    assert is_same("tax_inclusive_amount", "-12.50", "12.5")
    assert is_same("iban", "BE68539007547034", "BE68 5390 0754 7034")
    assert not is_same("tax_inclusive_amount", "12.50", "12.51")
