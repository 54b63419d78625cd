"""Theirs to ours: direction, status, parties, days, remittance."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.providers.enable_banking import transform, wire
from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.provider import ConsentStatus, RemoteTransaction
from core.bank_feeds.providers.values import day

OTHER = "BE71 0961 2345 6769"


def entry(**fields: object) -> dict[str, object]:
    told: dict[str, object] = {
        "transaction_amount": {"currency": "EUR", "amount": "10.00"},
        "credit_debit_indicator": "DBIT",
        "status": "BOOK",
        "booking_date": "2026-11-20",
    }
    return told | fields


def one(**fields: object) -> RemoteTransaction:
    sorted_ = transform.transactions([entry(**fields)])
    (read,) = (*sorted_.booked, *sorted_.pending)
    return read


@pytest.mark.parametrize(
    ("indicator", "amount", "expected"),
    [("DBIT", "10.00", "-10.00"), ("CRDT", "10.00", "10.00"), ("DBIT", "-10.00", "-10.00"), ("CRDT", "-10.00", "10.00")],
)
def test_the_indicator_tells_the_direction_whatever_the_sign(indicator: str, amount: str, expected: str) -> None:
    moved = one(credit_debit_indicator=indicator, transaction_amount={"currency": "EUR", "amount": amount})
    assert moved.amount == Decimal(expected)


@pytest.mark.parametrize(
    ("status", "booking_date", "where"),
    [
        ("BOOK", "2026-11-20", "booked"),
        ("BOOK", None, "booked"),
        ("PDNG", "2026-11-20", "pending"),
        ("HOLD", None, "pending"),
        ("SCHD", "2026-12-01", "pending"),
        ("CNCL", "2026-11-20", None),
        ("RJCT", None, None),
        ("OTHR", "2026-11-20", "booked"),
        ("OTHR", None, "pending"),
        (None, "2026-11-20", "booked"),
    ],
)
def test_what_is_booked_announced_or_never_happens(status: str | None, booking_date: str | None, where: str | None) -> None:
    found = transform.transactions([entry(status=status, booking_date=booking_date)])
    assert (len(found.booked), len(found.pending)) == (int(where == "booked"), int(where == "pending"))


def test_the_other_party_is_on_the_other_side() -> None:
    sides = {
        "creditor": {"name": "Molens Vandenberghe"},
        "creditor_account": {"iban": OTHER},
        "creditor_agent": {"bic_fi": "GKCCBEBB"},
        "debtor": {"name": "Wij zelf"},
        "debtor_account": {"iban": "BE02737026917240"},
    }
    paid, received = one(**sides), one(credit_debit_indicator="CRDT", **sides)
    assert (paid.counterparty_name, paid.counterparty_iban, paid.counterparty_bic) == (
        "Molens Vandenberghe",
        "BE71096123456769",
        "GKCCBEBB",
    )
    assert (received.counterparty_name, received.counterparty_iban) == ("Wij zelf", "BE02737026917240")


def test_nothing_but_amount_and_direction_is_needed() -> None:
    moved = one(status=None, booking_date=None, creditor=None, remittance_information=None, bank_transaction_code=None)
    assert (moved.booking_date, moved.counterparty_name, moved.remittance_information, moved.bank_transaction_code) == (
        None,
        None,
        "",
        None,
    )


def test_an_id_that_names_nothing_is_not_taken_for_one() -> None:
    found = transform.transactions([entry(transaction_id="same"), entry(transaction_id="same")])
    assert [moved.transaction_id for moved in found.booked] == [None, None]
    assert one(entry_reference="E1", transaction_id="T1").entry_reference == "E1"


@pytest.mark.parametrize(
    ("number", "lines", "text", "structured"),
    [
        ("090933755493", ["+++090/9337/55493+++"], "", "090933755493"),
        (None, ["+++090/9337/55493+++"], "+++090/9337/55493+++", "090933755493"),
        ("RF18539007547034", ["factuur 12", "RF18 5390 0754 7034"], "factuur 12", "RF18539007547034"),
        ("klant 77", ["factuur 12"], "factuur 12 klant 77", None),
        (None, ["factuur", " factuur ", "", "12"], "factuur 12", None),
        (None, None, "", None),
    ],
)
def test_remittance(number: str | None, lines: list[str] | None, text: str, structured: str | None) -> None:
    moved = one(reference_number=number, remittance_information=lines)
    assert (moved.remittance_information, moved.structured_communication) == (text, structured)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ({"code": "PMNT", "sub_code": "RCDT-ESCT"}, "PMNT-RCDT-ESCT"),
        ({"code": "77", "description": "Overschrijving"}, "77"),
        ({"description": "Overschrijving"}, "Overschrijving"),
        ({}, None),
    ],
)
def test_codes_are_joined_and_not_invented(code: dict[str, str], expected: str | None) -> None:
    assert one(bank_transaction_code=code).bank_transaction_code == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-06-19", date(2026, 6, 19)),
        ("2026-06-19T00:00:00Z", date(2026, 6, 19)),
        ("2026-06-18T22:30:00+00:00", date(2026, 6, 19)),
        (None, None),
    ],
)
def test_days(value: str | None, expected: date | None) -> None:
    assert day(value) == expected


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"transaction_amount": {"currency": "EUR", "amount": 10.0}}, "transactions.0.transaction_amount.amount"),
        ({"transaction_amount": {"currency": "euro", "amount": "10"}}, "transactions.0.transaction_amount.currency"),
        ({"credit_debit_indicator": None}, "transactions.0.credit_debit_indicator"),
        ({"booking_date": "gisteren"}, "date"),
        ({"remittance_information": "text"}, "transactions.0.remittance_information"),
    ],
)
def test_a_wrong_field_is_named(fields: dict[str, object], field: str) -> None:
    with pytest.raises(ProtocolViolation) as refused:
        transform.transactions([entry(**fields)])
    assert refused.value.facts["field"] == field


def test_accounts_without_an_iban_or_an_address_are_left_out() -> None:
    listed = [
        wire.Account(uid="u1", account_id=wire.AccountId(iban=OTHER), name="Bakkerij", details="Zichtrekening", currency=None),
        wire.Account(uid=None, account_id=wire.AccountId(iban=OTHER)),
        wire.Account(uid="u2", account_id=wire.AccountId(iban=None)),
        wire.Account(uid="u3"),
    ]
    (known,) = transform.known_accounts(listed)
    assert (known.uid, known.iban, known.currency, known.name, known.owner_name) == (
        "u1",
        "BE71096123456769",
        "EUR",
        "Zichtrekening",
        "Bakkerij",
    )


def test_an_unknown_state_is_not_yet_a_permission() -> None:
    assert transform.consent_status("AUTHORIZED") is ConsentStatus.VALID
    assert transform.consent_status("WHATEVER") is ConsentStatus.PENDING


@given(st.recursive(st.none() | st.booleans() | st.text(max_size=8), lambda part: st.dictionaries(st.text(max_size=8), part, max_size=3)))
def test_whatever_stands_in_an_entry_it_is_read_or_refused(junk: object) -> None:
    for name in ("status", "creditor", "debtor_account", "remittance_information", "bank_transaction_code", "value_date"):
        try:
            moved = one(**{name: junk})
        except ProtocolViolation:
            continue
        except ValueError:
            assert junk in {"CNCL", "RJCT"}
            continue
        assert moved.amount == Decimal("-10.00")
