from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bookings.balance import ROUNDING, BookedDocument, BookedTransaction, balance_booking


def doc(movement: str | None, kind: str = "invoice", currency: str | None = "EUR", *, settled: bool = False) -> BookedDocument:
    return BookedDocument(f"{kind}{movement}", kind, Decimal(movement) if movement else None, currency, settled)


def tx(amount: str, currency: str = "EUR", **more) -> BookedTransaction:
    return BookedTransaction(f"t{amount}", Decimal(amount), currency, **more)


@pytest.mark.parametrize(
    ("documents", "transactions", "state", "difference"),
    [
        ([doc("-100")], [tx("-100")], "complete", "0"),
        ([doc("-100"), doc("20", "credit_note")], [tx("-80")], "complete", "0"),
        ([doc("-900")], [tx("-500"), tx("-500"), tx("100")], "complete", "0"),
        ([doc("-100"), doc("100", "credit_note")], [], "complete", "0"),
        ([doc("-100")], [tx("-40")], "partly_paid", "-60"),
        ([doc("-100")], [tx("-140")], "overpaid", "40"),
        ([doc("-100")], [tx("100")], "overpaid", "-200"),
        ([doc("-100")], [], "waits_for_payment", "-100"),
        ([doc("1210")], [tx("1000")], "partly_paid", "210"),
        ([doc("-100", settled=True)], [], "complete", "0"),
        ([doc("-100"), doc("-100", "receipt")], [tx("-100")], "complete", "0"),
        ([doc("-100"), doc("-30", "receipt")], [tx("-130")], "complete", "0"),
        ([doc(None, "contract", None)], [tx("-350")], "complete", "0"),
        ([], [tx("-350")], "waits_for_document", "350"),
        ([], [tx("-350"), tx("-5", needs_document=False)], "partly_documented", "350"),
        ([], [tx("-5", needs_document=False)], "complete", "0"),
        ([doc("-60.50", currency="USD")], [tx("-55.87", original_amount=Decimal("60.50"), original_currency="USD")], "complete", "0"),
    ],
)
def test_a_booking_says_what_is_missing(documents, transactions, state: str, difference: str) -> None:
    balance = balance_booking(documents, transactions)

    assert balance.state == state
    assert balance.difference == Decimal(difference)
    assert balance.is_complete == (state == "complete")


@pytest.mark.parametrize(
    ("documents", "transactions", "unclear"),
    [
        ([doc("-100", currency="USD")], [tx("-92")], ("t-92",)),
        ([doc("-100", currency="USD"), doc("-5")], [], ("invoice-100", "invoice-5")),
        ([doc(None)], [tx("-92")], ("invoiceNone",)),
    ],
)
def test_what_cannot_be_compared_is_named(documents, transactions, unclear) -> None:
    balance = balance_booking(documents, transactions)

    assert balance.state == "cannot_compare"
    assert balance.difference is None
    assert balance.unclear == unclear


AMOUNTS = st.lists(st.integers(-50_000, 50_000).filter(bool).map(lambda cents: Decimal(cents) / 100), min_size=1, max_size=5)


@given(AMOUNTS, AMOUNTS)
def test_it_is_complete_exactly_when_the_sums_agree_but_for_a_rounding(asked, moved) -> None:
    documents = [BookedDocument(f"d{at}", "invoice", amount, "EUR") for at, amount in enumerate(asked)]
    transactions = [BookedTransaction(f"t{at}", amount, "EUR") for at, amount in enumerate(moved)]

    balance = balance_booking(documents, transactions)

    wanted, came = sum(asked), sum(moved)
    rounded = abs(wanted - came) <= ROUNDING < min(abs(wanted), abs(came)) / 10
    assert balance.is_complete == (wanted == came or rounded)
    assert balance.difference == wanted - came
