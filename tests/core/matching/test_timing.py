from datetime import date
from decimal import Decimal

import pytest

from core.matching.candidates import DocumentCandidate
from core.matching.policy import Policy
from core.matching.timing import Expectation, expectation

ISSUED, DUE = date(2026, 3, 2), date(2026, 3, 16)


def expected(**more) -> Expectation:
    told = {"id": "d", "issue_date": ISSUED, "due_date": DUE, "tax_inclusive_amount": Decimal(10), "currency": "EUR"} | more
    made = expectation(DocumentCandidate(**told), Policy())
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("day", "offset", "agrees", "allowed"),
    [
        (date(2026, 2, 26), -4, False, True),
        (date(2026, 2, 27), -3, True, True),
        (ISSUED, 0, True, True),
        (DUE, 0, True, True),
        (date(2026, 3, 31), 15, True, True),
        (date(2026, 4, 1), 16, False, True),
        (date(2026, 5, 15), 60, False, True),
        (date(2026, 5, 16), 61, False, False),
    ],
)
def test_a_transfer_is_expected_between_issue_and_due(day: date, offset: int, agrees: bool, allowed: bool) -> None:
    window = expected()

    assert (window.offset(day), window.agrees(day), window.allows(day)) == (offset, agrees, allowed)


def test_a_day_before_the_invoice_existed_weighs_more() -> None:
    assert expected().distance(date(2026, 3, 1)) == 10
    assert expected().distance(date(2026, 3, 17)) == 1


def test_without_a_due_date_the_statutory_term_counts() -> None:
    assert expected(due_date=None).ends == date(2026, 4, 1)


def test_a_receipt_is_paid_on_its_day_or_the_day_it_says() -> None:
    assert expected(kind="receipt").begins == expected(kind="receipt").ends == ISSUED
    assert expected(kind="receipt", payment_date=date(2026, 3, 1)).begins == date(2026, 3, 1)


def test_a_direct_debit_is_collected_when_due() -> None:
    assert expected(payment_means="49").begins == DUE


def test_a_refund_may_come_before_its_credit_note() -> None:
    assert expected(kind="credit_note").agrees(date(2026, 2, 20))


def test_without_any_date_nothing_is_expected() -> None:
    assert expectation(DocumentCandidate("d", currency="EUR", tax_inclusive_amount=Decimal(10)), Policy()) is None


def test_the_edges_of_the_calendar_hold() -> None:
    assert expected(issue_date=date.min, due_date=date.max).first_day == date.min
