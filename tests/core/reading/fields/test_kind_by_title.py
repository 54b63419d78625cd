"""A paper is what its title calls it, whatever else it speaks of."""

import pytest

from core.reading.fields.kind import classify
from core.reading.fields.titles import may_stand_beside
from tests.core.reading.fields.written_page import layout_of

HEAD = "Peeters Bouw BV\nKerkstraat 12\n9000 Gent\nBTW BE 0403.170.701\n"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("FACTUUR", "invoice"),
        ("Verkoopfactuur 2026-118", "invoice"),
        ("Note d'honoraires", "invoice"),
        ("FACTURE / FACTUUR", "invoice"),
        ("*** KREDIETNOTA ***", "credit_note"),
        ("Note de credit n° 12", "credit_note"),
        ("Stornorechnung", "credit_note"),
        ("Gutschrift (Selbst ausgestellte Rechnung) (389) Nr. 47110818 vom 31.10.2018", "invoice"),
        ("Gutschrift (381) Nr. 12", "credit_note"),
        ("Aanmaning", "other"),
        ("Dernier rappel avant mise en demeure", "other"),
        ("Payment reminder", "other"),
        ("2. Mahnung", "other"),
        ("Facture pro forma", "other"),
        ("Proforma-Rechnung", "other"),
        ("Prijsofferte 2026/12", "other"),
        ("ORDERBEVESTIGING", "other"),
        ("Purchase order PO-7781", "other"),
        ("Bon de livraison", "other"),
        ("Verzendnota", "other"),
        ("HUUROVEREENKOMST", "contract"),
    ],
)
def test_the_title_names_the_kind(title: str, kind: str) -> None:
    rest = "\nOmschrijving   Bedrag\nWerkuren   100,00\nTotaal factuur   121,00\nIBAN BE68 5390 0754 7034"
    assert classify(layout_of(HEAD + title + rest), parties=2)[0] == kind


def test_a_letter_about_an_unpaid_invoice_is_no_invoice() -> None:
    letter = (
        HEAD
        + "Geachte klant,\nBehoudens vergissing hebben wij nog geen betaling ontvangen voor onderstaande factuur.\nFactuurnummer   Bedrag"
    )
    assert classify(layout_of(letter))[0] == "other"


def test_a_list_of_calls_paid_by_card_makes_an_invoice_no_card_statement() -> None:
    calls = "\n".join(f"{day:02}/03   17:10   0032490102922   1,{day:02}" for day in range(1, 20))
    paper = f"{HEAD}INVOICE\nTotal incl. VAT   48,10\nPaid - Mastercard **** 8938\n{calls}"
    assert classify(layout_of(paper), parties=2)[0] == "invoice"


def test_a_paper_with_a_buyers_vat_number_comes_from_no_till() -> None:
    paper = HEAD + "FACTUUR\nTotaal   12,00\nBancontact   12,00\nTicket 1234\nBediend door Anna"
    assert classify(layout_of(paper), parties=1)[0] == "receipt"
    assert classify(layout_of(paper), parties=2)[0] == "invoice"


@pytest.mark.parametrize("marks", [". " * 30, "." * 70, "-/" * 35, "1-" * 35, "n°" * 30])
@pytest.mark.timeout(5)
def test_marks_behind_a_title_take_no_time(marks: str) -> None:
    """As one pattern this doubled with each mark: forty dots had the parser killed, and with it the paper."""
    assert classify(layout_of(f"{HEAD}Facture {marks}x\nTotal   121,00"), parties=1)[0] == "invoice"


@pytest.mark.parametrize("beside", ["", " n° 12/2026", " / factuur / rechnung", " nr. 118 van 3.11.2026", " - copie client"])
def test_numbers_marks_and_the_same_word_may_stand_beside_a_title(beside: str) -> None:
    assert may_stand_beside(beside)


@pytest.mark.parametrize("beside", [" de vente annulée", "s en retard", " reçue hier", " ... voir annexe"])
def test_other_words_make_a_sentence_of_it(beside: str) -> None:
    assert not may_stand_beside(beside)
