"""What must not upset the matching: contradictions, floods, and values nobody expects."""

import os
import time
from datetime import date, timedelta
from decimal import Decimal

import pytest

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.engine import decide

DAY = date(2026, 4, 1)
ONE, OTHER = "010806817183", "090933755493"


def paper(identity: str, amount: str | Decimal = "100.37", **more: object) -> DocumentCandidate:
    shown = {"supplier_name": "Drukkerij Maes", "issue_date": DAY, "currency": "EUR"} | more
    return DocumentCandidate(identity, tax_inclusive_amount=Decimal(amount), **shown)  # type: ignore[arg-type]


def moved(identity: str, amount: str | Decimal = "-100.37", **more: object) -> TransactionCandidate:
    shown = {"booking_date": DAY + timedelta(days=20), "currency": "EUR", "counterparty_name": "DRUKKERIJ MAES"} | more
    return TransactionCandidate(identity, amount=Decimal(amount), **shown)  # type: ignore[arg-type]


def linked(documents: list[DocumentCandidate], transactions: list[TransactionCandidate]) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(each.documents, each.transactions) for each in decide(documents, transactions) if each.outcome == "linked"}


def test_a_payment_that_carries_two_references_is_not_given_to_either() -> None:
    papers = [paper("a", structured_communication=ONE), paper("b", structured_communication=OTHER)]
    payment = moved("t", structured_communication=ONE, remittance_information=f"+++{OTHER}+++")

    assert linked(papers, [payment]) == set()


def test_a_reference_that_belongs_to_another_invoice_is_a_question() -> None:
    papers = [paper("a", "50.11", structured_communication=ONE), paper("b", structured_communication=OTHER)]

    assert linked(papers, [moved("t", structured_communication=ONE)]) == set()


def test_two_suppliers_with_one_account_are_told_apart_by_amount_and_never_guessed() -> None:
    account = "BE71096123456769"
    papers = [paper("a", iban=account, supplier_name="Alfa NV"), paper("b", iban=account, supplier_name="Beta NV")]
    payment = moved("t", counterparty_iban=account, counterparty_name=None)

    assert linked(papers, [payment]) == set()
    assert linked([papers[0], paper("b", "77.13", iban=account, supplier_name="Beta NV")], [payment]) == {(("a",), ("t",))}


def test_an_account_that_changed_does_not_stop_a_name_and_an_amount() -> None:
    assert linked([paper("a", iban="BE71096123456769")], [moved("t", counterparty_iban="BE68539007547034")]) == {(("a",), ("t",))}


@pytest.mark.parametrize("amount", ["0", "0.00", "-0.00"])
def test_a_document_of_nothing_is_linked_with_nothing(amount: str) -> None:
    assert linked([paper("a", amount)], [moved("t", "-0.01"), moved("u", "0")]) == set()


def test_a_negative_invoice_is_a_refund() -> None:
    assert linked([paper("a", "-100.37")], [moved("t", "100.37")]) == {(("a",), ("t",))}
    assert linked([paper("a", "-100.37")], [moved("t", "-100.37")]) == set()


def test_a_credit_note_larger_than_the_invoice_comes_back_as_the_rest() -> None:
    papers = [paper("a", "100.37"), paper("c", "150.00", kind="credit_note")]

    assert linked(papers, [moved("t", "49.63")]) == {(("a", "c"), ("t",))}


def test_a_thousand_candidates_for_a_set_are_refused_soon() -> None:
    papers = [paper(f"d{at:04d}", Decimal(100 + at) / 7 // Decimal("0.01") / 100) for at in range(1000)]
    began = time.process_time()

    assert not [each for each in linked(papers, [moved("t", "-5000.03")]) if len(each[0]) > 1]
    assert time.process_time() - began < 5


def test_ten_thousand_equal_amounts_are_neither_slow_nor_guessed() -> None:
    count = 10_000 if os.environ.get("OKIOKI_SOAK") else 1_500
    papers = [paper(f"d{at:05d}", "9.99", issue_date=DAY + timedelta(days=at % 30)) for at in range(count)]
    payments = [moved(f"t{at:05d}", "-9.99", booking_date=DAY + timedelta(days=at % 30)) for at in range(count)]
    began = time.process_time()

    assert linked(papers, payments) == set()
    assert time.process_time() - began < 60


@pytest.mark.parametrize("day", [date.min, date.max, date(1026, 4, 1), date(3026, 4, 1)])
def test_dates_centuries_away_link_nothing_but_by_a_reference(day: date) -> None:
    assert linked([paper("a", issue_date=day)], [moved("t")]) == set()
    assert linked([paper("a")], [moved("t", booking_date=day)]) == set()
    assert linked([paper("a", issue_date=day, structured_communication=ONE)], [moved("t", structured_communication=ONE)]) == {
        (("a",), ("t",))
    }


@pytest.mark.parametrize("name", ["Фабрика Света", "株式会社みどり", "شركة النور", "𝔐𝔞𝔢𝔰", "\u202eseaM", "", " ", "***", "'; drop table"])
def test_names_of_any_script_neither_fail_nor_agree_with_others(name: str) -> None:
    assert linked([paper("a", supplier_name=name)], [moved("t", booking_date=DAY + timedelta(days=90))]) == set()
    account = "BE71096123456769"
    by_account = linked([paper("a", supplier_name=name, iban=account)], [moved("t", counterparty_name=name, counterparty_iban=account)])
    assert by_account == {(("a",), ("t",))}
