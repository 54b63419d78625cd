"""Payouts of terminals and providers, and small differences that have a name."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.decision import Code, Decision
from core.matching.engine import decide

DAY = date(2026, 5, 4)


def sale(identity: str, amount: str, day: date = DAY) -> DocumentCandidate:
    money = Decimal(amount)
    return DocumentCandidate(
        identity,
        direction="sale",
        customer_name=f"Klant {identity}",
        issue_date=day,
        currency="EUR",
        tax_inclusive_amount=money,
        payment_means="48",
    )


def payout(identity: str, amount: str, day: date = DAY + timedelta(days=2)) -> TransactionCandidate:
    return TransactionCandidate(identity, day, Decimal(amount), "EUR", counterparty_name="MOLLIE BV", remittance_information="UITBETALING")


def outcome(decisions: list[Decision], kind: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(each.documents, each.transactions) for each in decisions if each.outcome == kind]


def test_all_sales_of_two_days_are_one_payout_however_many() -> None:
    sales = [sale(f"s{at:02d}", f"{10 + at}.37", DAY + timedelta(days=at % 2)) for at in range(15)]
    total = sum((each.tax_inclusive_amount or Decimal(0) for each in sales), Decimal(0))
    decisions = decide(sales, [payout("p", str(total))])

    assert outcome(decisions, "linked") == [(tuple(f"s{at:02d}" for at in range(15)), ("p",))]
    assert Code.PAYOUT in {reason.code for reason in decisions[0].reasons}


def test_what_the_provider_kept_is_named_and_asked() -> None:
    decisions = decide([sale("a", "60.13"), sale("b", "40.21")], [payout("p", "98.50")])

    assert outcome(decisions, "linked") == []
    (offered,) = [each for each in decisions if each.outcome == "suggested"]
    assert {reason.code: reason.facts for reason in offered.reasons}[Code.BANK_CHARGES]["difference"] == "1.84"


def test_a_payout_that_pays_only_some_of_the_sales_is_asked() -> None:
    decisions = decide([sale("a", "60.13"), sale("b", "40.21"), sale("c", "17.77")], [payout("p", "77.90")])

    assert outcome(decisions, "linked") == []
    assert (("a", "c"), ("p",)) in outcome(decisions, "suggested")


def test_an_undone_sale_is_not_paid_out_again_by_the_same_payout() -> None:
    sales = [sale("a", "60.13"), sale("b", "40.21")]
    decisions = decide(sales, [payout("p", "100.34")], undone=frozenset({("a", "p")}))

    assert all("a" not in documents for documents, _ in (*outcome(decisions, "linked"), *outcome(decisions, "suggested")))


def test_two_equal_payouts_of_the_same_days_are_a_question() -> None:
    decisions = decide([sale("a", "60.13"), sale("b", "40.21")], [payout("p", "100.34"), payout("q", "100.34")])

    assert outcome(decisions, "linked") == []
    assert len(outcome(decisions, "suggested")) == 2


@pytest.mark.parametrize(
    ("direction", "asked", "moved", "days", "code"),
    [
        ("purchase", "100.00", "-98.00", 5, Code.EARLY_PAYMENT_DISCOUNT),
        ("purchase", "121.00", "-119.00", 5, Code.EARLY_PAYMENT_DISCOUNT),
        ("purchase", "100.00", "-98.00", 40, Code.AMOUNT_CLOSE),
        ("sale", "500.00", "487.90", 40, Code.BANK_CHARGES),
        ("sale", "500.00", "250.00", 40, Code.PARTIAL_PAYMENT),
    ],
)
def test_a_small_difference_is_offered_with_its_name(direction: str, asked: str, moved: str, days: int, code: Code) -> None:
    paper = DocumentCandidate(
        "d", direction=direction, invoice_number="F20261234", issue_date=DAY, currency="EUR", tax_inclusive_amount=Decimal(asked)
    )
    movement = TransactionCandidate("t", DAY + timedelta(days=days), Decimal(moved), "EUR", remittance_information="F20261234")
    (offered,) = decide([paper], [movement])

    assert offered.outcome == "suggested"
    assert code in {reason.code for reason in offered.reasons}


def test_two_cents_off_with_the_number_quoted_is_the_same_payment() -> None:
    paper = DocumentCandidate("d", invoice_number="F20261234", issue_date=DAY, currency="EUR", tax_inclusive_amount=Decimal("100.00"))
    movement = TransactionCandidate("t", DAY, Decimal("-100.02"), "EUR", remittance_information="F20261234")
    (decision,) = decide([paper], [movement])

    assert decision.outcome == "linked"
    assert Code.ROUNDING in {reason.code for reason in decision.reasons}
