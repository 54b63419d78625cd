"""Theirs to ours: numbers, moments, parties, remittance."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.ibanity import answers
from core.bank_feeds.providers.parse import shaped
from core.bank_feeds.providers.ponto import transform, wire
from core.bank_feeds.providers.provider import RemoteTransaction


def sent(amount: str = "2.76", **attributes: object) -> bytes:
    """An entry as bytes, its amount in the digits given."""
    told: dict[str, object] = {"currency": "EUR", "executionDate": "2020-06-19T00:00:00.000Z", "amount": 0}
    entry = json.dumps({"id": "a4a47c21", "type": "transaction", "attributes": told | attributes})
    return entry.replace('"amount": 0', f'"amount": {amount}').encode()


def one(amount: str = "2.76", **attributes: object) -> RemoteTransaction:
    (read,) = transform.transactions([answers.read(sent(amount, **attributes))])  # type: ignore[list-item]
    return read


@pytest.mark.parametrize("amount", ["2.76", "-2.76", "0.1", "100", "-1000000.05", "12345678901.23", "0.10"])
def test_an_amount_is_what_its_digits_say(amount: str) -> None:
    assert one(amount).amount == Decimal(amount)
    assert one(amount).raw["attributes"]["amount"] in {amount, int(Decimal(amount))}  # type: ignore[index,call-overload]


@pytest.mark.parametrize("amount", ["1e3", "NaN", "Infinity", '"2.76 EUR"', "true", "null", "{}", "123456789012345678"])
def test_what_is_no_amount_is_a_violation(amount: str) -> None:
    with pytest.raises(ProtocolViolation):
        one(amount)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-06-19T00:00:00.000Z", date(2020, 6, 19)),
        # Midnight in Belgium: two hours earlier in summer, one in winter.
        ("2020-06-18T22:00:00.000Z", date(2020, 6, 19)),
        ("2020-06-18T21:59:59.999Z", date(2020, 6, 18)),
        ("2020-12-18T23:00:00Z", date(2020, 12, 19)),
        ("2020-12-18T22:59:59Z", date(2020, 12, 18)),
        ("2020-06-18T22:00:00", date(2020, 6, 19)),
        (None, None),
    ],
)
def test_a_moment_is_a_day_in_belgium(value: str | None, expected: date | None) -> None:
    assert transform.day(value) == expected


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)), st.times())
def test_every_moment_of_a_belgian_day_is_that_day(day: date, at: time) -> None:
    moment = datetime.combine(day, at, ZoneInfo("Europe/Brussels")).astimezone(UTC)
    assert transform.day(moment.isoformat().replace("+00:00", "Z")) == day


def test_a_moment_that_is_none_is_a_violation() -> None:
    with pytest.raises(ProtocolViolation):
        transform.day("gisteren")


def test_the_day_of_execution_counts_and_the_value_day_where_it_is_missing() -> None:
    assert one(valueDate="2020-06-22T00:00:00Z").booking_date == date(2020, 6, 19)
    moved = one(executionDate=None, valueDate="2020-06-22T00:00:00Z")
    assert (moved.booking_date, moved.value_date) == (date(2020, 6, 22), date(2020, 6, 22))
    assert one(executionDate=None).booking_date is None


@pytest.mark.parametrize(
    ("information", "kind", "text", "structured"),
    [
        ("+++090/9337/55493+++", "structured", "", "090933755493"),
        ("090933755493", "structured", "", "090933755493"),
        ("+++090/9337/55493+++", "unstructured", "+++090/9337/55493+++", "090933755493"),
        ("factuur 12", "unstructured", "factuur 12", None),
        ("no reference of a known kind", "structured", "no reference of a known kind", None),
        (None, None, "Wire transfer", None),
    ],
)
def test_remittance(information: str | None, kind: str | None, text: str, structured: str | None) -> None:
    moved = one(remittanceInformation=information, remittanceInformationType=kind, description="Wire transfer")
    assert (moved.remittance_information, moved.structured_communication) == (text, structured)


@pytest.mark.parametrize(
    ("reference", "iban"), [("BE62 4671 5332 7786", "BE62467153327786"), ("6666", None), ("000-0000000-97", None), (None, None)]
)
def test_only_an_iban_is_a_counterpartys_account(reference: str | None, iban: str | None) -> None:
    assert one(counterpartReference=reference).counterparty_iban == iban


def account(**attributes: object) -> wire.Account:
    told = {"reference": "BE53 5866 7138 4412", "referenceType": "IBAN", "currency": "EUR"} | attributes
    return shaped(wire.Account, {"id": "a1", "attributes": told}, "")


def test_accounts_are_known_by_their_iban() -> None:
    read = transform.account(account(description="Zichtrekening", holderName="Bakkerij", deprecated=True))
    assert read is not None
    assert (read.remote_id, read.iban, read.name, read.owner_name, read.closed) == (
        "a1",
        "BE53586671384412",
        "Zichtrekening",
        "Bakkerij",
        True,
    )
    assert transform.account(account(referenceType="BBAN")) is None
    assert transform.account(account(reference=None)) is None


def test_balances_are_there_where_they_are_told() -> None:
    booked, available = transform.balances(account(currentBalance="6386.04", availableBalance=6000))
    assert (booked.amount, booked.booked, available.amount, available.booked) == (Decimal("6386.04"), True, Decimal(6000), False)
    assert transform.balances(account()) == ()


def test_the_first_authorization_to_end_counts_and_those_that_ended_no_more() -> None:
    today = date(2026, 11, 24)
    ended, soon, later = ("2026-11-01T12:00:00Z", "2026-12-01T12:00:00Z", "2027-01-01T12:00:00Z")
    accounts = [account(authorizationExpirationExpectedAt=moment) for moment in (later, ended, soon)]
    assert transform.authorized_until(accounts, today) == date(2026, 12, 1)
    assert transform.authorized_until(accounts[1:2], today) == date(2026, 11, 1)
    assert transform.authorized_until([account()], today) is None


def test_a_wrong_field_is_named() -> None:
    with pytest.raises(ProtocolViolation) as refused:
        one(currency="euro")
    assert refused.value.facts["field"] == "data.0.attributes.currency"
