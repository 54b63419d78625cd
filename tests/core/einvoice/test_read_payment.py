"""The way of paying that a document names, as an e-invoice must code it."""

import pytest

from core.einvoice.read_invoice import ReadInvoice, ReadKind, ReadParty
from core.einvoice.read_payment import payment_means

IBAN = "BE68539007547034"


def _coded(said: str | None, iban: str | None = IBAN) -> tuple[str, str | None]:
    (means,) = payment_means(ReadInvoice(kind=ReadKind.INVOICE, supplier=ReadParty(name="Molens", iban=iban), payment_means=said))
    return means.code, means.text


@pytest.mark.parametrize("said", ["transfer", "credit_transfer", "30", None])
def test_a_transfer_is_a_transfer_however_it_was_read(said):
    assert _coded(said) == ("30", None)


@pytest.mark.parametrize(("said", "code"), [("card", "48"), ("cash", "10"), ("58", "58"), ("ZZZ", "ZZZ")])
def test_known_words_and_codes_are_kept(said, code):
    assert _coded(said)[0] == code


@pytest.mark.parametrize("said", ["per postduif", "71", "0", "100", "30 dagen"])
def test_words_of_ones_own_are_told_as_words(said):
    assert _coded(said) == ("1", said)


def test_a_transfer_without_an_account_is_told_in_words():
    assert _coded("transfer", None) == ("1", "Credit transfer")
