"""Money in another currency: at the day's rate, never raw, and only where a rate is known."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.decision import Code
from core.matching.engine import decide
from core.matching.original import original_amount
from core.matching.rates import NO_RATES, Rate, Rates

RATES = Rates([Rate(date(2026, 3, 13), "USD", Decimal("1.1000")), Rate(date(2026, 3, 16), "USD", Decimal("1.2000"))])
PAPER = DocumentCandidate(
    "d", supplier_name="Adobe Systems", issue_date=date(2026, 3, 1), currency="USD", tax_inclusive_amount=Decimal("110.00")
)
MOVED = TransactionCandidate("t", date(2026, 3, 14), Decimal("-101.00"), "EUR", counterparty_name="ADOBE SYSTEMS")


def test_at_a_weekend_the_last_rate_before_it_holds() -> None:
    assert RATES.convert(Decimal("110.00"), "USD", "EUR", date(2026, 3, 15)) == Decimal("100.00")
    assert RATES.convert(Decimal("110.00"), "USD", "EUR", date(2026, 3, 16)) == Decimal("91.67")


def test_a_rate_of_another_month_is_none() -> None:
    assert RATES.convert(Decimal(1), "USD", "EUR", date(2026, 4, 20)) is None
    assert RATES.convert(Decimal(1), "USD", "EUR", date(2026, 3, 12)) is None
    assert RATES.convert(Decimal(1), "GBP", "EUR", date(2026, 3, 13)) is None


def test_the_counterparty_the_day_and_the_rate_together_link() -> None:
    (decision,) = decide([PAPER], [MOVED], rates=RATES)

    assert decision.outcome == "linked"
    told = next(reason for reason in decision.reasons if reason.code is Code.CONVERTED)
    assert (told.facts["converted"], told.facts["tolerance"]) == ("100.00", "0.035")


def test_without_a_rate_currencies_never_cross() -> None:
    outcomes = {decision.outcome for decision in decide([PAPER], [replace(MOVED, amount=Decimal("-110.00"))], rates=NO_RATES)}

    assert "linked" not in outcomes


def test_beyond_the_tolerance_it_is_not_linked() -> None:
    decisions = decide([PAPER], [replace(MOVED, amount=Decimal("-104.00"))], rates=RATES)

    assert [decision for decision in decisions if decision.outcome == "linked"] == []


def test_two_invoices_within_the_tolerance_are_a_question() -> None:
    other = replace(PAPER, id="e", tax_inclusive_amount=Decimal("111.50"))
    decisions = decide([PAPER, other], [MOVED], rates=RATES)

    assert {decision.outcome for decision in decisions} == {"suggested"}


def test_what_the_bank_says_was_charged_is_read_out_of_its_text() -> None:
    assert original_amount("AANKOOP 1.234,50 USD KOERS 1,0812", "EUR") == (Decimal("1234.50"), "USD")
    assert original_amount("PURCHASE GBP12.5", "EUR") == (Decimal("12.5"), "GBP")
    assert original_amount("EUR 12,50", "EUR") is None
    assert original_amount("USD 12,50 GBP 9,00", "EUR") is None
    assert original_amount("FACTUUR 2026 ABC 15", "EUR") is None
