from datetime import date
from decimal import Decimal

import pytest

from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.counterparties import compare_counterparty, fold_aliases
from core.matching.criteria import Comparison, compare
from core.matching.policy import Policy
from core.matching.prepared import prepare_document, prepare_transaction


def comparison(document: dict, transaction: dict, aliases=frozenset()) -> Comparison:
    paper = {"id": "d", "issue_date": date(2026, 3, 2), "currency": "EUR", "tax_inclusive_amount": Decimal("120.00")} | document
    movement = {"id": "t", "booking_date": date(2026, 3, 20), "amount": Decimal("-120.00"), "currency": "EUR"} | transaction
    policy = Policy()
    document_side, transaction_side = DocumentCandidate(**paper), TransactionCandidate(**movement)
    verdict = compare_counterparty(document_side, transaction_side, policy, fold_aliases(aliases))
    return compare(prepare_document(document_side, policy), prepare_transaction(transaction_side), policy, verdict)


def test_a_missing_signal_is_neither_for_nor_against() -> None:
    one = comparison({"issue_date": None}, {})

    assert one.counterparty.verdict == "unknown"
    assert one.date_agrees is None
    assert one.distance is None
    assert one.key is None
    assert one.contradiction is None
    assert one.amount_exact


@pytest.mark.parametrize(
    ("document", "movement"),
    [
        ({}, "-120"),
        ({"kind": "credit_note"}, "120"),
        ({"kind": "credit_note", "tax_inclusive_amount": Decimal(-120)}, "120"),
        ({"tax_inclusive_amount": Decimal(-120)}, "120"),
        ({"direction": "sale"}, "120"),
        ({"direction": "sale", "kind": "credit_note"}, "-120"),
        ({"payable_amount": Decimal(20)}, "-20"),
    ],
)
def test_the_sign_follows_direction_and_kind(document: dict, movement: str) -> None:
    one = comparison(document, {"amount": Decimal(movement)})

    assert one.expected == Decimal(movement)
    assert one.amount_exact
    assert one.direction_agrees


def test_amounts_of_two_currencies_are_not_compared() -> None:
    one = comparison({"currency": "USD"}, {})

    assert one.currency_agrees is False
    assert one.moved is None
    assert not one.amount_exact
    assert one.share is None


@pytest.mark.parametrize(
    ("document", "transaction", "by"),
    [
        ({"iban": "BE68 5390 0754 7034"}, {"counterparty_iban": "BE68539007547034"}, "iban"),
        ({"supplier_vat_number": "BE0403170701"}, {"remittance_information": "TVA BE 0403.170.701"}, "vat_number"),
        ({"supplier_name": "Colruyt NV"}, {"counterparty_name": "COLRUYT"}, "name"),
        ({"supplier_name": "Colruyt NV"}, {"remittance_information": "BANCONTACT COLRUYT HALLE"}, "text"),
    ],
)
def test_the_counterparty_is_recognised(document: dict, transaction: dict, by: str) -> None:
    one = comparison(document, transaction)

    assert one.counterparty_agrees
    assert one.counterparty.by == by


def test_what_users_taught_counts_however_it_is_written() -> None:
    taught = frozenset({("be 0403.170.701", "'t Koffiehuis"), ("Janssens BV", "BE68 5390 0754 7034")})

    by_name = comparison({"supplier_vat_number": "BE0403170701", "supplier_name": "X"}, {"counterparty_name": "'T KOFFIEHUIS"}, taught)
    by_iban = comparison({"supplier_name": "JANSSENS B.V."}, {"counterparty_iban": "BE68539007547034"}, taught)

    assert by_name.counterparty.by == "alias"
    assert by_iban.counterparty.by == "alias"


def test_another_account_with_the_same_name_still_agrees() -> None:
    one = comparison(
        {"supplier_name": "Colruyt", "iban": "BE68539007547034"}, {"counterparty_name": "COLRUYT", "counterparty_iban": "BE43068999999501"}
    )

    assert one.counterparty_agrees


def test_another_structured_communication_contradicts_even_a_number() -> None:
    one = comparison(
        {"structured_communication": "012345678939", "invoice_number": "A12345"},
        {"structured_communication": "010806817183", "remittance_information": "A12345"},
    )

    assert one.key == "invoice_number"
    assert one.contradiction == "structured_communication_differs"
    assert not one.hard


def test_an_end_to_end_id_that_says_nothing_is_none() -> None:
    assert comparison({"end_to_end_id": "NOTPROVIDED"}, {"end_to_end_id": "NOTPROVIDED"}).key is None
    assert comparison({"end_to_end_id": "OKI-1"}, {"end_to_end_id": "OKI-1"}).key == "end_to_end_id"
