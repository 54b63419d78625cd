"""Theirs to ours: signs, parties, days, remittance."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.providers.berlin_group import transform, wire
from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.provider import ConsentStatus, RemoteTransaction

OWN, OTHER = "BE02 7370 2691 7240", "BE71096123456769"


def one(**fields: object) -> RemoteTransaction:
    entry = {"transactionAmount": {"currency": "EUR", "amount": "10.00"}} | fields
    (read,) = transform.transactions([entry], OWN, "booked")
    return read


@pytest.mark.parametrize(
    ("fields", "amount"),
    [
        ({"debtorAccount": {"iban": OWN}, "creditorAccount": {"iban": OTHER}}, "-10.00"),
        ({"debtorAccount": {"iban": OTHER}, "creditorAccount": {"iban": OWN}}, "10.00"),
        ({"creditorName": "Colruyt"}, "-10.00"),
        ({"debtorName": "Klant"}, "10.00"),
        ({"bankTransactionCode": "PMNT-RDDT-ESDD"}, "-10.00"),
        ({"bankTransactionCode": "PMNT-CCRD-POSD", "debtorName": "Wij zelf"}, "-10.00"),
        ({"bankTransactionCode": "PMNT-RCDT-ESCT", "creditorName": "Wij zelf"}, "10.00"),
        ({}, "10.00"),
    ],
)
def test_without_signs_the_direction_comes_from_the_parties_and_the_code(fields: dict[str, object], amount: str) -> None:
    assert one(**fields).amount == Decimal(amount)


def test_a_bank_that_signs_once_is_believed_throughout() -> None:
    listed = [
        {"transactionAmount": {"currency": "EUR", "amount": "-5.00"}, "creditorName": "Winkel"},
        {"transactionAmount": {"currency": "EUR", "amount": "5.00"}, "creditorName": "Winkel"},
    ]
    assert [moved.amount for moved in transform.transactions(listed, OWN, "booked")] == [Decimal("-5.00"), Decimal("5.00")]


def test_a_party_on_the_wrong_side_is_better_than_none() -> None:
    moved = one(transactionAmount={"currency": "EUR", "amount": "-3.00"}, debtorName="Bakkerij Peeters")
    assert moved.counterparty_name == "Bakkerij Peeters"


def test_we_are_never_our_own_counterparty() -> None:
    moved = one(creditorAccount={"iban": OWN}, creditorName="Wij zelf", debtorName="Klant", debtorAccount={"iban": OTHER})
    assert (moved.counterparty_name, moved.counterparty_iban) == ("Klant", OTHER)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-11-24", date(2026, 11, 24)),
        ("2026-11-24T00:00:00Z", date(2026, 11, 24)),
        ("2026-11-23T23:30:00Z", date(2026, 11, 24)),
        ("2026-11-24T12:00:00+01:00", date(2026, 11, 24)),
        (None, None),
    ],
)
def test_a_day_is_the_day_in_belgium(value: str | None, expected: date | None) -> None:
    assert transform.day(value) == expected


def test_a_day_that_is_none_is_a_violation() -> None:
    with pytest.raises(ProtocolViolation):
        transform.day("24/11/2026")


def test_the_booking_day_else_the_value_day_else_none() -> None:
    assert one(bookingDate="2026-11-20", valueDate="2026-11-21").booking_date == date(2026, 11, 20)
    assert one(valueDate="2026-11-21").booking_date == date(2026, 11, 21)
    assert one().booking_date is None


@pytest.mark.parametrize(
    "fields",
    [
        {"remittanceInformationStructured": "+++090/9337/55493+++"},
        {"remittanceInformationStructured": "090933755493"},
        {"remittanceInformationStructured": {"reference": "090933755493", "referenceType": "SCOR", "referenceIssuer": "BBA"}},
        {"remittanceInformationStructuredArray": [{"reference": "+++090/9337/55493+++"}]},
        {"remittanceInformationUnstructured": "+++090/9337/55493+++"},
        {"remittanceInformationUnstructuredArray": ["***090/9337/55493***"]},
    ],
)
def test_a_structured_communication_is_found_in_every_place_banks_put_it(fields: dict[str, object]) -> None:
    assert one(**fields).structured_communication == "090933755493"


def test_an_rf_reference_is_kept_and_a_wrong_number_stays_text() -> None:
    assert one(remittanceInformationStructured="RF18 5390 0754 7034").structured_communication == "RF18539007547034"
    wrong = one(remittanceInformationStructured="090933755494", remittanceInformationUnstructured="huur")
    assert wrong.structured_communication is None
    assert wrong.remittance_information == "huur 090933755494"


def test_texts_that_repeat_are_written_once() -> None:
    moved = one(remittanceInformationUnstructured="factuur 1", remittanceInformationUnstructuredArray=["factuur 1", " ", "klant 2"])
    assert moved.remittance_information == "factuur 1 klant 2"


@pytest.mark.parametrize("amount", [12.5, 12, "12,50", "1e3", "", None, "NaN"])
def test_a_wrong_amount_is_a_violation_that_names_its_place(amount: object) -> None:
    with pytest.raises(ProtocolViolation) as refused:
        one(transactionAmount={"currency": "EUR", "amount": amount})
    assert refused.value.facts["field"] == "booked.0.transactionAmount.amount"


@given(st.decimals(min_value=-99999, max_value=99999, places=2), st.text(max_size=60), st.sampled_from(["creditorName", "debtorName"]))
def test_amounts_come_through_to_the_cent_whatever_else_stands_there(amount: Decimal, text: str, side: str) -> None:
    entry = {"transactionAmount": {"currency": "EUR", "amount": str(amount)}, side: text, "remittanceInformationUnstructured": text}
    (moved,) = transform.transactions([entry], OWN, "booked")
    assert abs(moved.amount) == abs(amount)
    assert moved.amount == amount or amount >= 0


def test_unknown_words_for_a_status_mean_not_yet() -> None:
    assert transform.consent_status("valid") is ConsentStatus.VALID
    assert transform.consent_status("terminatedByTpp") is ConsentStatus.REVOKED
    assert transform.consent_status("somethingNew") is ConsentStatus.PENDING


def test_an_account_without_iban_or_address_is_left_out() -> None:
    assert transform.account(wire.Account(iban=None, resource_id="1")) is None
    assert transform.account(wire.Account(iban=OTHER)) is None
    read = transform.account(wire.Account(iban=OWN, resource_id="1", status="deleted"))
    assert read is not None
    assert (read.iban, read.currency, read.closed) == ("BE02737026917240", "EUR", True)
